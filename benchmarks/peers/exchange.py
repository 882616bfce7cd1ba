"""What every Python adapter shares: documents in, phrases out, with the time it took warm.

Reads JSON lines {"id", "text", "reference"}; writes a line {"id", "timexes", "results"} for each, in the scorers'
formats, and a last line {"seconds", "bytes"}: the processor's time for all documents, some read before to warm up.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

WARM_UP = 20, 1000  # documents, and characters of each, read once and untimed before all are read and timed
SIGNALS = re.compile(
    r"\s*(?:(?:on|in|at|by|for|from|to|of|since|until|till|after|before|between|within|during)\s+)*", re.I
)
NOW = re.compile(r"(?:right )?now|currently|at present", re.I)
SUBDAY = {"hour": "%Y-%m-%dT%H:%M", "minute": "%Y-%m-%dT%H:%M", "second": "%Y-%m-%dT%H:%M:%S"}


def serve(
    find: Callable[[str, datetime], Any], shape: Callable[[Any, str, datetime], Iterable[dict[str, Any]]]
) -> None:
    """`find` is the library's own call and is timed; `shape` spells its answer as phrases and is not."""
    documents = [json.loads(line) for line in sys.stdin if line.strip()]
    given = [(d["text"], datetime.fromisoformat(d["reference"])) for d in documents]
    for text, reference in given[: WARM_UP[0]]:
        find(text[: WARM_UP[1]], reference)
    begin = time.process_time()
    answers = [find(text, reference) for text, reference in given]
    seconds = time.process_time() - begin
    for document, answer, (text, reference) in zip(documents, answers, given, strict=True):
        phrases = list(shape(answer, text, reference))
        print(json.dumps({"id": document["id"], "timexes": list(map(annotation, phrases)), "results": phrases}))
    print(json.dumps({"seconds": seconds, "bytes": sum(len(text.encode()) for text, _ in given)}))


def annotation(phrase: dict[str, Any]) -> dict[str, Any]:
    """A phrase as the corpora annotate it: signals before it and marks after it left out, "now" as PRESENT_REF.

    >>> annotation({"start": 9, "end": 20, "text": " on Tuesday,", "type": "DATE", "value": "2024-03-05"})
    {'start': 13, 'end': 20, 'text': 'Tuesday', 'type': 'DATE', 'value': '2024-03-05'}
    >>> annotation({"start": 0, "end": 3, "text": "now", "type": "TIME", "value": "2024-03-08T00:00"})["value"]
    'PRESENT_REF'
    """
    lead = SIGNALS.match(phrase["text"])
    start = phrase["start"] + (lead.end() if lead else 0)
    text = phrase["text"][start - phrase["start"] :].rstrip(" ,;:-(")
    kind, value = phrase["type"], phrase.get("annotated", phrase["value"])
    if NOW.fullmatch(text):
        kind, value = "DATE", "PRESENT_REF"
    return {"start": start, "end": start + len(text), "text": text, "type": kind, "value": value}


def timex(moment: datetime, grain: str) -> str:
    """A moment cut down to its grain, as TIMEX3 has it.

    >>> [timex(datetime(2024, 12, 30, 15, 4), grain) for grain in ("year", "quarter", "month", "week", "day", "hour")]
    ['2024', '2024-Q4', '2024-12', '2025-W01', '2024-12-30', '2024-12-30T15:04']
    """
    if grain in SUBDAY:
        return moment.strftime(SUBDAY[grain])
    if grain == "week":
        year, week, _ = moment.isocalendar()
        return f"{year:04}-W{week:02}"
    if grain == "quarter":
        return f"{moment.year:04}-Q{(moment.month + 2) // 3}"
    return moment.date().isoformat()[: {"year": 4, "month": 7}.get(grain, 10)]
