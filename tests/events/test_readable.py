"""Titles that stand alone, and those that need their neighbours."""

import pytest

from timeline.events.readable import ALWAYS, UNDATED, is_broken, is_talk, stands


@pytest.mark.parametrize("row", [*ALWAYS, *UNDATED], ids=lambda row: row.why)
def test_each_row_finds_its_example_and_not_its_like(row):
    assert row.found(row.example)
    assert not row.found(row.like)


@pytest.mark.parametrize("row", ALWAYS, ids=lambda row: row.why)
def test_what_no_date_can_mend_never_stands(row):
    assert not stands(row.example, dated=True, told=True)


@pytest.mark.parametrize("row", UNDATED, ids=lambda row: row.why)
def test_a_date_is_worth_more_than_words(row):
    assert stands(row.example, dated=True)
    assert not stands(row.example, dated=False)
    assert stands(row.like, dated=False)


def test_a_plain_story_goes_on_about_the_one_it_told_of():
    assert stands("Her bank refused to pay", dated=False, told=True)
    assert not stands("Her bank refused to pay", dated=False)
    assert not stands("She refused to pay", dated=False, told=True)  # not without her name


@pytest.mark.parametrize(
    ("title", "known"),
    [
        ("It emerged that the dam was old", True),
        ("It was agreed to close it soon", True),
        ("It released all that water", False),
    ],
)
def test_it_may_stand_for_nothing(title, known):
    assert stands(title, dated=False) == known


def test_who_speaks_and_what_was_cut():
    assert is_talk("When it closed my brother left.")
    assert is_talk("For me it felt short.")
    assert not is_talk("He told us that it closed.")
    assert is_broken("N) fell.")
    assert not is_broken("The bank (N) fell.")
