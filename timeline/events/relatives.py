"""Whom a "who" or "which" stands for. Works on parsed tokens."""

from __future__ import annotations

from typing import Any

from . import lexicon, persons, titlewords


def antecedent(relative: Any) -> Any | None:
    """The noun that "which" or "who" stands for; "the history of Ephorus, who" speaks of the person."""
    head = relative.head
    while head.dep_ in ("conj", "xcomp", "ccomp") and head.head.i != head.i:
        head = head.head
    noun = head.head
    if head.dep_ != "relcl" or noun.pos_ not in ("NOUN", "PROPN"):
        return None
    if relative.lower_ in ("which", "that") and noun.tag_ == "NNS" and is_singular(relative.head):
        comma = relative.i > 1 and relative.doc[relative.i - 1].is_punct
        last = relative.doc[relative.i - 1 - comma] if relative.i > 1 else noun  # "two guests in the flood, which has"
        above = (
            noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
        )  # "a store of drugs, which is"
        noun = last if last.tag_ in ("NN", "NNP") and noun.i < last.i else (above if above.tag_ == "NN" else noun)
    one = noun.tag_ == "NN" or (noun.tag_ == "NNP" and noun.ent_type_ in ("GPE", "LOC"))
    if one and noun.dep_ == "pobj" and is_plural(relative.head):
        above = noun.head.head
        given = (c for c in above.children if c.dep_ == "dobj" and c.tag_ == "NNS" and c.i < noun.i)
        above = next(given, above) if above.pos_ == "VERB" else above  # "made raids into Lund, which were repulsed"
        noun = above if above.tag_ == "NNS" else noun  # "markers for the illness that were seen"
    if noun.tag_ == "NN" and is_plural(relative.head) and not may_be_several(noun):
        return None  # "towns in the hardest-hit region, which have been closed": not the region
    somebody = noun.ent_type_ == "PERSON" or (noun.tag_ == "NN" and noun.lemma_.lower() in persons.PERSONS)
    thing = noun.dep_ == "appos" and noun.head.pos_ == "NOUN" and not is_people(noun.head)  # "a drug, Anodin, which"
    place = noun.dep_ == "pobj" and noun.tag_ == "NNP" and noun.head.lower_ in ("to", "at", "in", "into", "near", "for")
    if relative.lower_ == "which" and noun.ent_type_ == "PERSON" and place:
        return noun  # "made for Tarn, which was taken": no person is a "which"
    if (
        relative.lower_ == "which" and somebody and not thing
    ):  # "a ship named by Berg, which", "a show for his brother, which"
        things = (x for a in noun.ancestors for x in (a, *(c for c in a.children if c.dep_ == "dobj")))
        return next((x for x in things if x.tag_ in ("NN", "NNS") and x.i < noun.i and not is_people(x)), None)
    if (
        relative.lower_ == "which"
        and head.lemma_ in lexicon.RESULTING
        and noun.ent_type_ in ("PERSON", "GPE", "LOC", "NORP")
    ):
        return _event_above(noun)
    if relative.lower_ == "which" and noun.dep_ == "dobj" and noun.head.dep_ == "xcomp" and _leaves_with(head):
        return None  # "refused to lower the rents, which left farmers poor": not the rents
    if relative.lower_ == "which" and noun.dep_ == "pobj" and noun.head.lower_ == "without":
        return None  # "took the town without a fight, which allowed them to land": no fight did
    if relative.lower_ == "who" and noun.ent_type_ in ("GPE", "LOC") and noun.dep_ == "appos":
        return next((x for x in noun.ancestors if x.pos_ == "NOUN" and is_people(x)), None)  # "a nurse from Lund, …"
    led = noun.dep_ == "pobj" and noun.head.lower_ in ("under", "by", "with", "against")  # "failed under Butler, who"
    if relative.lower_ == "who" and led and noun.tag_ == "NNP":
        return noun
    if relative.lower_ == "who" and noun.tag_ == "NNP" and noun.ent_type_ != "PERSON" and noun.dep_ == "pobj":
        before = [t for t in noun.sent if t.i < noun.i and t.ent_type_ == "PERSON" and t.dep_ != "compound"]
        return before[-1] if before else noun  # "Anna Berg in the city of Lund, who"
    if relative.lower_ == "who" and noun.dep_ == "pobj" and noun.tag_ in ("NN", "NNS") and not is_people(noun):
        above = (x for a in noun.ancestors for x in (a, *(c for c in a.children if c.dep_ == "dobj")))
        noun = next((x for x in above if x.pos_ == "NOUN" and x.i < noun.i and is_people(x)), noun)
    event = noun.pos_ == "NOUN" and noun.lemma_.lower() in lexicon.EVENT_NOUNS | titlewords.OF_WHAT
    if relative.lower_ == "who" and event:
        return None  # "the loss of the captain, who": no loss does anything
    if relative.lower_ == "who" and noun.ent_type_ != "PERSON" and noun.lemma_.lower() not in persons.PERSONS:
        under = [p for c in noun.children if c.dep_ == "prep" and c.lower_ == "of" for p in c.children]
        told = [
            t
            for t in noun.sent
            if t.i < noun.i and t.ent_type_ == "PERSON" and t.dep_ in ("nsubj", "nsubjpass", "appos")
        ]
        things = noun.tag_ == "NNS" and not is_people(noun) and bool(told)  # "Anna Berg, a seller of nuts, who"
        deed = noun.lemma_.lower().endswith(("tion", "sion", "ment"))
        if deed and any(under):
            # "The consultation of the staff, who": no consultation.
            return next((p for p in under if is_people(p)), None)
        thing = noun.tag_ == "NN" and not noun.ent_type_ and not may_be_several(noun) and not any(under)
        if thing and not _is_somebody(noun):
            return None  # "families of old descent, who": no descent is a "who"
        return next((p for p in under if p.ent_type_ == "PERSON"), told[-1] if things else noun)
    return noun


