"""Phrases of other libraries' test suites, read by `timeline tag`: its lines as the scorer wants them.

One result a phrase, signals ("since", "from … to") inside: a value, perhaps an end, and the TIMEX3 value.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any


def results(timexes: Iterable[dict[str, Any]], reference: str) -> Iterator[dict[str, Any]]:
    """One result for each phrase; the two ends of a range are one, and the present is the reference time.

    >>> whole = {"start": 0, "end": 10, "values": ["2014"]}
    >>> since = {"start": 6, "end": 10, "value": "2014", "type": "DATE", "whole": whole}
    >>> list(results([since], "2018-07-06T00:00:00"))
    [{'start': 0, 'end': 10, 'value': '2014', 'timex': '2014'}]
    """
    told: set[tuple[int, int]] = set()
    for time in timexes:
        whole = time["whole"] or time
        place = whole["start"], whole["end"]
        if place in told:
            continue
        told.add(place)
        yield {"start": place[0], "end": place[1], **_values(time, whole.get("values", ()), reference)}


def _values(time: dict[str, Any], ends: Any, reference: str) -> dict[str, Any]:
    if len(ends) == 2:
        first, last = ends
        return {"value": first, "end_value": last, "end_inclusive": "T" not in last}
    if time["type"] == "DURATION" and time["earliest"] and time["latest"]:
        return {"value": time["earliest"], "end_value": time["latest"], "end_inclusive": True, "timex": time["value"]}
    if "/" in time["value"]:
        first, last = time["value"].split("/")
        return {"value": first, "end_value": last, "end_inclusive": True}
    value = reference if time["value"] == "PRESENT_REF" else time["value"]
    offset = time.get("utc_offset") if "T" in value else None
    return {"value": value + (offset or ""), "timex": time["value"]}
