"""What of a phrase cannot stand without the rest: "as part" of "as part of an inquiry". Works on parsed tokens."""

from __future__ import annotations

from typing import Any

from . import lexicon, titlewords
from .clauses import is_infinitive

_NEEDED = ("dobj", "oprd", "xcomp", "attr", "acomp", "ccomp")
# "In an effort", "has the power", "made the decision": nothing without "to …".
AIMS = frozenset(
    """effort attempt bid leave move plan decision order chance right reason power ability authority permission
    opportunity request application appeal offer proposal motion demand""".split()
)
# "In response to the flood", "apart from the mayor": a part of a preposition.
_PAIRED = frozenset(
    """response addition preparation exchange return line accordance contrast connection compliance retaliation
    relation reply comparison reaction conjunction cooperation collaboration keeping apart""".split()
)


_WHERE_AND_WHO = frozenset("country area place region town city people patient household".split())
_WHOEVER = frozenset("person people man woman thing".split())
# "The first person to fly", "the only guard who stayed": which one is told behind them.
ONE_OF = frozenset("first second third last only next latest youngest oldest any".split())


def half(token: Any, kept: set[int]) -> bool:
    """ "as part" of "as part of an inquiry", "by those" of "by those who work": nothing that can stand alone."""
    if token.lower_ == "between" and {x.i for c in token.children for x in c.children if x.dep_ == "cc"} - kept:
        return True  # "between the guards" of "between the guards led by Berg and the miners"
    near = [c for t in (token, *token.children) if t.i in kept for c in (t, *t.children)]
    under = [c for t in near for c in ((t, *t.children) if t.dep_ == "pobj" else (t,))]
    under += [p for t in near if t.dep_ == "prep" and t.i in kept for p in t.children if p.dep_ == "pobj"]
    for word in under:
        lost = [c for c in word.children if c.i > word.i and c.i not in kept] if word.i in kept else []
        if lost and (_half_noun(word, lost) or _half_verb(word, lost, kept)):
            return True
    return False


def _half_noun(noun: Any, lost: list[Any]) -> bool:
    """Whether a noun says nothing without what is lost of it."""
    word, clauses = noun.lemma_.lower(), [c for c in lost if c.dep_ in ("relcl", "acl")]
    if any(c.dep_ == "prep" and c.lower_ == "of" for c in lost) and noun.pos_ != "PROPN":
        return True
    if word in titlewords.OF_WHAT and any(c.lower_ in ("of", "by", "through") for c in lost):
        return True  # "with the introduction" of "with the introduction by the town of new rules"
    if noun.head.lower_ == "with" and noun.dep_ == "pobj" and any(c.dep_ == "prep" and c.lower_ == "at" for c in lost):
        return True  # "with the figure" of "with the figure at 50%"
    if is_hollow(noun) and (clauses or noun.head.lower_ == "with"):
        return True  # "the need" of "the need to treat it", "with results" of "with results available at noon"
    if word in titlewords.CONTENT and any(is_content(c) for c in clauses):
        return True  # "to the belief" of "to the belief that pigs spread it"
    if word in AIMS and any(is_infinitive(c) for c in clauses):
        return True  # "in an effort" of "in an effort to help the town"
    if any(
        c.left_edge.i == noun.i + 1 and c.left_edge.tag_ not in ("WDT", "WP", "WP$", "WRB", "IN") and _has_subject(c)
        for c in clauses
    ):
        return True  # "the difficulties" of "the difficulties she may face"
    if clauses and noun.pos_ == "PROPN" and any(c.text in ("a", "an") for c in noun.children):
        return True  # "in a Lund" of "in a Lund prepared for war"
    if noun.lemma_.lower() in _WHOEVER and any(c.lower_ == "the" for c in noun.children) and _is_close(noun, clauses):
        return True  # "the persons" of "the persons with whom he had met"
    if clauses and any(c.lower_ == "those" for c in noun.children if c.i < noun.i):
        return True  # "to those farmers" of "to those farmers who served"
    if clauses and noun.pos_ == "NOUN" and any(c.lower_ in ONE_OF for c in noun.children if c.i < noun.i):
        return True  # "the first person" of "the first person to fly"
    needing = noun.lower_ in _PAIRED or word in titlewords.TOWARDS  # "in response", "with room"
    return needing and any(c.dep_ == "prep" and c.i == noun.i + 1 for c in lost)