def _leaves_with(verb: Any) -> bool:
    """Whether a verb tells what came of something."""
    return verb.lemma_ in lexicon.RESULTING | {"leave", "make", "force", "anger", "allow"}


def _event_above(noun: Any) -> Any | None:
    """ "The raid on Lund, which led to fighting": the raid did, no place does; None where it is the whole clause."""
    for _ in range(4):
        if noun.head.dep_ == "ROOT" or noun.head.i == noun.i:
            return None
        noun = noun.head
        if noun.pos_ == "NOUN" and noun.lemma_.lower() in lexicon.EVENT_NOUNS:
            return noun
    return None


def may_be_several(noun: Any) -> bool:
    """ "The crew, who were saved", "a number that were lost"."""
    word = noun.lemma_.lower()
    paired = any(c.dep_ == "conj" for c in noun.children)
    return paired or word in titlewords.COLLECTIVE | lexicon.AMOUNTS | persons.PEOPLE


_PUBLIC = frozenset("population class community public generation majority minority nation youth electorate".split())


def _is_somebody(noun: Any) -> bool:
    """Whether a noun that no table has is one of a person, or of people: "a milliner", "a pharmacist", "the public"."""
    if noun.lemma_.lower() in _PUBLIC:
        return True
    return noun.lemma_.lower().endswith(("er", "or", "ist", "ant", "ian", "man", "woman", "ee"))


def is_people(noun: Any) -> bool:
    """ "People from the towns who fled": no town is a "who"."""
    return noun.lemma_.lower() in persons.PERSONS | persons.PEOPLE


def is_singular(verb: Any) -> bool:
    own = [c.tag_ for c in verb.children if c.dep_ in ("aux", "auxpass")] or [verb.tag_]
    return own[0] == "VBZ" or any(c.lower_ == "was" and c.dep_ in ("aux", "auxpass") for c in verb.children)


def is_plural(verb: Any) -> bool:
    return [c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")][:1] in (["were"], ["are"], ["have"])
