"""TimeML → a timeline: its EVENTs, dated by the TIMEX3 that a TLINK ties them to; no link, no date."""

from __future__ import annotations

import io
import struct
import sys
import zipfile
import zlib
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, get_args
from xml.etree import ElementTree
from xml.parsers import expat

from timeline.edits.finding import short
from timeline.errors import ExportError
from timeline.events import event_id
from timeline.events.when import interval_when, undated
from timeline.evidence import EventClass, Phrase, Position, Quote, Trigger
from timeline.models import Article, Event, Factuality, Mention, Published, Timeline, When
from timeline.temporal import Interval
from timeline.temporal.isodates import moment
from timeline.text.split import paragraphs, sentences

from . import arriving
from .telling import one_line
from .timeml import STANDING, Stretch
from .timexvalues import from_timex

MOST, LARGEST = 10_000, 50_000_000  # documents of a zip, and their bytes together
LONGEST_TITLE = 120
# What a TLINK from an event to a time says → the mod that bounds the event by that time; None dates it within.
RELATIONS: dict[str, str | None] = {
    "IS_INCLUDED": None, "DURING": None, "SIMULTANEOUS": None, "IDENTITY": None, "INCLUDES": None, "BEGINS": None,
    "ENDS": None, "DURING_INV": None, "BEGUN_BY": None, "ENDED_BY": None,
    "BEFORE": "BEFORE", "IBEFORE": "BEFORE", "AFTER": "AFTER", "IAFTER": "AFTER",
}  # fmt: skip
_KINDS = frozenset(get_args(EventClass))


class Tag(NamedTuple):
    """A tag of the text, with its place there."""

    name: str
    start: int
    end: int
    given: Mapping[str, str]


class Tied(NamedTuple):
    """The time that an event is linked to, and how."""

    tid: str
    relation: str


def from_timeml(data: bytes, problems: list[str] | None = None) -> Timeline:
    """One document; what it does not tell of an event, as its title, is its sentence.

    >>> made = from_timeml(b'<TimeML><TEXT>It <EVENT eid="e1" class="OCCURRENCE">closed</EVENT> <TIMEX3 tid="t1" '
    ...     b'type="DATE" value="2024-W09">last week</TIMEX3>.</TEXT><TLINK relType="IS_INCLUDED" eventID="e1" '
    ...     b'relatedToTime="t1"/></TimeML>')
    >>> made.events[0].title, made.events[0].when.display
    ('It closed last week.', 'the week of 26 February 2024')
    """
    found: list[str] = []
    article, events = _document(data, "the document", found)
    arriving.told(found, problems, usable=bool(events), form="timeml", empty="it has no EVENT")
    return arriving.made("timeml", (article,), events)


def from_zip(data: bytes, problems: list[str] | None = None) -> Timeline:
    """All TimeML documents of a zip, in the order of its list; a document that cannot be read is named."""
    found: list[str] = []
    articles: list[Article] = []
    events: list[Event] = []
    for name, content in _members(data):
        try:
            article, told = _document(content, name, found)
        except ExportError as error:
            found.append(str(error))
            continue
        if article.id in {other.id for other in articles}:
            found.append(f"{name}: another document has the same text or DOCID; it was passed over")
            continue
        articles.append(article)
        events += told
    arriving.told(found, problems, usable=bool(events), form="timeml-zip", empty="it has no .tml with an EVENT")
    return arriving.made("timeml-zip", tuple(articles), events)


def _members(data: bytes) -> Iterator[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            listed = [info for info in archive.infolist() if info.filename.lower().endswith(".tml")]
            if len(listed) > MOST or sum(info.file_size for info in listed) > LARGEST:
                raise ExportError(f"this zip holds more than {MOST:,} documents or {LARGEST // 1_000_000} MB; split it")
            for info in listed:
                yield one_line(info.filename), archive.read(info)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, ValueError, OSError, EOFError, struct.error) as error:
        raise ExportError(f"this is no zip of TimeML documents: {one_line(str(error))}") from None


# ---- one document ------------------------------------------------------------------------------------------------


def _document(data: bytes, name: str, found: list[str]) -> tuple[Article, list[Event]]:
    root = _parsed(data, name)
    body = root.find("TEXT")
    body = root if body is None else body
    text, tags = _walked(body)
    whole = [*tags, *(Tag(e.tag, 0, 0, e.attrib) for e in root.iter() if e.tag in ("TIMEX3", "MAKEINSTANCE", "TLINK"))]
    times = {tag.given.get("tid", ""): tag for tag in reversed(whole) if tag.name == "TIMEX3"}
    title = root.findtext("TITLE")
    article = Article.of(
        text, id=one_line(root.findtext("DOCID") or "") or None, title=one_line(title) if title else None,
        published=_published(whole),
    )  # fmt: skip
    links = _links(whole)
    instances = {tag.given.get("eventID", ""): tag for tag in reversed(whole) if tag.name == "MAKEINSTANCE"}
    around = [(s.start, s.end) for paragraph in paragraphs(text) for s in sentences(*paragraph)] or [(0, len(text))]
    events = []
    for tag in tags:
        if tag.name == "EVENT" and tag.start < tag.end:
            tied = links.get(tag.given.get("eid", ""))
            time = times.get(tied.tid) if tied else None
            place = f"{name}, event {tag.given.get('eid', '?')}"
            when = _when(time, tied, place, found)
            events.append(_event(article, around, tag, when, time, instances.get(tag.given.get("eid", ""))))
    return article, events


