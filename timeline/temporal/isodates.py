"""Calendar spellings of an interval: EDTF, written and read; the inclusive days of its bounds; its precision.

>>> edtf(Interval.of(2024, 3)), edtf(Interval.of(-43)), edtf(Interval.of(2024, 3, 14)._replace(mod="APPROX"))
('2024-03', '-0043', '2024-03-14~')
>>> day_bounds(Interval.of(2024, 2))
('2024-02-01', '2024-02-01', '2024-02-29', '2024-02-29')
"""

from __future__ import annotations

import re

from timeline.errors import DateError

from .cells import DAY_SECONDS, Unit, at, cell, civil, floor, iso, iso_year, start
from .interval import DAYPARTS, SEASONS, Interval

# ---- EDTF --------------------------------------------------------------------------------------------------------

_QUALIFIED = ("APPROX",)


def edtf(interval: Interval) -> str | None:
    """The EDTF (ISO 8601-2) spelling, never finer than told; what EDTF has no word for is written as an interval.

    >>> edtf(Interval(None, at(2024, 3), Unit.DAY, "BEFORE"))
    '../2024-02-29'
    >>> edtf(Interval.of(2024)._replace(mod="START"))
    '2024-01/2024-06'
    """
    x = interval
    if x.start is None or x.end is None:
        if x.start is None and x.end is None:
            return None
        left = ".." if x.start is None else _day_or_coarser(x.start, x.unit, last=False)
        right = ".." if x.end is None else _day_or_coarser(x.end, x.unit, last=True)
        return f"{left}/{right}"
    if x.mod in ("START", "MID", "END") and x.unit > Unit.DAY:
        lo, _, _, hi = x.bounds()
        assert lo is not None and hi is not None
        unit = Unit.MONTH if x.unit >= Unit.YEAR and not x.part else Unit.DAY
        return f"{_spell(lo, unit)}/{_spell(hi - 1, unit)}"
    mark = "~" if x.mod in _QUALIFIED else ""
    if x.part in SEASONS:
        return f"{iso_year(civil(x.start // DAY_SECONDS)[0])}-{21 + SEASONS.index(x.part)}{mark}"
    unit = _edtf_unit(x)
    first, last = _spell(x.start, unit), _spell(x.end - 1, unit)
    return f"{first}{mark}" if first == last else f"{first}{mark}/{last}{mark}"


def moment(interval: Interval) -> str | None:
    """The EDTF spelling, to the minute or second where a clock time was told: for when an article was published.

    >>> moment(Interval.of(2024, 3, 8, 16, 20)), moment(Interval.of(2024, 3, 8))
    ('2024-03-08T16:20', '2024-03-08')
    """
    if interval.unit >= Unit.DAY or interval.part or interval.start is None:
        return edtf(interval)
    y, m, d = civil(interval.start // DAY_SECONDS)
    seconds = interval.start % DAY_SECONDS
    clock = f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}"
    if interval.unit is Unit.SECOND:
        clock += f":{seconds % 60:02d}"
    return f"{iso_year(y)}-{m:02d}-{d:02d}T{clock}"


def _edtf_unit(x: Interval) -> Unit:
    """EDTF has days, months, years, decades and centuries; the rest is an interval of a finer one."""
    if x.part in ("H1", "H2") or x.unit is Unit.QUARTER:
        return Unit.MONTH
    if x.unit <= Unit.WEEK:
        return Unit.DAY
    assert x.start is not None
    negative = x.start < at(0)
    return Unit.YEAR if x.unit is Unit.MILLENNIUM or (negative and x.unit > Unit.YEAR) else x.unit


