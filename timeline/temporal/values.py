"""TIMEX3 spellings of a time: type, value, mod.

>>> timex(Interval.of(2024, 3)), timex(Interval.of(1998, 3, 6, 14, 30))
('2024-03', '1998-03-06T14:30')
"""

from __future__ import annotations

from typing import Literal

from .algebra import (
    After,
    Ahead,
    At,
    Before,
    Between,
    Cell,
    Either,
    Expr,
    Head,
    Last,
    Mod,
    Nearest,
    Next,
    Often,
    Rest,
    This,
    Vague,
    Within,
)
from .cells import DAY_SECONDS, Unit, cell, civil, iso_week, iso_year, start
from .interval import DAYPARTS, PART_LENGTH, Interval
from .shifts import Clock, Every, Period, Yearly

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
_LETTERS = {
    Unit.SECOND: "S", Unit.MINUTE: "M", Unit.HOUR: "H", Unit.DAY: "D", Unit.WEEK: "W", Unit.MONTH: "M",
    Unit.QUARTER: "Q", Unit.YEAR: "Y", Unit.DECADE: "E", Unit.CENTURY: "C", Unit.MILLENNIUM: "L",
}  # fmt: skip
_YEARS = {Unit.DECADE: 10, Unit.CENTURY: 100, Unit.MILLENNIUM: 1000}
UNKNOWN_DATE = "XXXX-XX-XX"


# ---- TIMEX3 ------------------------------------------------------------------------------------------------------


def timex_type(expr: Expr) -> TimexType:
    """DATE, TIME, DURATION or SET, by what the words say, resolved or not."""
    match expr:
        case Often():
            return "SET"
        case Within() | Period() | Last(_, Period()) | Next(_, Period()) | Head():
            return "DURATION"
        case Mod(_, of) | Rest(of, _):
            return timex_type(of)
        case Either(a) | Between(a, _):
            return timex_type(a)
        case At():
            return "TIME"
        case Before(_, shift) | After(_, shift) | Ahead(shift):
            return "TIME" if shift.unit < Unit.DAY else "DATE"
        case Last(_, shift) | Next(_, shift) | This(_, shift) | Nearest(shift):
            return "TIME" if shift.unit < Unit.DAY else "DATE"
    return "DATE"


def timex_value(expr: Expr, interval: Interval | None) -> str:
    """The TIMEX3 value of an expression that was resolved to `interval` (None: it has no place on the axis)."""
    match expr:
        case Vague(name):
            return name
        case Often(shift, clock, part):
            return _set_at(shift, clock, part)
        case Period():
            return period(expr)
        case Cell(i, unit) | Mod(_, Cell(i, unit)) if i < 0:
            return f"BC{-i - 1:0{3 if unit is Unit.DECADE else 2}d}"
        case Within(p) | Last(_, Period() as p) | Next(_, Period() as p) | Head(_, Period() as p):
            return period(p)
        case Mod(_, of) if interval is None or timex_type(of) == "DURATION" or isinstance(of, Vague):
            return timex_value(of, interval)
        case Before(_, Period(None)):
            return "PAST_REF"
        case After(_, Period(None)) | Ahead(Period(None)):
            return "FUTURE_REF"
        case Before() | After() | Ahead() if interval and interval.unit is Unit.HOUR:
            return timex(interval).removesuffix(":00")  # "two hours ago" is that hour, not its first minute
    return _unresolved(expr) if interval is None else timex(interval)


def timex(interval: Interval) -> str:
    """The TIMEX3 value of an interval; an open one is written as the cell it was told from.

    >>> timex(Interval.of(2014)._replace(end=None, mod="ON_OR_AFTER"))
    '2014'
    """
    told = interval.told()
    if told.start is None or told.end is None:
        return UNKNOWN_DATE
    t = told.end - 1 if told.mod == "END" and told.unit > Unit.DAY and not told.part else told.start
    unit, n = PART_LENGTH.get(told.part, (told.unit, 1))
    clock = told.unit < Unit.DAY and not told.part  # a clock time is an instant: 9:30-11:00 ends at 11:00
    first, last = _cell_value(t, told), _cell_value(told.end - (0 if clock else 1), told)
    several = not told.part and not told.mod and cell(told.end - 1, unit) - cell(told.start, unit) >= n
    return f"{first}/{last}" if several and first != last else first


