"""Bounds are read back as days, in any year."""

import pytest

from timeline.edits.days import day_named, number
from timeline.temporal import display


@pytest.mark.parametrize(
    ("iso", "words"),
    [("2024-03-05", "5 March 2024"), ("-0043-03-15", "15 March 44 BCE"), ("12000-01-01", "1 January 12000")],
)
def test_a_day_is_read_back(iso, words):
    assert display(day_named(iso)) == words


def test_days_are_counted_across_the_eras():
    assert number("0001-01-01") - number("0000-12-31") == 1
    assert number("-11999-01-01") < number("-0043-03-15") < number("12000-01-01")
