"""Kept words as they are joined in a title. Works on parsed tokens."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

_LONGEST_BRACKET = 8  # tokens
# "Has also left", "soon fell": what a sentence says of the one before it, and its title can do without.
_PASSING = frozenset(
    """also still now then already however therefore thus just even meanwhile too instead soon eventually finally
    subsequently later""".split()
)
_JOINERS = frozenset("- – — ' ’ / , . & % $".split())


def joined(doc: Any, kept: set[int]) -> str:
    """The kept words in the text's order, with its blanks; marks between two kept neighbours stay ("self-imposed")."""
    out, last = "", None
    hyphens, bracketed = marks(doc)
    if bracketed:
        kept = kept - bracketed or kept
    if hyphens:
        kept = kept | {i for k in kept if hyphens & {k - 1, k + 1} for i in _hyphenated(doc, k)}
    for i in sorted(kept):
        if last is not None and i > last + 1:
            between = doc[last + 1 : i]
            joins = i == last + 2 and between[0].text in _JOINERS
            joins = joins or [t.text for t in between] in ([","], [",", "and"], ["and"], [",", "or"], ["or"])
            out = out.rstrip() + (doc[last].whitespace_ + between.text_with_ws if joins else " ")
        if (last is None or i > last + 1) and _of_a_day(doc[i]):
            out += "the "
        out += doc[i].text_with_ws
        last = i
    return " ".join(out.split())


def marks(doc: Any) -> tuple[set[int], set[int]]:
    """Where the hyphens of a text stand, and what stands in short brackets ("the swine flu (H1N1) virus").

    Looked for once.
    """
    found: tuple[set[int], set[int]] | None = doc.user_data.get("marks")
    if found is None:
        hyphen, bracket = (doc.vocab.strings[mark] for mark in "-(")
        words = doc.to_array("ORTH")
        brackets = (words == bracket).nonzero()[0].tolist()
        opened = [i for i in brackets if i and doc[i - 1].pos_ not in ("ADP", "DET", "ADJ")]
        closed = ((i, next((t.i + 1 for t in doc[i : i + _LONGEST_BRACKET] if t.text == ")"), i)) for i in opened)
        bracketed = {at for first, end in closed for at in range(first, end)}
        found = doc.user_data["marks"] = (set((words == hyphen).nonzero()[0].tolist()), bracketed)
    return found


def _hyphenated(doc: Any, i: int) -> range:
    """The rest of a word of several parts: "non-swimmers" is not cut after "non"."""
    end = i
    while end + 2 < len(doc) and doc[end + 1].text == "-" and doc[end + 2].tag_ != "IN":
        if doc[end].whitespace_ or doc[end + 1].whitespace_:
            break
        end += 2
    first = i
    while first > 1 and doc[first - 1].text == "-" and not (doc[first - 2].whitespace_ or doc[first - 1].whitespace_):
        first -= 2
    return range(first, end + 1)


def _of_a_day(word: Any) -> bool:
    """ "Tuesday's strong quake" without its day: another word has to stand before the noun."""
    mark = word.doc[word.i - 1] if word.i > 1 else None
    if mark is None or mark.tag_ != "POS" or mark.head.ent_type_ not in ("DATE", "TIME"):
        return False
    noun = mark.head.head
    return bool(noun.tag_ == "NN" and noun.i >= word.i)


def beside(verb: Any, kept: set[int], skip: set[int]) -> set[int]:
    """What belongs to the kept numbers right beside them, by token indexes: a unit, a "for"."""
    doc = verb.doc
    units = {i + 1 for i in kept if i + 1 < len(doc) and _goes_on(doc[i])}
    return units | {i - 1 for i in kept if verb.i < i - 1 and i - 1 not in kept | skip and _lasts(doc[i - 1])}


def _goes_on(number: Any) -> bool:
    """ "#346m", of which tokenizers make two words."""
    unit = number.nbor()
    return bool(number.like_num and not number.whitespace_ and unit.is_alpha and len(unit) < 4)


def _lasts(word: Any) -> bool:
    """The "for" of "closed for six weeks after the flood", of which parsers make a time before the flood."""
    return bool(word.lower_ == "for" and word.dep_ == "prep" and not word.n_rights and word.nbor().like_num)


def filled(verb: Any, subject: Any, kept: set[int], skip: set[int], room: int) -> set[int]:
    """With the words between those kept, while there is room: "would only fire on odd days", "were all killed".

    Dates and asides stay out. `room` is in characters, `kept` and `skip` are token indexes.
    """
    doc = verb.doc
    theirs = range(subject.left_edge.i, subject.right_edge.i + 1)
    gap = list(range(theirs.stop, min(kept)))  # "the virus easily spreads"
    if all(doc[i].pos_ == "ADV" and doc[i].head.i in kept for i in gap):
        kept = _with(gap, doc, kept, skip, room)
    for before, after in pairwise(sorted(kept)):
        gap = list(range(before + 1, after))
        if not any(doc[i].is_punct or i in theirs for i in gap):
            kept = _with(gap, doc, kept, skip, room)
    return kept


def _with(gap: list[int], doc: Any, kept: set[int], skip: set[int], room: int) -> set[int]:
    words = [doc[i] for i in gap]
    told = any(t.lower_ not in _PASSING for t in words) and skip.isdisjoint(gap)
    if not told or words[0].tag_ == "WRB" or any(_is_told_apart(t, kept) or t.tag_ in ("JJR", "RBR") for t in words):
        return kept
    whole = kept.union(gap)
    return whole if len(joined(doc, whole)) <= room else kept


def _is_told_apart(verb: Any, kept: set[int]) -> bool:
    """The "was seized" of "was seized and burned", which has a title of its own; not that of "seized or burned"."""
    second = any(c.dep_ == "conj" and c.i in kept for c in verb.children)
    lent = any(c.dep_ in ("aux", "auxpass") and c.i in kept for c in verb.children)
    return second and lent and not any(c.dep_ == "cc" and c.lower_ == "or" for c in verb.children)
