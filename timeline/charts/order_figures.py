"""Told order against happened order as slopes, and said-when against happened-when as a scatter."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import Any

from . import theme
from .axes import axis, placing
from .dates import stretch
from .orders import Kind, Report, Told
from .places import fitted, needs_years
from .rows import cut

_LINE = 24  # pixels between two events of the slopes
_TITLE, _DATE = 30, 24  # characters at the left and at the right

# Each row: kind, symbol, colour, words of the key, an example.
KINDS: tuple[tuple[Kind, str, str, str, str], ...] = (
    ("report", "circle", theme.FACETS[0], "told when it happened", "The council met today."),
    ("forecast", "triangle-up", theme.FACETS[2], "told before it happens", "The bridge will open in May."),
    ("late", "square-open", theme.FACETS[1], "told long after", "Officials had known since 2019."),
)


def slopes(order: Sequence[Told]) -> Any:
    """Left the order of the text, right the order of time; a line that begins a flashback is dashed and orange."""
    import plotly.graph_objects as go

    fig = go.Figure()
    for back, dash, colour in ((False, "solid", _colour(False)), (True, "dash", _colour(True))):
        some = [t for t in order if t.back == back]
        if some:
            ys = [y for t in some for y in (t.told, t.happened, None)]
            line = {"width": 2.5 if back else 1.5, "dash": dash, "color": colour}
            fig.add_scatter(mode="lines", x=[0, 1, None] * len(some), y=ys, line=line, hoverinfo="skip")
    for x, side, size in ((0, "left", _TITLE), (1, "right", _DATE)):
        words = [f"{t.title}{' ↩' if t.back else ''}" if x == 0 else t.date for t in order]
        fig.add_scatter(
            mode="markers+text", x=[x] * len(order), y=[t.happened if x else t.told for t in order],
            text=[html.escape(cut(w, size)) for w in words], textposition=f"middle {side}", cliponaxis=False,
            marker={"symbol": "circle", "size": 9, "color": [_colour(t.back) for t in order]},
            customdata=[[t.id, html.escape(t.title), html.escape(t.date)] for t in order],
            hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
            unselected={"marker": {"opacity": theme.UNSELECTED}},
        )  # fmt: skip
    left, right = (_room([cut(w, n) for w in words]) for words, n in (
        ([t.title + " ↩" for t in order], _TITLE), ([t.date for t in order], _DATE),
    ))  # fmt: skip
    fig.update_layout(
        height=theme.HEAD + _LINE * max(len(order), 1), showlegend=False, hovermode="closest",
        clickmode="event+select", margin={"l": left, "r": right, "t": 12, "b": 32}, dragmode=False,
    )  # fmt: skip
    fig.update_yaxes(visible=False, range=[len(order) - 0.4, -0.6], fixedrange=True)
    fig.update_xaxes(
        range=[-0.03, 1.03], tickvals=[0, 1], ticktext=["order of the text", "order of time"], showgrid=False,
        zeroline=False, fixedrange=True,
    )  # fmt: skip
    return fig


def _colour(back: bool) -> str:
    return theme.FACETS[1] if back else theme.OTHER


def _room(words: Sequence[str]) -> int:
    """Pixels that the longest words need beside the plot."""
    return int(max((theme.words_width(w) for w in words), default=0)) + 2 * theme.LEFT


def telling(found: Sequence[Report]) -> Any:
    """Across: when it was told; up: when it happened. On the diagonal both are the same; above it are forecasts."""
    import plotly.graph_objects as go

    fig = go.Figure()
    ends = [r.said for r in found], [r.happened for r in found]
    across, up = (fitted(places, False) if places else (0.0, 1.0) for places in ends)
    historic = needs_years((*across, *up))
    place = placing(historic)
    lo, hi = min(across[0], up[0]), max(across[1], up[1])
    same = {"width": 1, "dash": "dot", "color": theme.OTHER}
    fig.add_scatter(mode="lines", x=[place(lo), place(hi)], y=[place(lo), place(hi)], line=same, hoverinfo="skip")
    wide = [r for r in found if r.happened[1] - r.happened[0] > 1]
    fig.add_scatter(
        mode="lines", x=[x for r in wide for x in (place(_middle(r.said)), place(_middle(r.said)), None)],
        y=[y for r in wide for y in (place(r.happened[0]), place(r.happened[1]), None)], hoverinfo="skip",
        line={"width": 2, "color": theme.GRID},
    )  # fmt: skip
    for kind, symbol, colour, words, _ in KINDS:
        some = [r for r in found if r.kind == kind]
        fig.add_scatter(
            mode="markers", name=words, x=[place(_middle(r.said)) for r in some], showlegend=True,
            y=[place(_middle(r.happened)) for r in some],
            marker={"symbol": symbol, "size": 11, "color": colour, "line": {"width": 2, "color": colour}},
            customdata=[_custom(r) for r in some], unselected={"marker": {"opacity": theme.UNSELECTED}},
            hovertemplate="<br>".join(f"%{{customdata[{i}]}}" for i in (1, 2, 3)) + "<extra></extra>",
        )  # fmt: skip
    fig.update_layout(
        height=420, hovermode="closest", clickmode="event+select", margin={"l": 70, "r": 16, "t": 12, "b": 40},
        legend={"orientation": "h", "y": -0.22}, showlegend=True,
    )  # fmt: skip
    fig.data[0].showlegend = fig.data[1].showlegend = False
    fig.update_xaxes(**axis(across, historic), title={"text": "told"})
    fig.update_yaxes(**axis(up, historic), title={"text": "happened"})
    return fig


def _middle(stretch_: tuple[float, float]) -> float:
    return (stretch_[0] + stretch_[1]) / 2


def _custom(report: Report) -> list[str]:
    by = f" by {report.by}" if report.by else ""
    lines = (f"happened {stretch(*report.happened)}", f"told {stretch(*report.said)}{by}")
    return [report.id, f"<b>{html.escape(report.title)}</b>", *(html.escape(line) for line in lines)]
