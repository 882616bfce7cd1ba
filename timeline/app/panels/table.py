"""The events as a table: sorted and searched in the browser, several chosen at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from timeline.app.state import Action, Decide, Select
from timeline.edits.doubt import confidence
from timeline.models import Event, Timeline

Do = Callable[[Action], None]
HEIGHT = 620


def table(events: Sequence[Event], timeline: Timeline, do: Do, mark: str) -> None:
    """Draws the rows; the chosen ones can be decided on together. `mark` changes when rows do."""
    rows = [row(event, timeline) for event in events]
    chosen = st.dataframe(
        rows, hide_index=True, on_select="rerun", selection_mode="multi-row", key=f"table-{mark}", height=HEIGHT,
        column_config={"starred": st.column_config.CheckboxColumn(width="small")}, alt=f"Table of {len(rows)} events",
    )  # fmt: skip
    picked = tuple(events[i] for i in chosen["selection"]["rows"] if i < len(events))
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(f"{len(picked)} chosen" if picked else "Choose rows to open, accept, reject or merge them.")
        for name, key, action in _actions(picked):
            st.button(name, key=key, on_click=do, args=(action,))


def _actions(picked: tuple[Event, ...]) -> list[tuple[str, str, Action]]:
    if not picked:
        return []
    found: list[tuple[str, str, Action]] = [
        ("Accept chosen", "table-accept", Decide("set_review", picked, {"review": "accepted"})),
        ("Reject chosen", "table-reject", Decide("set_review", picked, {"review": "rejected"})),
        ("Star chosen", "table-star", Decide("star", picked, {"on": True})),
    ]
    if len(picked) == 1:
        return [("Open", "table-open", Select(picked[0].id, centre=True)), *found]
    return [*found, ("Merge chosen", "table-merge", Decide("merge", picked))]


def row(event: Event, timeline: Timeline) -> dict[str, Any]:
    """An event as plain cells; days as ISO text, so that any year sorts and nothing is made finer than told."""
    first = event.mentions[0]
    source = next((s for s in timeline.sources if s.id == first.source), None)
    return {
        "date": event.when.display, "from": event.when.earliest or "", "to": event.when.latest or "",
        "event": event.title, "status": event.factuality, "told by": (event.said and event.said.by) or "",
        "certainty": confidence(event), "review": event.review, "starred": event.starred, "tags": ", ".join(event.tags),
        "source": (source.publisher or source.called) if source else "", "quote": first.quote.exact,
    }  # fmt: skip
