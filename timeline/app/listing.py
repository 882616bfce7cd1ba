"""The chronology as HTML: headings, one button an event, the gaps between. All text is escaped here.

Rows are the dated events, then those without a place on the axis, then the phrases without one; a long list is cut
into pages of rows.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal, NamedTuple

from timeline.charts.layout import on_axis
from timeline.models import Event, Timeline, UndatedPhrase, When
from timeline.temporal import Interval, display

PAGE = 200  # rows of a page
Grain = Literal["day", "month", "year"]
Gaps = Sequence[tuple[str, str]]

_ISO = re.compile(r"([+-]?\d{4,})(?:-(\d\d))?(?:-(\d\d))?")
_HTML_TIME = re.compile(r"(?!0000)\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?")
_SEASONS = {"season", "quarter", "half"}
_FINE = {"second", "minute", "hour", "daypart", "day"}
_WITHIN_YEAR = {"weekend", "week", "month"}
UNDATED = "Events that the text gives no date for. None is dropped, and none gets a day by guess."
PHRASES = "Phrases without a place on the calendar"


class Rows(NamedTuple):
    """What the list shows, in its order."""

    dated: Sequence[Event]
    undated: Sequence[Event]
    phrases: Sequence[UndatedPhrase]

    @classmethod
    def of(cls, timeline: Timeline) -> Rows:
        """All rows of a timeline."""
        dated = [e for e in timeline.events if on_axis(e)]
        return cls(dated, [e for e in timeline.events if not on_axis(e)], timeline.undated_phrases)

    def pages(self) -> int:
        """How many pages they fill; an empty list is one page."""
        return max(1, -(-sum(map(len, self)) // PAGE))

    def page(self, number: int) -> Rows:
        """The rows of a page, counted from 1."""
        first = (number - 1) * PAGE
        cut = []
        for rows in self:
            cut.append(rows[max(0, first) : max(0, first + PAGE)])
            first -= len(rows)
        return Rows(*cut)

    def page_of(self, event: str | None) -> int | None:
        """The page on which an event stands."""
        ids = (e.id for e in (*self.dated, *self.undated))
        return next((i // PAGE + 1 for i, id in enumerate(ids) if id == event), None)


def chronology_html(timeline: Timeline, gaps: Gaps = (), page: int | None = None) -> str:
    """The list, or one page of it. A gap is the id of the event that ends it, and its words.

    >>> from timeline.models import Generator
    >>> chronology_html(Timeline(generator=Generator(version="0", detector="rules")))
    '<p>There are no events to list.</p>'
    """
    rows = Rows.of(timeline)
    shown = rows if page is None else rows.page(page)
    names = {s.id: s.publisher or s.called for s in timeline.sources} if len(timeline.sources) > 1 else {}
    parts = list(_dated(shown.dated, grain(rows.dated), names, dict(gaps)))
    if shown.undated:
        entries = "".join(_entry(e, names) for e in shown.undated)
        parts.append(f"<h3>Not on the axis ({len(rows.undated)})</h3><p>{UNDATED}</p><ol>{entries}</ol>")
    if shown.phrases:
        lines = "".join(_phrase(p) for p in shown.phrases)
        parts.append(f"<h3>{PHRASES} ({len(rows.phrases)})</h3><ul>{lines}</ul>")
    return "".join(parts) or "<p>There are no events to list.</p>"


def grain(dated: Sequence[Event]) -> Grain:
    """How fine the headings are: a day in a story of one month, a year where most months would hold one event."""
    months = {key[:2] for e in dated if e.when.precision in _FINE | _WITHIN_YEAR and (key := _start(e.when))}
    if len(months) <= 1:
        return "day"
    return "month" if len(months) <= 12 or len(dated) >= 1.5 * len(months) else "year"


def _start(when: When) -> tuple[int, int, int] | None:
    """Year, month and day on which an event begins, or ends when its begin is open; 0 for what is not told."""
    found = _ISO.match(when.earliest or when.latest or "")
    if found is None:
        return None
    year, month, day = (int(part) if part else 0 for part in found.groups())
    return year, month, day


def heading(when: When, grain: Grain) -> str:
    """The heading over an event, never finer than its date is told.

    >>> when = When(earliest="2010-08-05", precision="day", basis="stated", display="5 August 2010")
    >>> heading(when, "month"), heading(when, "year")
    ('August 2010', '2010')
    """
    start = _start(when)
    if start is None:
        return when.display
    year, month, day = start
    if when.precision in _FINE and grain == "day" and day:
        return display(Interval.of(year, month, day))
    if when.precision in _FINE | _WITHIN_YEAR and grain != "year" and month:
        return display(Interval.of(year, month))
    if when.precision in _FINE | _WITHIN_YEAR | ({"year"} | _SEASONS if grain == "year" else {"year"}):
        return display(Interval.of(year))
    return when.display


def _dated(events: Sequence[Event], grain: Grain, names: dict[str, str], gaps: dict[str, str]) -> Iterator[str]:
    for title, group in groupby(events, key=lambda e: heading(e.when, grain)):
        first, *others = group
        if first.id in gaps:
            yield f'<p class="gap">{html.escape(gaps[first.id])}</p>'
        entries = [_entry(first, names)]
        for event in others:
            if event.id in gaps:
                entries.append(f'<li class="gap">{html.escape(gaps[event.id])}</li>')
            entries.append(_entry(event, names))
        yield f"<h3>{html.escape(title)}</h3><ol>{''.join(entries)}</ol>"


def _entry(event: Event, names: dict[str, str]) -> str:
    """One event; `bdi` keeps the direction of a title, or marks in it that turn the direction, to itself."""
    source = names.get(event.mentions[0].source) if event.mentions else None
    notes = [
        None if event.factuality == "happened" else event.factuality,
        event.according_to and f"<bdi>{html.escape(event.according_to)}</bdi>",
        "disputed" if event.disputed else None,
        source and f"<bdi>{html.escape(source)}</bdi>",
        None if event.review == "unreviewed" else event.review,
        '<span role="img" aria-label="starred">★</span>' if event.starred else None,
        None if on_axis(event) else html.escape(event.when.reason or "the text gives no date in reach"),
    ]
    told = " · ".join(note for note in notes if note)
    small = f' <span class="notes">{told}</span>' if told else ""
    return (
        f'<li><button type="button" data-event="{html.escape(event.id)}">{_time(event.when)} '
        f'<span class="what"><bdi>{html.escape(event.title)}</bdi>{small}</span></button></li>'
    )


def _time(when: When) -> str:
    """The date in words; `datetime` only for what HTML can tell, which is no range and no year before 1."""
    words = html.escape(when.display)
    iso = when.edtf or ""
    if _HTML_TIME.fullmatch(iso):
        return f'<time class="when" datetime="{iso}">{words}</time>'
    return f'<span class="when">{words}</span>'


def _phrase(undated: UndatedPhrase) -> str:
    return f"<li>“<bdi>{html.escape(undated.phrase.exact)}</bdi>”: {html.escape(undated.reason)}</li>"
