"""duckling through its Python wheel: its first reading, the next to come.

duckling cannot lean to the past. With `past` as an argument, for news, a weekday or a date without a year is taken
one week or one year before its first reading (the step is that to the second) when the first lies ahead.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import duckling
from exchange import serve, timex

ZONES = duckling.load_time_zones("/usr/share/zoneinfo")
ENGLISH = duckling.default_locale_lang(duckling.parse_lang("EN"))
DIMENSIONS = duckling.parse_dimensions(["time", "duration"])
UNITS = {"year": "P{}Y", "quarter": "P{}Q", "month": "P{}M", "week": "P{}W", "day": "P{}D",
         "hour": "PT{}H", "minute": "PT{}M", "second": "PT{}S"}  # fmt: skip


def find(text: str, reference: datetime) -> list[dict[str, Any]]:
    """duckling's entities; the reference is told in UTC."""
    seconds = int(reference.replace(tzinfo=UTC).timestamp())
    context = duckling.Context(duckling.parse_ref_time(ZONES, "UTC", seconds), ENGLISH)
    return json.loads(duckling.parse_text(text, context, DIMENSIONS, False))


def shape(found: list[dict[str, Any]], text: str, reference: datetime) -> Iterator[dict[str, Any]]:
    """Points by their grain, intervals by both ends (duckling's ends are exclusive), durations by their unit."""
    for entity in found:
        entity = {**entity, "value": _past(entity["value"], reference)} if "past" in sys.argv else entity
        place = {"start": entity["start"], "end": entity["end"], "text": text[entity["start"] : entity["end"]]}
        value = entity["value"]
        if entity["dim"] == "duration":
            yield {**place, "type": "DURATION", "value": UNITS[value["unit"]].format(value["value"])}
        else:
            first, last = value.get("from"), value.get("to")
            told = value if value["type"] == "value" else first or last
            kind = "TIME" if told["grain"] in ("hour", "minute", "second") else "DATE"
            phrase = {**place, "type": kind, "value": _timex(told)}
            yield {**phrase, "end_value": _timex(last), "end_inclusive": False} if first and last else phrase


def _past(value: dict[str, Any], reference: datetime) -> dict[str, Any]:
    readings = [v["value"] for v in value.get("values", ()) if v["type"] == "value" and v["grain"] in ("day", "month")]
    if len(readings) < 2:
        return value
    first, second = (datetime.fromisoformat(reading).replace(tzinfo=None) for reading in readings[:2])
    step = (second - first).days
    if first <= reference:
        return {**value, "value": readings[0]}
    if step != 7 and step not in (365, 366):
        return value
    before = first - timedelta(7) if step == 7 else first.replace(year=first.year - 1)
    return {**value, "value": before.isoformat()}


def _timex(told: dict[str, str]) -> str:
    if told["value"].startswith("-"):  # before the year 1, which datetime lacks
        return told["value"][:5]
    return timex(datetime.fromisoformat(told["value"]), told["grain"])


if __name__ == "__main__":
    serve(find, shape)
