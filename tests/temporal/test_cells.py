from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from timeline.temporal.cells import Unit, at, cell, civil, day_number, floor, iso, iso_week, start, weekday

INSTANTS = st.integers(min_value=at(-12000), max_value=at(12000))
UNITS = st.sampled_from(list(Unit))


@given(INSTANTS, UNITS)
def test_a_cell_holds_its_instants(t, unit):
    i = cell(t, unit)
    assert start(i, unit) <= t < start(i + 1, unit)


@given(st.integers(-3_000, 3_000), UNITS)
def test_start_and_cell_are_inverse(i, unit):
    assert cell(start(i, unit), unit) == i
    assert cell(start(i + 1, unit) - 1, unit) == i


@given(st.dates())
def test_agrees_with_the_standard_library(day):
    t = at(day.year, day.month, day.day)
    assert t // 86_400 == (day - date(1970, 1, 1)).days
    assert civil(t // 86_400) == (day.year, day.month, day.day)
    assert iso_week(t) == day.isocalendar()[:2]
    assert weekday(t) == day.isoweekday()
    assert iso(t) == day.isoformat()


@given(st.integers(-4_000_000, 4_000_000))
def test_day_numbers_round_trip_in_any_year(n):
    assert day_number(*civil(n)) == n


def test_weeks_start_on_monday():
    sunday, monday = at(2013, 3, 24), at(2013, 3, 25)
    assert cell(sunday, Unit.WEEK) + 1 == cell(monday, Unit.WEEK)
    assert floor(sunday, Unit.WEEK) == at(2013, 3, 18)


def test_a_week_is_seven_days():
    day = date(2020, 12, 28)
    numbers = {iso_week(at(d.year, d.month, d.day)) for d in (day + timedelta(n) for n in range(7))}
    assert numbers == {(2020, 53)}
