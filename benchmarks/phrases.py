"""Phrases of other libraries' test suites, read by `timeline tag`: its lines as the scorer wants them.

One result a phrase, signals ("since", "from … to") inside: a value, perhaps an end, and the TIMEX3 value. Dates are
only spelled anew here: each is a `value`, an `earliest` or a `latest` of the line, or the reference for "now".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

SINCE, PARTS = ("AFTER", "ON_OR_AFTER"), ("START", "MID", "END")  # a deadline ("by Friday") is told by its day


def results(timexes: Iterable[dict[str, Any]], reference: str, *, dates_only: bool = False) -> Iterator[dict[str, Any]]:
    """One result for each phrase; the two ends of a range are one, and the present is the reference time.

    `dates_only`: for a suite of a reader of dates, an amount or a set that has no place on the axis is no result.

    >>> whole = {"start": 0, "end": 10, "values": ["2014"]}
    >>> since = {"start": 6, "end": 10, "value": "2014", "type": "DATE", "mod": "AFTER", "earliest": "2015-01-01",
    ...          "latest": None, "whole": whole}
    >>> list(results([since], "2018-07-06T00:00:00"))
    [{'start': 0, 'end': 10, 'value': '2015-01-01', 'timex': '2014'}]
    """
    told: set[tuple[int, int]] = set()
    for time in timexes:
        if dates_only and time["type"] in ("DURATION", "SET") and time["earliest"] is None and not time["latest"]:
            continue
        whole = time["whole"] or time
        place = whole["start"], whole["end"]
        if place in told:
            continue
        told.add(place)
        yield {"start": place[0], "end": place[1], **_values(time, whole.get("values", ()), reference)}


def _values(time: dict[str, Any], ends: Any, reference: str) -> dict[str, Any]:
    if len(ends) == 2:
        first, last = (spelled(value, reference) for value in ends)
        return {"value": first, "end_value": last, "end_inclusive": not _is_clock(last)}
    timex = {"timex": spelled(time["value"], "PRESENT_REF")}
    earliest, latest, mod = time["earliest"], time["latest"], time["mod"]
    if mod in SINCE and earliest:
        return {"value": earliest, **timex}
    if earliest and latest and (time["type"] == "DURATION" or mod in PARTS):
        return {"value": earliest, "end_value": latest, "end_inclusive": True, **timex}
    if "/" in time["value"]:
        first, last = time["value"].split("/")
        return {"value": first, "end_value": last, "end_inclusive": True}
    value = spelled(time["value"], reference)
    offset = time.get("utc_offset") if _is_clock(value) else None
    return {"value": value + (offset or ""), **timex}


def spelled(value: str, present: str) -> str:
    """A TIMEX3 value as the suites spell it.

    >>> spelled("XXXX-XX-XXTMO", ""), spelled("BC0345-08-10", ""), spelled("PRESENT_REF", "2018-07-06T00:00:00")
    ('TMO', '-0345-08-10', '2018-07-06T00:00:00')
    """
    if value == "PRESENT_REF":
        return present
    return re.sub(r"^BC(?=\d{4})", "-", value.removeprefix("XXXX-XX-XX") if "XXT" in value else value)


def _is_clock(value: str) -> bool:
    """ "to 5 p.m." ends at five; "to Friday" and "to the afternoon" take in what they name."""
    return re.search(r"T\d", value) is not None
