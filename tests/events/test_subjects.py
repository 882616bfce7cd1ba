"""Who a clause speaks of; publication is Friday 8 March 2024."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("Anna Berg, whose trial is due to begin in May, left.", "begin", "Anna Berg's trial is due to begin"),
        ("A second run, completed eight months ago, corrected the figure.", "completed", "A second run was completed"),
    ],
)
def test_what_stands_for_a_noun_is_named(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Any money sent using the card would end up in a drain.", "sent"),
        ("It was a job that needed to be done.", "done"),
        ("Experts are afraid a flood could come at any time and are watching for new cracks.", "watching"),
        ("This page is part of a trial to test new lamps.", "test"),
        ("It is unclear when the huts will be filled.", "filled"),
        ("Lund will keep most of its schools closed until 11 May.", "closed"),
        ("Anna Berg, the mayor, told guests about two sold-out matches in Lund to avoid the crowd.", "avoid"),
        ("The town was on the alert on Friday for any unusual floods.", "floods"),
        ("Omar gave an interview in May.", "interview"),
        ("There were several questions about how jurors would judge the mayor.", "judge"),
    ],
)
def test_what_only_describes_is_no_entry(tell, text, trigger):
    assert not tell(text)[trigger].listed


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        # A spokesman speaks of others, and of two people either can be meant.
        ("A spokesman for the clinic said he was brought to the ward in an ambulance.", "brought",
         "He was brought to the ward in an ambulance"),
        ("Police spoke to the doctor, Omar Lind, who was with the singer when he died.", "died", "He died"),
        # "One" with what tells which.
        ("Planes were late, after one carrying flour was turned away on Saturday.", "turned",
         "One carrying flour was turned away"),
        # "Were" is no word of one hill, and "meaning it could" none of the one who says it.
        ("Omar tried attacks on the hills around the harbour, which were lost in May.", "lost",
         "Attacks were lost"),
        ("An expert has called the fever unstable, meaning it could spread to Lund.", "spread",
         "It could spread to Lund"),
        # No place is a "who".
        ("Anna Berg, according to Omar Haddad in the nearby city of Oslo, who called the flood a blow, left.",
         "called", "Omar Haddad called the flood a blow"),
        ("The agency advised people from wet areas in Scania who fell ill in May to stay at home.", "fell",
         "People fell ill"),
        ("It lasted long, especially the farmers of Lund were hurt in May.", "hurt", "The farmers of Lund were hurt"),
        # "Which" is nobody.
        ("A letter by Anna Berg, which was sent to Lund in May, was lost.", "sent", "A letter was sent to Lund"),
        # A passive whose auxiliary is said once.
        ("The school has been closed and the child's classmates given the drug as a precaution.", "given",
         "The child's classmates were given the drug as a precaution"),
        ("Up to 200 were hurt and 3,000 made homeless in the flood.", "made",
         "3,000 were made homeless in the flood"),
        # A long name loses what is no part of it.
        ("The Oslo-based World Organization for Animal Health also objected to the new name.", "objected",
         "The Oslo-based World Organization for Animal Health objected to the new name"),
    ],
)  # fmt: skip
def test_nobody_does_what_another_did(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


def test_what_was_asked_is_told_by_its_answer(tell):
    told = tell("His council learned only on Thursday night what kind of fever Lund was facing.")["learned"]
    assert told.title == "His council learned what kind of fever Lund was facing"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("He was unable to tell the nurses how much time had passed since the fire.", "passed"),
        ("The guards were working with other agencies to watch and deal with any fires.", "deal"),
    ],
)
def test_what_was_not_said_to_happen_is_not_listed(tell, text, trigger):
    assert not tell(text)[trigger].listed


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        # Both of two, each with what it is of while there is room.
        ("The mayor and the members of the regional council of Northern Tarn have left the town.", "left",
         "The mayor and the members of the regional council have left the town"),
        ("The governor of the northern province of Tarn and the head of the regional agency for floods and fires in "
         "Scania were warned.", "warned", "The governor and the head of the regional agency were warned"),
        ("The farmer and ten of his many friends from the small villages along the coast of Scania were fined.",
         "fined", "The farmer and ten of his many friends were fined"),
        # Of one alone the verb is that of one.
        ("The mayor, Anna Berg, and the head of the regional council for the northern harbours of Scania have closed "
         "the mill.", "closed", "The mayor has closed the mill"),
    ],
)  # fmt: skip
def test_of_several_all_are_told_or_one_that_agrees(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("On Monday, said Omar Lind, the rebels crossed the river.", "crossed", "The rebels crossed the river"),
        ("The school, said Anna Berg, the mill would close on Monday.", "close", "The mill would close"),
        ("The council, the mayor closed the school.", "closed", "The mayor closed the school"),
        # What stands between commas only goes on about the first.
        ("Anna Berg, then the mayor, opposed the plan.", "opposed", "Anna Berg opposed the plan"),
        ("Berg, Omar Lind and Karin Lund opposed the plan.", "opposed",
         "Berg, Omar Lind and Karin Lund opposed the plan"),
    ],
)  # fmt: skip
def test_of_two_subjects_the_nearer_one_acts(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("Some of those hurt in the storm have gone home.", "gone", "Some of those hurt in the storm have gone home"),
        ("Several of the people trapped in the mill were freed on Monday.", "freed",
         "Several of the people trapped in the mill were freed"),
        ("One of those held in Lund was freed on Monday.", "freed", "One of those held in Lund was freed"),
        ("Anyone found in the forest was held by the guards.", "held",
         "Anyone found in the forest was held by the guards"),
        ("Everyone who stood on the bridge was rescued on Monday.", "rescued",
         "Everyone who stood on the bridge was rescued"),
    ],
)  # fmt: skip
def test_some_of_those_are_told_with_what_says_which(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Omar Haddad found himself standing on a bridge.", "standing"),
        ("The guards found themselves sinking in the lake.", "sinking"),
        ("The council allowed him to leave on Monday.", "leave"),
    ],
)
def test_himself_and_him_are_nobody_s_subject(tell, text, trigger):
    assert not tell(text)[trigger].listed


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("Harald the Younger and his brother took Brask.", "took", "Harald the Younger and his brother took Brask"),
        ("Oskar the baker left Brask.", "left", "Oskar the baker left Brask"),
        ("The mayor, Mira Holm, and her brother left Brask.", "left", "The mayor and her brother left Brask"),
        ("The mayor of Brask and the keeper of the old lighthouse near the northern harbour of Tarn were freed.",
         "freed", "The mayor and the keeper of the old lighthouse were freed"),
    ],
)  # fmt: skip
def test_a_byname_belongs_to_its_bearer_and_two_stay_two(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


def test_an_object_and_the_next_verb_are_no_clause(tell):
    text = "After the battle, the northern force that may have been able to relieve Port Arthur retreated to Tarn."
    assert not tell(text)["retreated"].title.startswith("Port Arthur") or not tell(text)["retreated"].listed


def test_a_clause_without_a_that_is_one(tell):
    assert tell("Berg worked to ensure the bridge was mended.")["mended"].title == "The bridge was mended"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        (
            "The paper said that Robbie Holm, the Blue Boys, Take That and Sir Paul Berg have been approached.",
            "approached",
        ),
        ("His success or failure as president will be measured by how well farmers fare.", "measured"),
    ],
)
def test_one_of_several_and_what_somebody_is_seen_as_are_no_subject(tell, text, trigger):
    told = tell(text)[trigger]
    assert not told.listed or not told.title.startswith(("Sir Paul", "President"))


def test_a_storm_there_is_what_left_many_dead(tell):
    text = (
        "Firefighters from Lund are among rescuers heading to Tarn after a devastating earthquake there left many dead."
    )
    assert tell(text)["left"].title.startswith("A devastating earthquake")


def test_one_and_several_are_no_subject_of_one_sentence(tell):
    told = tell("The town is waiting for help and the guards, who left in May, have closed the gate.")
    assert "town have" not in told["closed"].title
    told = tell("The Navy took the port without a fight, which allowed the crew to land.")
    assert not told["allowed"].title.startswith("A fight")


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("Mexican officials said hospitals were seeing fewer new cases of the virus and cut the estimated toll.", "cut",
         "Mexican officials cut the estimated toll"),
        ("The agency stressed that a mask does not help, and reminded people to wash their hands.", "reminded",
         "The agency reminded people to wash their hands"),
        # Both are past: the rebels did both.
        ("Officials said the rebels left Lund and took the port.", "took", "The rebels took the port"),
    ],
)  # fmt: skip
def test_what_is_past_beside_a_form_in_ing_is_the_tellers(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


def test_a_town_that_an_army_defends_does_not_grow(tell):
    told = tell("Within a few weeks the Red army defending Petrograd had tripled in size and outnumbered Yudenich.")
    assert told["tripled"].title == "The Red army had tripled in size"


def test_talks_reopen_and_those_with_whom_do_not(tell):
    text = "Talks with the rebels reopened at Evian in May 1961; the French government decreed a ceasefire."
    assert not tell(text)["reopened"].listed


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The Lund government has confirmed on Friday a Mexican from Shanghai, who stayed in the hotel, got influenza.",
         "got"),
        ("Japan confirmed on Monday 125 people -- many who have not been abroad -- had been infected with the fever.",
         "infected"),
    ],
)  # fmt: skip
def test_who_confirms_it_did_not_do_it(tell, text, trigger):
    assert not tell(text)[trigger].listed


def test_no_fever_urges_a_country(tell):
    text = "Health Minister Chen Zhu said the virus was likely to enter China and urged the country to prepare for it."
    assert tell(text)["urged"].title == "Health Minister Chen Zhu urged the country to prepare for it"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The mayor announced that following Operation Sinbad British troops would leave Basra on Monday.", "leave"),
        ("Women fought bravely as Zapatista soldiers and some were killed in battle.", "killed"),
    ],
)
def test_what_stands_behind_a_small_word_is_no_subject(tell, text, trigger):
    told = tell(text)[trigger]
    assert not told.listed or not told.title.startswith(("Operation", "Zapatista"))
