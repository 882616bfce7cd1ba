import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import DateError
from timeline.temporal import Context, Interval, Unit, resolve, tag
from timeline.temporal.cells import at
from timeline.temporal.isodates import day_bounds, edges, edtf, from_edtf, precision
from timeline.temporal.values import timex, timex_type, timex_value

CTX = Context(Interval.of(2024, 3, 8))  # a Friday; dates without a year mean 2024

# phrase, EDTF, TIMEX3 value, mod: the table of the format's documentation
TABLE = [
    ("14 March 2024", "2024-03-14", "2024-03-14", ""),
    ("March 2024", "2024-03", "2024-03", ""),
    ("last week", "2024-02-26/2024-03-03", "2024-W09", ""),
    ("summer 2024", "2024-22", "2024-SU", ""),
    ("the 1990s", "199X", "199", ""),
    ("around 14 March 2024", "2024-03-14~", "2024-03-14", "APPROX"),
    ("before 1 March 2024", "../2024-02-29", "2024-03-01", "BEFORE"),
    ("since 25 March 2024", "2024-03-25/..", "2024-03-25", "ON_OR_AFTER"),
    ("early 2024", "2024-01/2024-06", "2024", "START"),
    ("44 BCE", "-0043", "BC0044", ""),
    ("the 20th century", "19XX", "19", ""),
    ("this weekend", "2024-03-09/2024-03-10", "2024-W10-WE", ""),
    ("the first quarter of 2024", "2024-01/2024-03", "2024-Q1", ""),
]


@pytest.mark.parametrize(("words", "spelling", "value", "mod"), TABLE)
def test_spellings(words, spelling, value, mod):
    (mention,) = tag(words)
    interval = resolve(mention.expr, CTX)
    assert (edtf(interval), timex_value(mention.expr, interval), interval.mod) == (spelling, value, mod)


@pytest.mark.parametrize(
    ("words", "kind", "value"),
    [
        ("three weeks", "DURATION", "P3W"),
        ("every Tuesday", "SET", "XXXX-WXX-2"),
        ("daily", "SET", "P1D"),
        ("tonight", "TIME", "2024-03-08TNI"),
        ("recently", "DATE", "PAST_REF"),
        ("the last three weeks", "DURATION", "P3W"),
        ("several years ago", "DATE", "PAST_REF"),
        ("44 BC", "DATE", "BC0044"),
    ],
)
def test_types_and_values(words, kind, value):
    (mention,) = tag(words)
    assert (timex_type(mention.expr), timex_value(mention.expr, resolve(mention.expr, CTX))) == (kind, value)


def test_week_numbers_around_new_year():
    assert timex(Interval(at(2020, 12, 28), at(2021, 1, 4), Unit.WEEK)) == "2020-W53"
    assert timex(Interval(at(2018, 12, 31), at(2019, 1, 7), Unit.WEEK)) == "2019-W01"


@given(st.dates())
def test_edtf_of_a_day_reads_back(day):
    interval = Interval.of(day.year, day.month, day.day)
    assert from_edtf(edtf(interval)) == interval


@pytest.mark.parametrize(
    "text",
    [
        "2024",
        "2024-03",
        "2024-22",
        "199X",
        "19XX",
        "-0043",
        "../2024-02-29",
        "2024-03-25/..",
        "2024-03-05/2024-03-07",
        "2024-03~",
    ],
)
def test_edtf_round_trip(text):
    assert edtf(from_edtf(text)) == text


@pytest.mark.parametrize("text", ["", "soon", "2024-13", "2024-02-30", "2024-W09", "2024-03-07/2024-03-05", "20240305"])
def test_what_is_no_edtf_is_refused_in_one_line(text):
    with pytest.raises(DateError) as error:
        from_edtf(text)
    assert "\n" not in str(error.value)


def test_bounds_are_inclusive_days():
    assert day_bounds(Interval.of(2024, 2)) == ("2024-02-01", "2024-02-01", "2024-02-29", "2024-02-29")
    assert edges(Interval.of(2023, 2, 23, 20, 14)) == ("2023-02-23T20:14", "2023-02-23T20:14")
    evening = Interval(at(2023, 2, 23, 18), at(2023, 2, 24), Unit.HOUR, "", "EV")
    assert edges(evening) == ("2023-02-23T18:00", "2023-02-23T23:59")


def test_precision_names():
    assert precision(Interval(at(2024, 6), at(2024, 9), Unit.MONTH, "", "SU")) == "season"
    assert precision(Interval.of(2024, 3, 8)) == "day"
