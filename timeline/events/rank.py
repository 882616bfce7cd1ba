"""Which events matter most: a table of signals, each with its weight. No model, no clock; ties in text order.

An event's salience is its share of all points: the measure of each signal (0..1) times its weight.

>>> article = Article.of("The mayor resigned last Tuesday. Nobody laughed.", published="2024-03-08")
>>> from .choice import load_detector
>>> from timeline.models import Options
>>> from . import find_events
>>> events = [f.event for f in find_events(article, load_detector(Options(detector="rules")))]
>>> first, second = (rank(events, [article])[event.id] for event in events)
>>> first.score > second.score, first.because[:2]
(True, ('the text dates it', 'it is dated to the day'))
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from timeline.models import Article, Event

from . import lexicon
from .standing import Standing, standings, verb_of

COUNTS = 0.5  # a signal that is met this far is named as a reason
_FINE = frozenset("second minute hour daypart day".split())
_SETTLED = {"happened": 1.0, "cancelled": 1.0, "planned": 0.5, "unknown": 0.5, "possible": 0.25, "denied": 0.0}
_ACTS = frozenset(("OCCURRENCE", "ASPECTUAL"))


class Signal(NamedTuple):
    """A reason why an event matters, in words; how many points it gives, and how far an event meets it (0..1).

    In the examples the event in brackets is looked at; "¶" parts paragraphs. The first meets it, the second does not.
    """

    words: str
    weight: int
    measure: Callable[[Standing], float]
    example: str
    against: str


class Rank(NamedTuple):
    """How important an event is, and the words of the signals that count for it."""

    score: float
    because: tuple[str, ...]


# ---- measures ----------------------------------------------------------------------------------------------------


def _dated(s: Standing) -> float:
    when = s.event.when
    own = s.event.mentions[0].phrase is not None and when.basis != "inferred"
    return float(own and bool(when.earliest or when.latest))


def _to_the_day(s: Standing) -> float:
    return float(s.event.when.precision in _FINE) * _dated(s)


def _settled(s: Standing) -> float:
    return _SETTLED[s.event.factuality]


def _ahead(s: Standing) -> float:
    return float(s.event.factuality in ("planned", "cancelled") and s.event.when.earliest is not None)


def _lead(s: Standing) -> float:
    return float(s.lead)


def _early(s: Standing) -> float:
    return 1 - s.place


def _paragraph(s: Standing) -> float:
    return float(s.opens_paragraph)


def _sentence(s: Standing) -> float:
    return float(s.opens_sentence)


def _headline(s: Standing) -> float:
    return min(2, s.headline) / 2


def _again(s: Standing) -> float:
    return float(s.again)


def _named(s: Standing) -> float:
    return min(2, len(s.event.entities) + bool(re.search(r"\d", s.event.title))) / 2


def _change(s: Standing) -> float:
    return float(verb_of(s.event) in lexicon.CHANGES)


def _act(s: Standing) -> float:
    return float(s.event.kind in _ACTS)


# ---- the table ---------------------------------------------------------------------------------------------------

SIGNALS = (
    Signal("the text dates it", 1, _dated, "The inn [closed] in 2019.", "The inn [closed] after a quarrel."),
    Signal("it is dated to the day", 2, _to_the_day, "It [closed] on 5 May 2019.", "It [closed] in May 2019."),
    Signal("it happened or was called off", 2, _settled, "The mayor [resigned].", "The mayor did not [resign]."),
    Signal("it lies ahead", 3, _ahead, "She will [leave] on 9 March 2024.", "She [left] on 2 March 2024."),
    Signal("it is told in the lead", 2, _lead, "The mayor [resigned].¶It rained.", "It rained.¶The mayor [resigned]."),
    Signal("it is told early", 3, _early, "The mayor [resigned]. It rained.", "It rained. The mayor [resigned]."),
    Signal(
        "it opens its paragraph", 2, _paragraph,
        "It rained.¶The mayor [resigned].", "It rained.¶The car stopped. The mayor [resigned].",
    ),
    Signal(
        "it comes first in its sentence", 1, _sentence,
        "The mayor [resigned] after Lund's bank collapsed.", "The mayor resigned after Lund's bank [collapsed].",
    ),
    Signal(
        "it shares words with the headline", 2, _headline,
        "Mayor resigns¶The mayor [resigned].", "Mayor resigns¶The bank [collapsed].",
    ),
    Signal(
        "it is told again", 1, _again,
        "The mayor [resigned]. The resignation came late.", "The mayor [resigned]. The bank collapsed.",
    ),
    Signal("it names names or figures", 1, _named, "Anna Berg [met] Tom Hill in Oslo.", "The mayor [resigned]."),
    Signal("it changes things", 2, _change, "The mayor [resigned].", "The mayor [smiled]."),
    Signal("it is an act, not talk", 1, _act, "The mayor [resigned].", "The mayor [denied] the theft."),
)  # fmt: skip
ALL = sum(signal.weight for signal in SIGNALS)


def rank(events: Iterable[Event], articles: Sequence[Article]) -> dict[str, Rank]:
    """How important each event is among all events of its article, by id, and why."""
    return {standing.event.id: _rank(standing) for standing in standings(events, articles)}


def _rank(standing: Standing) -> Rank:
    met = [(signal, signal.measure(standing)) for signal in SIGNALS]
    points = sum(signal.weight * measure for signal, measure in met)
    return Rank(round(points / ALL, 2), tuple(signal.words for signal, measure in met if measure >= COUNTS))


def with_salience(events: Iterable[Event], articles: Sequence[Article]) -> list[Event]:
    """The events, in the order given, each with its salience."""
    told = list(events)
    ranks = rank(told, articles)
    return [event.model_copy(update={"salience": ranks[event.id].score}) for event in told]


def most_salient(
    events: Iterable[Event], articles: Sequence[Article], most: int | None = None, importance: float = 0.0
) -> list[Event]:
    """The `most` most important events of at least this importance, in the order given; what was not ranked stays.

    >>> most_salient([], [], most=10)
    []
    """
    told = [event for event in events if _salience(event) >= importance]
    if most is None or most >= len(told):
        return told
    order = {article.id: n for n, article in enumerate(articles)}

    def place(event: Event) -> tuple[float, int, int]:
        first = event.mentions[0]
        return -_salience(event), order.get(first.source, len(order)), first.trigger.start

    kept = {event.id for event in _once_first(sorted(told, key=place))[:most]}
    return [event for event in told if event.id in kept]


def _once_first(events: Sequence[Event]) -> list[Event]:
    """What another article has told already, the same act on the same dates, comes after all that is told once."""
    teller: dict[tuple[str, str, str], str] = {}
    once: list[Event] = []
    twice: list[Event] = []
    for event in events:
        key = verb_of(event), event.when.earliest or "", event.when.latest or ""
        source = event.mentions[0].source
        new = not all(key) or teller.setdefault(key, source) == source
        (once if new else twice).append(event)
    return once + twice


def _salience(event: Event) -> float:
    return 1.0 if event.salience is None else event.salience
