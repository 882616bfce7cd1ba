"""Phrases of other libraries' test suites, read by `timeline tag`: its lines as the suites' scorer wants them.

The scorer takes one result a phrase, signals ("since", "from … to") inside: a value, perhaps an end, and the TIMEX3 value.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any


def results(timexes: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """One result for each phrase; the two ends of a range are one.

    >>> since = {"start": 6, "end": 10, "value": "2014", "type": "DATE", "whole": {"start": 0, "end": 10, "values": ["2014"]}}
    >>> list(results([since]))
    [{'start': 0, 'end': 10, 'value': '2014', 'timex': '2014'}]
    """
    told: set[tuple[int, int]] = set()
    for time in timexes:
        whole = time["whole"] or time
        place = whole["start"], whole["end"]
        if place in told:
            continue
        told.add(place)
        yield {"start": place[0], "end": place[1], **_values(time, whole.get("values", ()))}


def _values(time: dict[str, Any], ends: Any) -> dict[str, Any]:
    if len(ends) == 2:
        first, last = ends
        return {"value": first, "end_value": last, "end_inclusive": "T" not in last}
    if time["type"] == "DURATION" and time.get("instants"):
        first, last = time["instants"]
        return {"value": first, "end_value": last, "end_inclusive": False, "timex": time["value"]}
    if "/" in time["value"]:
        first, last = time["value"].split("/")
        return {"value": first, "end_value": last, "end_inclusive": True}
    return {"value": time["value"], "timex": time["value"]}
