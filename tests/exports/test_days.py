"""One place turns bounds into calendar parts, and none of them is finer than the date was told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.edits import typed_when
from timeline.exports.days import PARTS, Parts, Span, day_of, edtf_of, placed, span
from timeline.models import Event, When

TOLD = {
    "5 March 2024": "2024-03-05",
    "March 2024": "2024-03",
    "early in March 2024": "2024-03",
    "summer 2024": "2024-06/2024-08",
    "the first quarter of 2024": "2024-01/2024-03",
    "the week of 26 February 2024": "2024-02-26/2024-03-03",
    "the weekend of 2 March 2024": "2024-03-02/2024-03-03",
    "the evening of 5 March 2024": "2024-03-05",
    "5 March 2024 at 3:30 p.m.": "2024-03-05T15:30",
    "5 March 2024 at 3 p.m.": "2024-03-05T15",
    "from 3 p.m. to 5 p.m. on 5 March 2024": "2024-03-05T15/2024-03-05T17",
    "199X": "1990/1999",
    "the 5th century BC": "-0499/-0400",
    "44 BCE": "-0043",
    "Y10000": "10000",
    "around 14 March 2024": "2024-03-14",
    "perhaps around 1850": "1850",
    "before 1 March 2024": "../2024-02-29",
    "since 2014": "2014/..",
    "after 2016": "2017/..",
    "from 1931 to 1934": "1931/1934",
}


@pytest.mark.parametrize("words", TOLD)
def test_a_date_has_the_parts_that_were_told(words):
    assert str(span(typed_when(words))) == TOLD[words]


@pytest.mark.parametrize("words", TOLD)
def test_no_part_is_finer_than_the_date(words):
    when = typed_when(words)
    found = span(when)
    assert max(len(part.known()) for part in found if part) <= PARTS[when.precision]


def test_every_precision_of_the_format_has_its_parts():
    assert set(PARTS) == set(When.model_fields["precision"].annotation.__args__[0].__args__)


@pytest.mark.parametrize("bound", ["soon", "2024-02-30", "2024", "", "\x00", "-0-1-1"])
def test_bounds_that_are_no_days_have_no_place(bound):
    when = When(basis="stated", display="x", earliest=bound, latest="2024-03-05")
    assert span(when) in (None, Span(None, Parts(2024, 3, 5)))
    assert day_of(bound) is None


def test_an_undated_event_has_no_place_and_no_edtf():
    when = typed_when("unknown")
    assert span(when) is None
    assert edtf_of(when) is None


def test_an_inferred_bound_with_an_open_side_is_no_place():
    when = typed_when("before 2014").model_copy(update={"basis": "inferred"})
    event = Event(id="e", title="t", kind="STATE", factuality="happened", when=when, mentions=())
    assert placed(event) is None
    assert placed(event.model_copy(update={"when": typed_when("before 2014")})) == Span(None, Parts(2013))


@given(st.integers(-12_000, 12_000), st.integers(1, 12), st.integers(1, 28))
def test_days_of_any_year_are_counted_in_their_order(y, m, d):
    one = Span(Parts(y, m, d), Parts(y, m, d))
    first, end = one.days()
    assert end == first + 1
    assert Span(Parts(y), Parts(y)).days()[0] <= first < Span(Parts(y), Parts(y)).days()[1]
    sign = "-" if y < 0 else ""
    assert day_of(f"{sign}{abs(y):04d}-{m:02d}-{d:02d}") == first
