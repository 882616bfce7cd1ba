"""What another publication date would change, before it is taken. No Streamlit here."""

from __future__ import annotations

from collections.abc import Callable

from timeline.app.made import Made
from timeline.app.state import Decide, State, Story, Supposed, update
from timeline.edits.moved import Moved, moved
from timeline.errors import TimelineError
from timeline.temporal.datestring import parse_date
from timeline.temporal.isodates import edtf


def moved_by(state: State, supposed: Supposed, made: Made, tried: Callable[[Story], Made]) -> Moved | None:
    """The events that would move; None when the date cannot be read."""
    try:
        day = edtf(parse_date(supposed.typed))
    except TimelineError:
        return None
    payload = {"source": supposed.source, "edtf": day, "text": supposed.typed}
    after = update(state, Decide("set_published", (), payload))
    return moved(made.timeline, tried(after.story).timeline)
