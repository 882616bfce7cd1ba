"""Recognizers-Text: the past reading of two for news (`past` as an argument), its own first one otherwise."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from exchange import serve
from recognizers_date_time import Culture, recognize_datetime

TYPES = {"duration": "DURATION", "set": "SET", "time": "TIME", "timerange": "TIME", "datetime": "TIME",
         "datetimerange": "TIME"}  # fmt: skip
PAST = "past" in sys.argv


def find(text: str, reference: datetime) -> list[tuple[int, Any]]:
    """recognize_datetime on each line, with where the line starts: on a whole text its time grows with the square."""
    found, at = [], 0
    for line in text.splitlines(keepends=True):
        found += [(at, entity) for entity in recognize_datetime(line, Culture.English, reference=reference)]
        at += len(line)
    return found


def shape(found: list[tuple[int, Any]], text: str, reference: datetime) -> Iterator[dict[str, Any]]:
    """Its ends are inclusive here (`end`), its ranges' ends exclusive; a TIMEX that names no year is resolved."""
    for at, entity in found:
        values = (entity.resolution or {}).get("values") or [{}]
        told = past(values, reference) if PAST else values[-1]
        kind = entity.type_name.rpartition(".")[2]
        start, end = at + entity.start, at + entity.end + 1
        phrase = {"start": start, "end": end, "text": text[start:end], "type": TYPES.get(kind, "DATE")}
        yield {**phrase, **_values(told, kind)}


def past(values: list[dict[str, str]], reference: datetime) -> dict[str, str]:
    """The latest of the readings that do not lie ahead.

    >>> past([{"value": "2018-06-29"}, {"value": "2018-07-06"}], datetime(2018, 7, 6))["value"]
    '2018-07-06'
    """
    told = [v for v in values if (v.get("value") or v.get("start") or "9") <= reference.isoformat(" ")]
    return told[-1] if told else values[0]


def _values(told: dict[str, str], kind: str) -> dict[str, Any]:
    """The spelling of one reading: the TIMEX where it stands for itself, else what it was resolved to.

    >>> _values({"timex": "XXXX-WXX-2", "value": "2018-07-03"}, "date")["value"]
    '2018-07-03'
    >>> _values({"timex": "XXXX-10", "start": "2017-10-01", "end": "2017-11-01"}, "daterange")["value"]
    '2017-10'
    """
    timex = told.get("timex", "")
    first, last = told.get("start"), told.get("end")
    if kind in ("duration", "set"):
        return {"value": timex}
    if "X" not in timex and not timex.startswith(("(", "T")) and told.get("Mod") is None:
        return {"value": _iso(timex)}
    if re.fullmatch(r"XXXX-\d\d", timex) and first:
        return {"value": first[:7]}
    part = re.search(r"T(MO|AF|EV|NI)\Z", timex)
    if first and last:
        named = {"annotated": first[:10] + part[0]} if part and "-" in first else {}
        return named | {"value": _iso(first), "end_value": _iso(last), "end_inclusive": False, "timex": timex}
    value = told.get("value") or first or last or timex
    return {"value": timex if value == "not resolved" else _iso(value), "timex": timex}


def _iso(value: str) -> str:
    """ "2018-07-06 15:00:00" → "2018-07-06T15:00"; seconds that are nought are left out, as in TIMEX3."""
    return re.sub(r"(T\d\d:\d\d):00\Z", r"\1", value.replace(" ", "T"))


if __name__ == "__main__":
    serve(find, shape)