def _cell_value(t: int, x: Interval) -> str:
    y, m, d = civil(t // DAY_SECONDS)
    if y <= 0 and x.unit > Unit.YEAR:  # the 5th century BC is BC04: its last year names it
        y = civil((start(cell(t, x.unit) + 1, x.unit) - 1) // DAY_SECONDS)[0]
    year = f"BC{1 - y:04d}" if y <= 0 else f"{y:04d}"
    if x.part == "WE":
        week_year, week = iso_week(t)
        return f"{iso_year(week_year)}-W{week:02d}-WE"
    if x.part in DAYPARTS:
        return f"{year}-{m:02d}-{d:02d}T{x.part}"
    if x.part:
        return f"{year}-{x.part}"
    if x.unit < Unit.DAY:
        seconds = t % DAY_SECONDS
        clock = f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}"
        return f"{year}-{m:02d}-{d:02d}T{clock}" + (f":{seconds % 60:02d}" if x.unit is Unit.SECOND else "")
    match x.unit:
        case Unit.WEEK:
            week_year, week = iso_week(t)
            return f"{iso_year(week_year)}-W{week:02d}"
        case Unit.MONTH:
            return f"{year}-{m:02d}"
        case Unit.QUARTER:
            return f"{year}-Q{(m + 2) // 3}"
        case Unit.YEAR:
            return year
        case Unit.DECADE:
            return year[:-1]
        case Unit.CENTURY:
            return year[:-2]
        case Unit.MILLENNIUM:
            return year[:-3]
    return f"{year}-{m:02d}-{d:02d}"


def period(p: Period) -> str:
    """The TIMEX3 value of an amount of time.

    >>> period(Period(2, Unit.YEAR, Period(6, Unit.MONTH))), period(Period(None, Unit.WEEK))
    ('P2Y6M', 'PXW')
    """
    date, clock = "", ""
    part: Period | None = p
    while part:
        n = "X" if part.n is None else str(part.n * _YEARS.get(part.unit, 1))
        known_years = part.n is not None and part.unit in _YEARS
        text = n + ("Y" if known_years else _LETTERS[part.unit])
        date, clock = (date, clock + text) if part.unit < Unit.DAY else (date + text, clock)
        part = part.plus
    return f"P{date}T{clock}" if clock else f"P{date}"


def _set_at(shift: Period | Every | Yearly, clock: Clock | None, part: str) -> str:
    """A set with the time of the day that it names: XXXX-WXX-2T19:13, XXXX-WXX-2TAF."""
    days = UNKNOWN_DATE if shift == Every(Unit.DAY) and clock else _set(shift)
    if clock is None:
        return f"{days}T{part}" if part else days
    return f"{days}T{clock.hour:02d}" + ("" if clock.minute is None else f":{clock.minute:02d}")


def _set(shift: Period | Every | Yearly) -> str:
    match shift:
        case Period():
            return period(shift)
        case Yearly(month, day) if month and day:
            return f"XXXX-{month:02d}-{day:02d}"
        case Every(_, None):
            return period(Period(shift.n, shift.unit))
        case Every(_, _, _, _, part) if part:
            return _unresolved(This(Vague(""), shift))
        case Every(_, Unit.WEEK):
            return f"XXXX-WXX-{shift.value}"
        case Every(Unit.MONTH, Unit.YEAR):
            return f"XXXX-{shift.value:02d}"
    return "P1Y"


def _unresolved(expr: Expr) -> str:
    """What is known of a phrase that has no anchor: XXXX for the rest."""
    match expr:
        case Mod(_, of) | Rest(of, _):
            return _unresolved(of)
        case Either(a):
            return _unresolved(a)
        case At(day, clock):
            head = _unresolved(day)
            return f"{head if head.count('-') >= 2 else UNKNOWN_DATE}T{clock.hour:02d}:{clock.minute or 0:02d}"
        case Nearest(shift) | This(_, shift) if isinstance(shift, Every | Yearly):
            part = shift.part
            if part in DAYPARTS:
                return f"{UNKNOWN_DATE}T{part}"
            if part:
                return "XXXX-WXX-WE" if part == "WE" else f"XXXX-{part}"
            if isinstance(shift, Every) and shift.within is Unit.WEEK:
                return f"XXXX-WXX-{shift.value}"
            if isinstance(shift, Every) and shift.unit is Unit.MONTH and shift.within:
                return f"XXXX-{shift.value:02d}"
            if isinstance(shift, Yearly) and shift.month and shift.day:
                return f"XXXX-{shift.month:02d}-{shift.day:02d}"
    return UNKNOWN_DATE
