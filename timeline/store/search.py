"""Articles that hold all words asked for, the best first, each with a piece of its text and the words' places in it.

What a user types is words and nothing else: quotes, AND, NEAR and * are never read as the index's own language.
"""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

MOST_WORDS = 32  # of a query; what follows is left out
WIDTH = 160  # characters of a snippet, about two lines beside the chart
BEFORE = 40  # of them before the first word found
LOOKED_AT = 2000  # places of a text that are weighed for its snippet
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Hit:
    """An article that was found; `snippet` stands at `start` of its text, marks are half-open ranges of the snippet."""

    story: int
    article: str
    title: str | None
    snippet: str
    start: int
    marks: tuple[tuple[int, int], ...]


def words_of(query: str) -> list[str]:
    """The words of a query, without accents and in lower case, each once.

    >>> words_of('Piñera NEAR("the mine*')
    ['pinera', 'near', 'the', 'mine']
    """
    found = _WORD.findall(_folded(unicodedata.normalize("NFC", query)))
    return list(dict.fromkeys(found))[:MOST_WORDS]


def found(connection: sqlite3.Connection, query: str, story: int | None, limit: int) -> tuple[Hit, ...]:
    """What a query finds outside the trash; a title weighs more than a text."""
    words = words_of(query)
    if not words or limit < 1:
        return ()
    rows = connection.execute(
        """SELECT article.story, article.id, article.title, article.text FROM words
        JOIN article ON article.key = words.rowid JOIN story ON story.id = article.story
        WHERE words MATCH ? AND NOT story.trashed AND (? IS NULL OR article.story = ?)
        ORDER BY bm25(words, 4.0, 1.0), article.key LIMIT ?""",
        (_asked(words), story, story, limit),
    )
    return tuple(_hit(row, words) for row in rows)


def _asked(words: Sequence[str]) -> str:
    """Every word, each also as the beginning of a longer one; a single letter stands for itself."""
    return " AND ".join(f'"{word}"*' if len(word) > 1 else f'"{word}"' for word in words)


def _hit(row: tuple[int, str, str | None, str | None], words: Sequence[str]) -> Hit:
    story, article, title, text = row
    snippet, start, marks = excerpt(text or "", words)
    return Hit(story, article, title, snippet, start, marks)


def holds(text: str, words: Sequence[str]) -> bool:
    """Whether a text has all the words, each as the beginning of one of its own at least.

    >>> holds("The mayor of Róvik", ["rov", "mayor"]), holds("The mayor", ["may", "vote"])
    (True, False)
    """
    return bool(words) and {word for _, _, word in _places(text, words)} >= _shortest(words)


def _shortest(words: Sequence[str]) -> set[str]:
    """Without those that another one begins with: a place is counted for the longest word that it begins with."""
    return {word for word in words if not any(other != word and other.startswith(word) for other in words)}


def excerpt(text: str, words: Sequence[str]) -> tuple[str, int, tuple[tuple[int, int], ...]]:
    """The stretch with most of the words: its text, where it starts, and the words' places in it.

    >>> excerpt("The mayor of Rovik resigned.", ["rov", "resigned"])
    ('The mayor of Rovik resigned.', 0, ((13, 18), (19, 27)))
    """
    places = _places(text, words)
    start = _cut(text, max(0, _densest(places) - BEFORE)) if places else 0
    end = start + WIDTH
    if end < len(text) and (blank := max(text.rfind(" ", start, end), text.rfind("\n", start, end))) > start + BEFORE:
        end = blank
    marks = tuple((at - start, to - start) for at, to, _ in places if at >= start and to <= end)
    return text[start:end], start, marks


def _places(text: str, words: Sequence[str]) -> list[tuple[int, int, str]]:
    """(start, end, word asked for) of the words in a text that begin with one asked for."""
    longest_first = sorted(words, key=len, reverse=True)
    asked = "|".join(f"{word}[^\\W_]*" if len(word) > 1 else f"{word}(?![^\\W_])" for word in longest_first)
    found = []
    for match in re.finditer(rf"(?<![^\W_])(?:{asked})", _folded(text)):
        word = next(word for word in longest_first if match[0].startswith(word))
        found.append((match.start(), match.end(), word))
        if len(found) == LOOKED_AT:
            break
    return found


def _densest(places: Sequence[tuple[int, int, str]]) -> int:
    """Where the first stretch begins that holds most different words, then most words."""
    best, begin, left = (0, 0), places[0][0], 0
    inside: Counter[str] = Counter()
    for at, to, word in places:
        inside[word] += 1
        while to - places[left][0] > WIDTH - BEFORE and places[left][0] < at:
            inside[places[left][2]] -= 1
            left += 1
        held = +inside
        if (score := (len(held), held.total())) > best:
            best, begin = score, places[left][0]
    return begin


def _cut(text: str, start: int) -> int:
    """The beginning of the word in which a snippet would begin, or a little after it."""
    if start == 0 or text[start - 1].isspace():
        return start
    blank = re.compile(r"\s").search(text, start, start + BEFORE)
    return blank.end() if blank else start


def _folded(text: str) -> str:
    """Small letters without accents, one for each character, so that places stay."""
    if text.isascii():
        return text.lower()
    return text.translate({ord(c): _plain(c) for c in set(text)})


def _plain(character: str) -> str:
    first = unicodedata.normalize("NFD", character)[:1].lower()
    return first if len(first) == 1 else character
