"""The order in which a timeline lists its events."""

from __future__ import annotations

from timeline.models import Event

Place = tuple[int, int, str, str, int]


def place_in_order(event: Event) -> Place:
    """By earliest day, else by the latest; BCE before CE; bounds from tense next; undated last in text order."""
    when, first = event.when, event.mentions[0]
    day = when.earliest or when.latest
    year = _year(day) if day else 0
    closed = when.earliest is not None and when.latest is not None  # reached through another event, or a person's
    tied = closed or first.phrase is not None or when.basis == "stated"
    place = 0 if day and tied else 1 if day else 2
    return place, year, day or "", when.latest or "", first.trigger.start


def _year(day: str) -> int:
    sign = -1 if day.startswith("-") else 1
    return sign * int(day.lstrip("-").split("-")[0])
