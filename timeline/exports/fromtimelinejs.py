"""TimelineJS → a timeline: its JSON and its spreadsheet; markup of the texts is taken out, media are not looked at."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from html.parser import HTMLParser
from typing import Any

from timeline.errors import DateError, ExportError
from timeline.models import Timeline, When

from . import arriving
from .arriving import Cited, Row
from .days import Parts, Span, span
from .fromsheet import table
from .telling import one_line, standing, web

_NAMES = ("year", "month", "day", "hour", "minute", "second")
_NUMBER = re.compile(r"[+-]?\d+(?:\.0+)?", re.ASCII)
_QUOTED = re.compile(r"“(.+)”", re.DOTALL)
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)(?::(\d\d))?\s*([ap])?\.?m?\.?", re.IGNORECASE | re.ASCII)

Fields = Mapping[str, Any]


def from_json(data: bytes, problems: list[str] | None = None) -> Timeline:
    """The slides of a TimelineJS file; those without a readable date are named by their number.

    >>> made = from_json(b'{"events": [{"start_date": {"year": "-44"}, "text": {"headline": "Ides"}}]}')
    >>> made.events[0].when.display
    '44 BCE'
    """
    try:
        whole = json.loads(arriving.text_of(data, "timelinejs"))
    except (ValueError, RecursionError) as error:
        raise ExportError(f"this is no TimelineJS file: {one_line(str(error))}") from None
    slides = whole.get("events") if isinstance(whole, dict) else None
    if not isinstance(slides, list):
        raise ExportError("this is no TimelineJS file: it has no list “events”")
    title = _text(_under(whole.get("title"), "text").get("headline")).line
    numbered = [(f"event {number}", slide if isinstance(slide, dict) else {}) for number, slide in enumerate(slides, 1)]
    return _made(numbered, title, "timelinejs", problems, [])


def from_sheet(data: bytes, problems: list[str] | None = None) -> Timeline:
    """The rows of a TimelineJS spreadsheet; eras are no events."""
    found: list[str] = []
    title, slides = "", []
    for place, cells in table(data, "timelinejs-csv", found):
        kind = cells.get("type", "").casefold()
        if kind == "title":
            title = title or _text(cells.get("headline")).line
        elif kind != "era":
            try:
                slides.append((place, _slide(cells)))
            except DateError as error:
                found.append(f"{place}: {error}")
    return _made(slides, title, "timelinejs-csv", problems, found)


def _made(
    slides: Sequence[tuple[str, Fields]], title: str, form: str, problems: list[str] | None, found: list[str]
) -> Timeline:
    rows = []
    for place, slide in slides:
        try:
            rows.append(_row(slide))
        except (DateError, ValueError, OverflowError, TypeError) as error:
            found.append(f"{place}: {one_line(str(error))}")
    arriving.told(found, problems, usable=bool(rows), form=form, empty="it has no event")
    return arriving.timeline_of(rows, form, title)


# ---- one slide ---------------------------------------------------------------------------------------------------


def _slide(cells: Mapping[str, str]) -> Fields:
    """A row as its slide in the JSON."""
    slide: dict[str, Any] = {
        "display_date": cells.get("display date"), "group": cells.get("group"),
        "text": {"headline": cells.get("headline"), "text": cells.get("text")},
    }  # fmt: skip
    for name, before in (("start_date", ""), ("end_date", "end ")):
        date = {part: cells.get(f"{before}{part}", "").replace(",", "") for part in _NAMES[:3]}
        slide[name] = date | _clock(cells.get(f"{before}time", ""))
    return slide


def _clock(text: str) -> dict[str, Any]:
    found = _CLOCK.fullmatch(text.strip())
    if text.strip() and not found:
        raise DateError(f"cannot read “{text}” as a time; write it like 15:30")
    if not found:
        return {}
    half = {"a": 0, "p": 12}.get((found[4] or "").lower())
    hour = int(found[1]) if half is None else int(found[1]) % 12 + half
    return {"hour": hour, "minute": int(found[2])} | ({"second": int(found[3])} if found[3] else {})


def _row(slide: Fields) -> Row:
    text = _under(slide, "text")
    head = _text(text.get("headline")).line
    body = _text(text.get("text"))
    title, factuality = standing(head or body.line[:80])
    if not title:
        raise DateError("it has no headline; give it one")
    said = next((found[1] for part in body.paragraphs if (found := _QUOTED.fullmatch(part))), "")
    if not said and not body.links:
        said = body.line
    sources = tuple(Cited(title=name or url, url=url) for name, url in body.links)
    return Row(
        title, _when(slide), id=str(slide.get("unique_id") or ""), factuality=factuality, quote=said, sources=sources
    )  # fmt: skip


def _when(slide: Fields) -> When:
    words = _text(slide.get("display_date")).line
    first, last = _date(slide, "start_date"), _date(slide, "end_date")
    if first is None:
        raise DateError("start_date: it has no year; write at least a year")
    told = Span(first, last or first)
    if last is None:  # only the words tell that an end is open
        opened = arriving.by_words(
            words, lambda when: any(one.same(span(when)) for one in (Span(first, None), Span(None, first)))
        )
        return opened or arriving.when_of(told, words)
    return arriving.when_of(told, words)


def _date(slide: Fields, name: str) -> Parts | None:
    """The parts up to the first that is not given; a year before the common era is counted without a year 0."""
    fields = _under(slide, name)
    numbers = []
    for part in _NAMES:
        value = fields.get(part)
        if value is None or not str(value).strip():
            break
        if isinstance(value, bool) or not _NUMBER.fullmatch(str(value).strip()):
            raise DateError(f"{name}, {part}: “{str(value)[:40]}” is no number")
        numbers.append(int(float(value)) if isinstance(value, float) else int(str(value).strip().partition(".")[0]))
    if not numbers:
        return None
    year = numbers[0] + 1 if numbers[0] < 0 else numbers[0]
    return Parts(year, *numbers[1:])


def _under(fields: Any, name: str) -> Fields:
    found = fields.get(name) if isinstance(fields, dict) else None
    return found if isinstance(found, dict) else {}


# ---- texts -------------------------------------------------------------------------------------------------------


class _Plain(HTMLParser):
    """The text of a little HTML, its paragraphs, and its links of the web."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = [""]
        self.links: list[tuple[str, str]] = []
        self._url = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("p", "br", "div", "li"):
            self.parts.append("")
        if tag == "a":
            self._url = web(dict(attrs).get("href"))

    def handle_endtag(self, tag: str) -> None:
        self._url = "" if tag == "a" else self._url

    def handle_data(self, data: str) -> None:
        self.parts[-1] += data
        if self._url:
            self.links.append((one_line(data), self._url))

    @property
    def paragraphs(self) -> list[str]:
        return [line for part in self.parts if (line := one_line(part))]

    @property
    def line(self) -> str:
        return " ".join(self.paragraphs)


def _text(value: Any) -> _Plain:
    made = _Plain()
    made.feed(value if isinstance(value, str) else "")
    made.close()
    return made
