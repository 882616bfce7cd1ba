"""Look-alikes: a table of guards, and the engine that walks it; the words of a language are in the language's table.

A guard names the phrases that it looks at by keys ("may, the fall, … year"), so that a phrase meets only the guards
that concern it:

    may          the whole phrase          may …        its first word          … may        its last word
    <Period>     the kind of expression    Aa           begins with a capital   12           begins with a digit
    *            every phrase

A test sees the phrase and a window of its neighbours, `WINDOW` characters on either side, and says whether to drop it.

>>> rows = (Guard("verb", "march", lambda site: site.prev == "they", "They march. =>"),)
>>> guards = Guards(rows)
>>> guards.is_time("They march.", 5, 10, None), guards.is_time("In March.", 3, 8, None)
(False, True)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property, lru_cache
from typing import NamedTuple

from .algebra import Expr

WINDOW = 48  # characters that a test may look at on either side
FAR = 200  # how far back a capital letter is looked for
_NEXT_WORD = re.compile(r"[\s\-]*([^\W\d_]+)")
_LAST_WORD = re.compile(r"([^\W\d_]+)[\s\-]*$")
_WORDS = re.compile(r"[^\W\d_]+")
_QUOTES = {'"': '"', "'": "'", "“": "”", "‘": "’", "«": "»"}


class Site:
    """A found phrase and what stands around it, looked up when first asked for.

    >>> site = Site("He met the Mayor on Friday night.", 20, 26, None)
    >>> site.words, site.prev, site.next, site.capital, site.back
    ('Friday', 'on', 'night', True, ('he', 'met', 'the', 'mayor', 'on'))
    """

    def __init__(self, text: str, start: int, end: int, expr: Expr | None) -> None:
        self.text, self.start, self.end, self.expr = text, start, end, expr
        self.words = text[start:end]
        self.low = self.words.lower()

    @cached_property
    def before(self) -> str:
        """The window before it."""
        return self.text[max(0, self.start - WINDOW) : self.start]

    @cached_property
    def after(self) -> str:
        """The window after it."""
        return self.text[self.end : self.end + WINDOW]

    @cached_property
    def left(self) -> str:
        """The word just before, as written; nothing when a mark other than a hyphen stands between."""
        m = _LAST_WORD.search(self.text, max(0, self.start - WINDOW // 2), self.start)
        return m[1] if m else ""

    @cached_property
    def right(self) -> str:
        """The word just after, as written."""
        m = _NEXT_WORD.match(self.text, self.end, self.end + WINDOW)
        return m[1] if m else ""

    @property
    def prev(self) -> str:
        """The word just before, in lower case."""
        return self.left.lower()

    @property
    def next(self) -> str:
        """The word just after, in lower case."""
        return self.right.lower()

    @cached_property
    def back(self) -> tuple[str, ...]:
        """All words of the window before, in lower case."""
        return tuple(_WORDS.findall(self.before.lower()))

    @property
    def around(self) -> frozenset[str]:
        """The words of both windows, in lower case."""
        return frozenset(self.back).union(_WORDS.findall(self.after.lower()))

    @property
    def mark(self) -> str:
        """The character just after."""
        return self.text[self.end : self.end + 1]

    @property
    def capital(self) -> bool:
        return self.words[:1].isupper()

    @property
    def shouted(self) -> bool:
        """In a line of capitals, where a capital tells nothing."""
        return (self.before[-24:] + self.words + self.after[:24]).isupper()

    @property
    def headline(self) -> bool:
        """In a line where all words of some length have capitals."""
        line = self.before.rpartition("\n")[2] + self.after.partition("\n")[0]
        long = [word for word in _WORDS.findall(line) if len(word) > 3]
        return len(long) > 1 and all(word[0].isupper() for word in long)

    @property
    def careless(self) -> bool:
        """Where nobody writes capitals."""
        return not any(c.isupper() for c in self.text[max(0, self.start - FAR) : self.end])

    @property
    def in_prose(self) -> bool:
        """Next to a word in small letters, so that a capital tells a name."""
        return self.left[:1].islower() or self.right[:1].islower()

    @property
    def quoted(self) -> bool:
        """Between quotation marks, with nothing else."""
        opening = self.text[self.start - 1 : self.start] if self.start else ""
        return opening in _QUOTES and self.mark == _QUOTES[opening]

    @property
    def opens(self) -> bool:
        """The first of its line or its sentence."""
        before = self.before.rstrip(" \t")
        return not before or before[-1] in '\n.!?"”'

    @property
    def alone(self) -> bool:
        """Nothing else on its line."""
        before, after = self.before.rpartition("\n"), self.after.partition("\n")
        opens = bool(before[1]) or self.start <= WINDOW
        closes = bool(after[1]) or self.end + WINDOW >= len(self.text)
        return opens and closes and not before[2].strip() and not after[0].strip()


class Guard(NamedTuple):
    """What it keeps out, the phrases that it looks at, the test for dropping one, and two examples.

    `out` is a sentence with a look-alike, `kept` one with a time much like it; after "=>" the phrases to be found.
    """

    name: str
    keys: str
    drops: Callable[[Site], bool]
    out: str
    kept: str = ""


class Guards:
    """The rows of a language, found by key."""

    def __init__(self, rows: Iterable[Guard]) -> None:
        self.rows = tuple(rows)
        by_key: dict[str, tuple[Guard, ...]] = {}
        for row in self.rows:
            for key in row.keys.split(", "):
                by_key[key] = (*by_key.get(key, ()), row)
        self._concerned = lru_cache(maxsize=1 << 12)(
            lambda low, kind, shape: tuple(guard for key in _keys(low, kind, shape) for guard in by_key.get(key, ()))
        )

    def is_time(self, text: str, start: int, end: int, expr: Expr | None) -> bool:
        """Whether no guard drops the phrase."""
        return self.dropped_by(text, start, end, expr) is None

    def dropped_by(self, text: str, start: int, end: int, expr: Expr | None) -> Guard | None:
        """The first guard that drops the phrase."""
        site = Site(text, start, end, expr)
        head = site.words[0]
        shape = "12" if head.isdigit() else "Aa" if head.isupper() else ""
        for guard in self._concerned(site.low, type(expr).__name__, shape):
            if guard.drops(site):
                return guard
        return None


def _keys(low: str, kind: str, shape: str) -> tuple[str, ...]:
    """All keys under which a phrase is found.

    >>> _keys("last year", "Last", "Aa")
    ('last year', '<Last>', 'last …', '… year', '*', 'Aa')
    """
    words = low.split()
    return low, f"<{kind}>", f"{words[0]} …", f"… {words[-1]}", "*", shape
