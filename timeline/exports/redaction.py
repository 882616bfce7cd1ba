"""What an export leaves out on request, as one step before any writer: Timeline → Timeline."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from timeline.models import Event, Timeline

from .options import ExportOptions, Part

HABIT: frozenset[Part] = frozenset(("notes", "rejected"))  # of every format but the native one
NOTHING: frozenset[Part] = frozenset()


def shown(timeline: Timeline, options: ExportOptions) -> Timeline:
    """What a writer shows: the timeline without what the user, or else the habit of exports, leaves out."""
    return redacted(timeline, HABIT if options.without is None else options.without)


def redacted(timeline: Timeline, without: frozenset[Part]) -> Timeline:
    """The timeline without these parts, which it then names; the same object when there are none.

    >>> from timeline.models import Generator
    >>> made = Timeline(generator=Generator(version="0", detector="rules"))
    >>> redacted(made, frozenset()) is made
    True
    """
    for part, leave_out in _LEAVE_OUT.items():
        if part in without:
            timeline = _named(leave_out(timeline), part)
    return timeline


def _named(timeline: Timeline, part: Part) -> Timeline:
    """A reader of the file sees that something is missing, and what."""
    gone = {*timeline.redacted, part, *(("texts",) if part == "quotes" else ())}
    strange = tuple(name for name in timeline.redacted if name not in _LEAVE_OUT)
    return timeline.model_copy(update={"redacted": (*(name for name in _LEAVE_OUT if name in gone), *strange)})


def _edits(timeline: Timeline, change: Callable[[dict[str, Any]], dict[str, Any]]) -> Timeline:
    """The log keeps every entry and its number; what is told in it changes."""
    return timeline.model_copy(update={"edits": tuple(change(edit) for edit in timeline.edits)})


def _targets(edit: dict[str, Any]) -> list[dict[str, Any]]:
    """What an entry names; nothing of what a file written by hand may have there instead."""
    targets = edit.get("targets")
    return [t for t in targets if isinstance(t, dict)] if isinstance(targets, (list, tuple)) else []


def _payload(edit: dict[str, Any]) -> dict[str, Any]:
    payload = edit.get("payload")
    return payload if isinstance(payload, dict) else {}


def _events(timeline: Timeline, change: Callable[[Event], Event]) -> Timeline:
    return timeline.model_copy(update={"events": tuple(change(event) for event in timeline.events)})


def _no_rejected(timeline: Timeline) -> Timeline:
    """The events go, and what the log tells of them."""
    gone = {event.id for event in timeline.events if event.review == "rejected"}
    kept = tuple(event for event in timeline.events if event.id not in gone)

    def bare(edit: dict[str, Any]) -> dict[str, Any]:
        targets = [t for t in _targets(edit) if t.get("event") not in gone]
        whole = len(targets) == len(_targets(edit))
        return edit if whole else edit | {"targets": targets, "payload": {}, "why": None}

    return _edits(timeline.model_copy(update={"events": kept}), bare)


def _no_notes(timeline: Timeline) -> Timeline:
    """The notes go from the events and from the log, and the reasons given for a decision with them."""

    def bare(edit: dict[str, Any]) -> dict[str, Any]:
        payload = {"text": ""} if edit.get("op") == "note" else _payload(edit)
        return edit | {"payload": payload, "why": None}

    noted = _events(timeline, lambda event: event.model_copy(update={"notes": ()}) if event.notes else event)
    return _edits(noted, bare)


def _no_quotes(timeline: Timeline) -> Timeline:
    """The sentences go; where they stand, and the words of time, stay: without them no date explains itself."""

    def bare(event: Event) -> Event:
        mentions = (
            m.model_copy(update={"quote": m.quote.model_copy(update={"exact": "", "prefix": "", "suffix": ""})})
            for m in event.mentions
        )
        return event.model_copy(update={"mentions": tuple(mentions)})

    def unquoted(edit: dict[str, Any]) -> dict[str, Any]:
        targets = [t | {"quote": {"exact": "", "prefix": "", "suffix": ""}} for t in _targets(edit)]
        payload = {k: v for k, v in _payload(edit).items() if k not in ("quote", "line")}
        return edit | {"targets": targets, "payload": payload}

    return _edits(_no_texts(_events(timeline, bare)), unquoted)


def _no_urls(timeline: Timeline) -> Timeline:
    return timeline.model_copy(update={"sources": tuple(s.model_copy(update={"url": None}) for s in timeline.sources)})


def _no_texts(timeline: Timeline) -> Timeline:
    return timeline.model_copy(update={"sources": tuple(s.model_copy(update={"text": None}) for s in timeline.sources)})


_LEAVE_OUT: dict[Part, Callable[[Timeline], Timeline]] = {
    "rejected": _no_rejected,
    "notes": _no_notes,
    "quotes": _no_quotes,
    "urls": _no_urls,
    "texts": _no_texts,
}
