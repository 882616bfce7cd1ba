"""Which verbs are sayings of the report itself."""

from __future__ import annotations

from typing import Any

from . import lexicon
from .clauses import clause_of, is_main, is_perfect, is_pluperfect, is_source, lemma, negated, subject_of, tense


def _spread(token: Any) -> bool:
    """ "denied it throughout the trial", "called for it within hours": of another day than the report's."""
    preps = [c for c in token.children if c.dep_ == "prep" and c.lower_ in lexicon.AT_ANOTHER_TIME]
    return any(c.lower_ != "after" or c.i > token.i for c in preps)  # "After the talks, he said": of the report's day


def is_over_time(token: Any) -> bool:
    """ "Has long said", "has repeatedly denied", "has been saying": of no one day."""
    more = token.tag_ == "VBG" or any(c.dep_ == "advmod" and c.lower_ in lexicon.OVER_TIME for c in token.children)
    return is_perfect(token) and more


def _leads(token: Any) -> bool:
    """ "A source tells CNN, there is hope": a saying that a parser hangs on its words."""
    words = token.head
    hung = token.dep_ == "ccomp" and token.i < words.i and lexicon.event_class(words.lemma_.lower()) != "REPORTING"
    return hung and subject_of(token) is not None and lexicon.event_class(token.lemma_.lower()) == "REPORTING"


def _aside(token: Any) -> bool:
    """ "The agency, which did not say when": a saying in an aside; not "the agency which said so"."""
    place = clause_of(token)
    if place.dep_ != "relcl" or lexicon.event_class(token.lemma_.lower()) != "REPORTING":
        return False
    first = place.left_edge.i
    return first > 0 and token.doc[first - 1].text == "," and tense(token) == "past" and not _spread(token)


def is_main_saying(token: Any) -> bool:
    """A saying of the report itself: a main verb, alone or beside another saying; not "she said she had told them",
    and not "had told them", which was before."""
    if is_source(token) or (_aside(token) and not is_pluperfect(token)):
        return True
    if not (is_main(token) or _leads(token)) or _spread(token) or is_pluperfect(token) or is_over_time(token):
        return False
    if token.lemma_.lower() == "write" and any(c.dep_ == "dobj" for c in token.children):
        return False  # "wrote three novels": a work
    if any(c.dep_ == "dobj" and c.lemma_.lower() in lexicon.SAID_THINGS for c in token.children):
        return lemma(token) in lexicon.LIGHT
    place = token if subject_of(token) is not None else clause_of(token)
    speaks = lexicon.event_class(place.lemma_.lower()) == "REPORTING" or place.lemma_.lower() in lexicon.SPEECH_ACTS
    return speaks and not negated(token)
