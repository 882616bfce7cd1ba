"""The native JSON form: lossless, key order stable; as JSON lines one event a line."""

from __future__ import annotations

import json

from pydantic import ValidationError

from timeline.errors import ExportError, ReadError
from timeline.models import Event, Generator, Timeline
from timeline.strict import NEWER, fault
from timeline.timelines import joined
from timeline.versions import FORMAT, SCHEMA_ID

from .losses import sentence
from .options import ExportOptions
from .redaction import redacted

UNTOLD = Generator(version="0", detector="none")  # of events that came without their timeline


def to_json(timeline: Timeline, options: ExportOptions = ExportOptions()) -> bytes:
    """The whole timeline, indented; without the parts that were named."""
    return redacted(timeline, options.without or frozenset()).to_json().encode("utf-8", "surrogatepass")


def from_json(data: bytes, problems: list[str] | None = None) -> Timeline:
    """The way back; `ExportError` names the first thing that is not as it should be.

    >>> from_json(b"[]")
    Traceback (most recent call last):
        ...
    timeline.errors.ExportError: not a timeline: it is a list, not an object; `timeline extract` makes one of an article
    """
    try:
        return Timeline.from_json(data)
    except ReadError as error:
        raise ExportError(str(error)) from None


def to_line(timeline: Timeline) -> bytes:
    """The whole timeline on one line."""
    return timeline.to_json(indent=None).encode("utf-8", "surrogatepass")


def to_lines(timeline: Timeline, options: ExportOptions = ExportOptions()) -> bytes:
    """One event a line."""
    events = redacted(timeline, options.without or frozenset()).events
    return "".join(f"{event.model_dump_json()}\n" for event in events).encode("utf-8", "surrogatepass")


def lines_lost(timeline: Timeline, options: ExportOptions = ExportOptions()) -> list[str]:
    """Events alone are told; their articles are named in them by id."""
    counts = (
        (len(timeline.sources), "article", "articles"),
        (len(timeline.undated_phrases), "phrase without a date", "phrases without a date"),
        (len(timeline.edits), "edit", "edits"),
    )
    return sentence("jsonl", counts)


def from_lines(data: bytes, problems: list[str] | None = None) -> Timeline:
    """The way back, of lines that are events, timelines, or both; each that is neither is named by its number.

    >>> from_lines(b'{"title": "Mayor resigns"}')
    Traceback (most recent call last):
        ...
    timeline.errors.ExportError: line 1 is no event: id: Field required
    """
    events: list[Event] = []
    wholes: list[Timeline] = []
    bad: list[str] = []
    for number, line in enumerate(data.split(b"\n"), 1):
        try:
            if b'"event-timeline"' in line and _is_whole(line):
                wholes.append(Timeline.from_json(line))
            elif line.strip():
                events.append(_event(line))
        except ReadError as error:
            bad.append(f"line {number} {error}" if str(error).startswith("is ") else f"line {number}: {error}")
    if bad and (problems is None or not (events or wholes)):
        raise ExportError(bad[0])
    (problems if problems is not None else []).extend(bad)
    loose = Timeline(generator=UNTOLD, events=tuple(events))
    return joined([*wholes, loose] if events else wholes).timeline if wholes else loose


def _is_whole(line: bytes) -> bool:
    try:
        made = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(made, dict) and made.get("format") == FORMAT


def _event(line: bytes) -> Event:
    try:
        return Event.model_validate_json(line, context={NEWER: True})
    except ValidationError as error:
        raise ReadError(f"is no event: {fault(error)}") from None


def schema() -> str:
    """The JSON Schema (draft 2020-12) of the native form, as it is published in docs/schema."""
    made = Timeline.model_json_schema(by_alias=True, mode="validation")
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA_ID}
    return json.dumps(head | made, indent=2, ensure_ascii=False) + "\n"
