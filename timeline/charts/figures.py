"""A layout → one Plotly figure, built by hand. Colours of text and ground are left to the page's theme."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from typing import Any

from . import theme
from .axes import axis, length, placing
from .gaps import Gap, lasting
from .layout import Layout, left, shortened
from .marks import traces
from .rows import KEY as LOOKS
from .rows import cut

CONFIG = {
    "showSendToCloud": False,
    "displaylogo": False,
    "responsive": True,
    "modeBarButtonsToRemove": ["select2d", "lasso2d"],
}
KEY = "   ".join(f"{sign} {words}" for _, sign, words, _ in LOOKS)
_COUNT_ROOM = 30  # pixels that the words of a count need


def figure(layout: Layout) -> Any:
    """A `go.Figure` of the rows or counts, with gaps, publication dates and names of groups."""
    import plotly.graph_objects as go

    fig = go.Figure()
    if layout.rows:
        fig.add_traces(list(traces(layout)))
    if layout.counts:
        fig.add_traces(list(_counts(layout)))
    strips = [t for t in (_gaps(layout), _published(layout)) if t is not None]
    lane = theme.LANE if layout.lanes <= theme.MANY_LANES else theme.NARROW_LANE
    fig.add_traces([trace.update(y=[_strip(i, lane)] * len(trace.x)) for i, trace in enumerate(strips)])
    _rules(fig, layout)
    head = theme.HEAD + theme.STRIP * len(strips)
    fig.update_layout(
        height=head + lane * max(layout.lanes, 1), barmode="overlay", showlegend=False, bargap=0,
        margin={"l": left(layout.groups), "r": theme.MARGIN, "t": 24, "b": 40}, dragmode="pan", hovermode="closest",
        clickmode="event+select",
    )  # fmt: skip
    fig.update_yaxes(**_names(layout), range=[layout.lanes - 0.4, _strip(len(strips), lane) + 0.15], fixedrange=True)
    fig.update_xaxes(**axis(layout.window, layout.historic))
    return fig


def dressed(fig: Any, colours: theme.Theme) -> Any:
    """A figure for use outside the dashboard, where no page supplies ground and text."""
    fig.update_layout(
        template="none", paper_bgcolor=colours.ground, plot_bgcolor=colours.ground, colorway=list(colours.marks),
        font={"color": colours.text, "size": 12},
        hoverlabel={"bgcolor": colours.ground, "font": {"color": colours.text}},
    )  # fmt: skip
    fig.update_xaxes(gridcolor=colours.grid)
    return fig


def _strip(i: int, lane: int) -> float:
    """The height of a line of small words above the lanes, in lanes."""
    return -0.75 - i * theme.STRIP / lane


# ---- groups -------------------------------------------------------------------------------------------------------


def _named(layout: Layout) -> bool:
    return any(g.name for g in layout.groups)


def _names(layout: Layout) -> dict[str, Any]:
    """Each group's name stands at its first lane; the full one and the number are in the words under the pointer."""
    if not _named(layout):
        return {"visible": False}
    return {
        "visible": True, "showgrid": False, "zeroline": False, "ticks": "", "showline": False,
        "tickvals": [g.lane for g in layout.groups],
        "ticktext": [html.escape(shortened(g)) for g in layout.groups],
    }  # fmt: skip


# ---- rules and strips ---------------------------------------------------------------------------------------------


def _rules(fig: Any, layout: Layout) -> None:
    """Publication dates as dotted rules, today as a dashed one, lines between groups."""
    place = placing(layout.historic)
    shapes = [
        {"type": "line", "x0": place(at), "x1": place(at), "y0": 0, "y1": 1, "xref": "x", "yref": "paper",
         "layer": "below", "line": {"width": 1, "dash": dash, "color": theme.OTHER}}
        for at, dash in [*((at, "dot") for at, _ in layout.published), (layout.today, "dash")]
        if at is not None and layout.window[0] <= at <= layout.window[1]
    ]  # fmt: skip
    shapes += [
        {"type": "rect", "x0": place(g.place[0]), "x1": place(g.place[1]), "y0": 0, "y1": 1, "xref": "x",
         "yref": "paper", "layer": "below", "line": {"width": 0}, "fillcolor": theme.SILENCE}
        for g in seen_gaps(layout)
    ]  # fmt: skip
    if _named(layout):
        shapes += [
            {"type": "line", "x0": 0, "x1": 1, "y0": g.lane - 0.5, "y1": g.lane - 0.5, "xref": "paper", "yref": "y",
             "line": {"width": 1, "color": theme.GRID}}
            for g in layout.groups
        ]  # fmt: skip
    fig.update_layout(shapes=shapes)
    if layout.today is not None and layout.window[0] <= layout.today <= layout.window[1]:
        fig.add_annotation(x=place(layout.today), y=1, yref="paper", yanchor="bottom", text="today", showarrow=False)


