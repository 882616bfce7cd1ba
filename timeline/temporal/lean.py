"""Past or future, from the verbs near a mention: one function over the language's table.

>>> table = LeanTable(past=frozenset({"said"}), future=frozenset({"will"}), window=60)
>>> text = "The board will meet on Tuesday. It met on Monday."
>>> lean_of(text, 23, 30, table), lean_of(text, 42, 48, table)
('future', None)
"""

from __future__ import annotations

import re
from typing import NamedTuple

from .algebra import Lean

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_CLAUSE_END = re.compile(r"[.;:!?\n](?=\s)|[,—–]\s")


class LeanTable(NamedTuple):
    """Words that tell the side of a bare name; `window` characters are looked at on either side, within the clause."""

    past: frozenset[str]
    future: frozenset[str]
    window: int = 90
    past_ending: str = ""  # regular past forms are known by it …
    no_past: frozenset[str] = frozenset()  # … but for these words
    possessive: tuple[str, ...] = ()
    passive: frozenset[str] = frozenset()


def lean_of(text: str, start: int, end: int, table: LeanTable) -> Lean | None:
    """The side that the nearest known verb before the mention, else after it, leans to; None when there is none.

    Offsets are code points; looks no further than the clause on either side.
    """
    if text[end : end + 2] in table.possessive:
        return None  # "Wednesday's ruling" has no verb of its own
    before = text[max(0, start - table.window) : start]
    cut = [m.end() for m in re.finditer(r"[.;:!?](?=\s)|\n", before)]
    words = _WORD.findall(before[cut[-1] if cut else 0 :].lower())
    for i in range(len(words) - 1, -1, -1):
        if i and words[i - 1] in table.passive:
            continue  # "will be launched": the verb before it tells the time
        side = _side(" ".join(words[i : i + 2]), table) or _side(words[i], table)
        if side:
            return side
    after = text[end : end + table.window].removeprefix(",")  # "On Tuesday, the court will …"
    stop = _CLAUSE_END.search(after)
    for word in _WORD.findall(after[: stop.start() if stop else None].lower()):
        side = _side(word, table)
        if side:
            return side
    return None


def _side(word: str, table: LeanTable) -> Lean | None:
    if word in table.future:
        return "future"
    regular = table.past_ending and word.endswith(table.past_ending) and " " not in word and len(word) > 4
    regular = regular and word not in table.no_past
    return "past" if regular or word in table.past else None
