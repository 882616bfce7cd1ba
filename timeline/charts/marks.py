"""Rows → Plotly traces: a few with arrays, never one an event. Bars for stretches, markers, labels, dotted boxes."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from typing import Any

from . import theme
from .axes import length, placing
from .lanes import barred, extent, tied
from .layout import Layout
from .rows import Row

HOVER = "<br>".join(
    ("<b>%{customdata[1]}</b>", *(f"%{{customdata[{i}]}}" for i in (2, 3, 4)), "<i>%{customdata[5]}</i>")
)
_DIM = {"marker": {"opacity": theme.UNSELECTED}}
_SYMBOLS = {"day": "diamond", "clock": "circle", "around": "diamond-open", "unsure": "diamond-open"}
_FRAME = 0.42  # of a lane: half the height of the frame of the centred event
_HALF = 0.3  # of a lane: half the height of a dotted box


def traces(layout: Layout) -> Iterable[Any]:
    """All traces of the rows, from the ground up."""
    rows = layout.rows
    envelopes = [r for r in rows if r.look in ("within", "span", "open", "around", "day") and barred(r, layout.scale)]
    cores = [r for r in rows if r.core]
    made = [
        _bars(envelopes, [(r.lo, r.hi) for r in envelopes], layout, solid=False),
        _bars(cores, [r.core for r in cores if r.core], layout, solid=True),
        _ghosts([r for r in rows if r.ghosts], layout),
        _outline([r for r in rows if r.centred], layout),
        _marks(rows, layout),
        *_labels(rows, layout),
    ]
    return [trace for trace in made if trace is not None]


def _bars(rows: Sequence[Row], spans: Sequence[tuple[float, float]], layout: Layout, *, solid: bool) -> Any:
    """Light with an outline: some time in here. Solid: the whole of it. Hatched: around."""
    import plotly.graph_objects as go

    if not rows:
        return None
    place = placing(layout.historic)
    opacity = 1.0 if solid else theme.LIGHT
    return go.Bar(
        orientation="h", y=[r.lane for r in rows], width=0.5, base=[place(a) for a, _ in spans],
        x=[length(a, b, layout.historic) for a, b in spans],
        marker={
            "color": [theme.alpha(r.colour, opacity if r.fact else opacity * 0.6) for r in rows],
            "line": {"width": [0 if r.look == "around" else 1 for r in rows], "color": [r.colour for r in rows]},
            "pattern": {
                "shape": ["/" if r.look == "around" and not solid else "" for r in rows], "size": 6, "solidity": 0.25,
                "fgcolor": [r.colour for r in rows], "fgopacity": 0.9,
            },
        },
        unselected=_DIM, customdata=[custom(r) for r in rows], hovertemplate=f"{HOVER}<extra></extra>",
    )  # fmt: skip


def _marks(rows: Sequence[Row], layout: Layout) -> Any:
    """A marker for each event, so that nothing vanishes: points, arrows, and a grip on every stretch."""
    import plotly.graph_objects as go

    place = placing(layout.historic)
    return go.Scatter(
        mode="markers", x=[place(_mark_at(r, layout.window)) for r in rows], y=[r.lane for r in rows],
        cliponaxis=False,
        marker={
            "symbol": [_symbol(r) for r in rows],
            "size": [theme.GRIP if r.look in ("within", "span") else theme.MARK - 2 + _bare(r) for r in rows],
            "color": [r.colour if r.fact or "open" in _symbol(r) else theme.alpha(r.colour, theme.PALE) for r in rows],
            "opacity": 1,  # the default of markers of several sizes is 0.7
            "line": {
                "width": [0 if _bare(r) else 1 if r.look == "day" else 2 for r in rows],
                "color": [r.colour for r in rows],
            },
        },
        unselected=_DIM, customdata=[custom(r) for r in rows], hovertemplate=f"{HOVER}<extra></extra>",
    )  # fmt: skip


def _bare(row: Row) -> bool:
    """Whether a mark needs no outline: one that is filled with the same colour. That is drawn sooner."""
    return row.fact and row.look in ("day", "clock")


def _mark_at(row: Row, window: tuple[float, float]) -> float:
    """An arrow stands at the edge of the window, where the stretch goes on."""
    if row.look != "open":
        return row.at
    return max(row.lo, min(window[0], row.hi)) if row.open_start else min(row.hi, max(window[1], row.lo))


def _symbol(row: Row) -> str:
    if row.look == "open":
        return "triangle-left" if row.open_start else "triangle-right"
    return _SYMBOLS.get(row.look, "line-ns-open")


def _labels(rows: Sequence[Row], layout: Layout) -> Iterable[Any]:
    """Two traces: labels in the page's own colour of text, and white ones on solid bars; no words, no part of them."""
    lo, hi = layout.window
    shown = [r for r in rows if r.label and lo - (hi - lo) < r.anchor < hi + (hi - lo)]
    for solid in (False, True):
        some = [r for r in shown if (r.side == "solid") == solid]
        if some:
            yield _text(some, layout, {"color": theme.ON_SOLID} if solid else None)


