"""A picture cannot be moved or pointed at: which events it shows and names, so that all it says can be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from timeline.charts.layout import Layout, in_lanes, lay_out
from timeline.charts.places import iso_day, placed
from timeline.charts.rows import Row, label
from timeline.charts.view import View
from timeline.models import Event, Timeline

_FEWEST_NAMED = 0.35  # of the marks; a picture of fixed height shows fewer events rather than more nameless ones
_SHARES = (1.0, 0.7, 0.5, _FEWEST_NAMED, 0.25, 0.18, 0.12, 0.08, 0.05, 0.02, 0.0)
_NEAR = 0.25  # of the width of the picture
_T = TypeVar("_T")


class Fitted(NamedTuple):
    """A layout of events in the window; what lies beside it, and how much of the rest is named or shown."""

    layout: Layout
    named: int = 0
    earlier: tuple[Event, ...] = ()
    later: tuple[Event, ...] = ()
    unshown: int = 0  # of the window, for want of room


def fit(timeline: Timeline, width: int, most_lanes: int, *, fixed: bool = False) -> Fitted:
    """The window's events as marks: all named if the lanes have room, else the most important; else counts.

    In a picture of `fixed` height the most important ones alone, named, come before counts.
    """
    layout = _laid_out(timeline, width)
    events = {event.id: event for event in timeline.events}
    before = tuple(events[r.id] for r in layout.rows if r.hi <= layout.window[0] and not r.open_end)
    after = tuple(events[r.id] for r in layout.rows if r.lo >= layout.window[1] and not r.open_start)
    beside = {event.id for event in (*before, *after)}
    rows = [r for r in layout.rows if r.id not in beside]
    bare = Fitted(layout._replace(rows=()), 0, before, after)
    if not rows:
        return bare
    rows.sort(key=lambda r: _importance(events[r.id]), reverse=True)
    whole = [_labelled(r, events[r.id], True) for r in rows]
    tags = [_labelled(r, events[r.id], False) for r in rows]

    def packed(some: Sequence[Row]) -> tuple[Sequence[Row], int] | None:
        made = in_lanes(some, layout.window, layout.scale)
        return made if made[1] <= most_lanes else None

    def shown(found: tuple[Sequence[Row], int], named: int, unshown: int) -> Fitted:
        rows, lanes = found
        told = layout._replace(rows=tuple(rows), lanes=lanes, labels=named > 0)
        return bare._replace(layout=told, named=named, unshown=unshown)

    counts = [round(share * len(rows)) for share in _SHARES if not fixed or share >= _FEWEST_NAMED]
    named, found = _largest(counts, lambda n: packed([*whole[:n], *tags[n:]]))
    if found:
        return shown(found, named, 0)
    if fixed:
        named, found = _largest(range(len(rows), 0, -1), lambda n: packed(whole[:n]))
        if found:
            return shown(found, named, len(rows) - named)
    return bare._replace(layout=lay_out(timeline, width=width, most=0))


def _laid_out(timeline: Timeline, width: int) -> Layout:
    """The bulk of the events, and what lies close to it: on a screen one would move the chart a little."""
    layout = lay_out(timeline, width=width)
    if not layout.rows or not (layout.earlier or layout.later):
        return layout
    lo, hi = layout.window
    places = [(one.lo, one.hi) for one in placed(timeline)]
    for first, _ in sorted(places, reverse=True):
        lo = first if 0 < lo - first < _NEAR * (hi - lo) else lo
    for _, last in sorted(places, key=lambda place: place[1]):
        hi = last if 0 < last - hi < _NEAR * (hi - lo) else hi
    room = 0.02 * (hi - lo)
    wider = (lo - room if lo < layout.window[0] else lo, hi + room if hi > layout.window[1] else hi)
    if wider == layout.window:
        return layout
    return lay_out(timeline, View(window=(iso_day(wider[0]), iso_day(wider[1], last=True))), width=width)


def _largest(falling: Sequence[int], attempt: Callable[[int], _T | None]) -> tuple[int, _T | None]:
    """The largest number with which an attempt succeeds, and what it made; by halves, for fewer take less room.

    >>> _largest([9, 7, 5, 3, 1], lambda n: "made" if n < 6 else None), _largest([9, 7], lambda n: None)
    ((5, 'made'), (0, None))
    """
    lo, hi = 0, len(falling)
    best: tuple[int, _T | None] = (0, None)
    while lo < hi:
        middle = (lo + hi) // 2
        made = attempt(falling[middle])
        if made is None:
            lo = middle + 1
        else:
            best, hi = (falling[middle], made), middle
    return best


def _labelled(row: Row, event: Event, named: bool) -> Row:
    """With the whole label, which may have been cut for another lane; else with the tag of its colour alone."""
    factuality = "" if event.factuality == "happened" else f" · {event.factuality}"
    tag = row.suffix.removeprefix(factuality)
    return row._replace(label=label(event) + tag) if named else row._replace(label=tag.strip(), suffix=tag.strip())


def _importance(event: Event) -> tuple[bool, float, int]:
    """Starred ones first; then by salience, and by how many sources tell of it."""
    told = len({m.source for m in event.mentions})
    return event.starred, 0.5 if event.salience is None else event.salience, told
