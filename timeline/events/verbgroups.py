"""A verb with its auxiliaries, also those that it shares with the first of a series. Works on parsed tokens."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from . import lexicon, titlewords
from .clauses import is_infinitive, is_not_only
from .subjects import SUBJECT, is_intransitive

_GROUP = ("aux", "auxpass", "neg", "prt")


def group(verb: Any, skip: set[int]) -> Iterator[Any]:
    """The verb with its auxiliaries; a second verb of a pair takes those of the first ("was seized and burned")."""
    own = [c for c in verb.children if c.dep_ in _GROUP and not (c.dep_ == "neg" and is_not_only(c))]
    own += [under for c in own if c.dep_ == "aux" for under in c.children if under.dep_ == "aux"]  # "should have worn"
    own += [under for c in own if c.dep_ == "prt" for under in c.children]  # "pushed the ship off course"
    nearly = [c for c in verb.children if c.dep_ == "advmod" and _changes_sense(c)]
    nearly = [c for c in nearly if c.i < verb.i or verb.lemma_ == "be"]  # "were no longer ready"
    own += [t for c in nearly for t in (c, *c.children)]
    no = next((c.i for c in own if c.dep_ == "neg" and c.i < verb.i), verb.i)
    own += [c for c in verb.children if c.dep_ == "advmod" and no < c.i < verb.i]  # "have not openly blamed it"
    alone = not any(c.dep_ in ("aux", "auxpass", *SUBJECT) for c in verb.children)
    if alone and (lent := _lent(verb)):
        own += [*lent, *_or_else(verb)]
    elif any(c.dep_ == "auxpass" for c in own):
        own += [t for c in verb.children if c.dep_ == "conj" and _or_else(c) for t in verb.doc[verb.i + 1 : c.i + 1]]
    yield from (t for t in (verb, *own) if t.i not in skip)


def _lent(verb: Any) -> list[Any]:
    """ "will take, grow and sell", "was shelved, revived and given up": the auxiliaries of the first of a series."""
    first = verb
    for _ in range(4):
        head = first.head
        marked = any(c.dep_ in ("mark", "advmod") and c.i < first.i for c in first.children)
        if first.dep_ not in ("conj", "advcl") or (first.dep_ == "advcl" and (marked or first.i < head.i)):
            return []
        found = [c for c in head.children if c.dep_ in ("aux", "auxpass")]
        if found:
            if found[-1].dep_ == "auxpass" and (is_intransitive(verb) or head.lower_ == "born"):
                return []  # "was fined and died", "was born in Lund but moved away"
            same = verb.dep_ == "conj" and first.dep_ == "conj" and (verb.tag_ == head.tag_ or _is_participle(verb))
            return found if same or _passive_too(verb, found) else []
        if any(c.dep_ in SUBJECT for c in head.children):
            return []
        first = head
    return []


def _or_else(verb: Any) -> list[Any]:
    """ "Ten guards were killed or hurt": not all of them were hurt."""
    first, doc = verb.head, verb.doc
    either = any(c.dep_ == "cc" and c.lower_ == "or" for c in first.children)
    return list(doc[first.i : verb.i]) if either and verb.dep_ == "conj" and verb.i - first.i == 2 else []


def _is_participle(verb: Any) -> bool:
    """ "Has arrived and begun": a form that no past is made of, though a tagger takes it for one."""
    return verb.lower_ in titlewords.PARTICIPLES


def _passive_too(verb: Any, lent: list[Any]) -> bool:
    """ "was shelved and revived": a past form without an object, which a tagger takes for an active one."""
    word = verb.lemma_.lower()
    if {word, f"{word}e"} & titlewords.OF_ONESELF and any(
        c.dep_ == "xcomp" and is_infinitive(c) for c in verb.children
    ):
        return False  # "was renamed and hoped to go on", where "hoped" may be read as of "hop"
    past = verb.tag_ == "VBN" or (verb.tag_ == "VBD" and verb.lower_.endswith("ed"))
    return past and lent[-1].dep_ == "auxpass" and not any(c.dep_ == "dobj" for c in verb.children)


def _changes_sense(adverb: Any) -> bool:
    """ "nearly drowned", "was better informed": without it another thing is told."""
    if any(c.lower_ in lexicon.NEARLY for c in adverb.children):
        return True  # "had almost fully taken it"
    if adverb.lower_ in titlewords.NOT_QUITE:  # "was never again played", "does not fully protect"
        above = adverb.head.head if adverb.head.dep_ in ("xcomp", "ccomp") else adverb.head
        return any(c.dep_ == "neg" for verb in (adverb.head, above) for c in verb.children)
    if adverb.lower_ == "first" and 0 < adverb.head.i - adverb.i <= 2:
        return True  # "was first found in Lund"
    return adverb.lower_ in lexicon.NEARLY or (adverb.tag_ in ("RBR", "RBS") and adverb.i + 1 == adverb.head.i)


def raised(head: Any, skip: set[int]) -> Iterator[Any]:
    """ "is expected" of "is expected to begin": the governor with its auxiliaries and its own object."""
    yield from group(head, skip)
    if head.pos_ == "ADJ" and head.head.pos_ in ("AUX", "VERB"):
        yield from group(head.head, skip)  # "had been due to arrive"
