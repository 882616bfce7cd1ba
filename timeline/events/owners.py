"""Whose: what "his" or "its" before a noun stands for, by the clause around it. Works on parsed tokens."""

from __future__ import annotations

from typing import Any

from .antecedents import SUBJECT
from .fitting import fitting, is_person, kind_of
from .subjects import owner_of, shared_subject


def owner_beside(noun: Any) -> str | None:
    """ "Anna Berg did not speak during her trial, which ended": whose, where the clause of the noun has one subject."""
    verb = next((a for a in noun.ancestors if a.pos_ in ("VERB", "AUX")), None)
    subject, owner = (None if verb is None else shared_subject(verb)), owner_of(noun)
    if subject is None or owner is None or subject.i >= owner.i:
        return None
    told = fitting(subject, kind_of(owner))
    between = any(is_person(t) and subject.i < t.i < owner.i for t in noun.sent)
    return None if between and kind_of(owner) == "he" else told


def _only_person(noun: Any, owner: Any) -> str | None:
    """ "Demand for Anna Berg's songs has risen since her death": the one person named before in the sentence."""
    names = {e.text: e for e in noun.doc.ents if e.label_ == "PERSON" and noun.sent.start <= e.start < owner.i}
    surnames = {name.split()[-1] for name in names}
    if (
        kind_of(owner) != "he"
        or len(surnames) != 1
        or any(is_person(t) for t in noun.sent[: owner.i - noun.sent.start] if t.pos_ == "NOUN")
    ):
        return None
    return max(names, key=len)


def owner_told(noun: Any) -> str | None:
    """ "On his trip to Lund, Berg spoke", "Berg spoke of her trip": whose, by the subject of the clause."""
    verb = next((a for a in noun.ancestors if a.pos_ in ("VERB", "AUX")), None)
    subject, owner = (None if verb is None else shared_subject(verb)), owner_of(noun)
    if subject is None or owner is None:
        return None
    if subject.i < owner.i:
        return owner_beside(noun) or _only_person(noun, owner)
    others = any(t.ent_type_ == "PERSON" and owner.i < t.i < subject.left_edge.i for t in noun.sent)
    opens = noun.i < subject.i and not any(t.dep_ in SUBJECT for t in noun.sent if t.i < noun.i)
    return fitting(subject, kind_of(owner)) if opens and not others else None
