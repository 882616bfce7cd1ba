"""Which verbs are sayings of the report itself."""

from __future__ import annotations

from typing import Any

from . import lexicon
from .clauses import (
    SUBJECT,
    clause_of,
    is_infinitive,
    is_main,
    is_perfect,
    is_pluperfect,
    is_source,
    lemma,
    negated,
    subject_of,
    tense,
)
from .fitting import is_person
from .reduced import main_verb

# "The figures showed a rise": what is published says it.
PUBLISHED = frozenset("analysis data document figure poll report result statistic statistics study survey".split())
SHOWING = frozenset("indicate reveal show suggest".split())
# "There was no word from the rebels": nothing was told, up to the report.
UNTOLD = frozenset("comment confirmation decision explanation indication reaction response word".split())
WITHHELD = frozenset("announce disclose give identify name release reveal specify".split())


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
    told = lexicon.event_class(words.lemma_.lower()) in ("REPORTING", "PERCEPTION")  # "was warned, a court has heard"
    marked = any(c.dep_ == "mark" for c in token.children)  # "hours after officials declared it over, a man was found"
    hung = token.dep_ == "ccomp" and token.i < words.i and not told and not marked
    return hung and subject_of(token) is not None and lexicon.event_class(token.lemma_.lower()) == "REPORTING"


def _aside(token: Any) -> bool:
    """ "The agency, which did not say when": a saying in an aside; not "the agency which said so"."""
    place = clause_of(token)
    if place.dep_ != "relcl" or lexicon.event_class(token.lemma_.lower()) != "REPORTING":
        return False
    first = place.left_edge.i
    return first > 0 and token.doc[first - 1].text == "," and tense(token) == "past" and not _spread(token)


def is_withheld(token: Any) -> bool:
    """ "Her name was not disclosed", "a man who was not identified": withheld as the report tells of it."""
    passive = any(c.dep_ == "auxpass" and c.lower_ in ("was", "were") for c in token.children)
    long = any(c.dep_ == "prep" and c.lower_ in ("for", "until", "since", "during") for c in token.children)
    return token.lemma_.lower() in WITHHELD and passive and negated(token) and not (long or _spread(token))


def is_untold(noun: Any) -> bool:
    """ "There was no confirmation of the report": nothing was told, up to the report's day."""
    there = noun.dep_ == "attr" and noun.head.lower_ == "was" and any(c.dep_ == "expl" for c in noun.head.children)
    none = any(c.dep_ == "det" and c.lower_ == "no" for c in noun.children)
    return noun.lemma_.lower() in UNTOLD and there and none and is_main(noun.head)


def _is_published(token: Any) -> bool:
    """ "The figures showed a rise"; not "polls have shown one"."""
    subject = subject_of(token)
    published = subject is not None and subject.lemma_.lower() in PUBLISHED
    return published and token.lemma_.lower() in SHOWING and not is_perfect(token)


def _is_called(child: Any) -> bool:
    """ "Called for calm", "called on them to leave", "called it a farce"."""
    return child.dep_ in ("oprd", "ccomp", "xcomp") or (child.dep_ == "prep" and child.lower_ in ("for", "on", "upon"))


def _is_unspoken(token: Any) -> bool:
    """ "He was declared dead", "details were revealed": nobody says it in the report; not "it was said that"."""
    under = {c.dep_ for c in token.children}
    return "auxpass" in under and not under & {"agent", "ccomp"}


def said_by(saying: Any) -> Any | None:
    """The bank of "the bank said", also of "the bank has become the latest to announce that it will close"."""
    up = saying
    teller = next((c for c in up.children if c.dep_ in SUBJECT), None)
    while teller is None and up.dep_ in ("xcomp", "relcl", "acl", "attr", "acomp") and is_infinitive(saying):
        up = up.head
        teller = next((c for c in up.children if c.dep_ in SUBJECT), None)
    return teller


def _goes_on_about_another(verb: Any) -> bool:
    """ "The cook told the court that the king was ill, and said he left early": the king, or the cook."""
    saying = verb.head
    if verb.dep_ == "ccomp" and any(c.dep_ == "auxpass" for c in verb.children):
        before = (c for c in saying.children if c.dep_ == "advcl" and c.i < saying.i)
        if any(is_person(s) or s.ent_type_ == "PERSON" for c in before for s in c.children if s.dep_ in SUBJECT):
            return True  # "although Berg was praised, the mayor said he had been chosen for want of another"
    if verb.dep_ != "ccomp" or saying.dep_ != "conj" or any(c.dep_ in SUBJECT for c in saying.children):
        return False
    told = (c for c in saying.head.children if c.dep_ == "ccomp")
    return any(is_person(s) for c in told for s in c.children if s.dep_ in SUBJECT)


def governing_subject(verb: Any) -> Any | None:
    """ "The mayor said he had resigned": the one who says it, when that is one named thing or one person."""
    head = verb
    if _goes_on_about_another(verb):
        return None
    for _ in range(3):
        if head.dep_ not in ("ccomp", "conj", "advcl", "acl", "xcomp", "acomp", "dobj") or head.head.i == head.i:
            return None
        head = head.head
        subject = next((c for c in head.children if c.dep_ in SUBJECT), None)
        if subject is not None and subject.lower_ != "it":
            person = is_person(subject) and subject.tag_ == "NN"
            if person or subject.tag_ == "NNP":
                return subject
            if lexicon.event_class(head.lemma_.lower()) == "REPORTING":
                return None  # "Norway has one case, but officials said she had left": no country did
    return None


def is_main_saying(token: Any) -> bool:
    """A saying of the report itself: a main verb, alone or beside another saying; not "she said she had told them",
    and not "had told them", which was before."""
    if is_source(token) or is_withheld(token) or (_aside(token) and not is_pluperfect(token)):
        return True
    if not (is_main(token) or _leads(token)) or _spread(token) or is_pluperfect(token) or is_over_time(token):
        return False
    if _is_unspoken(token) or main_verb(token) is not None:  # "workers called in to mend it have left"
        return False
    if lemma(token) == "write" and not any(c.dep_ == "ccomp" for c in token.children):
        return False  # "wrote an opera", "wrote to the council"
    if any(c.dep_ == "dobj" and c.lemma_.lower() in lexicon.SAID_THINGS for c in token.children):
        return lemma(token) in lexicon.LIGHT
    place = token if subject_of(token) is not None else clause_of(token)
    if place.i != token.i and any(c.dep_ == "prt" for c in place.children):
        return False  # "was called off and will resume on Saturday": the second is no saying
    if token.lemma_ == "call" and not (lemma(token) == "call" and any(_is_called(c) for c in token.children)):
        return False  # "called the police", "were called to the scene", "called off the search"
    if lexicon.event_class(place.lemma_.lower()) != "REPORTING" and is_perfect(token):
        return False  # "has praised the plan": at some time up to now
    if place.i != token.i and is_perfect(place) and lexicon.event_class(token.lemma_.lower()) == "OCCURRENCE":
        return False  # "has rejected the name and opted for another": at some time up to now
    speaks = lexicon.event_class(place.lemma_.lower()) == "REPORTING" or place.lemma_.lower() in lexicon.SPEECH_ACTS
    return (speaks or _is_published(token)) and not negated(token)
