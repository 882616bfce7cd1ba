"""Timeline → plain rows: places on the axis, lanes without overlap, looks and words. No Plotly here.

Places are day numbers (1970-01-01 is 0), ends exclusive, so that any year can be drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from timeline.models import Article, Event, Timeline, When
from timeline.temporal.cells import DAY_SECONDS
from timeline.temporal.isodates import from_edtf

from . import theme

Look = Literal["day", "clock", "within", "span", "around", "open"]


Side = Literal["right", "left", "inside"]


class Row(NamedTuple):
    """One event on the axis."""

    id: str
    lane: int
    look: Look
    lo: float  # outer start and end; an open side ends at the window's edge
    hi: float
    core: tuple[float, float] | None  # what the event certainly fills
    at: float  # where the mark stands
    open_start: bool
    open_end: bool
    label: str
    hover: tuple[str, ...]
    colour: str
    fact: bool
    side: Side = "right"  # where the label stands: "left" near the right edge, "inside" a wide light bar


class Layout(NamedTuple):
    """The rows of a chart, its window, and what is not on it."""

    rows: tuple[Row, ...]
    lanes: int
    window: tuple[float, float]
    earlier: int
    later: int
    off_axis: tuple[Event, ...]
    published: tuple[tuple[float, str], ...]
    legend: tuple[tuple[str, str], ...]
    historic: bool  # some place lies before the year 1: a linear axis of years is needed


def on_axis(event: Event) -> bool:
    """Both bounds known, or one that the words tell: an inferred bound with an open side is no place on an axis."""
    when = event.when
    return bool(when.earliest and when.latest) or (bool(when.earliest or when.latest) and when.basis != "inferred")


def lay_out(timeline: Timeline, *, width: int = theme.WIDTH, everything: bool = False) -> Layout:
    """Rows in lanes for a plot of `width` pixels. The first window fits the bulk; `everything` shows all."""
    shown = [e for e in timeline.events if on_axis(e)]
    off = tuple(e for e in timeline.events if not on_axis(e))
    published = tuple((p, a.title or a.id) for a in timeline.sources if (p := _published(a)) is not None)
    if not shown:
        return Layout((), 0, (0.0, 1.0), 0, 0, off, published, (), False)
    places = [_place(e.when) for e in shown]
    window = _window(places, everything)
    colours, legend = _colours(timeline)
    lo, hi = window
    scale = width / (hi - lo)
    rows = [
        _row(event, place, window, colours[_facet(timeline, event)], timeline)
        for event, place in sorted(zip(shown, places, strict=True), key=lambda pair: (pair[1][0], -pair[1][1]))
    ]
    rows = [row._replace(side=_side(row, window, scale)) for row in rows]
    rows.sort(key=lambda row: box(row, scale))
    lanes = pack([box(row, scale) for row in rows])
    rows = [row._replace(lane=lane) for row, lane in zip(rows, lanes, strict=True)]
    return Layout(
        tuple(rows), max(lanes) + 1, window, sum(r.hi <= lo for r in rows), sum(r.lo >= hi for r in rows), off,
        published, legend, any(p[0] < _YEAR_ONE for p in places),
    )  # fmt: skip


def box(row: Row, scale: float) -> tuple[float, float]:
    """The pixels a row needs: its mark, and its label on one side of it."""
    left = min(row.lo, row.at) * scale - theme.MARK / 2
    right = max(row.hi * scale, row.at * scale + theme.MARK, left + 1.5 * theme.MARK)
    words = theme.GAP + len(row.label) * theme.CHARACTER
    if row.side == "inside":
        return left, right
    return (left - words, right) if row.side == "left" else (left, right + words)


def _side(row: Row, window: tuple[float, float], scale: float) -> Side:
    """Inside a wide light bar; at the left where the label would leave the plot at the right and fits at the left."""
    words = len(row.label) * theme.CHARACTER + theme.MARK
    left, right = max(min(row.lo, row.at), window[0]), min(max(row.hi, row.at), window[1])
    if row.look in ("within", "open") and (right - left) * scale > words + theme.MARK:
        return "inside"
    no_room = (window[1] - max(row.hi, row.at)) * scale + theme.MARGIN < words
    return "left" if no_room and (left - window[0]) * scale > words else "right"


def pack(boxes: Sequence[tuple[float, float]]) -> list[int]:
    """A lane for each box, in order of their left edges: the first lane that is free there.

    >>> pack([(0, 50), (10, 30), (60, 90)])
    [0, 1, 0]
    """
    ends: list[float] = []
    lanes = []
    for left, right in boxes:
        lane = next((i for i, end in enumerate(ends) if end + theme.GAP <= left), len(ends))
        if lane == len(ends):
            ends.append(right)
        else:
            ends[lane] = right
        lanes.append(lane)
    return lanes


def day(iso: str, *, end: bool = False) -> float:
    """The day number of an ISO day or instant; `end`: where it stops.

    >>> day("1970-01-02"), day("1970-01-02", end=True), day("-0043-03-15")
    (1.0, 2.0, -735160.0)
    """
    x = from_edtf(iso)
    t = x.end if end else x.start
    assert t is not None
    return t / DAY_SECONDS


_YEAR_ONE = -719162.0  # 0001-01-01


def _published(article: Article) -> float | None:
    if article.published is None or "/" in article.published.edtf:
        return None
    x = from_edtf(article.published.edtf)
    return None if x.start is None or x.end is None or x.end - x.start > DAY_SECONDS else x.start / DAY_SECONDS + 0.5


def _place(when: When) -> tuple[float, float]:
    """Outer start and end; an open side falls on the known one."""
    known = when.earliest or when.latest or ""
    lo = day(when.earliest or known)
    return lo, max(day(when.latest or known, end=True), lo + 1)


def _window(places: Sequence[tuple[float, float]], everything: bool) -> tuple[float, float]:
    """All of it, unless a few outliers would squash the rest: then the bulk, with room at both sides."""
    starts, ends = sorted(p[0] for p in places), sorted(p[1] for p in places)
    lo, hi = starts[0], ends[-1]
    if not everything and len(places) >= 5:
        cut = max(1, len(places) // 8)
        inner_lo, inner_hi = starts[cut], ends[-1 - cut]
        if inner_hi > inner_lo and (hi - lo) > 4 * (inner_hi - inner_lo):
            lo, hi = max(lo, inner_lo), min(hi, inner_hi)
    room = max((hi - lo) * 0.04, 1.0)
    return lo - room, hi + room


def _facet(timeline: Timeline, event: Event) -> str:
    return event.mentions[0].source if len(timeline.sources) > 1 else event.factuality


def _colours(timeline: Timeline) -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    """Facet → colour, and the key: sources when there are several, else factuality."""
    if len(timeline.sources) > 1:
        colours = {
            s.id: theme.FACETS[i] if i < len(theme.FACETS) else theme.OTHER for i, s in enumerate(timeline.sources)
        }
        return colours, tuple((_named(s), colours[s.id]) for s in timeline.sources)
    used = dict.fromkeys(e.factuality for e in timeline.events)
    return dict(theme.FACTUALITY), tuple((f, theme.FACTUALITY[f]) for f in used)


def _named(source: Article) -> str:
    """A source in the key: two articles of one outlet are told apart by their dates."""
    date = f", {source.published.edtf}" if source.published else ""
    return f"{source.publisher or source.title or source.id}{date}"


def _row(event: Event, place: tuple[float, float], window: tuple[float, float], colour: str, timeline: Timeline) -> Row:
    when = event.when
    lo, hi = place
    open_start, open_end = when.earliest is None, when.latest is None
    core = None
    if when.extent == "lasting" and when.latest_start and when.earliest_end and when.latest_start <= when.earliest_end:
        core = (day(when.latest_start), day(when.earliest_end, end=True))
    look = _look(when, core)
    at = (lo + hi) / 2 if look in ("day", "clock", "around") else hi if open_start else lo
    if look == "clock" and when.start:
        at = day(when.start)
    return Row(
        event.id, 0, look, min(window[0], lo) if open_start else lo, max(window[1], hi) if open_end else hi, core, at,
        open_start, open_end, label(event), hover(event, timeline), colour, event.factuality == "happened",
    )  # fmt: skip


def _look(when: When, core: tuple[float, float] | None) -> Look:
    if when.earliest is None or when.latest is None:
        return "open"
    if when.qualifier == "~":
        return "around"
    if when.earliest == when.latest:
        return "clock" if "T" in (when.start or "") else "day"
    return "span" if core else "within"


def label(event: Event) -> str:
    """The title, cut at 40 characters; what is no fact says so."""
    mark = "" if event.factuality == "happened" else f" · {event.factuality}"
    room = theme.LONGEST_LABEL - len(mark)
    title = event.title if len(event.title) <= room else event.title[: room - 1].rstrip() + "…"
    return title + mark


def hover(event: Event, timeline: Timeline) -> tuple[str, ...]:
    """Finished words: title, date, factuality and basis, source, the sentence's beginning."""
    first = event.mentions[0]
    source = next((s for s in timeline.sources if s.id == first.source), None)
    quote = " ".join(first.quote.exact.split())
    told = "some time in " if event.when.extent == "within" and event.when.earliest != event.when.latest else ""
    if event.when.open or event.when.qualifier:
        told = ""
    return (
        event.title,
        f"{told}{event.when.display} ({event.when.precision})",
        f"{event.factuality}, date {event.when.basis}",
        (source.title or source.id) if source else "",
        quote if len(quote) <= 110 else quote[:109].rstrip() + "…",
    )


def describe(layout: Layout, timeline: Timeline) -> str:
    """One sentence for those who do not see the chart."""
    n = len(layout.rows)
    if not n:
        return "Timeline without dated events."
    first, last = layout.rows[0].hover, max(layout.rows, key=lambda r: r.hi).hover
    soft = sum(r.look not in ("day", "clock", "span") for r in layout.rows)
    events = "1 event" if n == 1 else f"{n} events"
    return (
        f"Timeline of {events}, from {first[1]} ({first[0]}) to {last[1]} ({last[0]}); "
        f"{soft} with a soft date, {len(layout.off_axis)} not on the axis."
    )
