"""Text → runs of classed tokens: one regex pass, one dictionary access a word; no grammar and no language here.

A word may play several roles ("second" is a unit and an ordinal); its set of classes is interned to one int, so that
the parser sees small integers only. A run is a stretch of known words that holds at least one trigger.

>>> words = {"unit": {1: "week weeks"}, "ago": {"": "ago"}, "cardinal": {3: "three"}}
>>> lexicon = Lexicon(words, lambda word: (), (), {"unit"})
>>> [[(t.start, t.end) for t in run] for run in lexicon.runs("It began three weeks ago and three men left.")]
[[(9, 14), (15, 20), (21, 24)]]
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

Classed = tuple[str, Any]  # class and the value a word has in it

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
    | \d\d:?\d\dh(?!\w) | \d{1,2}(?::\d\d)?[ap](?!\w|\.)                      # 0600h, 6p
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
        self._number = lru_cache(maxsize=1 << 14)(lambda word: self._entry(p) if (p := list(numerals(word))) else None)

    def _entry(self, pairs: list[Classed]) -> tuple[int, tuple[Any, ...]]:
        classes = tuple(c for c, _ in pairs)
        if classes not in self._ids:
            self._ids[classes] = len(self.kinds)
            self.kinds.append(classes)
            self.hot.append(any(c in self._triggers for c in classes))
        return self._ids[classes], tuple(v for _, v in pairs)

    def runs(self, text: str) -> Iterator[list[Token]]:
        """Maximal runs of known words that hold a trigger (a month, a unit, "yesterday", a year …)."""
        low = text.lower().replace("’", "'")
        if len(low) != len(text):  # 'İ'.lower() is two characters: keep the offsets true
            low = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
        run: list[Token] = []
        live, last, previous = False, -1, ""
        for m in WORD.finditer(low):
            word, start = m[0], m.start()
            entry = self._words.get(word)
            if entry is None and not word[0].isalpha():
                entry = self._number(word)
            marks = self._glue(low[last:start], previous) if run and entry else None
            if run and (marks is None or len(run) + len(marks) >= LONGEST):
                if live:
                    yield self._closed(run, low)
                run, live = [], False
            elif marks:
                run.extend(Token(*self._marks[mark], last, start) for mark in marks)
            if entry:
                run.append(Token(*entry, start, m.end()))
                last, previous = m.end(), word
                live = live or self.hot[entry[0]]
        if live:
            yield self._closed(run, low)

    def _closed(self, run: list[Token], text: str) -> list[Token]:
        """The run, with a mark of no width when its clause ends there: "two days after." not "two days after it"."""
        end = run[-1].end
        if text[end : end + 1] in CLAUSE_END or text[end : end + 2] in (" —", " –", " -"):
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
