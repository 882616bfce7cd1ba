"""iCalendar → a timeline, by the `icalendar` package (the extra `formats`)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from timeline.errors import DateError, ExportError
from timeline.models import Timeline, When

from . import arriving
from .arriving import Cited, Row
from .days import Parts, Span, span
from .ics import when_lines
from .telling import one_line, standing, web

_QUOTED = ("“", "”")


def from_ics(data: bytes, problems: list[str] | None = None) -> Timeline:
    """The entries of a calendar; what it repeats is told once, and named among the problems."""
    found: list[str] = []
    rows: list[Row] = []
    title = None
    for calendar in _calendars(data):
        title = title or one_line(str(calendar.get("X-WR-CALNAME", "")))
        for number, entry in enumerate(calendar.walk("VEVENT"), 1):
            place = f"entry {number} ({one_line(str(entry.get('UID', 'no UID')))})"
            try:
                rows.append(_row(entry, place, found))
            except (DateError, ValueError, AttributeError, OverflowError) as error:
                found.append(f"{place}: {one_line(str(error))}")
    arriving.told(found, problems, usable=bool(rows), form="ics", empty="it has no entry (VEVENT)")
    return arriving.timeline_of(rows, "ics", title)


def _calendars(data: bytes) -> Iterable[Any]:
    try:
        from icalendar import Calendar
    except ImportError:
        raise ExportError(
            "reading ics needs the package icalendar; run: pip install 'timeline-extractor[formats]'"
        ) from None
    text = arriving.text_of(data, "ics")
    try:
        return list(Calendar.from_ical(text, multiple=True))
    except (ValueError, IndexError, KeyError, AttributeError) as error:
        raise ExportError(f"this is no calendar: {one_line(str(error))}; save it as iCalendar (.ics) again") from None


def _row(entry: Any, place: str, found: list[str]) -> Row:
    title, factuality = standing(one_line(str(entry.get("SUMMARY", ""))))
    if not title:
        raise DateError("it has no SUMMARY; give it a title")
    if "RRULE" in entry or "RDATE" in entry:
        found.append(f"{place}: it repeats; its first date alone was read")
    words, *rest = str(entry.get("DESCRIPTION", "")).splitlines() or [""]
    quoted = next((line for line in rest if line.startswith(_QUOTED[0]) and line.endswith(_QUOTED[1])), "")
    url = web(str(entry.get("URL", ""))) or None
    name = next((line for line in reversed(rest) if line != quoted), "").removesuffix(url or "").strip()
    return Row(
        title, _when(entry, words), id=one_line(str(entry.get("UID", ""))), factuality=factuality,
        tags=_tags(entry.get("CATEGORIES")), quote=quoted.strip("".join(_QUOTED)),
        sources=(Cited(title=name or None, url=url),) if name or url else (),
    )  # fmt: skip


def _tags(found: Any) -> tuple[str, ...]:
    lists = found if isinstance(found, list) else [found] if found is not None else []
    return tuple(dict.fromkeys(one_line(str(tag)) for tags in lists for tag in tags.cats))


# ---- dates -------------------------------------------------------------------------------------------------------


def _when(entry: Any, words: str) -> When:
    begin, end = _value(entry, "DTSTART"), _value(entry, "DTEND")
    if begin is None:
        raise DateError("it has no DTSTART; give it a date")
    if end is None and "DURATION" in entry:
        end = begin + entry["DURATION"].dt
    if not isinstance(begin, dt.datetime):
        day = dt.timedelta(days=1)
        last = end - day if end is not None and end > begin else begin
        return arriving.when_of(Span(_parts(begin), _parts(last)), words)
    zone = _zone(begin)
    last = end if end is not None and _zone(end) == zone else begin
    told = Span(_parts(begin), _parts(last))
    written = when_lines(told, zone)
    same = arriving.by_words(words, lambda when: _written(when) == written)
    return same or arriving.when_of(told).model_copy(update={"timezone": zone})


def _written(when: When) -> list[str]:
    found = span(when)
    return when_lines(found, when.timezone) if found and found.known.hour is not None else []


def _value(entry: Any, name: str) -> Any:
    return entry[name].dt if name in entry else None


def _parts(value: Any) -> Parts:
    if not isinstance(value, dt.datetime):
        return Parts(value.year, value.month, value.day)
    return Parts(*value.timetuple()[: 6 if value.second else 5])


def _zone(value: dt.datetime) -> str | None:
    away = value.utcoffset()
    if away is None:
        return None
    minutes = int(away.total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
