"""Text → runs of classed tokens; no grammar and no language here.

Most of a text is nowhere near a time. So it is first cut at blanks, and a dictionary that remembers how each piece was
judged finds the stretches that hold a trigger; they alone are lexed, by one regex and one dictionary access a word.

A word may play several roles ("second" is a unit and an ordinal); its set of classes is interned to one int, so that
the parser sees small integers only. A run is a stretch of known words that holds at least one trigger.

>>> words = {"unit": {1: "week weeks"}, "ago": {"": "ago"}, "cardinal": {3: "three"}}
>>> lexicon = Lexicon(words, lambda word: (), (), {"unit"})
>>> [[(t.start, t.end) for t in run] for run in lexicon.runs("It began three weeks ago and three men left.")]
[[(9, 14), (15, 20), (21, 24)]]
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

Classed = tuple[str, Any]  # class and the value a word has in it
_Entry = tuple[int, tuple[Any, ...]]  # interned classes, and the value in each

LONGEST = 40  # tokens in one run: the chart is cubic in the length of a run, so the run is bounded

# Dates written in digits are one token; so are clock times, decimals, "'98", "a.m.".
WORD = re.compile(
    r"""
      [ap]\.\ ?m\b\.?                                                      # a.m.
    | 's(?!\w) | o'clock                                                  # year's, o'clock
    | q[1-4](?!\w) | h[12](?!\w)                                         # Q3
    | [^\W\d_]+                                                            # a word
    | \d{4}-\d\d?-\d\d?(?!\d)(?:[tT]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[zZ]|[+-]\d\d:?\d\d)?)?  # 2023-02-23T20:14
    | \d{1,4}([/.])\d{1,2}\1\d{1,4}(?![\d/])                               # 2/23/2023
    | \d{1,2}-\d{1,2}-(?:\d{4}|\d\d)(?![\d-])                              # 02-23-98
    | (?<!/)\d{1,2}/(?:\d{4}|\d\d?)(?![\d/])                                # 09/2012, 11/20
    | \d\d:?\d\dh(?!\w) | \d{1,2}(?::\d\d)?[ap](?!\w|\.\ ?m)                 # 0600h, 6p
    | \d{1,2}:\d\d(?::\d\d)?                                               # 20:14
    | \d+\ \d/\d(?![\d/])                                                  # 2 1/2
    | \d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)? | \d+(?:\.\d+)+                    # 1,000 or 2.5
    | \d++(?:st|nd|rd|th|s|'s|’s)?(?![^\W\d_])                             # 23, 23rd, 1990s
    | \d+                                                                  # 8 of "8pm"
    | ['’‘]\d\d(?:s|'s|’s)?(?!\w)                                          # '98
    """,
    re.VERBOSE,
)
BLANK = re.compile(r"[ \t\u00a0\u202f\u2009]*(?:\r?\n[ \t\u00a0]*)?")  # one line end at most: a paragraph ends a run
CLAUSE_END = ("", ".", ",", ";", ":", "!", "?", ")", "\n")
HALF = re.compile(r"(?:^|[\W\d_])[ap]\.$|^\d/\d")  # "a. m." and "2 1/2" are the tokens with a blank inside
EDGES = '",.;:!?()[]“”\r'  # what may stand beside a word, and is part of no token
DEAD, KNOWN, HOT = range(3)  # a piece that is one unknown word, which ends a run; one without a trigger; one with it
BLOCK = 1 << 16  # characters cut into pieces at once
PIECES = 1 << 15  # pieces remembered …
LONG_PIECE = 40  # … if they are no longer
DASHES = "-–—‑"
GLUE: dict[str, tuple[str, ...]] = {
    "": (), ",": (",",), "--": ("-",), "'": ("'s",), "’": ("'s",), "/": ("/",), "@": ("@",),
    **dict.fromkeys(DASHES, ("-",)),
}  # fmt: skip


class Token(NamedTuple):
    """A word of the lexicon: its interned classes, one value a class, and its place in the text."""

    kind: int
    values: tuple[Any, ...]
    start: int
    end: int


class Lexicon:
    """Words and numerals, each with the classes it may play."""

    def __init__(
        self,
        words: Mapping[str, Mapping[Any, str]],
        numerals: Callable[[str], Iterable[Classed]],
        numeral_classes: Iterable[str],
        triggers: Iterable[str],
        abbreviations: Iterable[str] = (),
    ) -> None:
        self.kinds: list[tuple[str, ...]] = []
        self.hot: list[bool] = []
        self._ids: dict[tuple[str, ...], int] = {}
        self.numeral_classes = frozenset(numeral_classes)
        self._triggers = frozenset(triggers)
        self._abbreviations = frozenset(abbreviations)
        merged: dict[str, list[Classed]] = {}
        for name, rows in words.items():
            for value, forms in rows.items():
                for form in forms.split():
                    merged.setdefault(form, []).append((name, value))
        self._words = {word: self._entry(pairs) for word, pairs in merged.items()}
        self._words |= {mark: self._entry([("='s", "'s")]) for mark in ("'s", "’s")}
        marks = {mark for marks in GLUE.values() for mark in marks} | {"."}
        self._marks = {mark: self._entry([(f"={mark}", mark)]) for mark in sorted(marks)}
        self._judged = _Judged(self._judge)
        self._number = lru_cache(maxsize=1 << 14)(lambda word: self._entry(p) if (p := list(numerals(word))) else None)

    def _entry(self, pairs: list[Classed]) -> _Entry:
        classes = tuple(c for c, _ in pairs)
        if classes not in self._ids:
            self._ids[classes] = len(self.kinds)
            self.kinds.append(classes)
            self.hot.append(any(c in self._triggers for c in classes))
        return self._ids[classes], tuple(v for _, v in pairs)

    def runs(self, text: str) -> Iterator[list[Token]]:
        """Maximal runs of known words that hold a trigger (a month, a unit, "yesterday", a year …)."""
        at, size = 0, BLOCK
        while at < len(text):
            end = _cut(text, at, at + size)
            low = _lowered(text[at:end])
            pieces = low.replace("\n", " ").replace("\t", " ").split(" ")
            judged = bytes(map(self._judged.__getitem__, pieces))
            last = len(pieces) if end == len(text) else judged.rfind(DEAD)
            if last <= 0:  # no place to cut that is not inside a run
                size *= 2
                continue
            for first, until in _stretches(pieces, judged, last):
                yield from self._lexed(low, first, until, at)
            at, size = at + sum(map(len, pieces[:last])) + last, BLOCK

    def _judge(self, piece: str) -> int:
        """DEAD, KNOWN or HOT; in doubt the hotter one, which costs time and changes nothing."""
        word = piece.strip(EDGES)
        if len(word) > 1 and word.isalpha():
            entry = self._words.get(word)
            return DEAD if entry is None else HOT if self.hot[entry[0]] else KNOWN
        if len(piece) > LONG_PIECE or HALF.search(piece):
            return HOT
        entries = (self._entry_of(m[0]) for m in WORD.finditer(piece))
        return HOT if any(entry and self.hot[entry[0]] for entry in entries) else KNOWN

    def _entry_of(self, word: str) -> _Entry | None:
        entry = self._words.get(word)
        return self._number(word) if entry is None and not word[0].isalpha() else entry

    def _lexed(self, low: str, first: int, until: int, offset: int) -> Iterator[list[Token]]:
        """The runs with a trigger between two places of a block that begins at `offset` in the text."""
        run: list[Token] = []
        live, last, previous = False, -1, ""
        for m in WORD.finditer(low, first, until):
            word, start = m[0], m.start()
            entry = self._entry_of(word)
            if not (entry or run):
                continue
            marks = self._glue(low[last:start], previous) if run and entry else None
            if run and (marks is None or len(run) + len(marks) >= LONGEST):
                if live:
                    yield self._closed(run, low, offset)
                run, live = [], False
            elif marks:
                run.extend(Token(*self._marks[mark], last + offset, start + offset) for mark in marks)
            if entry:
                last, previous = m.end(), word
                run.append(Token(*entry, start + offset, last + offset))
                live = live or self.hot[entry[0]]
        if live:
            yield self._closed(run, low, offset)

    def _closed(self, run: list[Token], low: str, offset: int) -> list[Token]:
        """The run, with a mark of no width when its clause ends there: "two days after." not "two days after it"."""
        end = run[-1].end
        after = low[end - offset : end - offset + 2]
        if after[:1] in CLAUSE_END or after in (" —", " –", " -"):
            run.append(Token(*self._marks["."], end, end))
        return run

    def _glue(self, between: str, previous: str) -> tuple[str, ...] | None:
        """Marks between two words of one mention; None when a mention cannot go on there."""
        if between == " ":
            return ()
        mark = between.strip(" \t\r\n\u00a0\u202f\u2009")
        if len(between) > 8 or between.count("\n") > 1:
            return None
        if mark.startswith(".") and (previous in self._abbreviations or mark == ".'s"):
            mark = mark[1:]
        return GLUE.get(mark)


class _Judged(dict[str, int]):
    """How pieces were judged; filled when one is asked for, and emptied when it is full."""

    def __init__(self, judge: Callable[[str], int]) -> None:
        self._judge = judge

    def __missing__(self, piece: str) -> int:
        judged = self._judge(piece)
        if len(piece) <= LONG_PIECE:
            if len(self) >= PIECES:
                self.clear()
            self[piece] = judged
        return judged


def _lowered(text: str) -> str:
    low = text.lower().replace("’", "'")
    if len(low) != len(text):  # 'İ'.lower() is two characters: keep the offsets true
        low = "".join(c if len(c.lower()) != 1 else c.lower() for c in text).replace("’", "'")
    return low


def _cut(text: str, at: int, end: int) -> int:
    """The last blank before `end`; `at` when there is none, and the end of a text that is no longer."""
    if end >= len(text):
        return len(text)
    return max(at, text.rfind(" ", at, end), text.rfind("\n", at, end))


def _stretches(pieces: Sequence[str], judged: bytes, last: int) -> Iterator[tuple[int, int]]:
    """Where the stretches between dead pieces begin and end that hold a trigger; `last` is dead, or the end."""
    at = counted = 0
    hot = judged.find(HOT, 0, last)
    while hot >= 0:
        first = judged.rfind(DEAD, 0, hot) + 1
        after = judged.find(DEAD, hot, last)
        after = last if after < 0 else after
        at += sum(map(len, pieces[counted:first])) + first - counted
        yield at, at + sum(map(len, pieces[first:after])) + after - first - 1
        counted, hot = first, judged.find(HOT, after, last)
