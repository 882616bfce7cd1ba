"""The native JSON form: lossless, key order stable; as JSON lines one event a line."""

from __future__ import annotations

import json

from pydantic import ValidationError

from timeline.errors import ExportError
from timeline.models import SCHEMA_ID, Timeline

from .options import ExportOptions
from .redaction import redacted


def to_json(timeline: Timeline, options: ExportOptions = ExportOptions()) -> bytes:
    """The whole timeline, indented; without the parts that were named."""
    return redacted(timeline, options.without or frozenset()).to_json().encode("utf-8", "surrogatepass")


def from_json(data: bytes, problems: list[str] | None = None) -> Timeline:
    """The way back; `ExportError` names the first thing that is not as it should be.

    >>> from_json(b"[]")
    Traceback (most recent call last):
        ...
    timeline.errors.ExportError: not a timeline: the whole: Input should be an object
    """
    try:
        return Timeline.from_json(data)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "the whole"
        raise ExportError(f"not a timeline: {place}: {first['msg']}") from None


def to_line(timeline: Timeline) -> bytes:
    """The whole timeline on one line."""
    return timeline.to_json(indent=None).encode("utf-8", "surrogatepass")


def to_lines(timeline: Timeline, options: ExportOptions = ExportOptions()) -> bytes:
    """One event a line."""
    events = redacted(timeline, options.without or frozenset()).events
    return "".join(f"{event.model_dump_json()}\n" for event in events).encode("utf-8", "surrogatepass")


def schema() -> str:
    """The JSON Schema (draft 2020-12) of the native form, as it is published in docs/schema."""
    made = Timeline.model_json_schema(by_alias=True, mode="validation")
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA_ID}
    return json.dumps(head | made, indent=2, ensure_ascii=False) + "\n"