def _is_close(noun: Any, clauses: list[Any]) -> bool:
    return any(c.left_edge.i == noun.i + 1 for c in clauses)


def _half_verb(verb: Any, lost: list[Any], kept: set[int]) -> bool:
    """Whether a verb says nothing without what is lost of it."""
    if verb.pos_ == "VERB" and any(c.dep_ in _NEEDED for c in lost):
        return True  # "to host" of "to host a summit"
    shared = not any(c.dep_ == "dobj" and c.i in kept for c in verb.children) and verb.nbor().lower_ in (",", "and")
    if is_infinitive(verb) and shared and any(c.dep_ == "conj" and c.pos_ == "VERB" for c in lost):
        return True  # "not to read" of "not to read, hear or see the news"
    needed = titlewords.COMPLETED_BY.get(verb.lemma_.lower(), ()) if verb.pos_ == "VERB" else ()
    if any(c.dep_ == "prep" and c.lower_ in needed for c in lost):
        return True
    behind = any(c.dep_ == "prep" and c.i <= verb.i + 2 for c in lost)
    under = verb.tag_ in ("VBN", "VBG", "VB") or verb.dep_ == "pcomp"  # "for what some see" of "… see as slow"
    return behind and under  # "being admitted" of "being admitted to the clinic"


def _has_subject(clause: Any) -> bool:
    return any(c.dep_ in ("nsubj", "nsubjpass") for c in clause.children)


def is_content(clause: Any) -> bool:
    """ "That people can catch it", also where parsers take the "that" for what they catch."""
    opened = any(c.lower_ == "that" and c.i == clause.left_edge.i for c in clause.children)
    return clause.dep_ in ("acl", "relcl") and opened and any(c.dep_.startswith("nsubj") for c in clause.children)


def says_which(clause: Any, noun: Any) -> bool:
    """ "Areas hit by floods", "forces that are turning": a plural alone needs the clause right behind it."""
    with_ = clause.lower_ == "with" and noun.lemma_.lower() in _WHERE_AND_WHO  # "in countries with an outbreak"
    bare = noun.tag_ == "NNS" and noun.n_lefts == 0 and (clause.dep_ in ("acl", "relcl") or with_)
    return bool(bare and clause.left_edge.i == noun.i + 1)


def is_hollow(noun: Any) -> bool:
    """ "Those", "the degree", "with a row of huts falling": nothing without the clause behind it."""
    going_on = [c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBG"]
    if noun.dep_ == "pobj" and noun.head.lower_ == "with":
        others = [
            c for t in noun.subtree if t.dep_ == "conj" for c in t.children if c.dep_ == "acl" and c.tag_ == "VBG"
        ]
        return bool(going_on or others) or any(c.dep_ == "amod" and c.i > noun.i for c in noun.children)
    led_to = noun.dep_ == "pobj" and noun.head.lower_ == "to" and noun.head.head.lemma_.lower() in lexicon.RESULTING
    when = noun.dep_ == "pobj" and noun.lemma_.lower() in titlewords.CIRCUMSTANCES  # "the days leading up to his death"
    # "The same year that he left".
    same = noun.lemma_.lower() in titlewords.CIRCUMSTANCES and any(c.lower_ == "same" for c in noun.children)
    return noun.lower_ in lexicon.HOLLOW or same or ((led_to or when) and any(c.i == noun.i + 1 for c in going_on))
