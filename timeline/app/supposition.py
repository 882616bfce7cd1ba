"""What another publication date would change, before it is taken. No Streamlit here."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from timeline.app.made import Made
from timeline.app.state import Decide, State, Story, Supposed, update
from timeline.charts.moves import Pair
from timeline.charts.places import place_of
from timeline.edits.moved import Moved, matched, moved
from timeline.errors import TimelineError
from timeline.models import Timeline, When
from timeline.temporal.datestring import parse_date
from timeline.temporal.isodates import edtf

FEW, MOST = 8, 20  # lines of the figure: with what stays as far as there is room, and at most


class Supposition(NamedTuple):
    """How the dates move, and the events of the figure with their old and new dates."""

    moved: Moved
    pairs: tuple[Pair, ...]


def moved_by(state: State, supposed: Supposed, made: Made, tried: Callable[[Story], Made]) -> Supposition | None:
    """The events that would move; None when the date cannot be read."""
    try:
        day = edtf(parse_date(supposed.typed))
    except TimelineError:
        return None
    payload = {"source": supposed.source, "edtf": day, "text": supposed.typed}
    after = tried(update(state, Decide("set_published", (), payload)).story).timeline
    found = moved(made.timeline, after)
    return Supposition(found, pairs(made.timeline, after, found, supposed.source))


def pairs(before: Timeline, after: Timeline, found: Moved, source: str) -> tuple[Pair, ...]:
    """The first events that move, and among few of them some of the same article that stay, in order of time."""
    both = matched(before, after)
    ids = [move.event for move in found.moves][:MOST]
    places = [place_of(when) for old, new in both if new.id in ids for when in (old.when, new.when) if _known(when)]
    lo, hi = min((p[0] for p in places), default=0.0), max((p[1] for p in places), default=0.0)
    moving = {move.event for move in found.moves}
    staying = [
        new.id
        for _, new in both
        if new.id not in moving and new.mentions[0].source == source and _known(new.when) and _within(new.when, lo, hi)
    ]
    shown = {*ids, *staying[: max(0, FEW - len(ids))]}
    return tuple((new.title, old.when, new.when) for old, new in both if new.id in shown)


def _known(when: When) -> bool:
    return bool(when.earliest or when.latest)


def _within(when: When, lo: float, hi: float) -> bool:
    """Whether a date lies among those that move: another one would be out of the figure."""
    first, last = place_of(when)
    return first < hi and lo < last
