"""The pinned meanings of docs/decisions, each under a fixed date."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.temporal import Context, Interval, Policy, resolve, tag
from timeline.temporal.algebra import DCT, REF, After, Before, Date, Last, Nearest, Next, Nth, This
from timeline.temporal.shifts import DAY, HOUR, MONTH, WEEK, YEAR, Every, Period, Yearly

THURSDAY = Interval.of(2023, 2, 23)


def at(expr, dct=THURSDAY, **context):
    found = resolve(expr, Context(dct, **context))
    return found and str(found)


def told(words, dct=THURSDAY, **context):
    (mention,) = tag(words)
    return at(mention.expr, dct, **context)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("three weeks ago", "2023-01-30/2023-02-06 WEEK"),
        ("two months ago", "2022-12-01/2023-01-01 MONTH"),
        ("ten days ago", "2023-02-13/2023-02-14 DAY"),
        ("a year ago", "2022-01-01/2023-01-01 YEAR"),
        ("a week after March 8, 2023", "2023-03-15/2023-03-16 DAY"),
        ("a month after January 31, 2023", "2023-02-28/2023-03-01 DAY"),
    ],
)
def test_ago_is_as_coarse_as_its_unit_and_a_named_day_keeps_its_precision(words, expected):
    assert told(words) == expected


@pytest.mark.parametrize(
    ("words", "lean", "day"),
    [
        ("Thursday", None, "2023-02-23"),
        ("Thursday", "future", "2023-02-23"),
        ("Tuesday", None, "2023-02-21"),
        ("Friday", None, "2023-02-17"),
        ("Friday", "future", "2023-02-24"),
    ],
)
def test_bare_weekday_is_the_same_day_else_the_nearest_past_unless_the_verb_leans(words, lean, day):
    assert told(words, lean=lean).startswith(day)


@pytest.mark.parametrize(
    ("words", "policy", "day"),
    [
        ("last Tuesday", Policy(), "2023-02-21"),
        ("last Tuesday", Policy(last_weekday="calendar"), "2023-02-14"),
        ("last Thursday", Policy(), "2023-02-16"),
        ("next Friday", Policy(), "2023-03-03"),
        ("next Friday", Policy(next_weekday="nearest"), "2023-02-24"),
        ("last January", Policy(), "2023-01-01"),
        ("last January", Policy(named="calendar"), "2022-01-01"),
        ("next December", Policy(named="calendar"), "2024-12-01"),
    ],
)
def test_last_and_next_follow_the_policy(words, policy, day):
    assert told(words, policy=policy).startswith(day)


@pytest.mark.parametrize(
    ("words", "lean", "expected"),
    [
        ("December", None, "2022-12-01"),
        ("May", None, "2023-05-01"),
        ("December", "future", "2023-12-01"),
        ("May", "past", "2022-05-01"),
        ("February", None, "2023-02-01"),
    ],
)
def test_a_bare_month_is_the_nearest_unless_the_verb_leans(words, lean, expected):
    assert at(next(iter(tag(f"in {words}"))).expr, lean=lean).startswith(expected)


def test_month_and_day_without_a_year_is_the_nearest():
    assert told("December 20").startswith("2022-12-20")
    assert told("May 20").startswith("2023-05-20")


@pytest.mark.parametrize("words", ["June 31, 2023", "February 29, 2023"])
def test_impossible_dates_are_none(words):
    assert told(words) is None


def test_the_29th_of_february_is_the_nearest_that_exists():
    assert told("February 29").startswith("2024-02-29")


@pytest.mark.parametrize(
    "expr", [DCT, REF, Before(DCT, Period(3, WEEK)), Last(DCT, Every(DAY, WEEK, 5)), Nearest(Every(MONTH, YEAR, 5)),
             This(Date(2023, 6, 31), Every(WEEK)), Nth(DCT, Every(DAY), 2),
             Before(Before(DCT, Period(1, DAY)), Period(1, DAY))]
)  # fmt: skip
def test_without_an_anchor_nothing_is_placed_and_nothing_raises(expr):
    assert resolve(expr, Context(None)) is None


def test_nothing_finer_than_the_anchor_is_counted_from_it():
    march = Interval.of(1950, 3)
    assert resolve(Before(DCT, Period(2, DAY)), Context(march)) is None
    assert resolve(Last(DCT, Every(DAY, WEEK, 5)), Context(march)) is None
    assert str(resolve(Before(DCT, Period(2, YEAR)), Context(march))) == "1948-01-01/1949-01-01 YEAR"


def test_narrative_time_carries_precision():
    day = Interval.of(1990, 8, 2)
    assert at(After(REF, Period(1, DAY)), ref=day) == "1990-08-03/1990-08-04 DAY"
    assert at(
        Before(REF, Period(1, YEAR)), ref=Interval.span(4 * 1990, 1, Interval.of(1990).unit.__class__(6))
    ).startswith("1989-01-01")


@pytest.mark.parametrize(
    ("feast", "year", "day"),
    [
        (Yearly(easter=0), 2024, "2024-03-31"),
        (Yearly(easter=-2), 2021, "2021-04-02"),
        (Yearly(11, k=4, dow=4), 2023, "2023-11-23"),
        (Yearly(5, k=-1, dow=1), 2023, "2023-05-29"),
        (Yearly(12, 24), 1999, "1999-12-24"),
    ],
)
def test_feasts_are_computed_by_rule(feast, year, day):
    assert str(feast.inside(year)).startswith(day)


@given(st.integers(1, 7), st.dates())
def test_last_lies_strictly_before_and_next_strictly_after(weekday, day):
    dct = Interval.of(day.year, day.month, day.day)
    ctx = Context(dct, policy=Policy(next_weekday="nearest"))
    before, after = (resolve(op(DCT, Every(DAY, WEEK, weekday)), ctx) for op in (Last, Next))
    assert dct.start - 7 * 86_400 <= before.start < dct.start
    assert dct.start < after.start <= dct.start + 7 * 86_400


@pytest.mark.parametrize("dct", [(1, 1, 1), (9999, 12, 31), (-43, 3, 15)])
def test_any_year(dct):
    found = resolve(Before(DCT, Period(1, DAY)), Context(Interval.of(*dct)))
    assert found.end == Interval.of(*dct).start


def test_last_night_began_on_the_day_before():
    assert told("last night") == "2023-02-22T21:00/2023-02-23T06:00 HOUR NI"
    assert told("midnight Friday", lean="future").startswith("2023-02-25")  # the end of Friday
    assert HOUR < DAY


def test_the_weekday_tells_which_year_a_date_means():
    assert told("Monday, October 26", Interval.of(1998, 10, 25), lean="past").startswith("1998-10-26")
    assert told("Tuesday, March 8", THURSDAY).startswith("2022-03-08")


def test_a_weekday_that_fits_no_year_near_by_does_not_lose_the_date():
    assert told("Sunday, February 29", Interval.of(2023, 2, 23)).startswith("2024-02-29")


def test_a_day_of_the_year_told_as_past_does_not_lie_nearly_a_year_back():
    assert told("January 14", Interval.of(2000, 1, 6), lean="past").startswith("2000-01-14")
    assert told("December 14", Interval.of(2000, 1, 6), lean="past").startswith("1999-12-14")


def test_a_deadline_does_not_lie_back():
    (mention,) = tag("by May")
    assert at(mention.expr).startswith("..")


def test_a_clock_time_is_not_carried_over_days():
    clock = Interval.of(2024, 3, 4, 9, 30)
    assert at(Before(REF, Period(2, DAY)), ref=clock) == "2024-03-02/2024-03-03 DAY"
    assert at(Before(REF, Period(2, HOUR)), ref=clock) == "2024-03-04T07:30/2024-03-04T07:31 MINUTE"


def test_years_in_a_story_are_years():
    day = Interval.of(1998, 5, 3)
    assert at(After(REF, Period(2, YEAR)), ref=day) == "2000-01-01/2001-01-01 YEAR"
    assert at(After(REF, Period(2, WEEK)), ref=day) == "1998-05-17/1998-05-18 DAY"
    assert at(After(Date(1998, 5, 3), Period(2, YEAR))) == "2000-05-03/2000-05-04 DAY"


def test_seasons_of_the_southern_hemisphere_lie_half_a_year_on():
    south = Policy(hemisphere="south")
    assert told("summer 2022", policy=south) == "2022-12-01/2023-03-01 MONTH SU"
    assert told("summer 2022") == "2022-06-01/2022-09-01 MONTH SU"
