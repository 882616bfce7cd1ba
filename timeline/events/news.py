"""Which mentions a reader wants on a timeline: finite clauses that tell of a change, and no legends of pictures."""

from __future__ import annotations

from typing import Any

from . import lexicon
from .clauses import auxiliaries, clause_of, is_event_noun, is_infinitive, is_question, subject_of, tense

_CLAUSES = ("ROOT", "ccomp", "conj", "parataxis", "advcl", "pcomp")


def is_news(token: Any, event_class: str, dated: bool, lead: bool) -> bool:
    """Whether a reader wants a verb's event on the timeline: a finite clause that tells of a change."""
    lemma, place = token.lemma_.lower(), clause_of(token)
    complement = any(c.dep_ == "xcomp" or (c.dep_ == "ccomp" and not is_infinitive(c)) for c in token.children)
    if is_question(token):
        return False
    if event_class == "REPORTING":
        return lead and dated and not any(c.dep_ == "mark" for c in token.children)
    if event_class in ("STATE", "I_STATE") or (complement and lemma in lexicon.HELPERS):
        return False
    if (event_class == "PERCEPTION" or lemma in lexicon.LASTING) and not dated:
        return False
    if token.dep_ == "xcomp":
        head = token.head.lemma_.lower()
        return head in lexicon.HELPERS or token.head.lower_ in lexicon.DUE or head == "be"
    if place.dep_ == "acl":  # "tugs pulled at the ship" is read as a noun with a participle now and then
        main = place.head.dep_ == "ROOT" and place.head.i < place.i
        return (dated or main) and place.tag_ == "VBN" and not is_event_noun(place.head)
    if place.dep_ == "relcl":  # ", which freed the ship" tells; "the ship that freed it" identifies
        return dated or token.doc[place.left_edge.i - 1].text == ","
    finite = token.tag_ in ("VBD", "VBZ", "VBP") or (auxiliaries(token) != () and not is_infinitive(token))
    own = subject_of(token) is not None or token.dep_ in ("ROOT", "conj")
    present = tense(token) == "present" and token.tag_ != "VBG" and not dated  # habits and states of affairs
    return place.dep_ in _CLAUSES and finite and own and not present


def is_verbless(doc: Any) -> bool:
    """One sentence whose main word is a noun, or whose only verb is subordinate ("The bridge shortly before it fell"):
    the legend of a picture, a heading."""
    sents = list(doc.sents)
    if len(sents) != 1:
        return False
    root = sents[0].root
    if root.pos_ in ("NOUN", "PROPN"):
        return True
    subjects = [c.i for c in root.children if c.dep_ in ("nsubj", "nsubjpass")]
    opened = [c.i for c in root.children if c.dep_ in ("mark", "advmod", "prep") and c.lower_ in lexicon.SUBORDINATORS]
    return len(subjects) > 1 and any(subjects[0] < i < subjects[-1] for i in opened)
