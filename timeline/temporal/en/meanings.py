"""English: meanings that need more than an operator's name: an expression, or None for "not this reading"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from ..algebra import (
    DCT,
    REF,
    After,
    At,
    Before,
    Between,
    Cell,
    Date,
    Either,
    Expr,
    Head,
    Last,
    Mod,
    Nearest,
    Next,
    Nth,
    Rest,
    This,
    Vague,
)
from ..cells import Unit
from ..interval import OPEN_END, OPEN_START, Part
from ..shifts import DAY, HOUR, MINUTE, MONTH, QUARTER, SECOND, WEEK, YEAR, Clock, Every, Period, Repeating, Yearly

OPEN = OPEN_START + OPEN_END
TODAY = This(DCT, Every(DAY))
SAME_DAY = This(REF, Every(DAY))  # a clock time alone: the day told just before, else the anchor's
_SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SOUTH = {"SP": 9, "SU": 12, "FA": 3, "WI": 6}
_DAYPART_HOURS: dict[str, tuple[int, int]] = {"MO": (6, 6), "MI": (12, 1), "AF": (12, 6), "EV": (18, 6), "NI": (21, 9)}
_FINER = {YEAR: MONTH, MONTH: DAY, WEEK: DAY, DAY: HOUR, HOUR: MINUTE, MINUTE: SECOND}
_PER = {YEAR: 12, MONTH: 30, WEEK: 7, DAY: 24, HOUR: 60, MINUTE: 60}


# ---- names of stretches ------------------------------------------------------------------------------------------


def month(m: int) -> Every:
    return Every(MONTH, YEAR, m)


def weekday(d: int) -> Every:
    return Every(DAY, WEEK, d)


def season(part: Part) -> Every:
    return Every(MONTH, YEAR, _SEASON_START[part], 3, part)


def daypart(part: Part) -> Every:
    first, hours = _DAYPART_HOURS[part]
    return Every(HOUR, DAY, first + 1, hours, part)


def quarter(k: int) -> Every | None:
    return Every(QUARTER, YEAR, k) if 1 <= k <= 4 else None


def fiscal_quarter(k: int) -> Expr | None:
    """A fiscal year begins when it likes: of the quarters of that number the latest that has ended is reported on."""
    q = quarter(k)
    return Last(DCT, q) if q else None


def half(k: int) -> Every | None:
    return Every(MONTH, YEAR, 6 * k - 5, 6, "H1" if k == 1 else "H2") if k in (1, 2) else None


# ---- full dates --------------------------------------------------------------------------------------------------


def monthday(m: int, d: int) -> Yearly | None:
    return Yearly(m, d) if 1 <= d <= 31 else None


def full(day: Yearly, y: int) -> Date | None:
    return Date(y, day.month, day.day) if day.month and day.day else None


def in_year(day: Expr, y: int) -> Expr | None:
    """The day of a year given: fixed days become dates, feasts are looked up in it."""
    if isinstance(day, Nearest):
        if isinstance(day.shift, Yearly) and day.shift.month and day.shift.day:
            return Date(y, day.shift.month, day.shift.day)
        if isinstance(day.shift, Yearly):
            return This(Date(y), day.shift)
    return None


def on_weekday(d: int, day: Expr) -> Expr | None:
    """ "Friday, March 8": without a year, the weekday tells which year is meant."""
    if isinstance(day, Nearest) and isinstance(day.shift, Yearly) and day.shift.day:
        return Nearest(replace(day.shift, dow=d))
    return day


def iso(value: tuple[Any, ...]) -> Expr:
    y, m, d, hour, minute, second, zone = value
    day = Date(y, m, d)
    return day if hour is None else At(day, Clock(hour, minute, second, (zone or "").upper()))


def short_year(yy: int) -> Date:
    """'98: within 80 years before and 19 after the anchor; 69-99 are 19xx without one, which is what is used here."""
    return Date(1900 + yy if yy >= 50 else 2000 + yy)


