"""What a noun is joined to: the others of "the mayor, her aides and other guests". Works on parsed tokens."""

from __future__ import annotations

from typing import Any


def next_in_series(noun: Any) -> Any | None:
    """What a noun is joined to: by "and", as one of several names, or as a second subject of its verb."""
    joined_to = next((c for c in noun.children if c.dep_ == "conj"), None)
    if joined_to is not None and not any(c.dep_ == "cc" for t in (noun, *joined_to.subtree) for c in t.children):
        joined_to = None  # "a drug, Anodin, which": another name of it
    joined_to = joined_to or series_of_names(noun)
    if joined_to is not None or not noun.dep_.startswith("nsubj"):
        return joined_to
    others = [c for c in noun.head.children if c.dep_ == noun.dep_ and c.i > noun.i]
    if others and _follows(noun, others[0]):
        return others[0]
    beside = (c for c in others if c.left_edge.i == noun.right_edge.i + 1)
    paired = (c for c in beside if any(x.dep_ == "conj" and x.pos_ in ("NOUN", "PROPN") for x in c.children))
    return next(paired, None) if noun.right_edge.text == "," else None


def _follows(noun: Any, other: Any) -> bool:
    """ "Berg and Lund left", "the mayor, Anna Berg, and her brother left": two subjects with an "and" between."""
    between = list(noun.doc[noun.i + 1 : other.left_edge.i])
    if not between or between[-1].lower_ != "and" or not all(noun.is_ancestor(t) or t.is_punct for t in between[:-1]):
        return False
    near = len(between) == 1 or between[-2].text in ",)"
    return near and other.pos_ in ("NOUN", "PROPN") and other.left_edge.tag_ != "WP$"


def series_of_names(name: Any) -> Any | None:
    """The second name of "Anna Berg, Omar and Karin", which parsers take for another name of the first."""
    behind = (c for c in name.children if c.dep_ == "appos" and c.left_edge.i == name.i + 2)
    found = (c for c in behind if c.tag_ == "NNP" and name.tag_ == "NNP")
    return next((c for c in found if any(x.dep_ == "conj" and x.tag_ == "NNP" for x in c.children)), None)
