"""Who and where: the named participants of a clause, each with its role. Works on parsed tokens."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .detector import Participant

# What a parser calls a name → what we call it.
TYPES = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "group",
    "EVENT": "event", "PRODUCT": "thing", "LAW": "law", "WORK_OF_ART": "work",
}  # fmt: skip
_SUBJECT = ("nsubj", "csubj", "agent")
_OBJECT = ("dobj", "nsubjpass", "dative", "attr", "oprd")
_AT = frozenset("in at near on inside outside across over from to into off around toward towards via through".split())


def participants(names: Iterable[Any], trigger: Any, inside: set[int], offset: int) -> tuple[Participant, ...]:
    """The names of a clause (`inside`: its token indexes) with their roles towards the trigger; text order."""
    found = []
    for name in names:
        kind = TYPES.get(name.label_)
        if kind and name.root.i in inside and name.root.i != trigger.i:
            start, end = _trimmed(name)
            found.append(
                Participant(offset + start, offset + end, name.doc.text[start:end], kind, _role(name, trigger, kind))
            )
    return tuple(found)


def _trimmed(name: Any) -> tuple[int, int]:
    """Without a leading article and a trailing possessive mark."""
    first, last = name.start, name.end
    while first < last - 1 and name.doc[first].lower_ in ("the", "a", "an"):
        first += 1
    while last - 1 > first and name.doc[last - 1].lower_ in ("'s", "’s", "'", "’"):
        last -= 1
    return name.doc[first].idx, name.doc[last - 1].idx + len(name.doc[last - 1])


def _role(name: Any, trigger: Any, kind: str) -> str:
    """actor, affected, place or other, by the dependency path from the name up to the trigger."""
    token, preposition = name.root, ""
    for _ in range(12):
        if token.dep_ == "pobj":
            preposition = preposition or token.head.lower_
        if token.head.i == trigger.i:
            if token.dep_ in _SUBJECT:
                return "actor"
            if token.dep_ in _OBJECT:
                return "affected"
            break
        if token.head.i == token.i:
            break
        token = token.head
    return "place" if kind == "place" and preposition in _AT else "other"
