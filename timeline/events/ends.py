"""Where a phrase or a series of things ends, since what follows belongs to another clause. Works on parsed tokens."""

from __future__ import annotations

from typing import Any

from .clauses import AUX, SUBJECT, is_infinitive
from .reduced import main_verb

_THINGS = ("NN", "NNS", "NNPS")
_LIMBS = frozenset("after as before since until".split())


def turns(top: Any) -> bool:
    """ "Put it into action but the guards, …, knew": another clause; not "not the guards but the mayor"."""
    but = next((c for c in top.children if c.dep_ == "cc" and c.lower_ == "but" and c.i > top.i), None)
    if but is None or top.pos_ not in ("NOUN", "PROPN"):
        return False
    before = top.doc[max(top.sent.start, top.i - 12) : but.i]
    return not any(t.dep_ == "neg" or t.lower_ in ("not", "no", "nothing", "none") for t in before)


def is_afterthought(child: Any, top: Any) -> bool:
    """ "to help the town, and offices are opening": a comma before the "and" of two begins a clause."""
    ands = [c for c in top.children if c.dep_ == "cc" and c.i > top.i and c.doc[c.i - 1].text == ","]
    return bool(ands) and top.dep_ not in ("conj", "appos") and top.pos_ == "PROPN" and child.i >= ands[0].i


def begins_anew(noun: Any) -> bool:
    """ "in all states and tests have shown it": the tests belong to what comes next."""
    if noun.right_edge.i + 1 >= len(noun.doc):
        return False
    behind = noun.doc[noun.right_edge.i + 1]
    if noun.dep_ == "conj" and noun.head.dep_ == "pobj" and behind.tag_ == "MD" and behind.i > noun.i + 1:
        return True  # "was hit by the storm and other ports in the valley | could only accept boats"
    after = noun.doc[noun.i + 1]
    if (
        noun.pos_ == "NUM"
        and noun.head.pos_ != "NUM"
        and after.dep_ in ("nsubj", "nsubjpass")
        and not noun.is_ancestor(after)
    ):
        return True  # "fell ill and more than 50 million | people died"
    own = after.pos_ == "VERB" or (after.pos_ == "AUX" and after.dep_ not in AUX)  # "and the fight was short"
    found = misread_subject(after if own else after.head)
    return found is not None and found.i == noun.i


def has_phrase_before(first: Any, second: Any) -> bool:
    """ "The culling of birds in Lund, the Tarn valley and Ystad": the places go on about the phrase between."""
    articles = [{c.lower_ for c in noun.children if c.dep_ == "det"} for noun in (first, second)]
    own = second.pos_ == "NOUN" and bool(articles[0] & articles[1])  # "the mayor of Lund and the head of it"
    phrases = (c for c in first.children if c.dep_ == "prep" and first.i < c.i < second.left_edge.i)
    named = first.pos_ == "PROPN" or (second.pos_ == "NOUN" and second.head.i != first.i)
    return not (own or named) and any(c.n_rights for c in phrases)


def misread_subject(verb: Any) -> Any | None:
    """ "It was found in all states and tests have shown it": parsers take the tests for a second place.

    A second verb of the same subject has an "and", a comma or another small word before it, and no noun.
    """
    finite = verb.tag_ in ("VBD", "VBZ", "VBP") or any(c.dep_ in ("aux", "auxpass") for c in verb.children)
    torn = verb.dep_ == "acl" and verb.tag_ == "VBD"  # "closed all ports and its navy sank it": no ports sank
    if (verb.dep_ not in ("conj", "advcl") and not torn) or not finite or verb.left_edge.i == 0 or is_infinitive(verb):
        return None
    if any(c.dep_ in (*SUBJECT, "cc", "mark") and c.i < verb.i for c in verb.children):
        return None
    led = main_verb(verb.head)
    if led is not None and led.i == verb.i:
        return None
    before = verb.doc[verb.left_edge.i - 1]
    if torn and before.i == verb.head.i:
        return None
    if before.lower_ in ("there", "here") and before.i:
        before = before.nbor(-1)  # "after a storm there left many dead"
    return before if before.pos_ in ("NOUN", "PROPN") and before.ent_type_ not in ("DATE", "TIME") else None


def _behind_a_but(verb: Any) -> Any | None:
    """The guards of "put it into action but the guards, who had fled, knew of it"."""
    if verb.dep_ != "conj" or any(c.dep_ in (*SUBJECT, "cc") and c.i < verb.i for c in verb.children):
        return None
    first = verb.left_edge
    if first.i == 0 or first.nbor(-1).text != ",":
        return None
    between = (t for t in verb.doc[verb.head.i + 1 : first.i] if t.dep_ == "conj" and t.tag_ in _THINGS)
    return next((t for t in between if turns(t.head) and t.doc[t.left_edge.i - 1].lower_ == "but"), None)


def recovered_subject(verb: Any) -> Any | None:
    """The tests of "in all states and tests have shown it"; None where more of what stands before may be meant."""
    found = misread_subject(verb) or _behind_a_but(verb)
    if found is not None and found.dep_ == "pobj" and found.head.lower_ in _LIMBS and found.tag_ in ("NN", "NNS"):
        return found  # "after | a storm there | left many dead": "after" opens a clause
    if found is None or found.dep_ != "conj" or found.head.dep_ == "conj" or found.tag_ not in _THINGS:
        return None
    return found if found.left_edge.i and verb.doc[found.left_edge.i - 1].dep_ == "cc" else None
