"""The calendar as cells: every unit is a bijection between integers and half-open stretches of time.

An instant is an int: seconds since 1970-01-01T00:00 in the proleptic Gregorian calendar, negative before it, any year.
Floor, step and n-th need two functions: `start(cell(t))`, `start(cell(t) + n)`, `cell(start(host), u) + k - 1`.

>>> iso(start(cell(at(2013, 3, 22), Unit.MONTH), Unit.MONTH))
'2013-03-01'
>>> iso(start(cell(at(2013, 3, 22), Unit.WEEK) + 1, Unit.WEEK))      # weeks start on Monday
'2013-03-25'
>>> iso(at(-43, 3, 15))                                              # the Ides of March, 44 BCE
'-0043-03-15'
"""

from enum import IntEnum

DAY_SECONDS = 86_400


class Unit(IntEnum):
    """Units of the calendar, fine to coarse."""

    SECOND = 0
    MINUTE = 1
    HOUR = 2
    DAY = 3
    WEEK = 4
    MONTH = 5
    QUARTER = 6
    YEAR = 7
    DECADE = 8
    CENTURY = 9
    MILLENNIUM = 10

    __hash__ = int.__hash__  # that of an Enum hashes the name, in Python: units are looked up all the time


_SECONDS = {Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600, Unit.DAY: DAY_SECONDS}
_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200, Unit.MILLENNIUM: 12000}


def day_number(y: int, m: int, d: int = 1) -> int:
    """Days from 1970-01-01 to a date (method: H. Hinnant, "chrono-compatible low-level date algorithms").

    >>> day_number(1970, 1, 1), day_number(2000, 3, 1), day_number(0, 1, 1)
    (0, 11017, -719528)
    """
    y -= m <= 2
    era, year_of_era = divmod(y, 400)
    day_of_year = (153 * (m + (-3 if m > 2 else 9)) + 2) // 5 + d - 1
    return era * 146097 + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year - 719468


def civil(day: int) -> tuple[int, int, int]:
    """Year, month and day of a day number: the inverse of `day_number`.

    >>> civil(11017)
    (2000, 3, 1)
    """
    era, day_of_era = divmod(day + 719468, 146097)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * day_of_year + 2) // 153
    m = shifted + (3 if shifted < 10 else -9)
    return year_of_era + era * 400 + (m <= 2), m, day_of_year - (153 * shifted + 2) // 5 + 1


def at(y: int, m: int = 1, d: int = 1, hour: int = 0, minute: int = 0, second: int = 0) -> int:
    """The instant of a date and clock time."""
    return day_number(y, m, d) * DAY_SECONDS + hour * 3600 + minute * 60 + second


def cell(t: int, unit: Unit) -> int:
    """Index of the cell of `unit` that holds instant `t`."""
    if unit in _SECONDS:
        return t // _SECONDS[unit]
    day = t // DAY_SECONDS
    if unit is Unit.WEEK:
        return (day + 3) // 7
    y, m, _ = civil(day)
    return (y * 12 + m - 1) // _MONTHS[unit]


def start(i: int, unit: Unit) -> int:
    """First instant of cell `i`; `start(i + 1, unit)` is where it ends."""
    if unit in _SECONDS:
        return i * _SECONDS[unit]
    if unit is Unit.WEEK:
        return (i * 7 - 3) * DAY_SECONDS
    y, month = divmod(i * _MONTHS[unit], 12)
    return day_number(y, month + 1) * DAY_SECONDS


def floor(t: int, unit: Unit) -> int:
    """First instant of the cell that holds `t`."""
    return start(cell(t, unit), unit)


def weekday(t: int) -> int:
    """ISO weekday of an instant: Monday 1 … Sunday 7.

    >>> weekday(at(2023, 2, 23))
    4
    """
    return (t // DAY_SECONDS + 3) % 7 + 1


def iso_week(t: int) -> tuple[int, int]:
    """ISO year and week of an instant.

    >>> iso_week(at(2021, 1, 3)), iso_week(at(2020, 12, 31))
    ((2020, 53), (2020, 53))
    """
    thursday = cell(t, Unit.WEEK) * 7
    y = civil(thursday)[0]
    return y, (thursday - day_number(y, 1)) // 7 + 1


def iso_year(y: int) -> str:
    """Four digits, a minus before the year 0000 (which is 1 BCE).

    >>> iso_year(44), iso_year(-43)
    ('0044', '-0043')
    """
    return f"{y:05d}" if y < 0 else f"{y:04d}"


def iso(t: int) -> str:
    """ISO 8601 date of an instant, with a clock time only when it is not midnight."""
    y, m, d = civil(t // DAY_SECONDS)
    date, seconds = f"{iso_year(y)}-{m:02d}-{d:02d}", t % DAY_SECONDS
    if not seconds:
        return date
    clock = f"{date}T{seconds // 3600:02d}:{seconds // 60 % 60:02d}"
    return f"{clock}:{seconds % 60:02d}" if seconds % 60 else clock
