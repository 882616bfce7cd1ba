"""Which events may be the same as one: those that share days and words with it come first. No Streamlit here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from timeline.edits.days import number
from timeline.models import Event, When

_WORD = re.compile(r"\w{4,}")  # shorter ones stand in every sentence


def likeliest(event: Event, events: Iterable[Event]) -> list[Event]:
    """The other events, the likeliest first; those that are alike in nothing keep their order."""
    own = _words(event)
    return sorted((e for e in events if e.id != event.id), key=lambda e: -_likeness(event, own, e))


def _likeness(event: Event, own: set[str], other: Event) -> float:
    """Days in common count as much as all words in common."""
    theirs = _words(other)
    shared = len(own & theirs) / len(own | theirs) if own | theirs else 0.0
    return shared + overlap(event.when, other.when)


def overlap(one: When, other: When) -> bool:
    """Whether two dates may be the same day; a date that is not known may be none.

    >>> told = {"basis": "stated", "display": "March"}
    >>> march = When(earliest="2024-03-01", latest="2024-03-31", **told)
    >>> overlap(march, When(earliest="2024-03-05", latest="2024-03-05", **told))
    True
    """
    if not (one.earliest and one.latest and other.earliest and other.latest):
        return False
    return _days(one)[0] <= _days(other)[1] and _days(other)[0] <= _days(one)[1]


def _days(when: When) -> Sequence[int]:
    return [number(day) for day in (when.earliest, when.latest) if day]


def _words(event: Event) -> set[str]:
    return set(_WORD.findall(" ".join((event.title, event.mentions[0].quote.exact)).casefold()))
