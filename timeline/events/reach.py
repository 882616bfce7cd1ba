"""Dates reached through other events: "one year after the invasion", "two days before the vote", the 25th anniversary.

Where one of the two is dated, the other is counted from it, in either direction, and says so.
"""

from __future__ import annotations

from collections.abc import Mapping

from timeline.models import When
from timeline.temporal import Interval, Unit, display
from timeline.temporal.contents import leans
from timeline.temporal.isodates import from_edtf
from timeline.temporal.moves import moved
from timeline.temporal.shifts import Period

from .detector import Candidate, Distance
from .placing import Placed
from .same import is_firm
from .when import interval_when

ROUNDS = 3  # how long a chain of distances may be: each round dates what hangs on what the last one dated
YEARS = 3  # how far the year of a bare name may be out: further than that nobody leaves it away


def reached(placed: Mapping[int, Placed], dct: Interval | None) -> dict[int, Placed]:
    """The placed events by their triggers' starts, with those that a distance dates."""
    found = dict(placed)
    found.update((start, fit) for start, p in placed.items() if (fit := _in_its_year(p, placed)))
    for _ in range(ROUNDS):
        fresh = [p for p in list(found.values()) for p in _dated(p, found, dct)]
        if not fresh:
            break
        found.update((p.candidate.start, p) for p in fresh)
    return found


def _in_its_year(placed: Placed, found: Mapping[int, Placed]) -> Placed | None:
    """ "Hanged on 3 December, three weeks after the trial": the trial tells the year that the day leaves open."""
    x, time = _firm(placed.when) if placed.candidate.distances else None, placed.time
    if x is None or time is None or not leans(time.mention.expr):
        return None
    for distance in placed.candidate.distances:
        base = found.get(distance.start)
        other = _firm(base.when) if base else None
        there = moved(other, distance.period, distance.sign, exact=True) if other else None
        if base is None or other is None or there is None or _meet(x, there):
            continue
        for years in range(1, YEARS + 1):
            for sign in (-1, 1):
                year = moved(x, Period(years, Unit.YEAR), sign, exact=True)
                if year is not None and _meet(year, there):
                    why = f"the year follows from “{base.candidate.text}”, which is dated {display(other)}"
                    return Placed(placed.candidate, interval_when(year, "inferred", reason=why), time)
    return None


def _meet(a: Interval, b: Interval) -> bool:
    bounds = (a.start, a.end, b.start, b.end)
    if None in bounds:
        return False
    start, end, first, last = (bound or 0 for bound in bounds)
    return start < last and first < end


def _dated(placed: Placed, found: Mapping[int, Placed], dct: Interval | None) -> list[Placed]:
    """What an event's distances date: itself, or the event that it is counted from."""
    fresh = []
    for distance in placed.candidate.distances:
        other = found.get(distance.start)
        if other is None:
            continue
        if (x := _firm(other.when)) and _firm(placed.when) is None:
            fresh.append(_at(placed.candidate, other, x, distance, distance.sign, dct))
        elif (x := _firm(placed.when)) and _firm(other.when) is None:
            fresh.append(_at(other.candidate, placed, x, distance, -distance.sign, dct))
    return [p for p in fresh if p is not None]


def _to_the_day(distance: Distance, *ends: Candidate) -> bool:
    """ "Two days after", "a year after" and an anniversary count to the day; "three years after it closed" does not."""
    several = (distance.period.n or 0) > 1 and distance.period.unit > Unit.DAY
    return not several or any(end.lemma == "anniversary" for end in ends)


def _firm(when: When) -> Interval | None:
    """The stretch of an event that is really dated: no bound from tense, nothing open."""
    return from_edtf(when.edtf) if when.edtf and is_firm(when) else None


def _at(
    candidate: Candidate, base: Placed, x: Interval, distance: Distance, sign: int, dct: Interval | None
) -> Placed | None:
    """An event so far from another one; None where its tense speaks against it."""
    there = moved(x, distance.period, sign, exact=x.unit > Unit.DAY or _to_the_day(distance, candidate, base.candidate))
    if there is None or there.start is None or there.end is None:
        return None
    if dct is not None and dct.start is not None and dct.end is not None:
        if candidate.tense == "past" and there.start >= dct.end:
            return None
        if candidate.tense == "future" and there.end <= dct.start:
            return None
    if distance.about:
        there = there._replace(mod="APPROX")
    side = "after" if sign > 0 else "before"
    why = f"{distance.words} {side} “{base.candidate.text}”, which is dated {display(x)}"
    return Placed(candidate, interval_when(there, "inferred", reason=why), None, reached=True)
