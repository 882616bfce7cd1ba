"""The words of dates are read again as the same dates, by our own tables alone."""

import pytest

from timeline.edits import typed, typed_when
from timeline.exports.arriving import read_when
from timeline.exports.wording import FORMS, own_words
from timeline.temporal import Interval

DISPLAYED = (
    "5 March 2024",
    "March 2024",
    "2024",
    "199X",
    "early March 2024",
    "late 2024",
    "around 14 March 2024",
    "perhaps 1850",
    "perhaps around 1850",
    "before 1 March 2024",
    "since 25 March 2024",
    "after 2016",
    "15 March 44 BCE",
    "summer 2024",
    "2024-03-05/2024-03-07",
    "1967-06/1975-06",
    "the week of 26 February 2024",
    "the weekend of 2 March 2024",
    "Y12000",
    "the evening of 5 March 2024",
    "the first quarter of 2024",
    "the first half of 2024",
    "the 5th century BC",
    "Y-11999",
    "the third century",
    "5 March 2024 at 3:30 p.m.",
)


@pytest.fixture
def no_dateparser(monkeypatch):
    def asked(*_, **__):
        raise AssertionError("another language was tried")

    own_words.cache_clear()
    monkeypatch.setattr(typed, "parse_date", asked)


@pytest.mark.parametrize("text", DISPLAYED)
def test_the_words_of_a_date_mean_that_date(text, no_dateparser):
    when = typed_when(text)
    again = own_words(when.display)
    fields = ("edtf", "earliest", "latest", "precision", "qualifier", "mod", "display")
    assert [getattr(again, field) for field in fields] == [getattr(when, field) for field in fields]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.example)
def test_each_form_reads_its_example_and_keeps_its_words(form, no_dateparser):
    assert form.pattern.fullmatch(form.example)
    assert own_words(form.example).display == form.example


@pytest.mark.parametrize("text", ["23 mars 2021", "soon", "", "the bridge", "March 5 to March 7", "up to 5", "1 to 2"])
def test_other_words_are_none(text, no_dateparser):
    assert own_words(text) is None


def test_a_date_without_a_year_is_counted_from_the_anchor():
    anchor = Interval.of(2024, 3, 8)
    assert read_when("5 March", anchor).edtf == "2024-03-05"
    assert read_when("June 1967 to June 1975", anchor).edtf == "1967-06/1975-06"