def _text(rows: Sequence[Row], layout: Layout, font: dict[str, str] | None) -> Any:
    import plotly.graph_objects as go

    place = placing(layout.historic)
    dimmed = {"color": theme.ON_SOLID if font else theme.MIDDLE}
    return go.Scatter(
        mode="text", x=[place(r.anchor) for r in rows], y=[r.lane for r in rows], text=[_padded(r) for r in rows],
        textposition=["middle left" if r.side == "left" else "middle right" for r in rows], textfont=font,
        hoverinfo="skip", cliponaxis=False, unselected={"textfont": dimmed},
    )  # fmt: skip


def _padded(row: Row) -> str:
    """A thin blank between bar and label; one as wide as half a mark and more, where the label is tied to a mark."""
    words, pad = html.escape(row.label), "\u2003" if tied(row) else "\u2004"
    return f"{words}{pad}" if row.side == "left" else f"{pad}{words}"


def _ghosts(rows: Sequence[Row], layout: Layout) -> Any:
    """Readings that were not taken: dotted boxes, tied to the mark by a dotted line; nothing between two of them."""
    import plotly.graph_objects as go

    if not rows:
        return None
    place = placing(layout.historic)
    xs: list[Any] = []
    ys: list[float | None] = []
    for row in rows:
        for lo, hi in row.ghosts:
            a, b, top, bottom = place(lo), place(hi), row.lane - _HALF, row.lane + _HALF
            near = hi if hi <= row.at else lo
            xs += [a, b, b, a, a, None, place(near), place(row.at), None]
            ys += [top, top, bottom, bottom, top, None, bottom, bottom, None]  # the tie runs below the label
    line = {"width": 1.5, "dash": "dot", "color": theme.OTHER}
    return go.Scatter(mode="lines", x=xs, y=ys, line=line, hoverinfo="skip", cliponaxis=True)


def _outline(rows: Sequence[Row], layout: Layout) -> Any:
    """A frame around the centred event, in each of its groups."""
    import plotly.graph_objects as go

    if not rows:
        return None
    place = placing(layout.historic)
    xs: list[Any] = []
    ys: list[float | None] = []
    for row in rows:
        left, right = extent(row, layout.scale)
        a, b = place(left / layout.scale), place(right / layout.scale)
        top, bottom = row.lane - _FRAME, row.lane + _FRAME
        xs += [a, b, b, a, a, None]
        ys += [top, top, bottom, bottom, top, None]
    return go.Scatter(mode="lines", x=xs, y=ys, line={"width": 2.5, "color": theme.MIDDLE}, hoverinfo="skip")


def custom(row: Row) -> list[str]:
    """The id, then the words under the pointer, escaped."""
    return [row.id, *(html.escape(words) for words in row.hover)]
