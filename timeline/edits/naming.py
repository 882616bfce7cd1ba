"""Times counted from an event that is named: "the week after the vote" → "the week after 3 May 2024"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from timeline.errors import DateError
from timeline.models import Event, When
from timeline.temporal import display
from timeline.temporal.isodates import from_edtf

from .days import day_named
from .finding import short


class Connected(NamedTuple):
    """The words with a date in place of the event's name, and which event that was."""

    words: str
    why: str


# How the words before a name go on, and which day of the event's date they go on from.
CONNECTORS: tuple[tuple[str, str], ...] = (
    (r"(?:on )?the (?:same )?day (?:of|as)|(?:at )?the (?:same )?time (?:of|as)", "date"),  # the day of the vote
    (r"before|prior to", "latest"),  # before the vote: it was held on its last possible day, or earlier
    (r"until|till|by", "latest"),
    (r"after|following", "earliest"),
    (r"since|from", "earliest"),
    (r".+? (?:before|after|following|prior to)", "counted"),  # two days before the vote
)
_SPELLED = {"prior to": "before", "following": "after", "from": "since", "till": "until"}
_DETERMINERS = frozenset("the a an this that his her its their".split())
_DATE = re.compile(r"-?\d{4}(?:-\d\d){0,2}|\d{3}X|\d\dXX")


def connected(text: str, events: Sequence[Event]) -> Connected | None:
    """The words with the date of the event that they name; None when they name none.

    `DateError` when no event bears the name, or several with different dates do.

    >>> from timeline.edits import typed_when
    >>> vote = Event(id="e", title="The vote was held", kind="OCCURRENCE", factuality="happened", mentions=(),
    ...     when=typed_when("3 May 2024"))
    >>> connected("two days before the vote", [vote])
    Connected(words='two days before 3 May 2024', why='“The vote was held” is dated 3 May 2024')
    """
    for pattern, edge in CONNECTORS:
        if found := re.fullmatch(rf"(?P<how>{pattern}) (?P<name>\D+)", text, re.IGNORECASE):
            event = named(found["name"], events)
            how = found["how"]
            why = f"“{short(event.title)}” is dated {event.when.display}"
            if edge == "date":
                return Connected(_date(event.when, why), why)
            if edge == "counted":
                how = re.sub(r"prior to$", "before", re.sub(r"following$", "after", how, flags=re.I), flags=re.I)
                return Connected(f"{how} {_date(event.when, why)}", why)
            return Connected(f"{_SPELLED.get(how.casefold(), how)} {_edge(event.when, edge, why)}", why)
    return None


def named(name: str, events: Sequence[Event]) -> Event:
    """The event of a name: all its words stand in the title, or it is the word that tells of it."""
    wanted = _words(name)
    plain = " ".join(name.split())
    exact = [event for event in events if _words(event.title) == wanted]
    fits = exact or [event for event in events if wanted and set(wanted) <= _known(event)]
    if not fits:
        raise DateError(f"no other event here is called “{plain}”; write the date itself, or words of its title")
    if len({event.when.edtf for event in fits}) > 1 or (len(fits) > 1 and fits[0].when.edtf is None):
        some = ", ".join(f"“{short(event.title, 40)}” ({event.when.display})" for event in fits[:3])
        raise DateError(f"“{plain}” may be {some}{', …' if fits[3:] else ''}; write more words of its title")
    if fits[0].when.edtf is None:
        raise DateError(f"“{short(fits[0].title)}” has no date itself; write the date")
    return fits[0]


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", text.casefold()) if word not in _DETERMINERS]


def _known(event: Event) -> set[str]:
    return {*_words(event.title), *(w for m in event.mentions for w in _words(f"{m.trigger.exact} {m.trigger.lemma}"))}


def _date(when: When, why: str) -> str:
    """A date that can be counted from: a day, month, year, decade or century."""
    if when.edtf is None or not _DATE.fullmatch(when.edtf) or when.mod:
        raise DateError(f"{why}, and no day can be counted from that; write the date itself")
    return display(from_edtf(when.edtf))


def _edge(when: When, edge: str, why: str) -> str:
    day = when.latest if edge == "latest" else when.earliest
    if day is None:
        raise DateError(f"{why}, which has no {'end' if edge == 'latest' else 'begin'}; write the date itself")
    return display(day_named(day))
