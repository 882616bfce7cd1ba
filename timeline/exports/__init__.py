"""Timeline → bytes: one file per format, one table from suffix to writer. Same bytes for the same timeline."""

from __future__ import annotations

from collections.abc import Callable

from timeline.errors import ExportError
from timeline.models import Timeline

from . import markdown, native, sheet

Writer = Callable[[Timeline], bytes]

WRITERS: dict[str, Writer] = {
    "json": native.to_json,
    "jsonl": native.to_lines,
    "csv": sheet.to_csv,
    "md": markdown.to_markdown,
}

# Forms that have no room for everything; of the others nothing is lost.
LOSSES: dict[str, Callable[[Timeline], list[str]]] = {"csv": sheet.lost, "md": markdown.lost}


def write(timeline: Timeline, form: str) -> bytes:
    """The timeline in a form named by its suffix; `ExportError` names the known ones.

    >>> from timeline.models import Generator
    >>> write(Timeline(generator=Generator(version="0", detector="rules")), "docx")
    Traceback (most recent call last):
        ...
    timeline.errors.ExportError: cannot write 'docx'; known: json, jsonl, csv, md
    """
    if form not in WRITERS:
        raise ExportError(f"cannot write {form!r}; known: {', '.join(WRITERS)}")
    return WRITERS[form](timeline)


def lost(timeline: Timeline, form: str) -> list[str]:
    """What a form leaves out, in words; empty when nothing is lost."""
    return LOSSES[form](timeline) if form in LOSSES else []
