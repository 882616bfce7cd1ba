"""Paragraphs and sentences with offsets in the original text. Rules only: the parsed detector brings its own sentences.

>>> [s.text for s in sentences(*paragraphs("Mr. Hill left on Jan. 5. He was 8 p.m. late.")[0])]
['Mr. Hill left on Jan. 5.', 'He was 8 p.m. late.']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

LONGEST = 20_000  # characters in one paragraph handed to a parser; a longer one is cut at a sentence or a blank
_BREAK = re.compile(r"\n[ \t\r\u00a0]*\n|\r\n\r\n|\r\r")
_END = re.compile(r"[.!?…。！？]+[\"'”’)\]]*(?=\s|$)|[。！？]")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Rev|Hon|St|Jr|Sr|Inc|Corp|Co|Ltd|vs|No|Jan|Feb|Mar|Apr|Jun|Jul|"
    r"Aug|Sep|Sept|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun|approx|ca|cf|al|Ave|Blvd|Ft|Mt)|\b[A-Z]|\b[ap]\.m|"
    r"(?:\b[A-Z]\.)+[A-Z])\.$"
)


class Paragraph(NamedTuple):
    """A stretch of text between blank lines."""

    start: int
    end: int
    index: int
    text: str


class Sentence(NamedTuple):
    """`text` is the article's text from start to end."""

    start: int
    end: int
    paragraph: int
    text: str


def in_one_paragraph(text: str, start: int, end: int) -> bool:
    """Whether no blank line lies between two places.

    >>> in_one_paragraph("One.\\n\\nTwo.", 0, 8), in_one_paragraph("One.\\nTwo.", 0, 7)
    (False, True)
    """
    return _BREAK.search(text, start, end) is None


def paragraphs(text: str) -> list[Paragraph]:
    """Paragraphs in order, stripped of white space at both ends, none longer than `LONGEST`.

    >>> [(p.start, p.text) for p in paragraphs("One.\\n\\n  Two\\nlines.\\n")]
    [(0, 'One.'), (8, 'Two\\nlines.')]
    """
    found: list[Paragraph] = []
    at = 0
    for stop in [*(m.span() for m in _BREAK.finditer(text)), (len(text), len(text))]:
        for start, end in _pieces(text, at, stop[0]):
            found.append(Paragraph(start, end, len(found), text[start:end]))
        at = stop[1]
    return found


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A paragraph, stripped; an endless one in pieces cut at a sentence end, else at a blank."""
    while start < end:
        stop = min(end, start + LONGEST)
        if stop < end:
            window = text[start:stop]
            cut = max(window.rfind(". "), window.rfind("\n"))
            cut = cut if cut > 0 else window.rfind(" ")
            stop = start + cut + 1 if cut > 0 else stop
        piece = text[start:stop]
        left = start + len(piece) - len(piece.lstrip())
        right = start + len(piece.rstrip())
        if left < right:
            yield left, right
        start = stop


def sentences(start: int, end: int, index: int, text: str) -> Iterator[Sentence]:
    """Sentences of a paragraph: cut after . ! ? and closing quotes, not after known abbreviations and initials."""
    at = 0
    for m in _END.finditer(text):
        following = text[m.end() :].lstrip()[:1]
        if following and (following.islower() or _ABBREVIATION.search(text[max(0, m.start() - 12) : m.start() + 1])):
            continue
        yield from _sentence(start, index, text, at, m.end())
        at = m.end()
    yield from _sentence(start, index, text, at, end - start)


def _sentence(offset: int, index: int, text: str, start: int, end: int) -> Iterator[Sentence]:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        left = start + len(piece) - len(piece.lstrip())
        yield Sentence(offset + left, offset + left + len(stripped), index, stripped)
