"""Participles that parsers take for the main verb: "guests hurt in the flood have left". Works on parsed tokens."""

from __future__ import annotations

from typing import Any

from .clauses import AUX, SUBJECT

_FINITE = ("VBD", "VBZ", "VBP", "MD")


def main_verb(participle: Any) -> Any | None:
    """The "left" of "guests hurt in the flood have left": a finite verb follows, and nothing joins or parts the two.

    None for a verb that is finite itself: "guests left, and have not come back".
    """
    if participle.tag_ not in ("VBD", "VBN") or any(c.dep_ in AUX for c in participle.children):
        return None
    subject = next((c for c in participle.children if c.dep_ in SUBJECT and c.i < participle.i), None)
    if subject is None or subject.pos_ not in ("NOUN", "PROPN") or not _is_form_of_both(participle):
        return None
    aside = subject.nbor().text == ","  # "the fever, known as ague, is"
    above = participle.head
    if participle.dep_ in ("ccomp", "advcl") and above.i > participle.i:
        return above if _goes_on(above, participle, aside) else None
    behind = (
        c for c in participle.children if c.i > participle.i and c.dep_ in ("conj", "advcl", "ccomp", "parataxis")
    )
    return next((c for c in behind if _goes_on(c, participle, aside)), None)


def subject_before(verb: Any) -> Any | None:
    """The guests of "guests hurt in the flood have left", which parsers give to "hurt"."""
    under = (c for c in verb.children if c.dep_ in ("ccomp", "advcl") and c.i < verb.i and main_verb(c) is not None)
    return next((s for c in under for s in c.children if s.dep_ in SUBJECT), None)


def _is_form_of_both(verb: Any) -> bool:
    return verb.lower_.endswith("ed") or verb.tag_ == "VBN" or verb.lower_ in _BOTH


# Past forms that are participles too, of verbs that take an object.
_BOTH = frozenset(
    """held taken given hurt hit cut put set shut built caught bought brought sold found left lost made sent kept led
    paid read said told taught thought fed struck shot shown known spread""".split()
)


def _goes_on(verb: Any, participle: Any, aside: bool) -> bool:
    """Whether a finite verb follows that has no subject of its own, and no word that joins it."""
    first = next((c for c in sorted(verb.children, key=lambda c: c.i) if c.dep_ in AUX and c.i > participle.i), verb)
    if first.tag_ not in _FINITE or first.i == participle.i + 1:
        return False
    if any(c.dep_ in (*SUBJECT, "mark", "cc", "attr") and c.i < verb.i for c in verb.children):
        return False
    before = first.nbor(-1)
    between = [t for t in verb.doc[participle.i + 1 : first.i] if t.dep_ == "cc" and t.head.i == participle.i]
    series = before.dep_ == "conj"  # "planes bombed the town and troops took it": parsers make two things of it
    joined = bool(between) or series
    behind = verb.doc[participle.i : first.i]
    plain = not any(t.dep_ in ("cc", "mark", *SUBJECT) or t.lower_ == "as" for t in behind)
    # "A vaccine developed for it, sold by Berg, was withdrawn".
    aside = aside or (plain and before.text == "," and sum(t.text == "," for t in behind) == 2)
    return not joined and (before.text == "," if aside else before.pos_ in ("NOUN", "PROPN", "ADV", "NUM"))
