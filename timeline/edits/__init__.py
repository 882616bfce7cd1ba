"""What a user decides about a timeline: an append-only log, and its replay over a fresh extraction."""

from .log import Edit, Log, Op, Target, active, added, as_dicts, log_of, redoable, redone, undoable, undone
from .readings import alike, reading_when, readings
from .replay import Conflict, Replayed, published, replay

__all__ = [
    "Conflict",
    "Edit",
    "Log",
    "Op",
    "Replayed",
    "Target",
    "active",
    "added",
    "alike",
    "as_dicts",
    "log_of",
    "published",
    "reading_when",
    "readings",
    "redoable",
    "redone",
    "replay",
    "undoable",
    "undone",
]
