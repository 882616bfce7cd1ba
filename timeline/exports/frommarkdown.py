"""A Markdown chronology, perhaps edited by hand → a timeline: alone, or as edits over the timeline that it came from.

>>> text = b"- **5 March 2024** \\xe2\\x80\\x94 Mayor resigns.\\n- 7 March 2024: Bridge opens\\n"
>>> [(event.title, event.when.edtf) for event in from_markdown(text).events]
[('Mayor resigns', '2024-03-05'), ('Bridge opens', '2024-03-07')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, get_args

from timeline.edits import added, continued, log_of
from timeline.edits.log import Log
from timeline.errors import DateError, ExportError, ReadError
from timeline.models import Event, Factuality, Review, Timeline
from timeline.temporal import Interval
from timeline.temporal.isodates import from_edtf

from . import arriving
from .arriving import Cited, Row
from .markdown import entry_words, known_as
from .telling import one_line, standing, web

_ENTRY = re.compile(r"[-*+] +(?P<body>.*?\S)\s*(?:<!-- *(?P<id>[\w.-]+) *-->)?\s*")
_BODY = re.compile(r"(?:\*\*(?P<date>.+?)\*\*|__(?P<date2>.+?)__)\s*[—–:-]+\s*(?P<rest>.*\S)")
_PLAIN = re.compile(r"(?P<date>.+?)(?:\s*:\s+|\s+[—–-]\s+)(?P<rest>.*\S)")
_REST = re.compile(
    r"(?P<title>.*?)(?: \((?P<said>[^()]*)\))?\.?(?: “(?P<quote>.*)”)?(?P<cites>(?: \[\d+\])*)", re.DOTALL
)
_SOURCE = re.compile(r"(?P<n>\d+)\. +(?P<rest>.*\S)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_FACTS, _REVIEWS = frozenset(get_args(Factuality)), frozenset(get_args(Review))


class Entry(NamedTuple):
    """A line of the chronology, as it stands and taken apart."""

    place: str
    known: str | None
    date: str
    rest: str


class Said(NamedTuple):
    """What stands behind the date of an entry."""

    title: str
    factuality: Factuality
    review: Review
    quote: str
    cites: tuple[int, ...]


def from_markdown(data: bytes, problems: list[str] | None = None) -> Timeline:
    """What the text says, alone: its entries with their dates, sentences and sources."""
    found: list[str] = []
    text = arriving.text_of(data, "md")
    sources = _sources(text)
    rows = []
    for entry in _entries(text, found):
        try:
            when = arriving.read_when(_plain(entry.date))
            said = _said(entry.rest, dated=when.basis != "none")
            if not said.title:
                raise DateError("it has no title")
            cited = tuple(sources[n] for n in said.cites if n in sources)
            rows.append(
                Row(said.title, when, id=entry.known or "", factuality=said.factuality,
                    review=said.review, quote=said.quote, sources=cited)
            )  # fmt: skip
        except DateError as error:
            found.append(f"{entry.place}: {error}")
    arriving.told(found, problems, usable=bool(rows), form="md", empty="it has no entry (a line that begins with “- ”)")
    return arriving.timeline_of(rows, "md", _title(text))


def read_over(data: bytes, base: Timeline, problems: list[str] | None = None) -> Timeline:
    """The timeline that the text was written from, with what was changed in it as edits; the evidence stays.

    An entry without a known id is an event added by hand. One that is gone from the text is left as it was, and named.
    """
    found: list[str] = []
    entries = list(_entries(arriving.text_of(data, "md"), found))
    try:
        log = log_of(base)
    except ReadError as error:
        raise ExportError(f"the timeline below the text: {error}") from None
    events = {known_as(event.id): event for event in base.events}
    numbers = {source.id: n for n, source in enumerate(base.sources, 1)}
    for entry in entries:
        event = events.get(entry.known or "")
        try:
            log = _changed(log, entry, event, base, numbers) if event else _added(log, entry, base, found)
        except DateError as error:
            found.append(f"{entry.place}: {error}")
    replayed = continued(base, log)
    found += [conflict.reason for conflict in replayed.conflicts]
    found += _missing(entries, base)
    arriving.told(found, problems, usable=bool(entries), form="md", empty="it has no entry")
    return replayed.timeline


# ---- what was changed --------------------------------------------------------------------------------------------


def _changed(log: Log, entry: Entry, event: Event, base: Timeline, numbers: dict[str, int]) -> Log:
    """Edits for what differs from the line that this event was written as."""
    if not event.mentions:
        raise DateError("the event has no place in a source, so that it cannot be edited")
    if _plain(entry.date) != one_line(event.when.display):
        others = [other for other in base.events if other.id != event.id]
        when = arriving.read_when(_plain(entry.date), _anchor(event, base), others)
        payload = {"text": _plain(entry.date), "when": when.model_dump(mode="json")}
        log = added(log, "set_date", [event], payload)
    title, tail = entry_words(event, numbers)
    said = _said(entry.rest, dated=event.when.basis != "none")
    if entry.rest.endswith(tail):  # nothing but the title was changed, or a standing put behind it
        own = _plain(entry.rest.removesuffix(tail))
        told = standing(own)
        if own == _plain(title) or told[1] == "happened":
            told = own, event.factuality
        said = said._replace(title=told[0], factuality=told[1])
    if not said.title:
        raise DateError("it has no title; the event keeps its own")
    if said.title != _plain(title):
        log = added(log, "set_title", [event], {"title": said.title})
    if said.factuality != event.factuality:
        log = added(log, "set_factuality", [event], {"factuality": said.factuality})
    return log


def _added(log: Log, entry: Entry, base: Timeline, found: list[str]) -> Log:
    if entry.known:
        found.append(f"{entry.place}: no event {entry.known} is known; the entry was added by hand")
    said = _said(entry.rest)
    if not said.title:
        raise DateError("it has no title; write a date, a colon and what happened")
    when = arriving.read_when(_plain(entry.date), None, base.events)
    line = f"{_plain(entry.date)}: {said.title}"
    payload = {"line": line, "title": said.title, "when": when.model_dump(mode="json"), "factuality": said.factuality}
    return added(log, "add", payload=payload)


def _missing(entries: Sequence[Entry], base: Timeline) -> list[str]:
    told = {entry.known for entry in entries}
    gone = [e for e in base.events if known_as(e.id) not in told and e.review != "rejected"]
    if not gone:
        return []
    names = ", ".join(f"“{one_line(event.title)[:40]}”" for event in gone[: arriving.SHOWN])
    more = f" and {len(gone) - arriving.SHOWN} more" if len(gone) > arriving.SHOWN else ""
    return [f"not in the text, and left as they were: {names}{more}; reject an event to leave it out"]


def _anchor(event: Event, base: Timeline) -> Interval | None:
    """The publication date of its article, which a date without a year is counted from."""
    source = next((s for s in base.sources if s.id == event.mentions[0].source), None)
    try:
        return from_edtf(source.published.edtf) if source and source.published else None
    except DateError:
        return None


# ---- the text ----------------------------------------------------------------------------------------------------


def _entries(text: str, found: list[str]) -> Iterator[Entry]:
    """The list items before the sources; those without a date and a title are named."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("## Sources"):
            return
        item = _ENTRY.fullmatch(line)
        if item is None:
            continue
        place = f"line {number}"
        body = _BODY.fullmatch(item["body"])
        if body:
            yield Entry(place, item["id"], body["date"] or body["date2"], body["rest"])
        elif plain := _PLAIN.fullmatch(item["body"]):
            yield Entry(place, item["id"], plain["date"], plain["rest"])
        else:
            found.append(f"{place}: no date and title; write it like - **5 March 2024** — Mayor resigns.")


