"""Auxiliaries of a verb and of a series; publication is Friday 8 March 2024."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("The mill was founded in May and lasted until 2021.", "lasted", "The mill lasted until 2021"),
        ("Anna Berg was given a heavy fine for the crime, but died weeks later of a fever.", "died",
         "Anna Berg died weeks later of a fever"),
        ("The mill was shelved in 1970 and revived in 1978.", "revived", "The mill was revived"),
        ("The piece was a flop and was never again played in Lund.", "played",
         "The piece was never again played in Lund"),
        # A second verb that a tagger takes for a participle keeps its subject.
        ("Anna Berg won the medal in 1991 and retired in 2008.", "retired", "Anna Berg retired"),
        # Without "no longer" the contrary would be told.
        ("Anna Berg found that the towns were no longer ready to pay.", "found",
         "Anna Berg found that the towns were no longer ready to pay"),
    ],
)  # fmt: skip
def test_a_second_verb_takes_what_it_can(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("The new wall does not fully protect the harbour.", "protect",
         "The new wall does not fully protect the harbour"),
        ("The plan was not entirely rejected by the council.", "rejected",
         "The plan was not entirely rejected by the council"),
        ("The guards did not immediately close the gate.", "close", "The guards did not immediately close the gate"),
    ],
)  # fmt: skip
def test_under_a_not_the_word_that_it_is_about_stays(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


def test_a_nor_is_told_with_its_neither(tell):
    told = tell("The nurses neither treated nor washed the pilot.")
    assert told["treated"].title == "The nurses neither treated nor washed the pilot"
    assert not told["washed"].listed


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The rebels had almost fully taken the island.", "The rebels had almost fully taken the island"),
        ("The fever was first found in Lund.", "The fever was first found in Lund"),
    ],
)
def test_almost_and_first_stay(tell, text, title):
    (found,) = (told for told in tell(text).values() if told.listed)
    assert found.title == title


def test_what_was_one_or_the_other_stays_so(tell):
    told = tell("Over a hundred guards were killed or hurt during the long and futile attacks on the northern gate.")
    assert told["hurt"].title.startswith("Over a hundred guards were killed or hurt during")


def test_what_was_fought_for_and_won_is_told_of_both(tell):
    told = tell("Orozco and Villa fought for and won the old town of Lund.")
    assert told["fought"].title == "Orozco and Villa fought for and won the old town of Lund"


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("Experts have not openly blamed the efforts.", "blamed", "Experts have not openly blamed the efforts"),
        ("The guards succeeded in convincing many of the farmers.", "succeeded",
         "The guards succeeded in convincing many of the farmers"),
    ],
)  # fmt: skip
def test_what_a_denial_denies_and_what_succeeds_stays(tell, text, trigger, title):
    assert tell(text)[trigger].title == title
