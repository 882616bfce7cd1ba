"""What a user hands in, pasted or dropped → articles; and what a typed publication date is read as. No Streamlit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from timeline.edits.replay import YOU
from timeline.errors import TimelineError
from timeline.models import Article
from timeline.read import decode, document, read_text
from timeline.temporal import display
from timeline.temporal.datestring import parse_date

HANDED_OVER = "command line"  # what a reader calls the origin of a date that goes before the text's own
UNKNOWN = "Unknown. Without it, relative phrases such as “last Tuesday” stay undated; today is never assumed."


class Gathered(NamedTuple):
    """Articles that could be read, and one line for each that could not."""

    articles: tuple[Article, ...]
    problems: tuple[str, ...] = ()
    stories: tuple[tuple[str, bytes], ...] = ()  # files of whole stories, by name: they are opened, not read


def gathered(text: str, files: Sequence[tuple[str, bytes]], published: str) -> Gathered:
    """Articles from pasted text and uploaded files; each that cannot be read gives one line, the others are done."""
    articles: list[Article] = []
    problems: list[str] = []
    date = published.strip() or None
    if text.strip():
        _attempt(lambda: [read_text(text, name="pasted text", published=date)], articles, problems)
    stories = tuple(file for file in files if file[0].lower().endswith(".json"))
    for name, data in files:
        if (name, data) not in stories:
            _attempt(lambda name=name, data=data: _file(name, data, date, problems), articles, problems)
    if not (articles or problems or stories):
        problems.append("There is nothing to read yet: paste a text or drop a file first.")
    return Gathered(tuple(map(_by_hand, articles)), tuple(problems), stories)


def _by_hand(article: Article) -> Article:
    """A date that was handed over was typed on the page."""
    date = article.published
    if date is None or date.origin != HANDED_OVER:
        return article
    return article.model_copy(update={"published": date.model_copy(update={"origin": YOU})})


def _attempt(read: Callable[[], list[Article]], articles: list[Article], problems: list[str]) -> None:
    try:
        articles.extend(read())
    except TimelineError as error:
        problems.append(str(error))


def _file(name: str, data: bytes, date: str | None, problems: list[str]) -> list[Article]:
    if not name.lower().endswith(".jsonl"):
        return [read_text(decode(data, name), name=name, published=date)]
    found: list[Article] = []
    for number, line in enumerate(decode(data, name).split("\n"), 1):
        if line.strip():
            place = f"{name}:{number}"
            _attempt(lambda line=line, place=place: [document(line, place, date)], found, problems)
    return found


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
