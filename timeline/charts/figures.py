"""Rows → one Plotly figure, built by hand: bars for stretches, markers for days, labels as text."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable
from typing import Any

from timeline.temporal.cells import DAY_SECONDS, civil, day_number, iso

from . import theme
from .layout import Layout, Row

CONFIG = {
    "showSendToCloud": False,
    "displaylogo": False,
    "responsive": True,
    "modeBarButtonsToRemove": ["select2d", "lasso2d"],
}
HOVER = "<br>".join(
    ("<b>%{customdata[1]}</b>", *(f"%{{customdata[{i}]}}" for i in (2, 3, 4)), "<i>%{customdata[5]}</i>")
)
KEY = "◆ exact day   ● clock time   ▬ whole span   ▭ some time in here   ◇ around   ◀ ▶ open"
Place = Callable[[float], Any]


def figure(layout: Layout) -> Any:
    """A `go.Figure` of the rows. Colours of text and ground are left to the page's theme."""
    import plotly.graph_objects as go

    place: Place = _year if layout.historic else _iso
    fig = go.Figure()
    for row_filter, style in _BARS:
        rows = [r for r in layout.rows if row_filter(r)]
        if rows:
            fig.add_trace(_bars(go, rows, layout, place, style))
    if layout.rows:
        fig.add_trace(_marks(go, layout.rows, place))
        fig.add_trace(_labels(go, layout.rows, layout, place))
    for at, _ in layout.published:
        if layout.window[0] <= at <= layout.window[1]:
            fig.add_vline(x=place(at), line={"width": 1, "dash": "dot", "color": theme.OTHER})
    fig.update_layout(
        height=theme.HEAD + theme.LANE * max(layout.lanes, 1), barmode="overlay", showlegend=False, bargap=0,
        margin={"l": 8, "r": theme.MARGIN, "t": 24, "b": 40}, dragmode="pan", hovermode="closest",
        clickmode="event+select",
    )  # fmt: skip
    fig.update_yaxes(visible=False, range=[layout.lanes - 0.4, -0.6], fixedrange=True)
    fig.update_xaxes(**_axis(layout, place))
    return fig


def _axis(layout: Layout, place: Place) -> dict[str, Any]:
    lo, hi = layout.window
    common = {
        "range": [place(lo), place(hi)],
        "showgrid": True,
        "gridcolor": "rgba(128,128,128,0.25)",
        "zeroline": False,
    }
    if not layout.historic:
        return {"type": "date", "ticklabelmode": "period" if hi - lo > 45 else "instant", **common}
    ticks = _year_ticks(_year(lo), _year(hi))
    return {"type": "linear", "tickvals": ticks, "ticktext": [year_in_words(t) for t in ticks], **common}


def year_in_words(y: float) -> str:
    """An astronomical year as people write it: there is no year 0.

    >>> year_in_words(-43), year_in_words(79)
    ('44 BCE', '79 CE')
    """
    n = int(y)
    return f"{1 - n} BCE" if n <= 0 else f"{n} CE" if n < 1000 else str(n)


