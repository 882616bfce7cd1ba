"""On which side of another event one lies: "closed after the invasion", "since the vote", "followed the raid".

Works on parsed tokens; what the other event's date then bounds is told by `bounded`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .clauses import is_event_noun, is_event_verb, is_perfect, negated, tense
from .detector import Beside
from .distances import SIDES

FOLLOWING = {"follow": 1, "precede": -1}


def sides_of(token: Any, offset: int) -> tuple[Beside, ...]:
    """The events that a trigger lies after or before, by their places in the text."""
    return tuple(Beside(offset + event.idx, sign, word) for event, sign, word in _beside(token))


def _beside(token: Any) -> Iterator[tuple[Any, int, str]]:
    if token.pos_ not in ("VERB", "AUX"):
        yield from _followed(token)
        return
    first = token.head
    told = token.dep_ == "conj" and is_event_verb(first) and tense(first) == "past" and not is_perfect(first)
    if told and is_perfect(token):
        yield first, 1, "after"  # "It began in April and has spread to Lund"
    for child in token.children:
        word = child.lower_
        if child.dep_ == "prep" and word in SIDES:
            yield from ((c, SIDES[word], word) for c in child.children if c.dep_ == "pobj" and is_event_noun(c))
            yield from ((c, SIDES[word], word) for c in child.children if c.dep_ == "pcomp" and is_event_verb(c))
        elif child.dep_ == "advcl" and is_event_verb(child) and not negated(child):
            marks = (c.lower_ for c in child.children if c.dep_ == "mark" and c.lower_ in SIDES)
            yield from ((child, SIDES[mark], mark) for mark in marks)
    if sign := FOLLOWING.get(token.lemma_.lower()):
        yield from ((c, sign, token.lower_) for c in token.children if c.dep_ == "dobj" and is_event_noun(c))


def _followed(noun: Any) -> Iterator[tuple[Any, int, str]]:
    """ "A rise in prices followed the invasion": the rise, as its verb, lies after it; "the calm after the storm"."""
    verb = noun.head
    if noun.dep_ == "nsubj" and (sign := FOLLOWING.get(verb.lemma_.lower())):
        yield from ((c, sign, verb.lower_) for c in verb.children if c.dep_ == "dobj" and is_event_noun(c))
    for prep in noun.children:
        if prep.dep_ == "prep" and prep.lower_ in SIDES:
            word = prep.lower_
            yield from ((c, SIDES[word], word) for c in prep.children if c.dep_ == "pobj" and is_event_noun(c))
