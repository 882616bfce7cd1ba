"""The append-only log of what a user decided. Undo and redo are entries too: nothing that was done is ever lost.

>>> log = added((), "set_title", payload={"title": "Mayor resigns"})
>>> log = undone(added(log, "star"))
>>> [edit.op for edit in log], [edit.op for edit in active(log)]
(['set_title', 'star', 'undo'], ['set_title'])
>>> [edit.op for edit in active(redone(log))]
['set_title', 'star']
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from pydantic import Field, ValidationError

from timeline.errors import ReadError
from timeline.evidence import Quote
from timeline.models import Event, Timeline
from timeline.strict import NEWER, Model

Op = Literal[
    "set_date", "set_reading", "set_title", "set_factuality", "set_review", "merge", "split", "add", "tag", "star",
    "dispute", "note", "set_published", "remove_article", "restore_article", "undo", "redo",
]  # fmt: skip


class Target(Model):
    """The event that an edit is about: its id, and a quote that finds it again when ids move."""

    event: str
    source: str
    quote: Quote
    trigger: str = Field(description="the words that stand for the event, within the quote")
    at: int | None = Field(default=None, description="where the trigger begins in the quote")


class Edit(Model):
    """One decision. `at` is handed in by the caller; `payload` holds what the operation needs, as plain JSON."""

    seq: int = Field(ge=1)
    at: str | None = None
    op: Op
    targets: tuple[Target, ...] = ()
    payload: dict[str, Any] = Field(default={})
    why: str | None = None


Log = tuple[Edit, ...]


def target(event: Event) -> Target:
    """An event as an edit names it."""
    first = event.mentions[0]
    at = first.trigger.start - first.position.start
    return Target(event=event.id, source=first.source, quote=first.quote, trigger=first.trigger.exact, at=at)


def added(
    log: Sequence[Edit],
    op: Op,
    targets: Sequence[Event] = (),
    payload: Mapping[str, Any] | None = None,
    *,
    at: str | None = None,
    why: str | None = None,
) -> Log:
    """The log with one more entry."""
    number = log[-1].seq + 1 if log else 1
    named = tuple(target(event) for event in targets)
    return (*log, Edit(seq=number, at=at, op=op, targets=named, payload=dict(payload or {}), why=why))


def active(log: Sequence[Edit]) -> Log:
    """The entries that hold: neither undone, nor an undo or a redo themselves."""
    return _stacks(log)[0]


def undone(log: Sequence[Edit], *, at: str | None = None) -> Log:
    """The log with its last active entry taken back; as it was when there is none."""
    done, _ = _stacks(log)
    return added(log, "undo", payload={"of": done[-1].seq}, at=at) if done else tuple(log)


def redone(log: Sequence[Edit], *, at: str | None = None) -> Log:
    """The log with the entry undone last done again; as it was when a new entry came after the undo, or none was."""
    _, back = _stacks(log)
    return added(log, "redo", payload={"of": back[-1].seq}, at=at) if back else tuple(log)


def undoable(log: Sequence[Edit]) -> Edit | None:
    """The entry that an undo would take back."""
    done, _ = _stacks(log)
    return done[-1] if done else None


def redoable(log: Sequence[Edit]) -> Edit | None:
    """The entry that a redo would do again."""
    _, back = _stacks(log)
    return back[-1] if back else None


def as_dicts(log: Sequence[Edit]) -> tuple[dict[str, Any], ...]:
    """The whole log as `Timeline.edits` keeps it."""
    return tuple(edit.model_dump(mode="json") for edit in log)


def log_of(timeline: Timeline) -> Log:
    """The log that a timeline holds; `ReadError` names the entry that cannot be read.

    >>> from timeline.models import Generator
    >>> held = as_dicts(undone(added((), "star")))
    >>> [edit.op for edit in log_of(Timeline(generator=Generator(version="0", detector="rules"), edits=held))]
    ['star', 'undo']
    """
    log: list[Edit] = []
    for number, held in enumerate(timeline.edits, start=1):
        try:
            log.append(Edit.model_validate(held, context={NEWER: True}))
            _stacks(log)
        except (ValidationError, IndexError):
            raise ReadError(f"entry {number} of the edits cannot be read; it was written by hand or is newer") from None
    return tuple(log)


def _stacks(log: Sequence[Edit]) -> tuple[Log, Log]:
    """The entries that hold, and those that were undone and may be done again."""
    done: list[Edit] = []
    back: list[Edit] = []
    for edit in log:
        if edit.op == "undo":
            back.append(done.pop())
        elif edit.op == "redo":
            done.append(back.pop())
        else:
            done.append(edit)
            back.clear()
    return tuple(done), tuple(back)
