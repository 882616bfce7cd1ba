"""A list of EDTF dates: the id of an event, a tab, its date."""

from __future__ import annotations

from timeline.models import Timeline

from .days import edtf_of
from .losses import left_out
from .options import ExportOptions
from .redaction import shown
from .telling import one_line


def to_edtf(timeline: Timeline, options: ExportOptions = ExportOptions()) -> bytes:
    """One event a line, in the order of the timeline."""
    dated = [(event.id, date) for event in shown(timeline, options).events if (date := edtf_of(event.when))]
    return "".join(f"{one_line(known)}\t{one_line(date)}\n" for known, date in dated).encode("utf-8", "replace")


def lost(timeline: Timeline, options: ExportOptions = ExportOptions()) -> list[str]:
    """Everything but the date, and the size of a margin."""
    events = shown(timeline, options).events
    missing = left_out(["without a date" for event in events if not edtf_of(event.when)])
    rest = ["edtf has room for dates alone, without titles, words and margins; json keeps everything"]
    return missing + (rest if events else [])
