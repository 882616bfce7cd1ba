"""Timeline → drawing: title, axis, marks in lanes, key and foot, each at its place. The same marks as on screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline.charts import theme
from timeline.charts.dates import stretch
from timeline.charts.description import describe
from timeline.charts.facets import named
from timeline.charts.figures import fitting, seen_gaps, written
from timeline.charts.gaps import lasting
from timeline.charts.layout import Layout
from timeline.charts.places import placed
from timeline.charts.rows import cut
from timeline.charts.ticks import ticks
from timeline.models import Event, Timeline

from .fitting import Fitted, fit
from .harmless import addresses, first_address, plain
from .keys import colours, signs
from .marks import Plot, shapes_of
from .options import ExportOptions
from .paragraphs import wrapped
from .shapes import LINE, Bar, Drawing, Entry, Line, Shape, Words

_TITLE_LINES, _FOOT_LINES = 2, 3
_AXIS = 40  # below the lanes, for two lines of ticks
_HIGHEST_LANE = 44
_MOST_TOLD = 3  # events beside the window that are told by name


class Preset(NamedTuple):
    """A size in pixels; without a height the lanes make it."""

    width: int
    height: int | None
    zoom: float  # how much it is enlarged at the end, letters included


PRESETS = {"column": Preset(640, None, 1.0), "wide": Preset(1100, None, 1.0), "slide": Preset(960, 540, 5 / 3)}


def draw(timeline: Timeline, options: ExportOptions = ExportOptions(), *, titled: bool = True) -> Drawing:
    """The picture of a timeline from which the parts that stay at home are gone already.

    `titled=False` where the page around it tells the title.
    """
    preset = PRESETS[options.size]
    head = _head(timeline, preset.width, titled)
    top = head[-1].y + LINE
    most = _most_lanes(preset, top)
    fitted = fit(timeline, preset.width - theme.LEFT - theme.MARGIN, most, fixed=preset.height is not None)
    layout = fitted.layout
    strips = _strips(layout, top)
    room = most * theme.NARROW_LANE if preset.height else None
    plot = Plot(theme.LEFT, top + theme.STRIP * len(strips), _lane(layout, room), layout.window, layout.scale)
    bottom = plot.top + (plot.lane * max(layout.lanes, 1) if layout.events else 0)
    foot = _foot(timeline, fitted, options, bottom + (_AXIS if layout.events else 0))
    lowest = max((shape.y for shape in foot if not isinstance(shape, Line)), default=bottom + _AXIS) + LINE / 2
    return Drawing(
        title=plain(timeline.title or "") or "Timeline",
        description=describe(layout._replace(earlier=len(fitted.earlier), later=len(fitted.later)), timeline),
        width=preset.width,
        height=round(max(float(preset.height or 0), lowest), 1),
        zoom=preset.zoom,
        back=tuple(_back(layout, plot, top, bottom)),
        entries=_entries(timeline, layout, plot),
        front=(*head, *(words for strip in strips for words in strip), *foot),
    )


def _most_lanes(preset: Preset, top: float) -> int:
    if not preset.height:
        return theme.MOST_LANES
    lines = 4 + _FOOT_LINES  # a key and a foot of usual length
    return int((preset.height - top - 2 * theme.STRIP - _AXIS - lines * LINE) / theme.NARROW_LANE)


def _entries(timeline: Timeline, layout: Layout, plot: Plot) -> tuple[Entry, ...]:
    events, known = {event.id: event for event in timeline.events}, addresses(timeline)
    return tuple(
        Entry(row.id, tuple(map(plain, row.hover)), shapes_of(row, plot), first_address(events[row.id], known))
        for row in layout.rows
    )


def _lane(layout: Layout, room: float | None) -> float:
    """The height of a lane; counts fill a picture of fixed height."""
    if room is None:
        return theme.LANE if layout.lanes <= theme.MANY_LANES else theme.NARROW_LANE
    if layout.counts:
        return room / layout.lanes
    return min(max(room / max(layout.lanes, 1), theme.NARROW_LANE), _HIGHEST_LANE)


# ---- head --------------------------------------------------------------------------------------------------------


def _head(timeline: Timeline, width: float, titled: bool) -> list[Words]:
    """The title, and how many events it has from when to when."""
    title = plain(timeline.title or "") or "Timeline"
    lines = wrapped(title, width - 2 * theme.LEFT, "title", _TITLE_LINES) if titled else []
    made = [Words(theme.LEFT, 28 + i * 22, line, "title") for i, line in enumerate(lines)]
    return [*made, Words(theme.LEFT, made[-1].y + 20 if made else 18, _facts(timeline), "quiet")]


def _facts(timeline: Timeline) -> str:
    events = placed(timeline)
    if not events:
        return "No event has a place on an axis."
    number = "1 event" if len(events) == 1 else f"{len(events):,} events"
    return f"{number}, {stretch(events[0].lo, max(p.hi for p in events))}"


# ---- behind the events -------------------------------------------------------------------------------------------


def _back(layout: Layout, plot: Plot, top: float, bottom: float) -> list[Shape]:
    """Silences, rules of the axis with their words, publication dates; counts too, for they are no events."""
    if not layout.events:
        return []
    lo, hi = layout.window
    made: list[Shape] = [
        Bar(plot.x(max(g.place[0], lo)), top, plot.x(min(g.place[1], hi)) - plot.x(max(g.place[0], lo)), bottom - top,
            "silence", theme.OTHER)
        for g in seen_gaps(layout)
    ]  # fmt: skip
    for tick in ticks(layout.window, layout.scale):
        x = plot.x(tick.at)
        made += [Line(x, top, x, bottom + 8, "grid"), Words(x + 3, bottom + 15, tick.words, "tick")]
        made += [Words(x + 3, bottom + 30, tick.below, "tick")] if tick.below else []
    made.append(Line(plot.x(lo), bottom, plot.x(hi), bottom, "axis"))
    made += [
        Line(plot.x(at), top, plot.x(at), bottom, "dotted")
        for at in sorted({at for at, _ in layout.published})
        if lo <= at <= hi
    ]
    return made + _counts(layout, plot)


def _counts(layout: Layout, plot: Plot) -> list[Shape]:
    """A bar a stretch of the calendar, with its number where there is room."""
    made: list[Shape] = []
    most = max((b.n for b in layout.counts), default=1)
    for one, words in zip(layout.counts, written(layout) if layout.counts else (), strict=True):
        group = layout.groups[one.group]
        floor = plot.top + (group.lane + group.lanes) * plot.lane - 4
        high = max(2.0, one.n / most * (group.lanes * plot.lane - 20))
        x, width = plot.x(one.lo), (one.hi - one.lo) * plot.scale
        made.append(Bar(x + width * 0.04, floor - high, width * 0.92, high, "solid", theme.FACETS[0]))
        if words:
            made.append(Words(x + width / 2, floor - high - 4, words, "small", "middle"))
    return made


def _strips(layout: Layout, top: float) -> list[list[Words]]:
    """Lines of small words above the lanes: the lengths of silences, and who published when."""
    made = []
    lo, hi = layout.window
    silent = seen_gaps(layout) if layout.events else []
    middles = [(max(g.place[0], lo) + min(g.place[1], hi)) / 2 for g in silent]
    made.append(_strip(layout, middles, [f"↔ {lasting(g.days)}" for g in silent], "center", top))
    seen: dict[float, list[str]] = {}
    for at, name in sorted(layout.published):
        if lo <= at <= hi:
            seen.setdefault(at, []).append(plain(name))
    words = [cut(first, 24) + (f" +{len(more)}" if more else "") for first, *more in seen.values()]
    lower = top + theme.STRIP * bool(made[0])
    made.append(_strip(layout, list(seen), words, "right", lower))
    return [strip for strip in made if strip]


def _strip(layout: Layout, places: Sequence[float], words: Sequence[str], side: str, top: float) -> list[Words]:
    left = theme.LEFT - layout.window[0] * layout.scale
    shown = zip(places, fitting(places, words, layout, side), strict=True)
    anchor, pad = ("middle", 0) if side == "center" else ("start", 4)
    return [Words(left + at * layout.scale + pad, top + 12, told, "small", anchor) for at, told in shown if told]  # type: ignore[arg-type]


# ---- key and foot ------------------------------------------------------------------------------------------------


def _foot(timeline: Timeline, fitted: Fitted, options: ExportOptions, y: float) -> list[Shape]:
    """The key, then what is not in the picture, then where it is from; at the bottom of a picture of fixed height."""
    preset = PRESETS[options.size]
    width = preset.width - 2 * theme.LEFT
    told = [line for text in _remarks(timeline, fitted) for line in wrapped(text, width, "quiet", _FOOT_LINES)]
    key = signs(fitted.layout, width) + colours(fitted.layout, width, grey=options.theme == "print")
    needed = (len(key) + len(told) + 0.5) * LINE
    if preset.height:
        y = max(y, preset.height - needed - LINE / 2)
    made: list[Shape] = []
    for i, line in enumerate(key):
        made += [_moved(shape, theme.LEFT, y + (i + 0.5) * LINE) for shape in line]
    y += len(key) * LINE
    return made + [Words(theme.LEFT, y + i * LINE + 17, line, "quiet") for i, line in enumerate(told)]


def _moved(shape: Shape, x: float, y: float) -> Shape:
    assert not isinstance(shape, Line)
    return shape._replace(x=shape.x + x, y=shape.y + y)


def _remarks(timeline: Timeline, fitted: Fitted) -> list[str]:
    layout, made = fitted.layout, []
    if layout.counts:
        made.append("Counts of events; those of vague date are spread over their stretch (≈).")
    elif fitted.unshown:
        shown = len(layout.rows)
        made.append(f"Shown are the {shown:,} most important of {shown + fitted.unshown:,} events.")
    elif fitted.named < len(layout.rows):
        made.append(f"Named are the {fitted.named:,} most important of {len(layout.rows):,} events.")
    for side, some, number in (("earlier", fitted.earlier, layout.earlier), ("later", fitted.later, layout.later)):
        if some:
            made.append(f"{side.capitalize()}: {_beside(some)}")
        elif layout.counts and number:
            made.append(f"{number:,} {side}, not shown.")
    if layout.off_axis:
        made.append(f"Not on the axis: {len(layout.off_axis):,}")
    if timeline.left_out:
        made.append(f"Only the most important events are kept: {timeline.left_out:,} were left out.")
    if len(timeline.sources) == 1:
        made.append(f"Source: {plain(named(timeline.sources[0]))}")
    return made


def _beside(events: Sequence[Event]) -> str:
    """The events beside the window, by name if they are few."""
    told = "; ".join(f"{plain(e.when.display)}, {cut(plain(e.title), 60)}" for e in events[:_MOST_TOLD])
    more = len(events) - _MOST_TOLD
    return f"{told}; and {more:,} more" if more > 0 else told
