"""Where it was of a clause with "where": "Lund, where ten people died". Works on parsed tokens."""

from __future__ import annotations

import re
from typing import Any

from .naming import subject_title
from .phrases import STRETCHED
from .relatives import is_people
from .subjects import SUBJECT

# "In the hotel", where another place may be "at the farm", "on the shore".
_INSIDE = frozenset(
    """apartment area building camp cemetery church city clinic country courtroom district hall hospital hotel house
    jail neighborhood neighbourhood park prison province region room school state street suburb town village
    ward""".split()
)
# "On the island", "at the airport": else "in".
_ON = frozenset(
    """island coast shore beach border ship boat ferry bridge farm road street hill slope site front pier quay dock deck
    roof""".split()
)
_AT = frozenset(
    """airport airfield station stadium university festival concert ceremony party event conference summit meeting court
    trial funeral match game gate table""".split()
)


def in_place(verb: Any, skip: set[int], title: str) -> str:
    """ "Ten people died in Lund" for "Lund, where ten people died"."""
    place = _place_of(verb)
    told = subject_title(place, skip) if place is not None else ""
    where = any(c.lower_ == "where" and c.i < verb.i for c in verb.children) and verb.dep_ == "relcl"
    if where and not told and not re.search(r" (?:in|at|on|from|to|into|near) ", title):
        return ""  # "the house where Berg grew up": where she did is all it tells
    if not title or not told or place.text in title or re.search(r" (?:there|here)\b| in$", title):
        return title
    word = "in" if place is None else "on" if place.lemma_ in _ON else "at" if place.lemma_ in _AT else "in"
    whole = f"{title} {word} {told[:1].lower() + told[1:] if told.startswith('The ') else told}"
    return whole if len(whole) <= STRETCHED else title


def _place_of(verb: Any) -> Any | None:
    """The Lund of "in Lund, where ten people died", and the hotel of "the hotel where they had met"."""
    head = verb
    while head.dep_ == "conj" and head.head.i != head.i and not any(c.dep_ in SUBJECT for c in head.children):
        head = head.head
    where = next((c for c in head.children if c.lower_ == "where" and c.i < head.i), None)
    if where is None or where.i < 2 or head.dep_ not in ("advcl", "relcl"):
        return None
    before = where.nbor(-2) if where.nbor(-1).is_punct else where.nbor(-1)
    if before.dep_ == "pobj" and before.ent_type_ in ("GPE", "LOC", "FAC"):
        return before  # "moved to Lund, where she wrote it", "in tribute to the king in Lund, where fans met"
    noun = head.head
    if head.dep_ == "advcl" or is_people(noun):
        return None
    place = noun.ent_type_ in ("GPE", "LOC", "FAC", "") or (noun.ent_type_ == "PERSON" and noun.dep_ == "pobj")
    named = noun.tag_ in ("NNP", "NNPS") and place
    known = noun.tag_ in ("NN", "NNS") and any(c.lower_ == "the" for c in noun.children)
    return noun if named or known or noun.lemma_.lower() in _INSIDE else None
