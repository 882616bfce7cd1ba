"""The strip of counts below the chart, which is also the brush that sets the window."""

from __future__ import annotations

from typing import Any

from timeline.models import Timeline

from . import theme
from .axes import axis, length, place_on, placing
from .counts import binned, unit_for
from .places import day, fitted, iso_day, needs_years, placed
from .view import WHOLE, View

STRIP_CONFIG = {"showSendToCloud": False, "displaylogo": False, "displayModeBar": False, "responsive": True}
_MOST_BINS = 120


def density(timeline: Timeline, view: View = WHOLE) -> Any:
    """Counts per day, week, month …; events of vague date are spread over their stretch.

    It shows the bulk, or all with `view.everything`, whatever the window is: a strip that moved under the brush could
    not be brushed again. The window of the view is drawn as a frame.
    """
    import plotly.graph_objects as go

    places = [(p.lo, p.hi) for p in placed(timeline)]
    whole = fitted(places, view.everything) if places else (0.0, 1.0)
    historic = needs_years(whole)
    place = placing(historic)
    bins = binned(places, whole, unit_for(whole, _MOST_BINS)) if places else ()
    fig = go.Figure(
        go.Bar(
            x=[place((b.lo + b.hi) / 2) for b in bins], y=[round(b.n, 3) for b in bins],
            width=[length(b.lo, b.hi, historic) * 0.9 for b in bins], marker={"color": theme.FACETS[-1]},
            customdata=[[*b.custom, b.words, b.number] for b in bins],
            hovertemplate="<b>%{customdata[3]}</b><br>%{customdata[4]}<extra></extra>",
            selected={"marker": {"color": theme.FACETS[0]}}, unselected={"marker": {"opacity": theme.UNSELECTED}},
        )
    )  # fmt: skip
    fig.update_layout(
        height=theme.DENSITY, margin={"l": theme.LEFT, "r": theme.MARGIN, "t": 4, "b": 34}, showlegend=False, bargap=0,
        dragmode="select", selectdirection="h", shapes=_frame(view, historic),
    )  # fmt: skip
    fig.update_xaxes(**axis(whole, historic), fixedrange=True)
    fig.update_xaxes(showgrid=False)
    fig.update_yaxes(visible=False, fixedrange=True, rangemode="tozero")
    return fig


def _frame(view: View, historic: bool) -> list[dict[str, Any]]:
    if view.window is None:
        return []
    place = placing(historic)
    lo, hi = sorted(view.window, key=day)
    line = {"width": 1.5, "color": theme.MIDDLE}
    return [
        {"type": "rect", "xref": "x", "yref": "paper", "x0": place(day(lo)), "x1": place(day(hi, end=True)), "y0": 0,
         "y1": 1, "line": line}
    ]  # fmt: skip


def brushed(selection: Any, limits: tuple[str, str] | None = None) -> tuple[str, str] | None:
    """First and last day under the brush, from the selection of the strip; None when nothing is selected.

    >>> brushed({"selection": {"box": [{"x": ["2024-03-09 18:00", "2024-02-27 03:12:00.5"], "y": [0, 4]}]}})
    ('2024-02-27', '2024-03-09')
    >>> brushed({"selection": {"box": [{"x": ["2024-01-01", "2024-12-31"]}]}}, limits=("2024-03-01", "2025-01-01"))
    ('2024-03-01', '2024-12-30')
    >>> brushed({"selection": {"box": []}}) is None
    True
    """
    found = selection.get("selection", selection) if selection else {}
    boxes = found.get("box") or []
    ends = [place_on(x) for x in boxes[0].get("x", ())] if boxes else []
    places = sorted(place for place in ends if place is not None)
    if len(places) < 2:
        return None
    lo, hi = places[0], places[-1]
    if limits:
        lo, hi = max(lo, day(limits[0])), min(hi, day(limits[1], end=True))
    if hi <= lo:
        return None
    return iso_day(lo), iso_day(hi, last=True)