def _spell(t: int, unit: Unit) -> str:
    y, m, d = civil(t // DAY_SECONDS)
    if unit is Unit.DECADE:
        return f"{iso_year(y)[:-1]}X"
    if unit is Unit.CENTURY:
        return f"{iso_year(y)[:-2]}XX"
    year = iso_year(y) if -9999 <= y <= 9999 else f"Y{y}"
    return {Unit.YEAR: year, Unit.MONTH: f"{year}-{m:02d}"}.get(unit, f"{year}-{m:02d}-{d:02d}")


def _day_or_coarser(t: int, unit: Unit, *, last: bool) -> str:
    """An edge in the unit it was told with when it lies on that unit's border, else as a day."""
    on_border = unit in (Unit.MONTH, Unit.YEAR) and floor(t, unit) == t
    return _spell(t - 1 if last else t, unit if on_border else Unit.DAY)


_EDTF = re.compile(
    r"(?P<y>-?\d{4}|Y-?\d+)(?:-(?P<m>\d\d)(?:-(?P<d>\d\d)(?:T(?P<h>\d\d):(?P<mi>\d\d)(?::(?P<s>\d\d))?)?)?)?(?P<q>[~?%])?"
)


def from_edtf(text: str) -> Interval:
    """Reads the EDTF forms this package writes; `DateError` for anything else.

    >>> print(from_edtf("2024-22"), from_edtf("199X"), from_edtf("2024-03-05/.."), sep=" | ")
    2024-06-01/2024-09-01 MONTH SU | 1990-01-01/2000-01-01 DECADE | 2024-03-05/.. DAY ON_OR_AFTER
    """
    left, slash, right = text.strip().partition("/")
    if not slash:
        return _one_edtf(left, text)
    if left == ".." or right == "..":
        told = _one_edtf(right if left == ".." else left, text)
        return (
            told._replace(start=None, mod="ON_OR_BEFORE")
            if left == ".."
            else told._replace(end=None, mod="ON_OR_AFTER")
        )
    a, b = _one_edtf(left, text), _one_edtf(right, text)
    if a.start is None or b.end is None or a.start >= b.end:
        raise DateError(f"{text!r} ends before it begins")
    return Interval(a.start, b.end, max(a.unit, b.unit), a.mod or b.mod)


def _one_edtf(text: str, whole: str) -> Interval:
    if m := re.fullmatch(r"(-?\d+)(X{1,2})", text):
        unit = Unit.DECADE if len(m[2]) == 1 else Unit.CENTURY
        return Interval.span(int(m[1]), 1, unit)
    m = _EDTF.fullmatch(text)
    if not m:
        raise DateError(f"{whole!r} is not an EDTF date; write 2024-03-05, 2024-03, 2024 or 2024-03-05/2024-03-07")
    y = int(m["y"].removeprefix("Y"))
    month = int(m["m"]) if m["m"] else None
    if month and 21 <= month <= 24:
        part = SEASONS[month - 21]
        lo = cell(at(y, 3 * (month - 20)), Unit.MONTH)
        found: Interval | None = Interval.span(lo, 3, Unit.MONTH)._replace(part=part)
    elif m["h"]:
        clock = [int(m[part]) for part in ("h", "mi", "s") if m[part]]
        sound = clock[0] < 24 and all(n < 60 for n in clock[1:]) and Interval.date(y, month, int(m["d"]))
        found = Interval.of(y, month or 1, int(m["d"]), *clock) if sound else None
    else:
        found = Interval.date(y, month, int(m["d"]) if m["d"] else None)
    if found is None:
        raise DateError(f"{whole!r} is not a day of the calendar")
    return found._replace(mod="APPROX") if m["q"] in ("~", "%") else found


# ---- days --------------------------------------------------------------------------------------------------------


def day_bounds(interval: Interval) -> tuple[str | None, str | None, str | None, str | None]:
    """Inclusive days: earliest start, latest start, earliest end, latest end of a stretch that fills its interval."""
    lo, core_lo, core_hi, hi = interval.bounds()
    return _first_day(lo), _first_day(core_lo), _last_day(core_hi), _last_day(hi)


def _first_day(t: int | None) -> str | None:
    return None if t is None else iso(floor(t, Unit.DAY))


def _last_day(t: int | None) -> str | None:
    return None if t is None else iso(floor(t - 1, Unit.DAY))


def precision(interval: Interval) -> str:
    """second … millennium, with weekend, season, half and daypart where the words name one.

    >>> precision(Interval(at(2024, 6), at(2024, 9), Unit.MONTH, "", "SU"))
    'season'
    """
    if interval.part in SEASONS:
        return "season"
    if interval.part in DAYPARTS:
        return "daypart"
    return {"WE": "weekend", "H1": "half", "H2": "half"}.get(interval.part, interval.unit.name.lower())


def edges(interval: Interval) -> tuple[str | None, str | None]:
    """Inclusive ISO edges of the outer stretch; clock times keep their minutes, and are instants.

    >>> edges(Interval.of(2023, 2, 23, 20, 14)), edges(Interval.of(2023, 2))
    (('2023-02-23T20:14', '2023-02-23T20:14'), ('2023-02-01', '2023-02-28'))
    """
    lo, _, _, hi = interval.bounds()
    if interval.unit >= Unit.DAY:
        return _first_day(lo), _last_day(hi)
    first = None if lo is None else _minute(lo)
    if interval.part:
        return first, None if hi is None else _minute(hi - 60)
    one_cell = lo is not None and hi == start(cell(lo, interval.unit) + 1, interval.unit)
    return first, first if one_cell else None if hi is None else _minute(hi)


def _minute(t: int) -> str:
    text = iso(t)
    return text if "T" in text else f"{text}T00:00"
