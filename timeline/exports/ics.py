"""iCalendar (RFC 5545): an all-day entry a date, as far as a calendar can hold it without making it finer.

Written here, since it is small and needs no package and no clock; read by the `icalendar` package.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from timeline.errors import DateError
from timeline.models import Event, Timeline
from timeline.temporal.cells import DAY_SECONDS, civil
from timeline.temporal.isodates import from_edtf
from timeline.temporal.zones import offset

from .days import PARTS, Parts, Span, placed
from .losses import counts, left_out, sentence
from .options import ExportOptions
from .redaction import shown
from .telling import Sources, address, cited, headline, named, one_line, quote, sources_of

LINE = 75  # octets, without the line end
_ESCAPED = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}
_NO_STAMP = "19700101T000000Z"  # DTSTAMP is required, and the clock is never asked
_FINE = frozenset(precision for precision, count in PARTS.items() if count >= 3)
_EXACT = _FINE - {"week", "weekend"}


def to_ics(timeline: Timeline, options: ExportOptions = ExportOptions()) -> bytes:
    """Every event that a calendar can hold, in the order of the timeline; CRLF, folded, escaped."""
    told = shown(timeline, options)
    sources, stamp = sources_of(told), _stamp(told)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//timeline-extractor//EN", "CALSCALE:GREGORIAN"]
    lines += [f"X-WR-CALNAME:{_text(one_line(told.title))}"] if told.title else []
    for event in told.events:
        found = placed(event)
        if found is not None and why_not(event) is None:
            lines += _entry(event, found, sources, stamp)
    return "".join(_folded(line) for line in [*lines, "END:VCALENDAR"]).encode("utf-8", "replace")


def lost(timeline: Timeline, options: ExportOptions = ExportOptions()) -> list[str]:
    """The events that a calendar cannot hold, by reason; and what an entry has no room for."""
    told = shown(timeline, options)
    missing = [reason for event in told.events if (reason := why_not(event))]
    return left_out(missing) + sentence("ics", counts(timeline, options))


def why_not(event: Event) -> str | None:
    """Why an event is in no calendar; None when it can be.

    >>> from timeline.edits import typed_when
    >>> bare = {"id": "e", "title": "t", "kind": "STATE", "factuality": "happened", "mentions": ()}
    >>> [why_not(Event(when=typed_when(date), **bare)) for date in ("2024-03-05", "March 2024", "44 BCE")]
    [None, 'month or vaguer', 'month or vaguer']
    """
    found = placed(event)
    if found is None:
        return "without a date"
    if event.when.precision not in (None, *_FINE):
        return "month or vaguer"
    if found.first is None or found.last is None:
        return "open at one end"
    past_end = found.several and civil(found.days()[1] or 0)[0] > 9999
    if found.first.year < 1 or found.last.year > 9999 or past_end:
        return "before the year 1 or after 9999"
    return None


# ---- one entry ---------------------------------------------------------------------------------------------------


def _entry(event: Event, found: Span, sources: Sources, stamp: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(one_line(event.id))}"
    yield f"DTSTAMP:{stamp}"
    yield from when_lines(found, event.when.timezone)
    yield f"SUMMARY:{_text(headline(event))}"
    yield f"DESCRIPTION:{_text(_description(event, sources))}"
    if url := address(event, sources):
        yield f"URL:{url}"
    if event.tags:
        yield f"CATEGORIES:{','.join(_text(one_line(tag)) for tag in event.tags)}"
    yield f"STATUS:{'CONFIRMED' if _exact(event, found) else 'TENTATIVE'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def when_lines(found: Span, zone: str | None) -> list[str]:
    """DTSTART and DTEND: whole days with an exclusive end, or a time of the day, in UTC where its offset is told.

    >>> when_lines(Span(Parts(2024, 3, 5), Parts(2024, 3, 7)), None)
    ['DTSTART;VALUE=DATE:20240305', 'DTEND;VALUE=DATE:20240308']
    >>> when_lines(Span(Parts(2024, 3, 5, 20), Parts(2024, 3, 5, 20)), "EST")
    ['DTSTART:20240306T010000Z']
    """
    first, last = found.known, found.last or found.known
    if first.hour is None:
        begin, end = found.days()
        one = [f"DTSTART;VALUE=DATE:{_date(begin or 0)}"]  # a day without an end is that day
        return one if civil(end or 0)[0] > 9999 else [*one, f"DTEND;VALUE=DATE:{_date(end or 0)}"]
    lines = [f"DTSTART:{_moment(first, zone)}"]
    return [*lines, f"DTEND:{_moment(last, zone)}"] if found.several else lines


def _date(day: int) -> str:
    y, m, d = civil(day)
    return f"{y:04d}{m:02d}{d:02d}"


def _moment(parts: Parts, zone: str | None) -> str:
    local = datetime(*parts.known())  # type: ignore[arg-type]
    away = offset(zone) if zone else None
    if away is None:
        return f"{local.year:04d}{local:%m%dT%H%M%S}"
    hours, minutes = away[1:].split(":")
    shift = timedelta(hours=int(hours), minutes=int(minutes)) * (-1 if away[0] == "-" else 1)
    try:
        utc = local - shift
    except OverflowError:  # beyond the first or the last day that a calendar has
        return _moment(parts, None)
    return f"{utc.year:04d}{utc:%m%dT%H%M%S}Z"


def _exact(event: Event, found: Span) -> bool:
    when = event.when
    certain = event.factuality in ("happened", "planned") and not when.mod and not when.qualifier
    whole = when.extent == "lasting" or not found.several or found.known.hour is not None
    return certain and whole and when.precision in (None, *_EXACT)


def _description(event: Event, sources: Sources) -> str:
    quoted = quote(event)
    origin = [
        " ".join(x for x in (named(source), address(event, {source.id: source})) if x)
        for source in cited(event, sources)
    ]
    return "\n".join([one_line(event.when.display), *([f"“{quoted}”"] if quoted else []), *origin])


def _stamp(timeline: Timeline) -> str:
    """When the calendar was made, else the newest publication date: the same on any day."""
    try:
        made = datetime.fromisoformat(timeline.created or "")
        aware = made if made.tzinfo else made.replace(tzinfo=UTC)
        return f"{aware.astimezone(UTC):%Y%m%dT%H%M%SZ}".rjust(len(_NO_STAMP), "0")
    except (ValueError, OverflowError):
        pass
    days = []
    for source in timeline.sources:
        try:
            x = from_edtf(source.published.edtf) if source.published else None
        except DateError:
            continue
        if x is not None and x.start is not None and 1 <= civil(x.start // DAY_SECONDS)[0] <= 9999:
            days.append(x.start // DAY_SECONDS)
    return f"{_date(max(days))}T000000Z" if days else _NO_STAMP


# ---- content lines -----------------------------------------------------------------------------------------------


def _text(value: str) -> str:
    """A TEXT value: what has a meaning in iCalendar is escaped.

    >>> _text("a, b; c\\nd")
    'a\\\\, b\\\\; c\\\\nd'
    """
    return re.sub(r"[\\;,\n]", lambda m: _ESCAPED[m[0]], value)


def _folded(line: str) -> str:
    """A content line, broken after 75 octets and within no character.

    >>> [len(part.encode()) for part in _folded("é" * 100).split("\\r\\n ")]
    [74, 74, 54]
    """
    parts, size = [""], 0
    for character in line:
        octets = len(character.encode("utf-8", "replace"))
        if size + octets > LINE:
            parts.append("")
            size = 1  # the blank that a continuation begins with
        parts[-1] += character
        size += octets
    return "\r\n ".join(parts) + "\r\n"
