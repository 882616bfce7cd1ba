"""Line ends: a line that was broken to fit a width goes on; any other line end is a paragraph's.

A width shows itself: at almost every single line end the next line's first word would not have fitted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from .changes import Change

WIDEST = 200  # columns: nobody breaks lines at more
_MARK = re.compile(r"(?:[-–—*•·▪‣◦>|#]|\(?(?:\d{1,2}|[a-z])[.)])[ \t]")  # what begins an item of a list
_STOP = re.compile(r"[.!?…:][\"'”’)\]]*\Z")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*(?!-|\w)")
_FIRST = re.compile(r"\w*")
_LAST = re.compile(r"\w*\Z")
_OTHERS = "\r\v\f\x85\u2028\u2029"
_OTHER = re.compile(f"\r{{1,2}}\n|[{_OTHERS}]")
LOOK = 60  # characters of a word that are looked at
# A line that ends with one of these goes on, whatever its length.
OPEN = frozenset(
    "a an the this that these those of to in on at by for with from as and or but nor than into over under between "
    "about against during since until till before after last next past each every his her its their our my your is "
    "are was were be been has have had will would may might can could should shall must do does did not".split()
)
# Words that keep their hyphen at a line end: they begin a compound, or they end one.
HEADS = frozenset(
    "cease self ex mid well ill so all half quarter cross high low long short full part hard far near left right old "
    "new late early first second third one two three four five six seven eight nine ten twenty thirty forty fifty "
    "sixty seventy eighty ninety north south east west state north-east north-west south-east south-west".split()
)
TAILS = frozenset(
    "old year month week day hour minute based led backed owned run held made born called known term time range scale "
    "style level wide long in-law elect general like free old-school speaking looking imposed controlled occupied "
    "sponsored funded related haired page foot mile metre meter kilometre kilometer storey story point party man "
    "woman member person".split()
)


class Line(NamedTuple):
    """A line with something on it: where its words begin and end, its indent, its number."""

    start: int
    end: int
    indent: int
    number: int


def lines(text: str) -> list[Line]:
    """The lines that are not blank.

    >>> lines("One.\\n\\n  Two. \\n")
    [Line(start=0, end=4, indent=0, number=0), Line(start=8, end=12, indent=2, number=2)]
    """
    found, at = [], 0
    for number, line in enumerate(text.split("\n")):
        words = line.strip(" ")
        if words:
            indent = len(line) - len(line.lstrip(" "))
            found.append(Line(at + indent, at + indent + len(words), indent, number))
        at += len(line) + 1
    return found


def line_ends(text: str) -> list[Change]:
    """Between paragraphs one blank line; inside them no line end; nothing at the ends of the text."""
    if "\n" not in text and text[:1] != " " and text[-1:] != " ":
        return []
    found = lines(text)
    if not found:
        return [Change(0, len(text), "")] if text else []
    width = _width(text, found)
    breaks = _Breaks(text, width, min(line.indent for line in found))
    wanted = [Change(0, found[0].start, "")]
    wanted += (breaks.change(line, following) for line, following in pairwise(found))
    wanted.append(Change(found[-1].end, len(text), ""))
    return [c for c in wanted if text[c.start : c.end] != c.new]


def _width(text: str, found: Sequence[Line]) -> int:
    """The width that the lines were broken at; 0 when they were not.

    >>> text = "The mayor of the town resigned\\nafter a long debate on Tuesday."
    >>> loose = "Home\\n" + text.replace("\\n", " ")
    >>> _width(text, lines(text)), _width(loose, lines(loose))
    (30, 0)
    """
    inner = [(line, after) for line, after in pairwise(found) if after.number == line.number + 1]
    if not inner:
        return 0
    sizes = sorted(line.end - line.start + line.indent for line, _ in inner)
    width = sizes[len(sizes) * 9 // 10]
    if width > WIDEST:
        return 0
    wide = sum(line.end - line.start for line in found if line.end - line.start > width * 5 // 4)
    if wide * 2 > sum(line.end - line.start for line in found):
        return 0
    forced = sum(_forced(text, line, after, width) for line, after in inner)
    return width if forced * 2 >= len(inner) else 0


def _forced(text: str, line: Line, after: Line, width: int) -> bool:
    """Whether the next line's first word had no room."""
    stop = text.find(" ", after.start, after.end)
    word = (stop if stop > 0 else after.end) - after.start
    return line.indent + line.end - line.start + 1 + word > width


class _Breaks:
    """What becomes of each line end of a text."""

    def __init__(self, text: str, width: int, margin: int) -> None:
        self.text, self.width, self.margin = text, width, margin
        self._words: frozenset[str] | None = None

    def change(self, line: Line, after: Line) -> Change:
        if after.number > line.number + 1 or not self._goes_on(line, after):
            return Change(line.end, after.start, "\n\n")
        return self._hyphen(line, after) or Change(line.end, after.start, " ")

    def _goes_on(self, line: Line, after: Line) -> bool:
        text = self.text
        tail, head = text[max(line.start, line.end - LOOK) : line.end], text[after.start]
        stops, forced = _STOP.search(tail), self.width > 0 and _forced(text, line, after, self.width)
        if _MARK.match(text, after.start, after.end):
            if stops or _MARK.match(text, line.start, line.end) or not (forced or head.isalnum()):
                return False  # an item of a list
        elif stops and after.indent > min(line.indent, self.margin) + 1:
            return False  # a first line set in, after a paragraph of one such line too
        word = _LAST.search(tail)
        open_end = tail[-1] in ",;–—" or (word is not None and word[0] in OPEN)
        return forced or open_end or head.islower() or (head.isdigit() and not stops)

    def _hyphen(self, line: Line, after: Line) -> Change | None:
        """ "informa-" and "tion" are one word; "self-" and "imposed" keep the hyphen."""
        text = self.text
        if text[line.end - 1] != "-" or line.end - line.start < 2 or not text[line.end - 2].isalnum():
            return None
        head = _LAST.search(text[max(line.start, line.end - LOOK) : line.end - 1])
        tail = _FIRST.match(text, after.start, min(after.end, after.start + LOOK))
        if head is None or tail is None or not tail[0] or tail[0] in ("and", "or", "to"):
            return None  # "two- and three-storey"
        return Change(line.end - (not self._keeps(head[0], tail[0])), after.start, "")

    def _keeps(self, head: str, tail: str) -> bool:
        if not (head.isalpha() and tail.isalpha()) or not tail.islower() or (head.isupper() and len(head) > 1):
            return True  # "20-year", "mid-May", "UN-led"
        low = f"{head}-{tail}".lower()
        if low in self.words or low.replace("-", "") in self.words:
            return low in self.words
        return head.lower() in HEADS or tail in TAILS

    @property
    def words(self) -> frozenset[str]:
        """The words of the text in lower case, compounds whole; gathered when the first broken word is met."""
        if self._words is None:
            self._words = frozenset(_WORD.findall(self.text.lower()))
        return self._words


def one_kind(text: str) -> Iterator[Change]:
    """Line ends of other systems, page breaks and separators become \\n.

    >>> [c.new for c in one_kind("a\\r\\nb\\rc")]
    ['\\n', '\\n']
    """
    if any(c in text for c in _OTHERS):
        for m in _OTHER.finditer(text):
            yield Change(m.start(), m.end(), "\n\n" if m[0] == "\u2029" else "\n")
