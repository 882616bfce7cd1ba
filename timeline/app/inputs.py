"""What a user hands in, pasted or dropped → articles; and what a typed publication date is read as. No Streamlit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from timeline.edits.replay import YOU
from timeline.errors import TimelineError
from timeline.models import Article
from timeline.read import decode, document, read_text
from timeline.temporal import display
from timeline.temporal.datestring import parse_date

NOTHING = "There is nothing to read yet: paste a text or drop a file first."
HANDED_OVER = "command line"  # what a reader calls the origin of a date that goes before the text's own
UNKNOWN = "Unknown. Without it, relative phrases such as “last Tuesday” stay undated; today is never assumed."


Read = Callable[[str | None], list[Article]]  # with a publication date that was handed over


class Failed(NamedTuple):
    """A source that could not be read: its name, why, the date it was read with, and how it is read again."""

    name: str
    reason: str
    published: str
    read: Read
    story: str = ""  # the story it was meant for, by its name in the workspace


class Gathered(NamedTuple):
    """Articles that could be read, and those that could not, each with one line."""

    articles: tuple[Article, ...]
    failed: tuple[Failed, ...] = ()
    stories: tuple[tuple[str, bytes], ...] = ()  # files of whole stories, by name: they are opened, not read
    empty: bool = False  # nothing was handed in

    @property
    def problems(self) -> tuple[str, ...]:
        """One line for each that could not be read."""
        return (NOTHING,) if self.empty else tuple(one.reason for one in self.failed)


def gathered(text: str, files: Sequence[tuple[str, bytes]], published: str) -> Gathered:
    """Articles from pasted text and uploaded files; each that cannot be read gives one line, the others are done."""
    stories = tuple(file for file in files if file[0].lower().endswith(".json"))
    reads: list[tuple[str, Read]] = []
    failed: list[Failed] = []
    if text.strip():
        reads.append(("pasted text", lambda date: [read_text(text, name="pasted text", published=date)]))
    for name, data in files:
        if (name, data) not in stories:
            reads += _reads(name, data, published, failed)
    tried = [attempt(name, read, published) for name, read in reads]
    articles = tuple(article for found in tried for article in found.articles)
    failed += (one for found in tried for one in found.failed)
    return Gathered(articles, tuple(failed), stories, not (reads or failed or stories))


def _by_hand(article: Article) -> Article:
    """A date that was handed over was typed on the page."""
    date = article.published
    if date is None or date.origin != HANDED_OVER:
        return article
    return article.model_copy(update={"published": date.model_copy(update={"origin": YOU})})


def attempt(name: str, read: Read, published: str) -> Gathered:
    """One source, read with a date as it was typed; what cannot be read can be tried again."""
    typed = published.strip()
    try:
        return Gathered(tuple(map(_by_hand, read(typed or None))))
    except TimelineError as error:
        return Gathered((), (Failed(name, str(error), typed, read),))


def _reads(name: str, data: bytes, published: str, failed: list[Failed]) -> list[tuple[str, Read]]:
    """A file is one source, a file of JSON lines one for each line."""
    if not name.lower().endswith(".jsonl"):
        return [(name, lambda date: [read_text(decode(data, name), name=name, published=date)])]
    try:
        lines = decode(data, name).split("\n")
    except TimelineError as error:
        failed.append(Failed(name, str(error), published, lambda _: _undecodable(data, name)))
        return []
    numbers = [(f"{name}:{number}", line) for number, line in enumerate(lines, 1) if line.strip()]
    return [(place, partial(_line, line, place)) for place, line in numbers]


def _line(line: str, place: str, date: str | None) -> list[Article]:
    return [document(line, place, date)]


def _undecodable(data: bytes, name: str) -> list[Article]:
    decode(data, name)
    return []


def reading(published: str) -> tuple[bool, str]:
    """Whether a typed publication date is understood, and the words to show under the field.

    >>> reading("Feb. 23, 2023")
    (True, 'Read as 23 February 2023.')
    >>> reading("")[1].split(".")[0]
    'Unknown'
    """
    if not published.strip():
        return True, UNKNOWN
    try:
        return True, f"Read as {display(parse_date(published))}."
    except TimelineError as error:
        return False, f"{str(error)[:1].upper()}{str(error)[1:]}."
