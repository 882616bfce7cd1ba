"""Factuality: what the text says of an event, from the words around its trigger. A table of evidence, strongest first.

| evidence | factuality |
|---|---|
| cancelled, called off, postponed | cancelled |
| not, never, no; denied, refused, failed to | denied |
| may, might, could, would; if; allegedly; suspected, threatened, forecast | possible |
| will; planned, scheduled, due to, agreed to | planned |
| past tense, present perfect, past participle | happened |
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from timeline.models import Factuality

from . import lexicon

_MAY = frozenset(("may", "might"))
_UNSURE = frozenset("perhaps maybe possibly probably".split())


class Evidence(NamedTuple):
    """Lower-case words around a trigger: auxiliaries, adverbs and adjectives, and lemmas of its governors."""

    auxiliaries: tuple[str, ...] = ()
    negated: bool = False
    adverbs: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    governors: tuple[str, ...] = ()  # nearest first: "plan" over "visit" in "plans to visit"
    cancelled: bool = False
    conditional: bool = False
    past: bool = False
    future: bool = False  # "due to", "about to", "going to", "on <future date>"


def factuality(e: Evidence) -> tuple[Factuality, bool]:
    """The factuality, and whether the words said it outright (so that a date does not change it).

    >>> factuality(Evidence(auxiliaries=("may",)))
    ('possible', True)
    >>> factuality(Evidence(governors=("deny",))), factuality(Evidence(past=True, negated=True))
    (('denied', True), ('denied', True))
    """
    if e.cancelled:
        return "cancelled", True
    if e.negated and (_any(e.adverbs, _UNSURE) or _any(e.auxiliaries, _MAY)):
        return "possible", True  # "perhaps they could not leave", "may never leave"
    if e.negated or _any(e.governors[:1], lexicon.DENYING):
        return "denied", True
    if _possible(e):
        return "possible", True
    if _any(e.auxiliaries, lexicon.MODAL_PLANNED) or _any(e.governors, lexicon.PLANNING) or e.future:
        return "planned", True
    if _any(e.adjectives, lexicon.NOUN_PLANNED):
        return "planned", True
    return ("happened", False) if e.past else ("unknown", False)


def _possible(e: Evidence) -> bool:
    return (
        _any(e.auxiliaries, lexicon.MODAL_POSSIBLE)
        or _any(e.adverbs, lexicon.HEDGES)
        or _any(e.adjectives, lexicon.NOUN_POSSIBLE)
        or _any(e.governors, lexicon.DOUBTING)
        or e.conditional
    )


def _any(words: Iterable[str], table: frozenset[str]) -> bool:
    return any(word in table for word in words)
