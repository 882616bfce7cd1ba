"""What a click in a chart picked. No Streamlit here."""

from __future__ import annotations

from typing import Any

from timeline.charts.counts import counted


def picked_event(selection: Any) -> str | None:
    """The event id of a chart selection; Plotly gives customdata as a list or as a dict.

    >>> picked_event({"selection": {"points": [{"customdata": {"0": "ev_1", "1": "A title"}}]}})
    'ev_1'
    """
    for data in _given(selection):
        if isinstance(data, dict):
            data = [data.get("0")]
        if data and data[0]:
            return str(data[0])
    return None


def picked_count(selection: Any) -> tuple[str, str] | None:
    """The days of a count that was clicked."""
    return next((days for data in _given(selection) if (days := counted(data))), None)


def _given(selection: Any) -> list[Any]:
    points = selection.get("selection", {}).get("points", []) if selection else []
    return [point.get("customdata") for point in points]
