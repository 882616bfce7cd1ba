"""Whose: a noun that opens with "his" or "its" takes the subject of its clause."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("Anna Berg has been honoured twice since her death in 2009.", "death", "Anna Berg's death"),
        ("Anna Berg spoke of the dam before her trip to Lund on 3 June 2009.", "trip", "Anna Berg's trip to Lund"),
    ],
)
def test_the_subject_of_the_clause_owns_it(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


def test_of_two_persons_none_is_named(tell):
    found = tell("Nils Berg was the first to reach Lind's door after his doctor called for help on 25 June 2009.")
    assert "Berg's" not in found["called"].title


def test_whose_death_it_was_is_told_where_one_person_is_named(tell):
    told = tell("Demand for Holm's music has surged since his death on Thursday.")["death"]
    assert told.title == "Holm's death"
