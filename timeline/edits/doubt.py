"""What is doubtful about an event, in words; how sure its date is; and the queue in which doubts are looked at."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from timeline.models import Article, Event, Timeline
from timeline.temporal import display
from timeline.temporal.isodates import from_edtf

from .days import day_named, number
from .readings import plausible

Confidence = Literal["high", "medium", "low"]
COARSE = ("year", "decade", "century", "millennium")


class _Row(NamedTuple):
    """A doubt: how much it weighs in the queue, when it arises, and an example of its words."""

    weight: int
    words: Callable[[Event, Timeline], str | None]
    example: str


def doubts(event: Event, timeline: Timeline) -> tuple[str, ...]:
    """Why the date or the event may be wrong, the weightiest reason first; empty when nothing speaks against it.

    >>> from timeline.models import Generator, When
    >>> event = Event(id="e", title="t", kind="OCCURRENCE", factuality="possible", mentions=(),
    ...     when=When(basis="none", reason="“soon” has no place on the calendar", display="no date"))
    >>> doubts(event, Timeline(generator=Generator(version="0", detector="rules"), events=(event,)))
    ('it has no date: “soon” has no place on the calendar', 'it may not happen: told as possible')
    """
    return tuple(words for row in DOUBTS if (words := row.words(event, timeline)))


def weight(event: Event, timeline: Timeline) -> int:
    """The sum of the weights of its doubts."""
    return sum(row.weight for row in DOUBTS if row.words(event, timeline))


def queue(timeline: Timeline) -> list[Event]:
    """The doubtful events that nobody has reviewed, worst first; of the same weight the more important ones first."""
    waiting = [(weight(event, timeline), event) for event in timeline.events if event.review == "unreviewed"]
    waiting = [(heavy, event) for heavy, event in waiting if heavy]
    return [event for _, event in sorted(waiting, key=lambda pair: (-pair[0], -(pair[1].salience or 0)))]


def confidence(event: Event) -> Confidence:
    """How sure the date is, by the first row that fits.

    | confidence | when |
    |---|---|
    | low | it has no date |
    | high | somebody accepted or corrected it |
    | low | the date is inferred: from the tense, or from what is told around it |
    | medium | the words have another reading that the tense does not rule out |
    | medium | it is counted from a day told before, not from the publication date |
    | medium | the words hedge it ("around", "early"), or leave an end open ("before 1 March") |
    | high | else: a date that the text states, or counts from the publication date |

    >>> from timeline.models import When
    >>> confidence(Event(id="e", title="t", kind="OCCURRENCE", factuality="happened", mentions=(),
    ...     when=When(edtf="2024", earliest="2024-01-01", latest="2024-12-31", basis="stated", display="2024")))
    'high'
    """
    when = event.when
    if not (when.earliest or when.latest):
        return "low"
    if event.review in ("accepted", "corrected"):
        return "high"
    if when.basis == "inferred":
        return "low"
    if plausible(event) or when.basis == "narrative" or when.qualifier or when.mod or when.open:
        return "medium"
    return "high"


# ---- the doubts, heaviest first ----------------------------------------------------------------------------------


def _undated(event: Event, timeline: Timeline) -> str | None:
    if event.when.basis != "none":
        return None
    return f"it has no date: {event.when.reason or 'no time in reach'}"


def _too_late(event: Event, timeline: Timeline) -> str | None:
    """Told as past, and dated after it was told."""
    told = event.said.when.latest if event.said else None
    first = event.when.earliest
    if event.factuality != "happened" or not told or not first or number(first) <= number(told):
        return None
    return f"it is told as having happened, and dated after it was told ({display(day_named(told))})"


def _readings(event: Event, timeline: Timeline) -> str | None:
    """Readings that the tense rules out stay on offer, and are no doubt."""
    offered = plausible(event)
    if not offered:
        return None
    dates = " or ".join(dict.fromkeys(display(from_edtf(r.edtf)) for r in offered if r.edtf))
    phrase = next((m.phrase.exact for m in event.mentions if m.phrase and m.resolution and m.resolution.readings), "")
    return f"“{' '.join(phrase.split())}” can also mean {dates}"


def _disputed(event: Event, timeline: Timeline) -> str | None:
    return "it is marked as disputed" if event.disputed else None


def _inferred(event: Event, timeline: Timeline) -> str | None:
    if event.when.basis != "inferred" or event.when.open:
        return None
    return f"the date is inferred: {event.when.reason or 'from what is told around it'}"


def _bound(event: Event, timeline: Timeline) -> str | None:
    """What the tense tells is no date, but right."""
    if event.when.basis != "inferred" or not event.when.open:
        return None
    return f"no date is told, only a bound: {event.when.display}"


def _factuality(event: Event, timeline: Timeline) -> str | None:
    return FACTUALITY.get(event.factuality)


def _unpublished(event: Event, timeline: Timeline) -> str | None:
    """A date that the text states needs no publication date."""
    if event.when.basis == "stated":
        return None
    source = next((a for a in _sources(event, timeline) if a.published is None), None)
    return f"the publication date of {_named(source)} is not known" if source else None


def _other_publication(event: Event, timeline: Timeline) -> str | None:
    """It hangs on a publication date for which the article gave several."""
    anchored = {m.source for m in event.mentions if m.resolution and m.resolution.anchor}
    for article in _sources(event, timeline):
        date = article.published
        if article.id in anchored and date and date.origin != "you" and date.candidates:
            return f"it is counted from the publication date of {_named(article)}, which may be another one"
    return None


def _open(event: Event, timeline: Timeline) -> str | None:
    if event.when.open is None or event.when.basis == "inferred":
        return None
    return "only one end of its time is known" if event.when.open != "both" else "neither begin nor end is known"


def _narrative(event: Event, timeline: Timeline) -> str | None:
    return "it is counted from a day told before" if event.when.basis == "narrative" else None


def _hedged(event: Event, timeline: Timeline) -> str | None:
    hedged = event.when.qualifier or event.when.mod in ("START", "MID", "END", "APPROX")
    return f"the words hedge the date: {event.when.display}" if hedged else None


def _coarse(event: Event, timeline: Timeline) -> str | None:
    return f"its date is known to the {event.when.precision} only" if event.when.precision in COARSE else None


def _sources(event: Event, timeline: Timeline) -> list[Article]:
    told = {mention.source for mention in event.mentions}
    return [article for article in timeline.sources if article.id in told]


def _named(article: Article) -> str:
    return f"“{article.title}”" if article.title else article.id


FACTUALITY = {
    "possible": "it may not happen: told as possible",
    "denied": "it is told as not having happened",
    "cancelled": "it is told as called off",
    "unknown": "the text does not say whether it happened",
}

DOUBTS: tuple[_Row, ...] = (
    _Row(60, _undated, "it has no date: “soon” has no place on the calendar"),
    _Row(55, _too_late, "it is told as having happened, and dated after it was told (8 March 2024)"),
    _Row(50, _readings, "“last Tuesday” can also mean 27 February 2024"),
    _Row(40, _disputed, "it is marked as disputed"),
    _Row(35, _inferred, "the date is inferred: told together with “The bank fell”"),
    _Row(30, _unpublished, "the publication date of “Courier” is not known"),
    _Row(25, _other_publication, "it is counted from the publication date of “Courier”, which may be another one"),
    _Row(20, _bound, "no date is told, only a bound: on or before 8 March 2024"),
    _Row(20, _factuality, "it may not happen: told as possible"),
    _Row(15, _open, "only one end of its time is known"),
    _Row(12, _narrative, "it is counted from a day told before"),
    _Row(8, _hedged, "the words hedge the date: early in March 2024"),
    _Row(5, _coarse, "its date is known to the year only"),
)
