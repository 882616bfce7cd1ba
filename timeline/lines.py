"""What `timeline tag` and `timeline events` print for one document: a public contract, one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from timeline.events import FoundEvent
from timeline.models import Article
from timeline.temporal import Dated, Interval
from timeline.temporal.context import NO_SUCH_DAY
from timeline.temporal.isodates import edges, moment, precision
from timeline.temporal.values import timex
from timeline.temporal.zones import offset

PIECE = 1 << 20  # characters that are gathered before they are written


def tag_line(article: Article, times: Iterable[Dated]) -> dict[str, Any]:
    """{"id", "timexes": […]}: offsets are code points; mentions do not overlap.

    >>> from timeline.temporal import read_times
    >>> article = Article.of("It closed on May 5, 2024.", id="a1")
    >>> [(t["text"], t["value"]) for t in tag_line(article, read_times(article.text, None))["timexes"]]
    [('May 5, 2024', '2024-05-05')]
    """
    told = list(times)
    return {
        "id": article.id,
        "timexes": [line for time in told if time.reason != NO_SUCH_DAY for line in lines_of(time)],
        "impossible": [_impossible(time) for time in told if time.reason == NO_SUCH_DAY],
    }


def tag_text(article: Article, times: Iterable[Dated]) -> Iterator[str]:
    """`tag_line` as JSON, whole for all but long texts: of those it gives pieces, and keeps no time that was written.

    >>> from timeline.temporal import read_times
    >>> article = Article.of("It closed on 31 June.", id="a1")
    >>> "".join(tag_text(article, read_times(article.text, None)))[:26]
    '{"id": "a1", "timexes": []'
    """
    impossible: list[dict[str, Any]] = []
    made, length, comma = [f'{{"id": {_json(article.id)}, "timexes": ['], 0, ""
    for time in times:
        if time.reason == NO_SUCH_DAY:
            impossible.append(_impossible(time))
            continue
        for line in lines_of(time):
            made.append(comma + _json(line))
            length, comma = length + len(made[-1]), ", "
        if length > PIECE:
            yield "".join(made)
            made, length = [], 0
    yield "".join(made) + f'], "impossible": {_json(impossible)}}}'


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _impossible(time: Dated) -> dict[str, Any]:
    """ "31 June": written as a date, and none that the calendar has."""
    return {"start": time.start, "end": time.end, "text": time.mention.text, "reason": time.reason}


def lines_of(time: Dated) -> Iterator[dict[str, Any]]:
    """The two ends of "from June to August" stand apart in the text and are two times.

    `whole` is the phrase with the signals that steer it ("since", "from … to") and the values of its ends.
    """
    start, end = time.mention.whole
    values = [part.value for part in time.parts or (time,)]
    whole = (
        {"start": start, "end": end, "values": values} if (start, end) != (time.start, time.end) or time.parts else None
    )
    for part in time.parts or (time,):
        yield timex_of(part) | {"whole": whole}


def timex_of(time: Dated) -> dict[str, Any]:
    """One time as the contract has it; bare amounts, sets and what is unresolved have no bounds."""
    placed = time.interval is not None and time.text_type != "SET"
    earliest, latest = edges(time.interval) if placed and time.interval else (None, None)
    return {
        "start": time.start,
        "end": time.end,
        "text": time.mention.text,
        "type": time.text_type,
        "value": time.value,
        "mod": time.mod,
        "earliest": earliest,
        "latest": latest,
        "timezone": (time.interval.zone or None) if time.interval else None,
        "utc_offset": offset(time.interval.zone) if time.interval else None,
        "precision": precision(time.interval) if placed and time.interval else None,
        "edtf": time.edtf,
        "anchor": {"date": moment(time.anchor.date), "from": time.anchor.origin} if time.anchor else None,
        "rule": time.mention.rule.pattern,
        "readings": [_reading(r.interval, r.reason) for r in time.readings],
    }


def _reading(interval: Interval, reason: str) -> dict[str, Any]:
    earliest, latest = edges(interval)
    return {"value": timex(interval), "earliest": earliest, "latest": latest, "reason": reason}


def events_line(article: Article, found: Iterable[FoundEvent]) -> dict[str, Any]:
    """{"id", "events": […]}: every event mention with its bounds as inclusive days."""
    return {"id": article.id, "events": [_event(f) for f in found]}


def _event(found: FoundEvent) -> dict[str, Any]:
    event = found.event
    trigger = event.mentions[0].trigger
    return {
        "start": trigger.start,
        "end": trigger.end,
        "text": trigger.exact,
        "lemma": found.lemma,
        "class": event.kind,
        "factuality": event.factuality,
        "when": event.when.model_dump(mode="json", exclude_none=False),
    }
