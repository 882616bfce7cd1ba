"""TIMEX3 values → intervals: the way back of `timeline.temporal.values.timex`.

>>> print(from_timex("2024-W09"), from_timex("BC0044"), from_timex("199"), sep=" | ")
2024-02-26/2024-03-04 WEEK | -0043-01-01/-0042-01-01 YEAR | 1990-01-01/2000-01-01 DECADE
>>> print(from_timex("2024-03-01", "BEFORE"), from_timex("P3W"), from_timex("FUTURE_REF"))
../2024-03-01 DAY BEFORE None None
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple, get_args

from timeline.errors import DateError
from timeline.temporal import Interval, Unit
from timeline.temporal.cells import at, cell
from timeline.temporal.interval import Mod
from timeline.temporal.isodates import from_edtf

_ZONE = r"(?P<zone>Z|[+-]\d\d:?\d\d)?"
_HOURS = {"MO": (6, 6), "MI": (12, 1), "AF": (12, 6), "EV": (18, 6), "NI": (21, 9), "DT": (6, 12)}
_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}

Found = re.Match[str]


def _year(found: Found) -> int:
    number = int(found["y"])
    return 1 - number if found[0].startswith("BC") else number


def _date(found: Found) -> Interval | None:
    month, day = (int(found[name]) if found[name] else None for name in ("m", "d"))
    return Interval.date(_year(found), month, day)


def _clock(found: Found) -> Interval | None:
    date = _date(found)
    clock = [int(found[name]) for name in ("h", "mi", "s") if found[name]]
    if date is None or clock[0] > 23 or any(n > 59 for n in clock[1:]):
        return None
    return Interval.of(_year(found), int(found["m"]), int(found["d"]), *clock)._replace(zone=found["zone"] or "")


def _part_of_day(found: Found) -> Interval | None:
    date = _date(found)
    if date is None or date.start is None:
        return None
    begin, hours = _HOURS[found["part"]]
    start = date.start + begin * 3600
    return Interval(start, start + hours * 3600, Unit.HOUR, "", found["part"])  # type: ignore[arg-type]


def _week(found: Found) -> Interval | None:
    week = cell(at(int(found["y"]), 1, 4), Unit.WEEK) + int(found["w"]) - 1
    if not 1 <= int(found["w"]) <= 53:
        return None
    if not found["we"]:
        return Interval.span(week, 1, Unit.WEEK)
    return Interval.span(week * 7 + 2, 2, Unit.DAY)._replace(part="WE")


def _part_of_year(found: Found) -> Interval:
    y, part = _year(found), found["part"]
    if part in _SEASONS:
        return from_edtf(f"{y:05d}-{_SEASONS[part]}" if y < 0 else f"{y:04d}-{_SEASONS[part]}")
    if part[0] == "Q":
        return Interval.span(y * 4 + int(part[1]) - 1, 1, Unit.QUARTER)
    return Interval.span(y * 12 + 6 * int(part[1]) - 6, 6, Unit.MONTH)._replace(part=part)  # type: ignore[arg-type]


def _years(found: Found) -> Interval:
    unit = {1: Unit.MILLENNIUM, 2: Unit.CENTURY, 3: Unit.DECADE}[len(found["y"])]
    number = int(found["y"])
    return Interval.before_era(-number - 1, unit) if found[0].startswith("BC") else Interval.span(number, 1, unit)


class Shape(NamedTuple):
    """A form of a value, and an example."""

    pattern: re.Pattern[str]
    make: Callable[[Found], Interval | None]
    example: str


def _shape(pattern: str, make: Callable[[Found], Interval | None], example: str) -> Shape:
    return Shape(re.compile(pattern, re.ASCII), make, example)


_Y = r"(?:BC)?(?P<y>\d{4,9})"
_YMD = _Y + r"-(?P<m>\d\d)-(?P<d>\d\d)"
SHAPES = (
    _shape(_Y + r"(?:-(?P<m>\d\d)(?:-(?P<d>\d\d))?)?", _date, "2024-03-05"),
    _shape(_YMD + r"T(?P<h>\d\d)(?::(?P<mi>\d\d)(?::(?P<s>\d\d))?)?" + _ZONE, _clock, "2024-03-05T15:30"),
    _shape(_YMD + r"T(?P<part>MO|MI|AF|EV|NI|DT)", _part_of_day, "2024-03-05TEV"),
    _shape(r"(?P<y>\d{4})-W(?P<w>\d\d)(?P<we>-WE)?", _week, "2024-W09-WE"),
    _shape(_Y + r"-(?P<part>SP|SU|FA|WI|Q[1-4]|H[12])", _part_of_year, "2024-SU"),
    _shape(r"(?:BC)?(?P<y>\d{1,3})", _years, "199"),
)


def from_timex(value: str, mod: str = "") -> Interval | None:
    """The interval of a value and its `mod`; None when it has no place on the axis, or none that is known."""
    left, slash, right = value.strip().partition("/")
    found = _one(left)
    if slash and found is not None:
        last = _one(right)
        if last is None or last.end is None or found.start is None or found.start >= last.end:
            return None
        end = last.start if last.unit < Unit.DAY and not last.part else last.end
        found = Interval(found.start, end, max(found.unit, last.unit), "", "", found.zone)
    return None if found is None else _hedged(found, mod)


def _one(value: str) -> Interval | None:
    for shape in SHAPES:
        if found := shape.pattern.fullmatch(value):
            try:
                return shape.make(found)
            except DateError:
                return None
    return None


def _hedged(x: Interval, mod: str) -> Interval:
    if mod in ("BEFORE", "ON_OR_BEFORE"):
        return x._replace(start=None, end=x.start if mod == "BEFORE" else x.end, mod=mod)  # type: ignore[arg-type]
    if mod in ("AFTER", "ON_OR_AFTER"):
        return x._replace(start=x.end if mod == "AFTER" else x.start, end=None, mod=mod)  # type: ignore[arg-type]
    return x._replace(mod=mod) if mod in get_args(Mod) else x  # type: ignore[arg-type]
