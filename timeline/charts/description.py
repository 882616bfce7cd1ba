"""A chart in words, for those who do not see it, and as the lead of a report."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.models import Timeline
from timeline.temporal.cells import Unit

from .counts import Bin, binned, unit_for
from .dates import stretch
from .gaps import lasting
from .layout import Layout
from .places import Placed, placed

_MOST_COUNTS = 60


def describe(layout: Layout, timeline: Timeline) -> str:
    """One paragraph: number, span, busiest month, longest gap, vague dates, what is not on the axis."""
    events = placed(timeline)
    off = f"{len(layout.off_axis)} not on the axis"
    if not events:
        return f"Timeline without dated events; {off}." if layout.off_axis else "Timeline without dated events."
    number = "1 event" if len(events) == 1 else f"{len(events)} events"
    parts = [f"Timeline of {number}, {stretch(events[0].lo, max(p.hi for p in events))}"]
    if busiest := _busiest(events):
        parts.append(f"busiest {busiest.words} ({busiest.label.lstrip('+')})")
    if layout.gaps:
        longest = max(layout.gaps, key=lambda g: g.days)
        parts.append(f"longest gap {stretch(*longest.place)} ({lasting(longest.days)})")
    vague = sum(_vague(p) for p in events)
    parts += [f"{vague} with a vague or uncertain date", off]
    if layout.earlier or layout.later:
        parts.append(f"{layout.earlier} earlier and {layout.later} later than the window shown")
    if layout.counts:
        parts.append("shown as counts")
    return "; ".join(parts) + "."


def _vague(one: Placed) -> bool:
    """Not an exact day, nor a stretch whose ends are told."""
    when = one.event.when
    sharp = when.extent == "lasting" and when.earliest == when.latest_start and when.earliest_end == when.latest
    return bool(when.qualifier or when.earliest is None or when.latest is None) or (one.hi - one.lo > 1 and not sharp)


def _busiest(events: Sequence[Placed]) -> Bin | None:
    """None when no stretch has two events."""
    bins = _monthly(events)
    best = max(bins, key=lambda b: b.n, default=None)
    return best if best and len(bins) > 1 and round(best.n) > 1 else None


def _monthly(events: Sequence[Placed]) -> tuple[Bin, ...]:
    """Months; coarser units when there would be more than sixty."""
    window = (events[0].lo, max(p.hi for p in events))
    unit = max(Unit.MONTH, unit_for(window, _MOST_COUNTS))
    return binned([(p.lo, p.hi) for p in events], window, unit)


def counts_by_month(timeline: Timeline) -> tuple[str, ...]:
    """The counts of "Describe this timeline", a line each; "about" where vague dates have a share.

    A story longer than sixty months is counted by quarter, year, decade; less than half an event is left out.
    """
    events = placed(timeline)
    return tuple(f"{b.words}: {b.number}" for b in _monthly(events) if b.n >= 0.5) if events else ()
