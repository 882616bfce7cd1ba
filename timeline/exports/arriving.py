"""Rows of a file of another program → a timeline; each event quotes what the file says of it, and nothing is guessed.

>>> from timeline.edits import typed_when
>>> made = timeline_of([Row("Mayor resigns", typed_when("5 March 2024"))], "csv")
>>> made.events[0].mentions[0].quote.exact, made.events[0].when.reason
('5 March 2024: Mayor resigns', 'read from csv')
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import NamedTuple

from timeline.edits import typed_when
from timeline.edits.typed import UNKNOWN
from timeline.errors import DateError, ExportError, ReadError
from timeline.events import event_id
from timeline.events.when import interval_when, undated
from timeline.evidence import EventClass, Position, Quote, Trigger
from timeline.models import Article, Event, Factuality, Generator, Mention, Published, Review, Timeline, When
from timeline.read.decoding import decode
from timeline.temporal import Interval
from timeline.temporal.isodates import from_edtf

from .days import Span, span, unit
from .wording import own_words

SHOWN = 3  # problems that an error names


class Cited(NamedTuple):
    """A source as a file names it."""

    id: str = ""
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: str | None = None


class Row(NamedTuple):
    """What a file says of one event."""

    title: str
    when: When
    id: str = ""
    kind: EventClass = "OCCURRENCE"
    factuality: Factuality = "happened"
    review: Review = "unreviewed"
    salience: float | None = None
    tags: tuple[str, ...] = ()
    quote: str = ""
    sources: tuple[Cited, ...] = ()


def timeline_of(rows: Sequence[Row], form: str, title: str | None = None) -> Timeline:
    """The events in the order of the file. Its articles have no text: what was not in the file is not known."""
    whole = Cited(form, f"Read from {form}")
    told: dict[str, list[str]] = {}
    cited: dict[str, Cited] = {}
    taken: set[str] = set()
    events = []
    for number, row in enumerate(rows, 1):
        quote = row.quote or f"{row.when.display}: {row.title}"
        mentions = []
        for source in row.sources or (whole,):
            key = source.id or source.url or source.title or form
            cited.setdefault(key, source)
            begin = sum(len(line) + 1 for line in told.setdefault(key, []))
            told[key].append(quote)
            mentions.append(_mention(key, quote, begin, row))
        known = row.id if row.id and row.id not in taken else event_id(form, number, number, quote)
        taken.add(known)
        events.append(_event(row, known, tuple(mentions), form))
    return made(form, tuple(_article(key, source, told[key]) for key, source in cited.items()), events, title)


def made(form: str, articles: tuple[Article, ...], events: Sequence[Event], title: str | None = None) -> Timeline:
    """A timeline that says what it was read from."""
    generator = Generator(version=_version(), detector=f"none: read from {form}")
    return Timeline(title=title or None, generator=generator, sources=articles, events=tuple(events))


def _event(row: Row, known: str, mentions: tuple[Mention, ...], form: str) -> Event:
    when = row.when.model_copy(update={"reason": f"read from {form}"}) if row.when.basis != "none" else row.when
    return Event(
        id=known, title=row.title, kind=row.kind, factuality=row.factuality, review=row.review, salience=row.salience,
        tags=row.tags, when=when, mentions=mentions,
    )  # fmt: skip


def _mention(source: str, quote: str, begin: int, row: Row) -> Mention:
    at = max(quote.find(row.title), 0)
    words = row.title if row.title in quote else quote
    trigger = Trigger(
        exact=words, start=begin + at, end=begin + at + len(words), lemma=words, event_class=row.kind
    )  # fmt: skip
    position = Position(start=begin, end=begin + len(quote))
    return Mention(source=source, quote=Quote(exact=quote), position=position, trigger=trigger)


def _article(key: str, source: Cited, lines: Sequence[str]) -> Article:
    published = Published(edtf=source.published, origin="the file") if source.published else None
    article = Article.of(
        "\n".join(lines), id=key, title=source.title, url=source.url, publisher=source.publisher, published=published
    )
    return article.model_copy(update={"text": None})


def _version() -> str:
    try:
        return version("timeline-extractor")
    except PackageNotFoundError:
        return "0"


# ---- dates -------------------------------------------------------------------------------------------------------


def when_of(found: Span, words: str = "") -> When:
    """The date of calendar parts; its words tell more where they mean just these parts.

    >>> from .days import Parts
    >>> week = Span(Parts(2024, 2, 26), Parts(2024, 3, 3))
    >>> when_of(week, "the week of 26 February 2024").precision, when_of(week, "in May").display
    ('week', '26 February 2024 to 3 March 2024')
    """
    plain = interval_when(_interval(found), "stated", lasting=found.several)
    if words in ("", plain.display):
        return plain
    return by_words(words, lambda when: found.same(span(when))) or plain


def by_words(words: str, agrees: Callable[[When], bool]) -> When | None:
    """The date that the words mean, when it is the one that the file gives; words alone change nothing."""
    when = own_words(words)
    return when if when is not None and when.basis != "none" and agrees(when) else None


def read_when(text: str, anchor: Interval | None = None, events: Sequence[Event] = ()) -> When:
    """A date as somebody wrote it: EDTF, or words; nothing, "no date" and "unknown" are no date.

    >>> read_when("2024-03/..").display, read_when("").reason, read_when("12000").edtf
    ('since March 2024', 'the file gives no date', 'Y12000')
    """
    words = " ".join(text.split())
    if not words or words.casefold() in UNKNOWN:
        return undated("the file gives no date")
    if anchor is None and (own := own_words(words)):
        return own
    try:
        return typed_when(words, anchor=anchor, events=events)
    except DateError:
        if own := own_words(words):
            return own
        raise


def _interval(found: Span) -> Interval:
    first, last = (parts and parts.interval() for parts in found)
    if not (first or last) or (found.first and not first) or (found.last and not last):
        raise DateError(f"{found} is not a day of the calendar")
    if first is None or last is None:
        one = first or last
        assert one is not None
        return (
            one._replace(start=None, mod="ON_OR_BEFORE") if first is None else one._replace(end=None, mod="ON_OR_AFTER")
        )
    if first == last:
        return first
    end = last.start if found.last and found.last.hour is not None else last.end  # a clock time is an instant
    if first.start is None or end is None or first.start >= end:
        raise DateError(f"{found} ends before it begins")
    return Interval(first.start, end, max(unit(found.known), last.unit))


def published(text: str | None) -> str | None:
    """A publication date that can be counted from, or none.

    >>> published("2024-03-08"), published("last Friday")
    ('2024-03-08', None)
    """
    try:
        return text if text and from_edtf(text) else None
    except DateError:
        return None


# ---- what went wrong ---------------------------------------------------------------------------------------------


def text_of(data: bytes, form: str) -> str:
    """The text of a file; `ExportError` when it is none."""
    try:
        return decode(data, f"the {form} file")
    except ReadError as error:
        raise ExportError(str(error)) from None


def told(found: Sequence[str], problems: list[str] | None, *, usable: bool, form: str, empty: str) -> None:
    """Hands the problems over; `ExportError` when nothing of the file can be used.

    >>> told(["row 2, date: cannot read “soon”"], None, usable=False, form="csv", empty="")
    Traceback (most recent call last):
        ...
    timeline.errors.ExportError: nothing of this csv can be used: row 2, date: cannot read “soon”
    """
    if not usable:
        listed = "; ".join(found[:SHOWN]) + (f"; and {len(found) - SHOWN} more" if len(found) > SHOWN else "")
        raise ExportError(f"nothing of this {form} can be used: {listed or empty}")
    if problems is not None:
        problems += found