def _parsed(data: bytes, name: str) -> ElementTree.Element:
    """The tree of a document that declares no entities: those can grow without bound, or read other files."""

    def refused(*_: Any) -> None:
        raise ExportError(f"{name}: it declares entities, which are not read; take the declaration out")

    checked = expat.ParserCreate()
    checked.EntityDeclHandler = refused
    try:
        checked.Parse(data, True)
        return ElementTree.fromstring(data)
    except (expat.ExpatError, ElementTree.ParseError, LookupError, ValueError) as error:
        raise ExportError(f"{name}: no XML that can be read: {one_line(str(error))}") from None


def _walked(body: ElementTree.Element) -> tuple[str, list[Tag]]:
    """The text of an element, and the tags in it with their places, in the order in which they begin."""
    parts: list[str] = []
    tags: list[Tag] = []
    at = 0
    stack: list[tuple[ElementTree.Element, int, Iterator[ElementTree.Element]]] = []

    def add(text: str | None) -> int:
        parts.append(text or "")
        return at + len(parts[-1])

    at = add(body.text)
    stack.append((body, 0, iter(body)))
    while stack:
        element, start, children = stack[-1]
        child = next(children, None)
        if child is not None:
            begin = at
            at = add(child.text)
            stack.append((child, begin, iter(child)))
            continue
        stack.pop()
        if element is not body:
            tags.append(Tag(str(element.tag), start, at, element.attrib))
            at = add(element.tail)
    return "".join(parts), sorted(tags, key=lambda tag: (tag.start, -tag.end))


def _links(tags: list[Tag]) -> dict[str, Tied]:
    """Event → the first time that a link ties it to; links between two events tell an order and no date."""
    events = {t.given.get("eiid", ""): t.given.get("eventID", "") for t in tags if t.name == "MAKEINSTANCE"}
    made: dict[str, Tied] = {}
    for tag in tags:
        given = tag.given
        if tag.name == "TLINK" and "relatedToTime" in given:
            event = given.get("eventID") or events.get(given.get("eventInstanceID", ""), "")
            made.setdefault(event, Tied(given["relatedToTime"], given.get("relType", "")))
    return made


def _published(tags: list[Tag]) -> Published | None:
    for tag in tags:
        if tag.name == "TIMEX3" and tag.given.get("functionInDocument") in ("CREATION_TIME", "PUBLICATION_TIME"):
            x = from_timex(tag.given.get("value", ""))
            edtf = moment(x) if x else None
            return Published(edtf=edtf, origin="the file") if edtf else None
    return None


# ---- one event ---------------------------------------------------------------------------------------------------


def _event(
    article: Article, sentences: list[Stretch], tag: Tag, when: When, time: Tag | None, instance: Tag | None
) -> Event:
    text = article.text or ""
    start, end = _sentence(sentences, tag)
    kind: Any = tag.given.get("class") if tag.given.get("class") in _KINDS else "OCCURRENCE"
    words = text[tag.start : tag.end]
    phrase = Phrase(exact=text[time.start : time.end], start=time.start, end=time.end) if time and time.end else None
    mention = Mention(
        source=article.id, quote=Quote(exact=text[start:end]), position=Position(start=start, end=end), phrase=phrase,
        trigger=Trigger(exact=words, start=tag.start, end=tag.end, lemma=words.lower(), event_class=kind),
    )  # fmt: skip
    return Event(
        id=event_id(article.id, tag.start, tag.end, words), title=short(text[start:end], LONGEST_TITLE), kind=kind,
        factuality=_standing(instance.given) if instance else "happened", when=when, mentions=(mention,),
    )  # fmt: skip


def _sentence(sentences: list[Stretch], tag: Tag) -> Stretch:
    """The sentence that a tag stands in; of a tag across two, both."""
    begin = sentences[max(bisect_right(sentences, (tag.start, sys.maxsize)) - 1, 0)]
    end = sentences[max(bisect_right(sentences, (tag.end - 1, sys.maxsize)) - 1, 0)]
    return min(begin[0], tag.start), max(end[1], tag.end)


def _standing(given: Mapping[str, str]) -> Factuality:
    """As this package writes it, else by the signs that TimeML gives: negated, modal, future."""
    polarity, modality = given.get("polarity", "POS"), given.get("modality", "")
    for factuality, signs in STANDING.items():
        if (given.get("tense", "NONE"), polarity, modality) == signs:
            return factuality
    if polarity == "NEG":
        return "denied"
    if modality and modality.upper() != "NONE":
        return "possible"
    return "planned" if given.get("tense") == "FUTURE" else "happened"


def _when(time: Tag | None, tied: Tied | None, place: str, found: list[str]) -> When:
    if tied is None:
        return undated("the file ties it to no time")
    value = time.given.get("value", "") if time else ""
    x = from_timex(value, time.given.get("mod", "")) if time else None
    if x is None:
        why = f"“{one_line(value or tied.tid)}” has no place on the calendar"
    elif tied.relation not in RELATIONS:
        why = f"the link “{one_line(tied.relation)}” is not known"
    else:
        told = _bounded(x, RELATIONS[tied.relation])
        fills = tied.relation == "SIMULTANEOUS" and None not in (told.start, told.end)
        return interval_when(told, "stated", lasting=fills, reason="read from timeml", value=value)
    found.append(f"{place}: {why}; it has no date")
    return undated(f"in the file {why}")


def _bounded(x: Interval, side: str | None) -> Interval:
    if side == "BEFORE" and x.start is not None:
        return x._replace(start=None, end=x.start, mod="BEFORE")
    if side == "AFTER" and x.end is not None:
        return x._replace(start=x.end, end=None, mod="AFTER")
    return x