def _published(layout: Layout) -> Any:
    """A tick for each publication date in the window, with the source's name where it fits; else under the pointer."""
    lo, hi = layout.window
    seen: dict[float, list[str]] = {}
    for at, name in sorted(layout.published):
        if lo <= at <= hi:
            seen.setdefault(at, []).append(name)
    hover = [f"published: {html.escape('; '.join(names))}" for names in seen.values()]
    words = [html.escape(cut(first, 24)) + (f" +{len(more)}" if more else "") for first, *more in seen.values()]
    return _small(layout, list(seen), words, hover, "right")


def _gaps(layout: Layout) -> Any:
    """The length of each named silence, in the middle of it."""
    seen = seen_gaps(layout)
    places = [_middle(g, layout.window) for g in seen]
    words = [f"↔ {lasting(g.days)}" for g in seen]
    return _small(layout, places, words, [html.escape(g.words) for g in seen], "center")


def seen_gaps(layout: Layout) -> list[Gap]:
    """Those in the window that are wide enough to be seen."""
    lo, hi = layout.window
    return [g for g in layout.gaps if (min(g.place[1], hi) - max(g.place[0], lo)) * layout.scale >= theme.MARK]


def _middle(gap: Gap, window: tuple[float, float]) -> float:
    lo, hi = gap.place
    return (max(lo, window[0]) + min(hi, window[1])) / 2


def _small(layout: Layout, places: Sequence[float], words: list[str], hover: list[str], side: str) -> Any:
    """Small words along a line, each written only where the one before it ends; all have hover."""
    import plotly.graph_objects as go

    if not places:
        return None
    place = placing(layout.historic)
    return go.Scatter(
        mode="text+markers", x=[place(at) for at in places], text=fitting(places, words, layout, side),
        textposition=f"middle {side}", textfont={"size": 11}, hovertext=hover,
        hovertemplate="%{hovertext}<extra></extra>", cliponaxis=False,
        marker={"symbol": "line-ns-open", "size": 8, "opacity": 0.9 if side == "right" else 0.0, "color": theme.OTHER,
                "line": {"width": 1, "color": theme.OTHER}},
        unselected={"marker": {"opacity": theme.UNSELECTED}, "textfont": {"color": theme.MIDDLE}},
    )  # fmt: skip


def fitting(places: Sequence[float], words: Sequence[str], layout: Layout, side: str) -> list[str]:
    """The words that have room; "" for the others."""
    lo, end = layout.window[0] * layout.scale - theme.LEFT, layout.window[1] * layout.scale + theme.MARGIN
    made = []
    for at, text in zip(places, words, strict=True):
        width = theme.words_width(text)
        left = at * layout.scale - (width / 2 if side == "center" else 0)
        fits = left >= lo and left + width <= end
        made.append(text if fits else "")
        lo = left + width + theme.GAP if fits else lo
    return made


# ---- counts -------------------------------------------------------------------------------------------------------


def _counts(layout: Layout) -> Iterable[Any]:
    """A histogram a group, all of one scale; a count is written above its bar where there is room."""
    import plotly.graph_objects as go

    place = placing(layout.historic)
    most = max(b.n for b in layout.counts)
    bars = layout.counts
    floors = [layout.groups[b.group].lane + layout.groups[b.group].lanes - 0.55 for b in bars]
    heights = [max(0.06, b.n / most * (layout.groups[b.group].lanes - 0.45)) for b in bars]
    hover = "<b>%{customdata[3]}</b><br>%{customdata[4]}<extra></extra>"
    yield go.Bar(
        x=[place((b.lo + b.hi) / 2) for b in bars], width=[length(b.lo, b.hi, layout.historic) * 0.92 for b in bars],
        base=floors, y=[-h for h in heights], marker={"color": theme.FACETS[0]}, hovertemplate=hover,
        customdata=[[*b.custom, b.words, b.number] for b in bars], unselected={"marker": {"opacity": 1}},
    )  # fmt: skip
    yield go.Scatter(
        mode="text", x=[place((b.lo + b.hi) / 2) for b in bars], text=written(layout),
        y=[f - h for f, h in zip(floors, heights, strict=True)], textposition="top center", hoverinfo="skip",
        cliponaxis=False, textfont={"size": 11}, unselected={"textfont": {"color": theme.MIDDLE}},
    )  # fmt: skip


def written(layout: Layout) -> list[str]:
    """The words of the counts, the largest first, each where no other of its group stands near; "" for the rest."""
    taken: dict[int, set[int]] = {}
    most = max(b.n for b in layout.counts)
    written = [""] * len(layout.counts)
    for i in sorted(range(len(written)), key=lambda i: -layout.counts[i].n):
        one = layout.counts[i]
        slot = int((one.lo + one.hi) / 2 * layout.scale / _COUNT_ROOM)
        high = max((b.n for b in layout.counts[max(0, i - 1) : i + 2] if b.group == one.group), default=0.0)
        beside = (one.hi - one.lo) * layout.scale < _COUNT_ROOM and high > one.n + most / 50  # a neighbour in the way
        used = taken.setdefault(one.group, set())
        if not beside and not {slot - 1, slot, slot + 1} & used:
            used.add(slot)
            written[i] = one.label
    return written
