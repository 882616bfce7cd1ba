"""What a user decides about a timeline: an append-only log, and its replay over a fresh extraction."""

from .log import Edit, Log, Op, Target, active, added, redoable, redone, undoable, undone

__all__ = ["Edit", "Log", "Op", "Target", "active", "added", "redoable", "redone", "undoable", "undone"]
