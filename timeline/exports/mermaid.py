"""Mermaid's `timeline`: sections by year, an entry a date in words; not to scale."""

from __future__ import annotations

import re
from itertools import groupby

from timeline.charts.dates import year_in_words
from timeline.models import Event, Timeline

from .days import placed
from .losses import hedges, sentence, undated
from .options import ExportOptions
from .redaction import shown
from .telling import headline, one_line

LONGEST = 200  # characters of a title: the boxes grow with them
# What has a meaning in Mermaid, in the Markdown around it or in the SVG that it makes; and what stands for it.
REPLACED = str.maketrans({
    ":": "∶",  # between a date and its events
    ";": ",",
    "#": "＃",  # begins a comment, or an entity
    "%": "％",  # %% begins a comment, %%{ a directive
    "<": "‹",
    ">": "›",
    "&": "＆",
    "`": "'",  # three end the block in Markdown
    "{": "(",
    "}": ")",
    '"': "”",
    "\\": "/",
})  # fmt: skip
_KEYWORD = re.compile(r"(?:timeline|title|section|acctitle|accdescr)\b", re.IGNORECASE)


def to_mermaid(timeline: Timeline, options: ExportOptions = ExportOptions()) -> bytes:
    """The dated events, those of one date side by side."""
    told = shown(timeline, options)
    lines = ["timeline", f"    title {_words(told.title or 'Timeline')}"]
    dated = [(where.known.year, event) for event in told.events if (where := placed(event))]
    for year, group in groupby(sorted(dated, key=lambda one: one[0]), key=lambda one: one[0]):
        lines.append(f"    section {year_in_words(year)}")
        for words, events in groupby((event for _, event in group), key=lambda event: event.when.display):
            lines.append(f"        {_period(words)} : {' : '.join(_title(event) for event in events)}")
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def lost(timeline: Timeline, options: ExportOptions = ExportOptions()) -> list[str]:
    """Scale, bounds and sources; and titles that would burst their box."""
    long = [True for event in shown(timeline, options).events if len(headline(event)) > LONGEST]
    cut = [f"{len(long):,} {'title' if len(long) == 1 else 'titles'} shortened to {LONGEST} characters"] if long else []
    counted = sentence("mermaid", hedges(timeline, options))
    return undated(timeline, options) + cut + counted


def _title(event: Event) -> str:
    title = headline(event)
    return _words(title if len(title) <= LONGEST else title[: LONGEST - 2].rstrip() + " …")


def _period(words: str) -> str:
    """The words of a date; a keyword at the start of a line would be one.

    >>> _period("section 3"), _period("5 March 2024, 15:30")
    ('· section 3', '5 March 2024, 15∶30')
    """
    text = _words(words)
    return f"· {text}" if _KEYWORD.match(text) else text


def _words(text: str) -> str:
    return one_line(text).translate(REPLACED).strip() or "–"
