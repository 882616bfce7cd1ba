"""One event as one row: its stretch, its look, its label and the words under the pointer. No Plotly, no pixels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from timeline.errors import TimelineError
from timeline.models import Event, When
from timeline.temporal.cells import DAY_SECONDS
from timeline.temporal.isodates import from_edtf

from . import theme
from .places import Placed, day

Look = Literal["day", "clock", "within", "span", "around", "unsure", "open"]
Side = Literal["right", "left", "inside", "solid"]
POINTS = ("day", "clock", "around", "unsure")  # looks whose mark stands in the middle

# Each row: look, whether it has a mark of its own, what the key says, an example.
KEY = (
    ("day", "◆", "exact day", "on 5 March 2024"),
    ("clock", "●", "clock time", "at 5 p.m. on Tuesday"),
    ("span", "▬", "whole span", "from 3 to 9 May"),
    ("within", "▭", "some time in here", "in February"),
    ("around", "▨", "around", "around May 4"),
    ("unsure", "◇", "uncertain reading", "2 April, or 9 April"),
    ("open", "◀ ▶", "open", "since May 2012"),
)


class Row(NamedTuple):
    """One event on the axis, in one lane."""

    id: str
    lane: int
    look: Look
    lo: float  # outer start and end; an open side ends at the window's edge
    hi: float
    core: tuple[float, float] | None  # what the event certainly fills
    at: float  # where the mark stands
    open_start: bool
    open_end: bool
    label: str
    hover: tuple[str, ...]
    colour: str
    fact: bool
    suffix: str = ""  # the end of the label that is never cut: factuality, tag of the colour
    side: Side = "right"  # where the label stands: "inside" a wide light bar, "solid" on a dark one
    anchor: float = 0.0  # the place at which the label starts, or ends when it stands at the left
    ghosts: tuple[tuple[float, float], ...] = ()  # readings not taken
    repeated: bool = False  # the event stands in another group as well
    centred: bool = False


def row(one: Placed, window: tuple[float, float], colour: str, tag: str, titles: dict[str, str]) -> Row:
    """The row of an event, in no lane yet; `titles` names the sources by their id."""
    event, lo, hi = one
    when = event.when
    open_start, open_end = when.earliest is None, when.latest is None
    core = _core(when)
    look = _look(when, core, hi - lo)
    at = hi if open_start else (lo + hi) / 2 if look in POINTS else lo
    if look == "clock":
        at = lo
    words = label(event)
    tagged = f" {tag}" if tag else ""
    return Row(
        event.id, 0, look, min(window[0], lo) if open_start else lo, max(window[1], hi) if open_end else hi, core, at,
        open_start, open_end, words + tagged, hover(event, titles), colour,
        event.factuality == "happened", _factuality(event) + tagged,
    )  # fmt: skip


def _core(when: When) -> tuple[float, float] | None:
    known = when.extent == "lasting" and when.latest_start and when.earliest_end
    if known and when.latest_start and when.earliest_end and day(when.latest_start) <= day(when.earliest_end):
        return day(when.latest_start), day(when.earliest_end, end=True)
    return None


def _look(when: When, core: tuple[float, float] | None, days: float) -> Look:
    if when.earliest is None or when.latest is None:
        return "open"
    if when.qualifier in ("~", "%"):
        return "around"
    if when.earliest == when.latest:
        clock = days < 1 / 12  # "on Tuesday morning" is some time in six hours, no clock time
        return "unsure" if when.qualifier == "?" else "clock" if clock else "within" if days < 1 else "day"
    return "span" if core else "within"


def ghosts(event: Event) -> tuple[tuple[float, float], ...]:
    """Where the readings that were not taken would put the event."""
    return tuple(dict.fromkeys(_other_places(event)))


def _other_places(event: Event) -> Iterator[tuple[float, float]]:
    for mention in event.mentions:
        for reading in mention.resolution.readings if mention.resolution else ():
            try:
                x = from_edtf(reading.edtf) if reading.edtf else None
            except TimelineError:  # a form of a newer version
                continue
            if x and x.start is not None and x.end is not None:
                yield x.start / DAY_SECONDS, max(x.end / DAY_SECONDS, x.start / DAY_SECONDS + 1 / 24)


def cut(words: str, longest: int) -> str:
    """Words of at most so many characters.

    >>> cut("The mayor resigns", 9)
    'The mayo…'
    """
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"


def label(event: Event) -> str:
    """The title, cut at 40 characters; what is no fact says so."""
    mark = _factuality(event)
    return cut(event.title, theme.LONGEST_LABEL - len(mark)) + mark


def _factuality(event: Event) -> str:
    return "" if event.factuality == "happened" else f" · {event.factuality}"


def hover(event: Event, titles: dict[str, str]) -> tuple[str, ...]:
    """Finished words: title, date, factuality and basis, source, the sentence's beginning."""
    first = event.mentions[0] if event.mentions else None  # a file may hold events that no text tells
    told = "some time in " if event.when.extent == "within" and event.when.earliest != event.when.latest else ""
    if event.when.open or event.when.qualifier:
        told = ""
    more = max(len({m.source for m in event.mentions}) - 1, 0)
    others = f", and {more} more" if more else ""
    return (
        event.title,
        f"{told}{event.when.display} ({event.when.precision})",
        ", ".join(told for told in (event.factuality, event.according_to, f"date {event.when.basis}") if told),
        titles.get(first.source, "") + others if first else "",
        cut(" ".join(first.quote.exact.split()), 110) if first else "",
    )
