"""The chronology of a page: a table of events, their sentences as numbered notes, sources and method."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from timeline.charts.layout import on_axis
from timeline.charts.places import placed
from timeline.models import Article, Event, Mention, Timeline, When

from .harmless import web_address
from .markup import link, node
from .method import method

_LONGEST_READINGS = 2  # other readings that a note tells
_SAID_ALREADY = ("words: ", "date: ", "other reading: ")  # steps that the phrase, the date and the readings tell


class Note(NamedTuple):
    """A sentence with the way from its words to a date, and the events that rest on it."""

    mention: Mention
    how: str
    events: list[str]


class Told(NamedTuple):
    """Events in the order of time, then those without a place on the axis; their places and their notes."""

    dated: tuple[Event, ...]
    undated: tuple[Event, ...]
    sources: dict[str, tuple[int, Article]]
    anchors: dict[str, str]
    notes: tuple[Note, ...]
    numbers: dict[str, int]
    """Of the note of each event."""


def told(timeline: Timeline) -> Told:
    """What a page tells, numbered."""
    dated = tuple(one.event for one in placed(timeline))
    undated = tuple(event for event in timeline.events if not on_axis(event))
    anchors = {event.id: f"e{n}" for n, event in enumerate((*dated, *undated), 1)}
    sources = {source.id: (n, source) for n, source in enumerate(timeline.sources, 1)}
    return Told(dated, undated, sources, anchors, *_noted((*dated, *undated)))


def _noted(events: Iterable[Event]) -> tuple[tuple[Note, ...], dict[str, int]]:
    """One note for all events that one phrase of one sentence dates."""
    found: dict[tuple[str, str, str], Note] = {}
    numbers: dict[str, int] = {}
    places: dict[tuple[str, str, str], int] = {}
    for event in events:
        for mention in event.mentions[:1]:
            how = "; ".join(_how(mention))
            key = mention.source, mention.quote.exact, how
            found.setdefault(key, Note(mention, how, [])).events.append(event.id)
            numbers[event.id] = places.setdefault(key, len(places) + 1)
    return tuple(found.values()), numbers


def table(page: Told) -> Element:
    """A row an event, in the order of time; the script of the page makes its heads buttons."""
    head = node("tr", None, *(node("th", {"scope": "col"}, words) for words in ("Date", "Event", "Evidence")))
    caption = node("caption", None, f"{len(page.dated):,} dated events" if len(page.dated) != 1 else "1 dated event")
    return node(
        "table", {"class": "chronology"}, caption, node("thead", None, head),
        node("tbody", None, *(_row(event, page) for event in page.dated)),
    )  # fmt: skip


def _row(event: Event, page: Told) -> Element:
    date = node("th", {"scope": "row"}, event.when.display or "–")
    if words := kind_of(event.when):
        date.append(node("small", None, words))
    return node(
        "tr", {"id": page.anchors[event.id]}, date, node("td", {"dir": "auto"}, *_title(event)),
        node("td", None, *_evidence(event, page)),
    )  # fmt: skip


def kind_of(when: When) -> str:
    """Which kind of doubt the date leaves, if any.

    >>> kind_of(When(basis="stated", display="5 March 2024", earliest="2024-03-05", latest="2024-03-05")), kind_of(
    ...     When(basis="stated", display="March 2024", earliest="2024-03-01", latest="2024-03-31"))
    ('', 'some time in here')
    """
    if when.qualifier == "?":
        return "uncertain reading"
    if when.open or when.earliest is None or when.latest is None or when.qualifier or when.earliest == when.latest:
        return ""  # its words say "since", "before", "around"
    return "some time in here" if when.extent == "within" else "all of it"


def _title(event: Event) -> Iterable[Element | str]:
    yield event.title
    if event.factuality != "happened":
        yield node("em", None, event.factuality)
    if event.according_to:
        yield node("em", None, event.according_to)
    if event.review in ("accepted", "corrected", "rejected"):
        yield node("em", None, event.review)
    if event.disputed:
        yield node("em", None, "disputed")


def _evidence(event: Event, page: Told) -> Iterable[Element | str]:
    """The number of its note, and the numbers of its sources."""
    if n := page.numbers.get(event.id):
        yield node("a", {"href": f"#n{n}"}, f"note {n}")
    for number in dict.fromkeys(page.sources[m.source][0] for m in event.mentions if m.source in page.sources):
        yield node("a", {"href": f"#s{number}"}, f"[{number}]")


def undated(page: Told) -> Element:
    """The events without a place on the axis, each with the reason."""
    return node("ul", {"class": "undated"}, *(_undated(event, page) for event in page.undated))


def _undated(event: Event, page: Told) -> Element:
    reason = f" ({event.when.reason})" if event.when.reason else ""
    when = f"{event.when.display}{reason}" if event.when.display else event.when.reason or ""
    parts: list[Element | str] = [*_title(event), f" – {when} " if when else " ", *_evidence(event, page)]
    return node("li", {"id": page.anchors[event.id], "dir": "auto"}, *parts)


def notes(page: Told) -> Element:
    """The sentence of each event and how its words became a date, as an ordered list."""
    return node("ol", {"class": "notes"}, *(_note(n, note, page) for n, note in enumerate(page.notes, 1)))


def _note(n: int, note: Note, page: Told) -> Element:
    children: list[Element | str] = []
    if quote := note.mention.quote.exact:
        _, source = page.sources.get(note.mention.source, (0, None))
        foreign = {"lang": source.language} if source and source.language != "en" else {}
        children.append(node("q", {"dir": "auto"} | foreign, quote))
    if note.how:
        children.append(f" {note.how}")
    for id in note.events:
        children.append(node("a", {"href": f"#{page.anchors[id]}"}, "back"))
    return node("li", {"id": f"n{n}"}, *children)


def _how(mention: Mention) -> Iterable[str]:
    if mention.phrase:
        yield f"“{mention.phrase.exact}”"
    if mention.resolution:
        yield from (step for step in mention.resolution.steps if not step.startswith(_SAID_ALREADY))
        for reading in mention.resolution.readings[:_LONGEST_READINGS]:
            yield f"other reading: {reading.edtf or 'no date'}, {reading.reason}"


def sources(page: Told) -> Element:
    """The articles, numbered, with their addresses and where their dates are from."""
    return node("ol", {"class": "sources"}, *(_source(n, source) for n, source in page.sources.values()))


def _source(n: int, source: Article) -> Element:
    date = source.published
    words = f"published {date.edtf} (from: {date.origin})" if date else "publication date not known"
    parts: list[Element | str] = [node("cite", {"dir": "auto"}, source.title or source.id)]
    parts += [f", {source.publisher}"] if source.publisher else []
    parts.append(f", {words}")
    if address := web_address(source.url):
        parts += [", ", link(address, address)]
    return node("li", {"id": f"s{n}"}, *parts)


def method_of(timeline: Timeline) -> Sequence[Element]:
    """The note on method, a paragraph a line."""
    return [node("p", None, line) for line in method(timeline)]