def _year_ticks(lo: float, hi: float) -> list[int]:
    """Some eight round years."""
    step = next((s for s in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000) if (hi - lo) / s <= 9), 5000)
    first = int(lo // step * step)
    return [y for y in range(first, int(hi) + step, step) if lo <= y <= hi]


def _iso(place: float) -> str:
    return iso(int(place * DAY_SECONDS) // 60 * 60)


def _year(place: float) -> float:
    """A day number as a decimal year, for axes that reach before the year 1."""
    y = civil(int(place // 1))[0]
    first = day_number(y, 1)
    return y + (place - first) / (day_number(y + 1, 1) - first)


# Each row: which events, and how their bar looks: width, opacity, outline, pattern.
_BARS: tuple[tuple[Callable[[Row], bool], tuple[float, float, int, str]], ...] = (
    (lambda r: r.look in ("within", "span", "open"), (0.5, theme.LIGHT, 1, "")),
    (lambda r: r.look == "around", (0.5, theme.LIGHT / 2, 0, "/")),
    (lambda r: r.core is not None, (0.5, 1.0, 0, "")),
)


def _bars(go: Any, rows: list[Row], layout: Layout, place: Place, style: tuple[float, float, int, str]) -> Any:
    width, opacity, outline, pattern = style
    solid = opacity == 1.0
    spans = [r.core if solid and r.core else (r.lo, r.hi) for r in rows]
    unit = 1.0 if layout.historic else DAY_SECONDS * 1000.0
    return go.Bar(
        orientation="h", base=[place(a) for a, _ in spans], y=[r.lane for r in rows], width=width,
        x=[(_year(b) - _year(a)) if layout.historic else (b - a) * unit for a, b in spans],
        marker={
            "color": [theme.alpha(r.colour, opacity if r.fact else opacity * 0.6) for r in rows],
            "line": {"width": outline, "color": [r.colour for r in rows]},
            "pattern": {"shape": pattern, "size": 6, "solidity": 0.15, "fgcolor": [r.colour for r in rows]},
        },
        unselected={"marker": {"opacity": theme.UNSELECTED}},
        customdata=[_custom(r) for r in rows], hovertemplate=f"{HOVER}<extra></extra>",
    )  # fmt: skip


_SYMBOLS = {"day": "diamond", "clock": "circle", "around": "diamond-open"}


def _marks(go: Any, rows: Iterable[Row], place: Place) -> Any:
    """A marker for each event, so that nothing vanishes: days, clock times, arrows, and a grip on every stretch."""
    shown = list(rows)
    return go.Scatter(
        mode="markers", x=[place(r.at) for r in shown], y=[r.lane for r in shown], cliponaxis=False,
        marker={
            "symbol": [_symbol(r) for r in shown],
            "size": [theme.MARK if r.look != "within" and r.look != "span" else 7 for r in shown],
            "color": [r.colour for r in shown],
            "opacity": [1.0 if r.fact else 0.65 for r in shown],
            "line": {"width": 2, "color": [r.colour for r in shown]},
        },
        unselected={"marker": {"opacity": theme.UNSELECTED}},
        customdata=[_custom(r) for r in shown], hovertemplate=f"{HOVER}<extra></extra>",
    )  # fmt: skip


def _symbol(row: Row) -> str:
    if row.look == "open":
        return "triangle-left" if row.open_start else "triangle-right"
    return _SYMBOLS.get(row.look, "line-ns-open")


def _labels(go: Any, rows: Iterable[Row], layout: Layout, place: Place) -> Any:
    shown = [r for r in rows if r.hi > layout.window[0] and r.lo < layout.window[1]]
    sides = ["middle left" if r.side == "left" else "middle right" for r in shown]
    at = [place(min(_label_at(r, layout.window), layout.window[1])) for r in shown]
    return go.Scatter(
        mode="text", x=at, y=[r.lane for r in shown], text=[_padded(r) for r in shown], textposition=sides,
        hoverinfo="skip", cliponaxis=False, unselected={"textfont": {"color": theme.UNSELECTED_TEXT}},
    )  # fmt: skip


def _padded(row: Row) -> str:
    words, pad = html.escape(row.label), "\u2003" if row.look in ("day", "clock", "around", "open") else "\u2002"
    return f"{words}{pad}" if row.side == "left" else f"{pad}{words}"


def _label_at(row: Row, window: tuple[float, float]) -> float:
    if row.side == "inside":
        return max(row.lo, window[0])
    if row.side == "left":
        return min(row.lo, row.at) if row.look not in ("day", "clock") else row.at
    return row.at if row.look in ("day", "clock") else row.at if row.open_end else row.hi


def _custom(row: Row) -> list[str]:
    return [row.id, *(html.escape(words) for words in row.hover)]