def numeric(value: tuple[int, int, int, str, int]) -> Expr | None:
    """2/23/2023, 23.02.2023, 2023/02/23: a field above 12 decides, dots put the day first, else both are kept."""
    a, b, c, mark, digits = value
    if a > 31:
        return Date(a, b, c) if 1000 <= a < 2200 and 1 <= b <= 12 and 1 <= c <= 31 else None
    if digits not in (2, 4):
        return None
    y = c if digits == 4 else 1900 + c if c >= 50 else 2000 + c
    us, eu = Date(y, a, b), Date(y, b, a)
    if not (1 <= a <= 31 and 1 <= b <= 31):
        return None
    if a > 12 or b > 12:
        return None if a > 12 and b > 12 else eu if a > 12 else us
    if a == b:
        return us
    if mark == ".":
        return Either(eu, us, "the month and the day the other way round", "dmy")
    return Either(us, eu, "the month and the day the other way round", "mdy")


# ---- amounts -----------------------------------------------------------------------------------------------------


def amount(n: int, unit: Unit) -> Period | None:
    return Period(n, unit) if n <= 100_000 else None


def decimal_amount(value: tuple[int, float], unit: Unit) -> Period | None:
    """2.5 years is two years and six months; what does not come out whole is left to the finer unit's nearest."""
    whole, part = value
    if unit not in _FINER:
        return None
    rest = Fraction(part).limit_denominator(12) * _PER[unit]
    finer = Period(round(rest), _FINER[unit]) if rest else None
    if not whole:
        return finer
    return Period(whole, unit, finer)


def sum_of(a: Period, b: Period) -> Period | None:
    return Period(a.n, a.unit, b) if not a.plus and a.n is not None and b.n is not None and a.unit > b.unit else None


def fortnight(n: int) -> Period:
    return Period(2 * n, WEEK)


def moved(base: Expr, p: Period, sign: int) -> Expr:
    return Before(base, p) if sign < 0 else After(base, p)


# ---- last, this, next --------------------------------------------------------------------------------------------


def cell_step(sign: int, unit: Unit, base: Expr = DCT) -> Expr | None:
    """last week, this month, next year; days and clock units are no calendar cells in speech."""
    if unit <= DAY:
        return None
    shift = Every(unit)
    return (This, Next, Last)[sign](base, shift)


def day_step(sign: int, shift: Repeating) -> Expr:
    return (This, Next, Last)[sign](DCT, shift)


def weekday_of_week(week: Expr, d: int) -> Expr | None:
    shift = getattr(week, "shift", None)
    return This(week, weekday(d)) if shift == Every(WEEK) else None


def inside(name: Repeating, host: Expr) -> Expr | None:
    """June of last year, the summer of 1990: the host must be a year."""
    return This(host, name) if name.within is YEAR and _is_year(host) else None


def _is_year(host: Expr) -> bool:
    if isinstance(host, Before | After):
        return host.shift == Period(1, YEAR) and _is_year(host.base)
    return (isinstance(host, Date) and host.m is None) or getattr(host, "shift", None) == Every(YEAR)


def last_night() -> Expr:
    return This(Before(DCT, Period(1, DAY)), daypart("NI"))


# ---- clock times -------------------------------------------------------------------------------------------------


def clock12(hour: int, minute: int | None, plus: int, second: int | None = None) -> Clock | None:
    if not 1 - (plus == 0) <= hour <= 12 or (minute or 0) > 59:
        return None
    return Clock(hour % 12 + plus, minute, second)


def clock24(face: tuple[int, int, int | None]) -> Clock | None:
    hour, minute, second = face
    return Clock(hour, minute, second, half=1 <= hour <= 12) if hour <= 24 and minute < 60 else None


def clock_in(clock: Clock, part: str) -> Clock | None:
    """ "3:20 in the afternoon": a day part decides the half of the day."""
    late = part in ("AF", "EV") or (part == "NI" and clock.hour >= 6)
    if not clock.half and clock.minute is not None:
        return None
    return Clock(clock.hour % 12 + (12 if late else 0), clock.minute, clock.second, clock.zone)


def in_zone(clock: Clock, zone: str) -> Clock:
    return Clock(clock.hour, clock.minute, clock.second, zone, clock.half)


