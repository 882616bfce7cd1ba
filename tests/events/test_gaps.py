"""What a title must not lose, and twelve characters more for it; publication is Friday 8 March 2024."""

import pytest

from timeline.events.phrases import LONGEST, STRETCHED


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        # For what, with what, to do what.
        ("The railway allowed passengers to change their tickets.", "allowed",
         "The railway allowed passengers to change their tickets"),
        ("The agency provided families in the flooded villages on the coast of Tarn with tents.",
         "provided", "The agency provided families in the flooded villages on the coast of Tarn with tents"),
        ("Permission was sought to sell the pit.", "sought", "Permission was sought to sell the pit"),
        ("The firm sought permission to close the pit.", "sought", "The firm sought permission to close the pit"),
        # As what something is called.
        ('The mayor labelled the strike "a gift to the rebels".', "labelled",
         "The mayor labelled the strike a gift to the rebels"),
        ('The mayor branded the plan to sell the old pits "a gift to the owners of the northern mines".', "branded",
         "The mayor branded the plan to sell the old pits a gift to the owners of the northern mines"),
        ("The paper branded the plan a disgrace.", "branded", "The paper branded the plan a disgrace"),
        # Of whom, to what, and whose.
        ("Sixteen members of the mission left Brask.", "left", "Sixteen members of the mission left Brask"),
        ("The governments of Tarn and Brask signed the pact.", "signed",
         "The governments of Tarn and Brask signed the pact"),
        ("Damage to the sea wall was found on Monday.", "found", "Damage to the sea wall was found"),
        ("Norwegian troops in the hills around the old town shelled the harbour.", "shelled",
         "Norwegian troops in the hills around the old town shelled the harbour"),
    ],
)  # fmt: skip
def test_what_a_verb_or_its_subject_needs_is_told(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("Queen Ilsa the Bold freed the miners.", "freed", "Queen Ilsa the Bold freed the miners"),
        ("Harald the Younger took Brask.", "took", "Harald the Younger took Brask"),
        ("The Tarn Trust for Wells and Rivers opened a ward.", "opened",
         "The Tarn Trust for Wells and Rivers opened a ward"),
        ("The Northern Institute for Coastal Research and Old Maps closed its library in Brask on Monday.", "closed",
         "The Northern Institute for Coastal Research and Old Maps closed its library"),
        ("The firm bought the Bank of New South Wales on Monday.", "bought",
         "The firm bought the Bank of New South Wales"),
    ],
)  # fmt: skip
def test_no_name_is_cut_in_two(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The council did nothing to help the miners.", "did"),
        ("The storm killed him.", "killed"),
        ("The guards met with her.", "met"),
    ],
)
def test_nothing_done_and_somebody_not_named_are_no_entries(tell, text, trigger):
    assert not tell(text)[trigger].listed


def test_somebody_named_is_one(tell):
    assert tell("The storm killed ten miners.")["killed"].title == "The storm killed ten miners"


def test_a_title_is_longer_only_where_it_would_lose_what_its_verb_needs(tell):
    needed = tell(
        "The governor of the island gave the fishermen of the eastern villages permission to build their huts again."
    )["gave"]
    assert "permission to build" in needed.title
    assert LONGEST < len(needed.title) <= STRETCHED
    spare = tell(
        "The governor of the island met the fishermen of the eastern villages in the old town hall near the harbour."
    )["met"]
    assert spare.title.startswith("The governor of the island met the fishermen")
    assert len(spare.title) <= LONGEST


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The former bus driver saved all his life to build this.", "saved"),
        ("Officials are appealing to governments to keep ensuring fever and cough patients get the drugs they need.",
         "appealing"),
    ],
)  # fmt: skip
def test_a_title_that_ends_inside_another_clause_is_not_listed(tell, text, trigger):
    told = tell(text)[trigger]
    assert not told.listed or not told.title.endswith(("build", "fever"))


def test_a_short_title_has_all_of_its_subject(tell):
    told = tell("A memoir by Jan Holm about his brother will come out in autumn.")["come"]
    assert told.title == "A memoir by Jan Holm about his brother will come out"


@pytest.mark.parametrize(
    ("text", "trigger", "lost"),
    [
        ("Three million people have been hurt by the flood, including 1.5 million who are now without a home in Lund.",
         "hurt", "1.5 million"),
        ("Thousands of people grabbed what possessions they could and moved to the old field.", "grabbed",
         "possessions"),
        ("The firm plans to begin shipping the first of ten million doses of its new vaccine to northern clinics.",
         "shipping", "the first to"),
    ],
)  # fmt: skip
def test_a_number_that_needs_its_clause_is_not_left_alone(tell, text, trigger, lost):
    told = tell(text)[trigger]
    assert not told.listed or lost not in told.title


def test_a_drive_is_turned_into_something(tell):
    told = tell("The quake has turned the usual two-hour drive to Lund into a slog.")["turned"]
    assert told.title.endswith("into a slog")


def test_what_was_not_done_until_then_is_not_told_as_never_done(tell):
    told = tell(
        "The old treaty between the two towns was not made law until after the long war over the river had ended."
    )
    assert not told["made"].listed


def test_an_exception_is_not_cut_off_a_denial(tell):
    told = tell(
        "The old council of the river town gave no answer to the long letter apart from a short and angry note."
    )
    assert told["gave"].title == "The old council of the river town gave no answer apart from a short and angry note"


def test_of_a_pair_not_one_half_alone_is_told(tell):
    text = (
        "Omar angered both the young rebels of the northern hills and the old guards of the king, including the "
        "unpopular council of Lund, elected during the rule of his uncle."
    )
    title = tell(text)["angered"].title
    assert title.startswith("Omar angered both the young rebels") and "the old guards" in title


def test_a_number_of_several_is_not_told_of_the_first(tell):
    told = tell("A total of 130 rescuers, doctors and nurses as well as trained dogs were due to arrive in Lund.")
    assert not told["arrive"].listed


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Violence has broken out in every Iraqi city where there is a mixed population.", "broken"),
        ("The city has lifted all curbs imposed in May.", "imposed"),
    ],
)
def test_what_is_told_of_some_is_not_told_of_all(tell, text, trigger):
    assert not tell(text)[trigger].listed
