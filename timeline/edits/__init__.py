"""What a user decides about a timeline: an append-only log, and its replay over a fresh extraction.

`log` keeps the decisions, `replay` applies them, `words` tells them; `typed` reads the dates that a person types,
`readings` takes other readings, `removing` leaves articles out, `doubt` says what to look at first, `moved` what
another publication date would change.
"""

from .doubt import Confidence, confidence, doubts, queue
from .log import Edit, Log, Op, Target, active, added, as_dicts, log_of, redoable, redone, undoable, undone
from .moved import Listed, Move, Moved, moved
from .readings import alike, reading_when, readings
from .removing import left, removal, removed
from .replay import Conflict, Replayed, articles, continued, publication, published, replay
from .typed import TypedEvent, typed_event, typed_when
from .words import Entry, history

__all__ = [
    "Confidence",
    "Conflict",
    "Edit",
    "Entry",
    "Listed",
    "Log",
    "Move",
    "Moved",
    "Op",
    "Replayed",
    "Target",
    "TypedEvent",
    "active",
    "added",
    "alike",
    "articles",
    "as_dicts",
    "confidence",
    "continued",
    "doubts",
    "history",
    "left",
    "log_of",
    "moved",
    "publication",
    "published",
    "queue",
    "reading_when",
    "readings",
    "redoable",
    "redone",
    "removal",
    "removed",
    "replay",
    "typed_event",
    "typed_when",
    "undoable",
    "undone",
]
