"""Ways to step along the line of time: amounts, repeating stretches, days of every year, clock times.

>>> Every(MONTH, YEAR, 12, 3, "WI")                                        # every winter
Every(MONTH, YEAR, 12, 3, 'WI')
>>> Yearly(11, k=4, dow=4).inside(2023) == Interval.of(2023, 11, 23)       # Thanksgiving
True
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TypeAlias

from .cells import DAY_SECONDS, Unit, at, cell, day_number, start, weekday
from .interval import SEASONS, Interval, Part

SECOND, MINUTE, HOUR, DAY, WEEK, MONTH, QUARTER, YEAR, DECADE, CENTURY, MILLENNIUM = Unit


@dataclass(frozen=True, repr=False)
class Shown:
    """Gives nodes a repr that is their constructor, defaults left out."""

    def __repr__(self) -> str:
        shown = []
        for f in fields(self):
            value = getattr(self, f.name)
            if value != f.default:
                shown.append(value.name if isinstance(value, Unit) else repr(value))
        return f"{type(self).__name__}({', '.join(shown)})"


@dataclass(frozen=True, repr=False)
class Period(Shown):
    """An amount of time: three weeks; n None is an unknown count; `plus` a second part (a year and six months)."""

    n: int | None
    unit: Unit
    plus: Period | None = None


@dataclass(frozen=True, repr=False)
class Every(Shown):
    """A repeating stretch: every week, every Friday (DAY, WEEK, 5), every winter (MONTH, YEAR, 12, 3, "WI")."""

    unit: Unit
    within: Unit | None = None
    value: int = 1
    n: int = 1
    part: Part = ""
    dow: int = 0  # only where it falls on that weekday: Tuesday the 13th

    @property
    def host(self) -> Unit:
        return self.within or self.unit

    def inside(self, i: int) -> Interval | None:
        """The stretch of host cell `i`; None when that cell has none (the 31st of a short month)."""
        first = start(i, self.host)
        a = cell(first, self.unit) + (self.value - 1 if self.within else 0)
        lo, hi = start(a, self.unit), start(a + self.n, self.unit)
        if self.within is MONTH and lo >= start(i + 1, MONTH):
            return None
        if self.dow and weekday(lo) != self.dow:
            return None
        return Interval(lo, hi, self.unit, "", self.part)


@dataclass(frozen=True, repr=False)
class Yearly(Shown):
    """A day of every year: a fixed one (2, 23), the k-th weekday of a month (11, k=4, dow=4) and days `plus`, or days
    from Easter.

    A fixed one with `dow` is there in the years alone in which it falls on that weekday.
    """

    month: int = 0
    day: int = 0
    k: int = 0
    dow: int = 0
    easter: int | None = None
    plus: int = 0

    @property
    def unit(self) -> Unit:
        return DAY

    @property
    def within(self) -> Unit:
        return YEAR

    @property
    def host(self) -> Unit:
        return YEAR

    @property
    def part(self) -> Part:
        return ""

    def inside(self, i: int) -> Interval | None:
        """The day in year `i`; None when that year has none (29 February)."""
        if self.easter is not None:
            return Interval.span(easter_sunday(i) + self.easter, 1, DAY)
        if not self.k:
            found = Interval.date(i, self.month, self.day)
            return found if not (found and self.dow) or weekday(found.start or 0) == self.dow else None
        if self.k > 0:
            first = at(i, self.month) // DAY_SECONDS
            day = first + (self.dow - weekday(first * DAY_SECONDS)) % 7 + 7 * (self.k - 1)
        else:
            last = start(cell(at(i, self.month), MONTH) + 1, MONTH) // DAY_SECONDS - 1
            day = last - (weekday(last * DAY_SECONDS) - self.dow) % 7 + 7 * (self.k + 1)
        return Interval.span(day + self.plus, 1, DAY)


@dataclass(frozen=True, repr=False)
class Clock(Shown):
    """A clock time as told; `hour` 24 ends the day; `zone` is as written; `half`: neither a.m. nor p.m. was said."""

    hour: int
    minute: int | None = None
    second: int | None = None
    zone: str = ""
    half: bool = False


def mirrored(shift: Every | Yearly) -> Every | Yearly:
    """A season as the southern hemisphere has it: half a year on; anything else as it is.

    >>> mirrored(Every(MONTH, YEAR, 6, 3, "SU")).value
    12
    """
    if isinstance(shift, Every) and shift.part in SEASONS:
        return replace(shift, value=(shift.value + 5) % 12 + 1)
    return shift


Repeating: TypeAlias = "Every | Yearly"
Shift: TypeAlias = "Period | Every | Yearly"


def easter_sunday(y: int) -> int:
    """Day number of Easter Sunday (method: J. Meeus, "Astronomical Algorithms", Gregorian calendar).

    >>> easter_sunday(2024) == day_number(2024, 3, 31), easter_sunday(1998) == day_number(1998, 4, 12)
    (True, True)
    """
    a, b, c = y % 19, y // 100, y % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * i) // 451
    month, day = divmod(h + i - 7 * m + 114, 31)
    return day_number(y, month, day + 1)


MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = (Every(DAY, WEEK, i) for i in range(1, 8))
WEEKEND = Every(DAY, WEEK, 6, 2, "WE")
NIGHT = Every(HOUR, DAY, 22, 9, "NI")
