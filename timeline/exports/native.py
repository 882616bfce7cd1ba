"""The native JSON form: lossless, key order stable; as JSON lines one event a line."""

from __future__ import annotations

import json

from timeline.models import SCHEMA_ID, Timeline


def to_json(timeline: Timeline) -> bytes:
    """The whole timeline, indented."""
    return timeline.to_json().encode("utf-8", "surrogatepass")


def to_line(timeline: Timeline) -> bytes:
    """The whole timeline on one line."""
    return timeline.to_json(indent=None).encode("utf-8", "surrogatepass")


def to_lines(timeline: Timeline) -> bytes:
    """One event a line."""
    return "".join(f"{event.model_dump_json()}\n" for event in timeline.events).encode("utf-8", "surrogatepass")


def schema() -> str:
    """The JSON Schema (draft 2020-12) of the native form, as it is published in docs/schema."""
    made = Timeline.model_json_schema(by_alias=True, mode="validation")
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA_ID}
    return json.dumps(head | made, indent=2, ensure_ascii=False) + "\n"
