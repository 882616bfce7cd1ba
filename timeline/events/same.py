"""One event told in several places of a text, found by what befell whom: it has one date, the finest that is told."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.models import When

from .once import Key
from .placing import Placed

FIRM = frozenset("hour minute daypart day week weekend month season quarter year".split())


def befell(placed: Iterable[Placed]) -> dict[Key, Placed]:
    """What befell somebody once, with the finest of its dates; not where two of them exclude each other."""
    found: dict[Key, Placed] = {}
    contested = set()
    for one in placed:
        if one.candidate.factuality != "happened" or not is_firm(one.when):
            continue
        for key in one.candidate.once:
            best = found.setdefault(key, one)
            if within(one, best):
                found[key] = one
            elif not (within(best, one) or _bounds(best.when) == _bounds(one.when)):
                contested.add(key)
    return {key: one for key, one in found.items() if key not in contested}


def within(one: Placed, other: Placed) -> bool:
    """Whether the first date lies inside the second, and is not the whole of it."""
    (first, last), (lo, hi) = _bounds(one.when), _bounds(other.when)
    return is_firm(other.when) and lo <= first and last <= hi and (first, last) != (lo, hi)


def _bounds(when: When) -> tuple[str, str]:
    return (when.earliest or "")[:10], (when.latest or "")[:10]


def is_firm(when: When) -> bool:
    """Whether a date is really told: no bound from tense, nothing open, and not a decade."""
    return bool(when.edtf and when.earliest and when.latest and not when.open) and when.precision in FIRM
