"""Participles that are told as clauses of their own: "struck the market, killing eleven". Works on parsed tokens."""

from __future__ import annotations

from typing import Any

from .clauses import AUX, SUBJECT, clause_of, negated, tense
from .inflection import past
from .subjects import shared_subject
from .verbgroups import group


def finite(verb: Any, title: str) -> str:
    """The title of a verb in "-ing" as a sentence: "killed eleven", "nine had left" of "with nine having left"."""
    if any(c.dep_ == "aux" and c.lower_ == "having" for c in verb.children):
        return title.replace(" having ", " had ", 1)
    if any(c.dep_ in AUX for c in verb.children):
        return title
    if verb.tag_ == "VBG" and verb.dep_ == "advcl" and any(c.lower_ in ("while", "when") for c in verb.children):
        return title.replace(f" {verb.text} ", f" {_was(verb)} {verb.text} ", 1)  # "hurt while crossing the lake"
    if not tells_what_came_of_it(verb):
        return title
    before, found, behind = f"{title} ".partition(f" {verb.text} ")
    return f"{before} {past(verb.lemma_, verb.text)} {behind}".strip() if found else title


def is_bare_participle(verb: Any) -> bool:
    """ "Lund making an incursion", "it starting from today": no clause, where nothing else lends it a verb."""
    if verb.tag_ != "VBG" or verb.dep_ not in ("advcl", "conj", "acl", "pcomp"):
        return False
    return not any(t.dep_ in AUX for t in group(verb, set()))


def lacks_finite(verb: Any) -> bool:
    """ "A hall being built", "a woman been ill", "their hands raised": no verb of them is finite."""
    alone = any(c.dep_ == "nsubj" for c in verb.children) and not any(t.dep_ in AUX for t in group(verb, set()))
    if alone and verb.tag_ == "VBN" and verb.dep_ in ("advcl", "appos", "nsubj"):
        return True  # "others lay there, their hands raised"
    first = next((t for t in sorted(group(verb, set()), key=lambda t: t.i) if t.dep_ in AUX), None)
    return first is not None and first.lower_ in ("being", "been") and first.i < verb.i


def _was(verb: Any) -> str:
    subject = shared_subject(verb)
    several = subject is not None and (
        subject.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in subject.children)
    )
    return "were" if several else "was"


def tells_what_came_of_it(verb: Any) -> bool:
    """Beside a finite clause and behind it: not "while crossing the lake", "was crossing", "did not go, fearing"."""
    place = clause_of(verb)
    if verb.tag_ != "VBG" or place.tag_ != "VBG" or place.dep_ != "advcl" or place.i < place.head.i:
        return False
    around = [c for v in {place, verb} for c in v.children if c.i < v.i and c.dep_ in ("mark", "advmod")]
    own = any(c.dep_ in (*AUX, *SUBJECT) for v in (place, verb) for c in v.children)
    above = place.head
    return not (own or any(c.tag_ in ("WRB", "IN") for c in around) or negated(above)) and tense(above) != "none"
