import pytest

from timeline.temporal import Interval, Unit
from timeline.temporal.cells import at, iso


def days(bounds):
    return [None if t is None else iso(t) for t in bounds]


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        (Interval.of(2013, 3), ["2013-03-01", "2013-03-01", "2013-04-01", "2013-04-01"]),
        (Interval.of(2024)._replace(mod="START"), ["2024-01-01", "2024-01-01", "2024-05-01", "2024-07-01"]),
        (Interval.of(2024)._replace(mod="MID"), ["2024-03-01", "2024-05-01", "2024-09-01", "2024-11-01"]),
        (Interval.of(2024)._replace(mod="END"), ["2024-07-01", "2024-09-01", "2025-01-01", "2025-01-01"]),
        (Interval.of(2024, 6)._replace(mod="START"), ["2024-06-01", "2024-06-01", "2024-06-11", "2024-06-16"]),
        (Interval.of(2013)._replace(mod="APPROX"), ["2012-01-02", "2013-01-01", "2014-01-01", "2015-01-01"]),
        (Interval(at(2017), None, Unit.YEAR, "AFTER"), ["2017-01-01", "2017-01-01", None, None]),
    ],
)
def test_bounds(interval, expected):
    assert days(interval.bounds()) == expected


def test_around_a_day_has_no_core():
    lo, core_lo, core_hi, hi = Interval.of(2013, 3, 22)._replace(mod="APPROX").bounds()
    assert lo == core_hi < core_lo == hi


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ((2012,), (2013,), "meets"),
        ((2011,), (2013,), "before"),
        ((2014,), (2012,), "after"),
        ((2013,), (2013, 3), "contains"),
        ((2013, 1), (2013,), "starts"),
        ((2013, 12), (2013,), "finishes"),
        ((2013, 3), (2013,), "during"),
        ((2013,), (2013,), "equals"),
    ],
)
def test_relation(a, b, relation):
    assert Interval.of(*a).relation(Interval.of(*b)) == relation


def test_overlaps():
    spring = Interval(at(2013, 3), at(2013, 6), Unit.MONTH)
    assert spring.relation(Interval(at(2013, 5), at(2013, 8), Unit.MONTH)) == "overlaps"


@pytest.mark.parametrize("mod", ["BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"])
def test_an_open_stretch_remembers_what_it_was_told_from(mod):
    year = Interval.of(2014)
    ends = {
        "BEFORE": (None, year.start),
        "AFTER": (year.end, None),
        "ON_OR_BEFORE": (None, year.end),
        "ON_OR_AFTER": (year.start, None),
    }
    opened = Interval(*ends[mod], Unit.YEAR, mod)
    assert opened.told() == year


@pytest.mark.parametrize("numbers", [(2023, 6, 31), (2023, 13), (2023, 2, 29), (2023, 0, 1)])
def test_what_the_calendar_lacks_is_none(numbers):
    assert Interval.date(*numbers) is None
