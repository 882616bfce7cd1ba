"""A chronology in Markdown: months as headings, each event with its sentence and a numbered source, then the method."""

from __future__ import annotations

import re
from itertools import groupby

from timeline.charts.layout import on_axis
from timeline.models import Event, Timeline
from timeline.temporal.en.steps import MONTHS

from .losses import counts, sentence
from .method import method
from .options import ExportOptions
from .redaction import shown

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")
_LISTED = re.compile(r"^(\d*)([-+.)])(?=\s|$)")  # at the start it would begin a list
_DATE = re.compile(r"(?P<y>-?\d{4,}|Y-?\d+)(?:-(?P<m>\d\d))?.*")
_COARSE = frozenset(("year", "decade", "century", "millennium"))
_LINK = re.compile(r"https?://[^\s<>\x00-\x20]+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_UNSAFE = re.compile(r"[^\w.-]")


def to_markdown(timeline: Timeline, options: ExportOptions = ExportOptions()) -> bytes:
    """Dated events under their month or year, the undated at the end; `<!-- id -->` keeps each entry known."""
    lines = [f"# {escape(timeline.title or 'Timeline')}", ""]
    told = shown(timeline, options)
    numbers = {source.id: n for n, source in enumerate(told.sources, 1)}
    events = told.events
    for heading, group in groupby(sorted((e for e in events if on_axis(e)), key=_day), key=_heading):
        lines += [f"## {heading}", "", *(_entry(e, numbers) for e in group), ""]
    rest = [e for e in events if not on_axis(e)]
    if rest:
        lines += ["## Not dated", "", *(_entry(e, numbers) for e in rest), ""]
    if not events:
        lines += ["No events were found.", ""]
    lines += ["## Sources", "", *_sources(told), "", "## Method", "", *map(escape, method(timeline)), ""]
    return "\n".join(lines).encode("utf-8", "replace")


def lost(timeline: Timeline, options: ExportOptions = ExportOptions()) -> list[str]:
    """What a chronology does not tell."""
    return sentence("md", counts(timeline, options))


# ---- entries -----------------------------------------------------------------------------------------------------


def _day(event: Event) -> tuple[int, str]:
    """What a chronology is ordered by: the year as a number, then the earliest day, or the latest when open."""
    day = event.when.earliest or event.when.latest or ""
    return _year(_DATE.fullmatch(day)), day


def _heading(event: Event) -> str:
    return month(_day(event)[1], coarse=event.when.precision in _COARSE)


def _year(found: re.Match[str] | None) -> int:
    return int(found["y"].removeprefix("Y")) if found else 0


def month(date: str, *, coarse: bool = False) -> str:
    """The heading of a date: its month, or its year alone when the date says no month.

    >>> month("2024-03-05"), month("2024"), month("-0043-03-15"), month("10000-01-01", coarse=True)
    ('March 2024', '2024', 'March 44 BCE', '10000')
    """
    found = _DATE.fullmatch(date)
    if not found:
        return date
    number = _year(found)
    year = str(number) if number > 0 else f"{1 - number} BCE"
    index = int(found["m"] or 0)
    return f"{MONTHS[index - 1]} {year}" if 1 <= index <= 12 and not coarse else year


def _entry(event: Event, numbers: dict[str, int]) -> str:
    title, tail = entry_words(event, numbers)
    return f"- **{escape(event.when.display)}** — {title}{tail} <!-- {known_as(event.id)} -->"


def entry_words(event: Event, numbers: dict[str, int]) -> tuple[str, str]:
    """What stands behind the date of an entry: its title, and its standing, sentence and sources."""
    when = event.when
    said: list[str] = [event.factuality] if event.factuality != "happened" else []
    said += [event.review] if event.review in ("accepted", "corrected") else []
    said += [when.reason] if when.reason and when.basis == "none" else []
    status = f" ({escape('; '.join(said))})" if said else ""
    quote = f" “{escape(event.mentions[0].quote.exact)}”" if event.mentions and event.mentions[0].quote.exact else ""
    cited = "".join(f" [{numbers[s]}]" for s in dict.fromkeys(m.source for m in event.mentions) if s in numbers)
    return escape(event.title) or "(no title)", f"{status}.{quote}{cited}"


def known_as(id: str) -> str:
    """The id of an event as it stands in a comment of Markdown, which nothing in it may end.

    >>> known_as("ev_1--><b>")
    'ev_1--__b_'
    """
    return _UNSAFE.sub("_", id)


# ---- sources ----------------------------------------------------------------------------------------------------


def _sources(timeline: Timeline) -> list[str]:
    lines = []
    for n, source in enumerate(timeline.sources, 1):
        told = [escape(source.title or source.id), escape(source.publisher or ""), link(source.url or "")]
        date = source.published
        told.append(
            f"published {escape(date.edtf)} (from: {escape(date.origin)})" if date else "publication date not known"
        )
        lines.append(f"{n}. " + ", ".join(x for x in told if x))
    return lines


def link(url: str) -> str:
    """An address that opens, when it is one of the web; anything else is plain text.

    >>> link("https://example.org/a_b"), link("javascript:alert(1)")
    ('<https://example.org/a_b>', 'javascript:alert(1)')
    """
    return f"<{url}>" if _LINK.fullmatch(url) else escape(url)


def escape(text: str) -> str:
    """Text that Markdown takes for text, on one line.

    >>> escape("<b>*Bold*</b>")
    '\\\\<b\\\\>\\\\*Bold\\\\*\\\\</b\\\\>'
    """
    return _LISTED.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", _CONTROL.sub("", " ".join(text.split()))))
