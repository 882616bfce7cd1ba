import pytest

from timeline.temporal.interval import Interval
from timeline.temporal.moves import finest, head, moved, stretch, until
from timeline.temporal.shifts import DAY, HOUR, MINUTE, MONTH, QUARTER, WEEK, YEAR, Period

FRIDAY = Interval.of(2013, 3, 22)
NOON = Interval.of(2013, 3, 22, 12, 14)


@pytest.mark.parametrize(
    ("period", "step", "expected"),
    [
        (Period(3, WEEK), -1, "2013-03-01/2013-03-23 WEEK"),  # the last three weeks end with the day told from
        (Period(3, WEEK), +1, "2013-03-23/2013-04-13 WEEK"),  # the next three begin after it
        (Period(2, QUARTER), -1, "2012-07-01/2013-01-01 QUARTER"),  # quarters are the calendar's
        (Period(None, WEEK), -1, "../2013-03-23 WEEK ON_OR_BEFORE"),  # recent weeks: nobody said how many
        (Period(None, WEEK), +1, "2013-03-23/.. WEEK ON_OR_AFTER"),
    ],
)
def test_the_last_and_the_next_amount_reach_up_to_the_day(period, step, expected):
    assert str(stretch(FRIDAY, period, step)) == expected


@pytest.mark.parametrize(
    ("base", "period", "step", "exact", "expected"),
    [
        (FRIDAY, Period(3, WEEK), -1, False, "2013-02-25/2013-03-04 WEEK"),  # three weeks ago: that week
        (FRIDAY, Period(1, WEEK), +1, True, "2013-03-29/2013-03-30 DAY"),  # a week after March 22
        (Interval.of(2013, 1, 31), Period(1, MONTH), +1, True, "2013-02-28/2013-03-01 DAY"),
        (NOON, Period(2, HOUR), -1, False, "2013-03-22T10:00/2013-03-22T11:00 HOUR"),  # two hours ago: that hour
        (NOON, Period(5, MINUTE), +1, False, "2013-03-22T12:19/2013-03-22T12:20 MINUTE"),
        (NOON, Period(1, DAY), +1, True, "2013-03-23/2013-03-24 DAY"),  # a clock time is not carried over days
        (FRIDAY, Period(1, YEAR, Period(6, MONTH)), -1, False, "2011-09-01/2011-10-01 MONTH"),
        (FRIDAY, Period(None, DAY), -1, False, "../2013-03-22 DAY BEFORE"),
    ],
)
def test_an_amount_moves_a_time(base, period, step, exact, expected):
    assert str(moved(base, period, step, exact=exact)) == expected


def test_a_deadline_runs_from_the_day_to_the_last_one():
    assert str(until(FRIDAY, Period(2, WEEK))) == "2013-03-22/2013-04-05 WEEK"
    assert until(None, Period(2, WEEK)) is None
    assert until(FRIDAY, Period(None, WEEK)) is None


def test_the_first_and_last_units_of_a_stretch():
    assert str(head(Interval.of(1989), 9, MONTH, False)) == "1989-01-01/1989-10-01 MONTH"
    assert str(head(Interval.of(1989), 2, MONTH, True)) == "1989-11-01/1990-01-01 MONTH"
    assert head(Interval.of(1989, 3), 2, YEAR, False) is None


def test_the_finest_unit_of_an_amount():
    assert finest(Period(1, DAY, Period(5, HOUR))) is HOUR
