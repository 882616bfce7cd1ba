"""Who and where: the named participants of a clause, each with its role. Works on parsed tokens."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .detector import Participant
from .subjects import shared_subject

# What a parser calls a name → what we call it.
TYPES = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "group",
    "EVENT": "event", "PRODUCT": "thing", "LAW": "law", "WORK_OF_ART": "work",
}  # fmt: skip
_OTHER_CLAUSE = ("relcl", "advcl", "ccomp", "parataxis", "ROOT")
_OBJECT = ("dobj", "nsubjpass", "dative", "attr", "oprd")
_AT = frozenset("in at near on inside outside across over from to into off around toward towards via through".split())


def participants(names: Iterable[Any], trigger: Any, offset: int) -> tuple[Participant, ...]:
    """The names of a trigger's clause with their roles towards it; text order."""
    found = []
    subject = shared_subject(trigger)
    for name in names:
        kind = TYPES.get(name.label_)
        role = _role(name, trigger, subject, kind) if kind and name.root.i != trigger.i else ""
        if kind and role:
            words = _trimmed(name)
            found.append(Participant(offset + words.start_char, offset + words.end_char, words.text, kind, role))
    return tuple(found)


def _trimmed(name: Any) -> Any:
    """Without a leading article and a trailing possessive mark."""
    first, last = name.start, name.end
    while first < last - 1 and name.doc[first].lower_ in ("the", "a", "an"):
        first += 1
    while last - 1 > first and name.doc[last - 1].lower_ in ("'s", "’s", "'", "’"):
        last -= 1
    return name.doc[first:last]


def _role(name: Any, trigger: Any, subject: Any | None, kind: str) -> str:
    """actor, affected, place or other, by the path from the name up to the trigger; "" when it is in another clause."""
    token, preposition = name.root, ""
    for _ in range(12):
        if token.dep_ == "pobj":
            preposition = preposition or token.head.lower_
        if subject is not None and token.i == subject.i and not preposition:
            return "affected" if token.dep_ == "nsubjpass" else "actor"
        if token.dep_ in _OTHER_CLAUSE or token.head.i == token.i:
            return ""
        if token.head.i == trigger.i:
            if token.dep_ in _OBJECT:
                return "affected"
            by = token.dep_ == "agent" or (token.dep_ == "poss" and trigger.pos_ == "NOUN")
            return "actor" if by else "place" if kind == "place" and preposition in _AT else "other"
        token = token.head
    return ""
