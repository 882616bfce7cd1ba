"""The words of a title made fit to be read."""

import pytest

from timeline.events.phrases import LONGEST, STRETCHED
from timeline.events.wording import clipped, finished


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # Up to the preposition at which the room ends …
        ("The guards carried the sailors from the sinking ferry over the stony beach into the old school of the town",
         "The guards carried the sailors from the sinking ferry over the stony beach"),
        # … or the last one before it.
        ("The farmers of the northern villages carried their boats and their nets from the harbour into the town",
         "The farmers of the northern villages carried their boats and their nets"),
        ("A fever had spread in ten villages along the northern coast of the province after the flood of the old river",
         "A fever had spread in ten villages along the northern coast of the province"),
    ],
)  # fmt: skip
def test_a_long_title_ends_with_a_whole_phrase(text, title):
    assert clipped(text) == title


@pytest.mark.parametrize(
    "text",
    [
        # "To" before a verb opens no phrase, and what is told behind "of" or "that" does not end with it.
        "The mayor of the town decided to build a long new wall between the harbour and the old school by the mill",
        "The engineers of the northern province told the council in a letter that the old dam was leaking badly",
        # Too few words would be left.
        "Ten men in heavy dark winterproof overcoats, stockings, underclothes, waistcoats, bootlaces, gloves",
    ],
)
def test_where_no_phrase_ends_well_the_cut_is_marked(text):
    told = clipped(text)
    assert told.endswith("…")
    assert len(told) <= LONGEST
    assert text.startswith(told.rstrip("…"))


def test_a_title_that_fits_is_not_cut():
    text = "The council of the northern province of Tarn built a new school in the old town"
    assert len(text) <= LONGEST
    assert clipped(text) == text


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("the farms were devastated' by it", "The farms were devastated by it"),
        ("the farms were 'devastated by it", "The farms were devastated by it"),
        ("the farms were 'devastated' by it", "The farms were 'devastated' by it"),
        ("the guards' boat sank", "The guards' boat sank"),
        ("the council praised the “calm of the guards", "The council praised the calm of the guards"),
    ],
)
def test_no_quotation_is_left_open(words, title):
    assert finished(words) == title


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("an flood hit the town", "A flood hit the town"),
        ("a earlier flood hit the town", "An earlier flood hit the town"),
        ("an honest man left", "An honest man left"),
        ("a union was founded", "A union was founded"),
    ],
)
def test_the_article_fits_the_word_behind_it(words, title):
    assert finished(words) == title


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("the rebels sold ten boats, among them", "The rebels sold ten boats"),
        ("the road ran along", "The road ran"),
    ],
)
def test_what_began_an_aside_is_left_out(words, title):
    assert finished(words) == title


def test_a_last_word_known_to_be_whole_stays():
    assert finished("the guards went in", whole=True) == "The guards went in"
    assert finished("the guards went in") == "The guards went"


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("But the mayor closed the gate", "The mayor closed the gate"),
        ("And the ferry sank", "The ferry sank"),
        ("So many guards left", "So many guards left"),
        ("the ferry sank in the days of the storm", "The ferry sank in the days of the storm"),
        ("the ferry sank, in the days", "The ferry sank"),
        ("the mayor spoke as long", "The mayor spoke"),
    ],
)
def test_no_title_begins_with_but_or_ends_in_the_middle_of_a_comparison(words, title):
    assert finished(words) == title


def test_a_title_may_be_given_more_room():
    text = "The governor gave the fishermen of the eastern villages permission to build their huts again"
    assert LONGEST < len(text) <= STRETCHED
    assert finished(text, room=STRETCHED) == text
    assert len(finished(text)) <= LONGEST
