"""A story as one file: the native JSON with every text and the log of edits, so that each reader of it may open it.

Reading it in takes sources and edits; dates are extracted again, which gives the same on any day.
"""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import ValidationError

from timeline.edits.log import Edit, active, as_dicts
from timeline.errors import ReadError, StoreError
from timeline.models import Article, Generator, Timeline
from timeline.strict import NEWER, fault

NOTHING = Generator(version="0", detector="none")  # of a story that was saved before anything was extracted


def written(title: str, articles: Sequence[Article], log: Sequence[Edit], timeline: Timeline | None) -> bytes:
    """The file's bytes; events are those of the timeline handed in."""
    made = timeline or Timeline(generator=NOTHING)
    left_out = tuple(part for part in made.redacted if part != "texts")
    told = {"title": title, "sources": tuple(articles), "edits": as_dicts(log), "redacted": left_out}
    whole = made.model_copy(update=told)
    return whole.to_json().encode()


def read_back(data: bytes) -> tuple[str, tuple[Article, ...], tuple[Edit, ...]]:
    """(title, articles, log) of a file; `StoreError` when it is none or its texts were left out."""
    try:
        timeline = Timeline.from_json(data)
        log = tuple(Edit.model_validate(edit, context={NEWER: True}) for edit in timeline.edits)
    except ReadError as error:
        raise StoreError(f"this is no story file: {error}") from None
    except ValidationError as error:
        raise StoreError(f"this is no story file: {fault(error)}") from None
    if [edit.seq for edit in log] != list(range(1, len(log) + 1)) or not _followable(log):
        raise StoreError("this is no whole story file: its edits do not follow each other")
    if "rejected" in timeline.redacted:
        raise StoreError("the rejected events were left out of this file and would come back; save the story whole")
    for article in timeline.sources:
        if article.text is None:
            raise StoreError(f"the text of {article.id!r} was left out of this file; save the story with its texts")
    return timeline.title or "Untitled story", timeline.sources, log


def _followable(log: Sequence[Edit]) -> bool:
    """Whether each undo and redo has something to take back or to do again."""
    try:
        active(log)
    except IndexError:
        return False
    return True