def past(hour: int, minute: int) -> Clock | None:
    return Clock(hour % 12, minute, None, half=True) if 1 <= hour <= 12 and 0 <= minute < 60 else None


def oclock(hour: int) -> Clock | None:
    return Clock(hour, None, None, half=True) if 1 <= hour <= 12 else None


def on_day(day: Expr, clock: Clock | None) -> At | None:
    return At(day, clock) if clock else None


def part_of_day(day: Expr, part: Part) -> Expr:
    return This(day, daypart(part))


# ---- ranges ------------------------------------------------------------------------------------------------------


def day_range(m: int, a: int, b: int) -> Expr | None:
    """May 3-5."""
    first, last = monthday(m, a), monthday(m, b)
    return Between(Nearest(first), Nearest(last)) if first and last and a < b else None


def day_range_year(m: int, a: int, b: int, y: int) -> Expr | None:
    return Between(Date(y, m, a), Date(y, m, b)) if a < b <= 31 else None


def year_range(a: int, b: int) -> Expr | None:
    """1990-1992, 1990-92."""
    y = b if b >= 1000 else a // 100 * 100 + b
    return Between(Date(a), Date(y)) if a < y <= a + 200 else None


def year_month(y: int, m: int) -> Date | None:
    """2012-11 is November; 2009-10 is left to be two years."""
    return Date(y, m) if 1 <= m <= 12 else None


def both_of(a: Repeating, b: Repeating, year: Date, mod: Any = "") -> Expr | None:
    """The spring and early summer of 1943: what comes last, the year, holds for both."""
    if a.within is not YEAR or b.within is not YEAR:
        return None
    second = This(year, b)
    return Between(This(year, a), Mod(mod, second) if mod else second)


def name_range(a: Repeating, b: Repeating) -> Expr:
    """From May to December, Monday to Friday: the second name tells where, the first is the latest one before it."""
    end = Nearest(b)
    return Between(Last(end, a), end)


def day_range_in(a: int, b: int, month: Expr) -> Expr | None:
    """4 to 23 next month."""
    first, last = (This(month, Every(DAY, MONTH, d)) for d in (a, b))
    return Between(first, last) if a < b <= 31 else None


def slashed_range(a: tuple[int, int], b: tuple[int, int]) -> Expr | None:
    """1/3 to 2/3: both in one order."""
    if b[0] <= 12 and a[0] <= 12:
        first, last = monthday(*a), monthday(*b)
    elif a[1] <= 12 and b[1] <= 12:
        first, last = monthday(a[1], a[0]), monthday(b[1], b[0])
    else:
        return None
    return name_range(first, last) if first and last else None


def slashed(fields: tuple[int, int]) -> Expr | None:
    """2/23: the month first, unless a field above 12 tells; the other order is kept."""
    a, b = fields
    us, eu = (monthday(a, b) if a <= 12 else None), (monthday(b, a) if b <= 12 else None)
    if us and eu and a != b:
        return Either(Nearest(us), Nearest(eu), "the month and the day the other way round", "mdy")
    either = us or eu
    return Nearest(either) if either else None


def nth_weekday(n: int, d: int) -> Expr | None:
    """six Mondays ago: counted one by one."""
    return steps_to(n, weekday(d))


def steps_to(n: int, shift: Repeating, base: Expr = TODAY) -> Expr | None:
    """The n-th after the base, or before it when n is negative."""
    if not 0 < abs(n) <= 60:
        return None
    expr = base
    for _ in range(abs(n)):
        expr = (Last if n < 0 else Next)(expr, shift)
    return expr


def kth_weekday(k: int, d: int, day: Expr) -> Expr | None:
    """the second Monday after March 8."""
    return None if isinstance(day, Period | Mod) else steps_to(k, weekday(d), day)


def weekends_on(n: int) -> Expr | None:
    return steps_to(n, Every(DAY, WEEK, 6, 2, "WE"), This(DCT, Every(WEEK)))


def between_counts(operator: type[Before] | type[After], a: int, b: int, unit: Unit) -> Expr | None:
    """two or three days ago: the stretch from the farther to the nearer."""
    if not 0 < a < b:
        return None
    near, far = operator(DCT, Period(a, unit)), operator(DCT, Period(b, unit))
    return Between(far, near) if operator is Before else Between(near, far)


