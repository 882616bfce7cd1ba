"""What a title says of its subject, written out where the sentence is short; publication is Friday 8 March 2024."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("Mira Holm is a rower. She's won two cups.", "won", "Mira Holm has won two cups"),
        ("Mira Holm is a rower. She'd sold her boat in May.", "sold", "Mira Holm had sold her boat"),
        ("Mira Holm is a rower. She'd win two cups next year.", "win", "Mira Holm would win two cups"),
        ("Mira Holm is a rower. She said she'd sell her boat.", "sell", "Mira Holm would sell her boat"),
        ("Mira Holm is a rower. She's crossing the lake.", "crossing", "Mira Holm is crossing the lake"),
        ("The farmers are hungry. They've sold the herd.", "sold", "The farmers have sold the herd"),
    ],
)
def test_a_clitic_is_written_out_as_what_it_stands_for(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("The ship has left Tarn and begun a tour of the lakes.", "begun", "The ship has begun a tour of the lakes"),
        ("The ferry had reached the pier and taken on coal.", "taken", "The ferry had taken on coal"),
        ("The choir has met the mayor and chosen a hymn.", "chosen", "The choir has chosen a hymn"),
        # A past form needs no auxiliary.
        ("The ship left Tarn and began a tour of the lakes.", "began", "The ship began a tour of the lakes"),
    ],
)
def test_a_participle_takes_the_auxiliary_of_the_first_verb(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("Holm was born in Brask but moved to Tarn.", "moved", "Holm moved to Tarn"),
        ("Holm was renamed and hoped to sail again.", "sail", "Holm hoped to sail again"),
        ("A second ferry, launched in May, sank.", "launched", "A second ferry was launched"),
    ],
)
def test_only_what_was_done_to_it_is_passive(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("They included a boy pulled from the ruins.", "pulled"),
        ("The mayor gave ten concerts, beginning on Monday.", "beginning"),
    ],
)
def test_a_participle_alone_is_nobody_s_act(tell, text, trigger):
    assert not tell(text)[trigger].listed


def test_one_of_two_for_whom_there_is_no_room_has_a_verb_of_one(tell):
    told = tell(
        "The mayor, Mira Holm, and the keeper of the old lighthouse near the northern harbour of Tarn have closed the "
        "pier."
    )["closed"]
    assert told.title == "The mayor has closed the pier"
    both = tell("The mayor and the keeper have closed the pier.")["closed"]
    assert both.title == "The mayor and the keeper have closed the pier"


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("It will clash with the trial of Conrad Berg, the doctor charged in relation to his brother's death.",
         "charged",
         "The doctor was charged in relation to his brother's death"),
        ("Shortly afterwards they received the news that the fleet had crossed the lake.", "crossed",
         "The fleet had crossed the lake"),
    ],
)  # fmt: skip
def test_a_participle_behind_a_noun_is_done_to_it(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


def test_masks_that_guards_wear_are_not_sealed(tell):
    told = tell("Police wearing surgical masks sealed off the Metropark hotel after the results were confirmed.")
    assert "asks were" not in told["sealed"].title


def test_what_somebody_avoids_is_no_clause(tell):
    told = tell("Two soccer matches were played in empty stadiums to avoid spreading the virus.")
    assert not told["spreading"].listed


def test_an_appeal_intended_to_help_is_nobody_s_intention(tell):
    told = tell("The UN has launched an appeal for $562m (#346m) intended to help three million people.")
    assert not told["help"].listed


def test_inhabitants_are_interviewed_and_no_capital_is(tell):
    told = tell("Inhabitants of the capital interviewed by a news agency on Sunday spoke of the flood.")
    assert told["interviewed"].title == "Inhabitants of the capital were interviewed by a news agency"


def test_whom_something_would_help_is_not_who_helps(tell):
    assert not tell("This news would help managers to plan for the flood.")["plan"].title.startswith("Managers would")


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("The town was quiet. A regiment of 400 dragoons set out from Morne on 11 May 1848.", "set",
         "400 dragoons set out from Morne"),
    ],
)  # fmt: skip
def test_who_sets_out_was_not_set(tell, text, trigger, title):
    assert tell(text)[trigger].title.replace("A regiment of ", "") == title
