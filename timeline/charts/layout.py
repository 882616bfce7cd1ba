"""Timeline and view → a layout: rows in lanes, or counts, with their window and what is not on it. No Plotly here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from timeline.models import Article, Event, Timeline
from timeline.temporal.cells import DAY_SECONDS
from timeline.temporal.isodates import from_edtf

from . import theme
from .counts import Bin, binned, unit_for
from .facets import Group, Key, colour_and_tag, groups, key, named
from .gaps import Gap, gaps_between
from .lanes import box, labelled, pack
from .places import Placed, centred, chosen, day, fitted, needs_years, on_axis, placed
from .rows import Row, cut, ghosts, row
from .view import WHOLE, View

__all__ = ["Layout", "Named", "lay_out", "on_axis"]
BIN = 6  # pixels: the narrowest bar of a count


class Named(NamedTuple):
    """The lanes of a group, its name, and how many events stand in it."""

    name: str
    lane: int
    lanes: int
    events: int
    away: str = ""  # " ◀" or " ▶" when all of its events lie beside the window


class Layout(NamedTuple):
    """What a chart shows, its window, and what is not on it. Places are day numbers, ends exclusive."""

    rows: tuple[Row, ...] = ()
    lanes: int = 0
    window: tuple[float, float] = (0.0, 1.0)
    earlier: int = 0
    later: int = 0
    off_axis: tuple[Event, ...] = ()
    published: tuple[tuple[float, str], ...] = ()
    legend: tuple[tuple[str, str], ...] = ()
    historic: bool = False  # beyond the years 1 to 9999: a linear axis of years is needed
    groups: tuple[Named, ...] = ()
    counts: tuple[Bin, ...] = ()  # instead of rows, when there are too many; `group` is a place in `groups`
    gaps: tuple[Gap, ...] = ()
    events: int = 0  # on the axis, each once, wherever the window is
    today: float | None = None
    labels: bool = True  # False: too many lanes; the titles are under the pointer alone
    scale: float = 1.0  # pixels a day, for the width that the lanes were packed for


def lay_out(
    timeline: Timeline, view: View = WHOLE, *, width: int = theme.WIDTH, most: int = theme.MOST_MARKS
) -> Layout:
    """The rows of a view, in lanes for a plot of `width` pixels; counts above `most` visible events."""
    events = placed(timeline)
    bare = Layout(
        off_axis=tuple(e for e in timeline.events if not on_axis(e)),
        published=tuple((p, named(a)) for a in timeline.sources if (p := _published(a)) is not None),
    )
    if not events:
        return bare
    window = window_of(events, view)
    made = _groups(_drawn(events, window), view, timeline)
    width -= left(made) - theme.LEFT
    colours = key(timeline, view)
    layout = bare._replace(
        window=window, earlier=sum(_before(p, window[0]) for p in events),
        later=sum(_after(p, window[1]) for p in events),
        legend=colours.legend, gaps=gaps_between(events), events=len(events), scale=width / (window[1] - window[0]),
        historic=needs_years(_edges(events, window)), today=None if view.today is None else day(view.today) + 0.5,
    )  # fmt: skip
    if sum(len(g.events) for g in made) > most:
        return _with_counts(layout, made, width)
    return _with_rows(layout, made, colours, view, timeline)


def window_of(events: Sequence[Placed], view: View) -> tuple[float, float]:
    """The window that a view asks for: its own, or one that fits; around the centred event when there is one."""
    window = chosen(view.window) if view.window else fitted([(p.lo, p.hi) for p in events], view.everything)
    one = next((p for p in events if view.centred and p.event.id == view.centred), None)
    return centred(window, (one.lo, one.hi)) if one else window


def _drawn(events: Sequence[Placed], window: tuple[float, float]) -> Sequence[Placed]:
    """All events, so that the chart can be moved; of very many those in the window."""
    if len(events) <= theme.MOST_MARKS:
        return events
    return [p for p in events if not _before(p, window[0]) and not _after(p, window[1])]


def left(groups: Sequence[Named | Group]) -> int:
    """Pixels at the left of the plot, for the names of the groups."""
    widest = max((theme.words_width(shortened(g)) for g in groups), default=0)
    return int(widest) + (2 * theme.LEFT if widest else theme.LEFT)


def shortened(group: Named | Group) -> str:
    """The name of a group, cut; an arrow when all of it lies beside the window."""
    away = group.away if isinstance(group, Named) else ""
    return cut(group.name, theme.LONGEST_NAME - len(away)) + away


def _before(one: Placed, edge: float) -> bool:
    return one.hi <= edge and one.event.when.latest is not None


def _after(one: Placed, edge: float) -> bool:
    return one.lo >= edge and one.event.when.earliest is not None


def _edges(events: Sequence[Placed], window: tuple[float, float]) -> tuple[float, ...]:
    return (*window, events[0].lo, max(p.hi for p in events))


def _groups(events: Sequence[Placed], view: View, timeline: Timeline) -> tuple[Group, ...]:
    return (Group("", tuple(events)),) if view.rows == "none" else groups(events, view.rows, timeline)


def _with_counts(layout: Layout, made: Sequence[Group], width: int) -> Layout:
    """One histogram a group; all with the same unit, so that they can be compared."""
    most = min(width // BIN, theme.MOST_BARS // max(len(made), 1))
    unit = unit_for(layout.window, most)
    bins = [b for i, g in enumerate(made) for b in binned([(p.lo, p.hi) for p in g.events], layout.window, unit, i)]
    tall = 3 if len(made) == 1 else 1
    shown = tuple(Named(g.name, i * tall, tall, len(g.events)) for i, g in enumerate(made))
    return layout._replace(counts=tuple(bins), groups=shown, lanes=tall * len(made))


def _with_rows(layout: Layout, made: Sequence[Group], colours: Key, view: View, timeline: Timeline) -> Layout:
    """Rows with labels; where these would need too many lanes, with the ends of the labels alone, or with none."""
    titles = {s.id: s.called for s in timeline.sources}
    seen = Counter(one.event.id for group in made for one in group.events)
    parts: list[list[Row]] = []
    for group in made:
        parts.append([])
        for one in group.events:
            colour, tag = colour_and_tag(one.event, colours)
            made_row = row(one, layout.window, colour, tag, titles)
            others = ghosts(one.event) if view.readings else ()
            centre, twice = one.event.id == view.centred, seen[one.event.id] > 1
            parts[-1].append(_marked(made_row._replace(ghosts=others, repeated=twice, centred=centre)))
    stacked = _stacked(layout, made, parts)
    if stacked.lanes > theme.MOST_LANES:
        ends = sum(map(len, parts)) <= theme.MOST_ENDS
        bare = [[r._replace(label=r.suffix if ends else "") for r in part] for part in parts]
        stacked = _stacked(layout._replace(labels=False), made, bare)
    return stacked if view.rows != "none" else stacked._replace(groups=())


def _stacked(layout: Layout, made: Sequence[Group], parts: Sequence[Sequence[Row]]) -> Layout:
    """The lanes of one group below those of the other."""
    rows: list[Row] = []
    shown = []
    lanes = 0
    for group, part in zip(made, parts, strict=True):
        packed, used = in_lanes(part, layout.window, layout.scale, lanes)
        shown.append(Named(group.name, lanes, used, len(group.events), _away(group, layout.window)))
        rows += packed
        lanes += used
    return layout._replace(rows=tuple(rows), lanes=lanes, groups=tuple(shown))


def _away(group: Group, window: tuple[float, float]) -> str:
    if all(_before(p, window[0]) for p in group.events):
        return " ◀"
    return " ▶" if all(_after(p, window[1]) for p in group.events) else ""


def in_lanes(rows: Sequence[Row], window: tuple[float, float], scale: float, first: int = 0) -> tuple[list[Row], int]:
    """The rows with labels and lanes, from lane `first` on; and how many lanes they need."""
    made = [labelled(r, window, scale) for r in rows]
    made.sort(key=lambda r: box(r, scale))
    lanes = pack([box(r, scale) for r in made])
    starts: dict[int, tuple[bool, float]] = {}  # of what is in the window, if anything is
    for r, lane in zip(made, lanes, strict=True):
        start = (r.hi <= window[0] or r.lo >= window[1], r.at)
        starts[lane] = min(starts.get(lane, start), start)
    downwards = sorted(starts, key=lambda lane: starts[lane])
    order = {lane: first + i for i, lane in enumerate(downwards)}
    return [r._replace(lane=order[lane]) for r, lane in zip(made, lanes, strict=True)], len(order)


def _marked(row: Row) -> Row:
    """An event of several groups says so in each."""
    return row._replace(label=f"{row.label} ↻", suffix=f"{row.suffix} ↻") if row.repeated else row


def _published(article: Article) -> float | None:
    if article.published is None or "/" in article.published.edtf:
        return None
    x = from_edtf(article.published.edtf)
    return None if x.start is None or x.end is None or x.end - x.start > DAY_SECONDS else x.start / DAY_SECONDS + 0.5