def day_spread(a: Expr, b: Expr) -> Expr | None:
    """10 August - 12 September 2013: what only the second tells, its year, holds for the first as well."""
    if isinstance(a, Date) and isinstance(b, Nearest) and b.shift.within is YEAR:
        return Between(a, Next(a, b.shift))
    if isinstance(a, Nearest) and isinstance(b, Date) and isinstance(a.shift, Yearly):
        return Between(full(a.shift, b.y) or a, b)
    if isinstance(a, Nearest) and isinstance(b, Nearest):
        return name_range(a.shift, b.shift)
    return spread(a, b)


def month_range(a: int, b: int, y: int | None = None) -> Expr | None:
    if y is not None:
        return Between(Date(y, a), Date(y, b)) if a < b else Between(Date(y - 1, a), Date(y, b))
    return name_range(month(a), month(b))


def spread(a: Expr, b: Expr) -> Expr | None:
    """From a to b; what only b says (the year) holds for a as well."""
    if isinstance(a, Period) or isinstance(b, Period):
        return None
    if isinstance(a, Nearest) and isinstance(b, Nearest) and a.shift.host == b.shift.host:
        return name_range(a.shift, b.shift)
    return Between(shared(a, b), b)


def up_to(p: Period, end: Expr) -> Expr | None:
    """ "the three months to March", "the year ended June 30": as long as told, the last of it told by name."""
    last = end.of if isinstance(end, Mod) and end.mod == "END" else end
    unit = _unit_of(last)
    if p.n is None or p.plus or unit is None:
        return None
    if p == Period(1, QUARTER) and _ends_quarters(last):
        return Between(This(last, Every(QUARTER)), last)  # "the quarter" names one, and is no amount
    amount = None if p.unit is QUARTER else p
    if unit is DAY:
        n, told = (p.n * 3, MONTH) if p.unit is QUARTER else (p.n, p.unit)
        return Between(Before(After(last, Period(1, DAY)), Period(n, told)), last, amount)
    n = p.n * (1 if unit is p.unit else _MADE_OF.get((p.unit, unit), 0))
    first = Before(last, Period(n - 1, unit)) if n > 1 else last
    return Between(first, last, amount) if n else None


_MADE_OF = {(YEAR, MONTH): 12, (QUARTER, MONTH): 3, (Unit.DECADE, YEAR): 10}


def _ends_quarters(end: Expr) -> bool:
    """March 31, the end of June: where the calendar's quarters end."""
    match end:
        case Date(_, int() as m) | Nearest(Yearly(int() as m)) | Nearest(Every(Unit.MONTH, Unit.YEAR, m)):
            return m % 3 == 0
    return False


def _unit_of(end: Expr) -> Unit | None:
    """The unit of a day, a month or a year told by name."""
    if isinstance(end, Date):
        return YEAR if end.m is None else MONTH if end.d is None else DAY
    if isinstance(end, Nearest | This | Last | Next) and isinstance(end.shift, Every | Yearly) and not end.shift.part:
        return end.shift.unit
    return None


def shared(a: Expr, b: Expr) -> Expr:
    """ "June" of "from June to August 1990", "9:30" of "from 9:30 to 11:00 on Tuesday"."""
    if isinstance(a, At) and isinstance(b, At) and a.day in (SAME_DAY, TODAY):
        return At(b.day, a.clock)
    if isinstance(a, Nearest) and isinstance(a.shift, Every | Yearly) and a.shift.within is YEAR:
        host = _year_of(b)
        if host is not None:
            return This(host, a.shift)
    return a


def _year_of(expr: Expr) -> Expr | None:
    if isinstance(expr, Date) and expr.m is not None:
        return Date(expr.y)
    if isinstance(expr, This) and expr.shift.within is YEAR:
        return expr.base
    return None


# ---- n-th, part of -----------------------------------------------------------------------------------------------


def nth(k: int, unit: Unit, host: Expr) -> Expr | None:
    return Nth(host, Every(unit), k) if unit not in (SECOND,) and not isinstance(host, Period) else None