def _said(rest: str, *, dated: bool = True) -> Said:
    """Title, standing, sentence and numbers of sources of what stands behind the date."""
    parts = _REST.fullmatch(rest)
    assert parts is not None  # every part may be missing
    words = [word.strip() for word in _plain(parts["said"] or "").split(";")]
    facts = [word for word in words if word in _FACTS]
    reviews = [word for word in words if word in _REVIEWS]
    own = parts["said"] and dated and not (facts or reviews)  # brackets of the title; without a date they say why
    title = f"{parts['title']} ({parts['said']})" if own else parts["title"]
    return Said(
        _plain(title), facts[0] if facts else "happened", reviews[0] if reviews else "unreviewed",  # type: ignore[arg-type]
        _plain(parts["quote"] or ""), tuple(int(n) for n in re.findall(r"\[(\d{1,9})\]", parts["cites"])),
    )  # fmt: skip


def _plain(text: str) -> str:
    """Markdown's text without the backslashes."""
    return one_line(_ESCAPED.sub(r"\1", text))


def _title(text: str) -> str | None:
    head = next((line for line in text.splitlines() if line.startswith("# ")), "")
    return _plain(head[2:]) or None


def _sources(text: str) -> dict[int, Cited]:
    """The numbered list under "Sources": title, publisher, address and publication date, as they are written there."""
    made: dict[int, Cited] = {}
    _, _, below = text.partition("\n## Sources")
    for line in below.partition("\n## ")[0].splitlines():
        item = _SOURCE.fullmatch(line)
        if item:
            url = re.search(r"<(https?://[^>\s]+)>", item["rest"])
            date = re.search(r"published (\S+) \(from: ", item["rest"])
            title = re.split(r", (?:<https?://|published |publication date not known)", item["rest"])[0]
            made[int(item["n"][:9])] = Cited(
                f"source-{item['n'][:9]}", _plain(title), web(url[1]) or None if url else None,
                published=arriving.published(_plain(date[1])) if date else None,
            )  # fmt: skip
    return made