def nth_from_end(unit: Unit, host: Expr) -> Expr | None:
    return Nth(host, Every(unit), 1, from_end=True) if not isinstance(host, Period) else None


def century(k: int, era: int = 1) -> Cell | None:
    """The 20th century is 1900-1999 here, as TIMEX3 writes it."""
    if not 1 <= k <= 40:
        return None
    return Cell(k - 1, Unit.CENTURY) if era > 0 else Cell(-k, Unit.CENTURY)


def decade_named(tens: int) -> Cell:
    """The nineties: of the twentieth century, unless it would be less than a generation old then."""
    return Cell((1900 + tens) // 10 if tens >= 20 else (2000 + tens) // 10, Unit.DECADE)


def era_decade(tens: int, era: int) -> Cell:
    """The 470s BC are 479 to 470 BC: astronomical years run one behind."""
    return Cell(-tens - 1, Unit.DECADE) if era < 0 else Cell(tens, Unit.DECADE)


def era_year(y: int, era: int) -> Date:
    return Date(y if era > 0 else 1 - y)


def era_month(month: int, y: int, era: int) -> Date:
    return Date(era_year(y, era).y, month)


def era_day(day: Yearly, y: int, era: int) -> Date | None:
    return full(day, era_year(y, era).y)


def spelled_year(tens: int, ones: int) -> Date | None:
    return Date(1900 + tens + ones) if tens >= 10 else None


def hedge(mod: Any, of: Any) -> Mod | None:
    return None if of is None or isinstance(of, Mod) else Mod(mod, of)


def half_month(mod: Any, of: Expr) -> Mod | None:
    """The second half of June: late in it. The halves of a year have names of their own."""
    return Mod(mod, of) if _unit_of(of) is MONTH else None


def first_units(n: int, unit: Unit) -> Expr:
    """The first nine months are those of the year; the first three days those of whatever is told."""
    return Head(This(DCT, Every(YEAR)), Period(n, unit)) if unit in (MONTH, QUARTER) else Period(n, unit)


def unit_beside(unit: Unit, day: Expr, sign: int) -> Expr:
    """The day before Easter is a day; the week before Easter is the seven days that end on its eve."""
    if unit <= DAY:
        return moved(day, Period(1, unit), sign)
    near, far = moved(day, Period(1, DAY), sign), moved(day, Period(1, unit), sign)
    return Between(far, near) if sign < 0 else Between(near, far)


def hedged_date(mod: str, of: Expr) -> Mod | None:
    """ "about" before a date is APPROX whatever its word; "over" and "maximum" hedge amounts only."""
    if mod not in ("APPROX", "LESS_THAN") or isinstance(of, Mod | Period | Vague):
        return None
    return Mod("APPROX", of)


def nearest_day_of_month(d: int, dow: int = 0) -> Nearest | None:
    """the 13th, Tuesday the 13th: the nearest month in which that day falls on that weekday."""
    return Nearest(Every(DAY, MONTH, d, dow=dow)) if 1 <= d <= 31 else None


def ref_weekday(sign: int, d: int) -> Expr:
    return (Next if sign > 0 else Last)(REF, weekday(d))


def feast(day: Yearly, host: Expr) -> Expr | None:
    return This(host, day)


def step_twice(sign: int, unit: Unit) -> Expr | None:
    """the week before last, the month after next."""
    once = cell_step(sign, unit)
    return (Next if sign > 0 else Last)(once, Every(unit)) if once else None


def quarter_of(year: Expr, k: int) -> Expr | None:
    q = quarter(k)
    return This(year, q) if q else None


def half_of(year: Expr, k: int) -> Expr | None:
    h = half(k)
    return inside(h, year) if h else None


def nth_of(shift: Repeating, k: int, host: Expr) -> Expr | None:
    return None if isinstance(host, Period) else Nth(host, shift, k)


def last_of(shift: Repeating, host: Expr) -> Expr | None:
    return None if isinstance(host, Period) else Nth(host, shift, 1, from_end=True)


def ref_cell(sign: int, unit: Unit) -> Expr | None:
    """the previous month, that week, the following year: cells counted from the time told last."""
    if unit < DAY:
        return None
    here = REF if sign and unit is DAY else This(REF, Every(unit))
    return here if not sign else moved(here, Period(1, unit), sign)


def rest(side: Any, of: Expr | None) -> Expr | None:
    return None if of is None else Rest(of, side)


def hedged_count(operator: type[Before] | type[After], mod: str, day: Expr, p: Period) -> Expr | None:
    """more than two days before March 8: before the day that lies two days before; else it is only about then."""
    told = counted(operator, day, p)
    if told is None or mod not in ("MORE_THAN", "EQUAL_OR_MORE"):
        return told and Mod("APPROX", told)
    return Mod("ON_OR_BEFORE" if operator is Before else "ON_OR_AFTER", told)


def counted(operator: type[Before] | type[After], t: Expr, p: Period) -> Expr | None:
    """two days before last Friday: counted from a day or a stretch, never from a clock part or an open end."""
    return None if isinstance(t, Period | Mod) else operator(t, p)


def at_part(part: Expr, clock: Clock) -> Expr | None:
    """tonight at 8: the day part decides the half of the day."""
    if not isinstance(part, This):
        return None
    if part.shift.part == "NI" and clock.half and 1 <= clock.hour < 6:
        return At(After(part.base, Period(1, DAY)), replace(clock, half=False))  # the night runs past midnight
    return At(part.base, clock_in(clock, part.shift.part) or clock)


def open_side(mod: Any, t: Expr) -> Expr | None:
    return None if isinstance(t, Period | Vague) or (isinstance(t, Mod) and t.mod in OPEN) else Mod(mod, t)


def stamp(d: int, m: int, day: int, face: tuple[int, int, int | None], *rest: Any) -> Expr | None:
    """Fri Mar 8 11:00:09 EST 2013, as computers print it."""
    clock = clock24(face)
    if clock is None:
        return None
    return At(Date(rest[-1], m, day), replace(clock, zone=str(rest[0]) if len(rest) > 1 else "", half=False))


def clock_spread(a: Expr, b: Expr) -> Expr | None:
    """From a time on one day to a time on another."""
    if not (isinstance(a, At) and isinstance(b, At)) or b.day in (SAME_DAY, TODAY):
        return None
    return Between(a, b)


def clock_range(a: Clock | int, b: Clock | int) -> Expr | None:
    return clock_range_on(TODAY, a, b)


def clock_range_on(day: Expr, a: Clock | int, b: Clock | int) -> Expr | None:
    """ "5 to 6 p.m.": the half of the day that one end tells holds for the other; past midnight is the next day."""
    first, last = (oclock(x) if isinstance(x, int) else x for x in (a, b))
    if not first or not last:
        return None
    if isinstance(day, This) and day.shift.part:
        part, day = day.shift.part, day.base
        first, last = (clock_in(c, part) or c if c.half else c for c in (first, last))
    if last.half and not first.half:
        last = _soonest(first, last)
    elif first.half and not last.half:
        first = _latest(first, last)
    end = day if (last.hour, last.minute or 0) > (first.hour, first.minute or 0) else After(day, Period(1, DAY))
    return Between(At(day, first), At(end, last))


def _latest(first: Clock, last: Clock) -> Clock:
    """ "5 to 6 p.m.": the half of the day that comes last before the end."""
    end = last.hour * 60 + (last.minute or 0)
    halves = (replace(first, hour=h, half=False) for h in (first.hour % 12, first.hour % 12 + 12))
    return min(halves, key=lambda c: (end - c.hour * 60 - (c.minute or 0) - 1) % 1440)


def _soonest(first: Clock, last: Clock) -> Clock:
    """ "11 p.m. to 3": the half of the day that comes first after the beginning."""
    begin = first.hour * 60 + (first.minute or 0)
    halves = (replace(last, hour=h, half=False) for h in (last.hour % 12, last.hour % 12 + 12))
    return min(halves, key=lambda c: (c.hour * 60 + (c.minute or 0) - begin - 1) % 1440)
