"""markwhen: a line an event, its date in the EDTF that markwhen reads; sections for the groups."""

from __future__ import annotations

import json
import re

from timeline.models import Event, Timeline

from .days import Parts, Span, placed
from .losses import counts, left_out, second_groups, sentence
from .options import ExportOptions
from .redaction import shown
from .telling import groups, headline, one_line

_TAG = re.compile(r"[^\w]+")
# What markwhen takes for a tag, an id, a reference, a comment or a property; and what stands for it.
_MARKS = re.compile(r"(?<!\S)([#!@.])(?=\w)|(?<=\W)(!)(?=\w)|//|\[(?=[xX ]?\])|\]\(")
_STANDS = {"#": "＃", "!": "! ", "@": "＠", ".": "․", "//": "/ /", "[": "［", "](": "] ("}
_PLAIN = frozenset(("day", "month", "year", "week", "weekend", "second", "minute", "hour", None))


def to_markwhen(timeline: Timeline, options: ExportOptions = ExportOptions()) -> bytes:
    """The title in the header, then an event a line; what a date has no sign for is said in words."""
    told = shown(timeline, options)
    lines = [f"title: {json.dumps(one_line(told.title), ensure_ascii=False)}", ""] if told.title else []  # YAML
    sections: dict[str, list[str]] = {}
    for event in told.events:
        where = placed(event)
        if where is not None and not _too_far(where):
            name = next(iter(groups(event, options.group, told)), "other") if options.group != "none" else ""
            sections.setdefault(name, []).append(_line(event, where))
    for name, entries in sections.items():
        lines += [f"# {_words(name)}", "", *entries, ""] if name else [*entries, ""]
    return ("\n".join(lines).rstrip("\n") + "\n").encode("utf-8", "replace")


def lost(timeline: Timeline, options: ExportOptions = ExportOptions()) -> list[str]:
    """Bounds and quotes; days before the common era are shown as their year."""
    reasons = []
    for event in shown(timeline, options).events:
        where = placed(event)
        reasons += ["without a date"] if where is None else ["a year of more than five digits"] * _too_far(where)
    told = [second_groups(timeline, options), *counts(timeline, options)]
    return left_out(reasons) + sentence("markwhen", told)


def _too_far(where: Span) -> bool:
    return any(abs(part.year) > 99_998 for part in where if part)


def _line(event: Event, where: Span) -> str:
    """A date that markwhen has no sign for is told in words before the title.

    >>> from timeline.edits import typed_when
    >>> bare = {"id": "e", "title": "Mayor resigns", "kind": "STATE", "mentions": (), "factuality": "happened"}
    >>> for date in ("5 March 2024", "the week of 26 February 2024", "since 2014", "15 March 44 BCE"):
    ...     event = Event(when=typed_when(date), **bare)
    ...     print(_line(event, placed(event)))
    2024-03-05: Mayor resigns
    2024-02-26/2024-03-03: the week of 26 February 2024 – Mayor resigns
    2014: since 2014 – Mayor resigns
    44 BCE: 15 March 44 BCE – Mayor resigns
    """
    when = event.when
    date = _range(where)
    whole = date in (str(where), str(where).replace("T", " ")) and when.precision in _PLAIN - {"week", "weekend"}
    plain = whole and not when.mod and not when.qualifier and not when.open
    words = "" if plain or date == when.display else f"{_words(when.display)} – "
    tags = "".join(f" #{tag}" for name in event.tags if (tag := _TAG.sub("_", name).strip("_")))
    return f"{date}: {words}{_words(headline(event))}{tags}"


def _range(where: Span) -> str:
    first, last = where.known, where.last or where.known
    ends = [_date(first), _date(last)] if where.several else [_date(first)]
    separator = "/" if all(1 <= part.year <= 9999 for part in (first, last)) else " - "
    return separator.join(dict.fromkeys(ends))


def _date(parts: Parts) -> str:
    if parts.year < 1:
        return f"{1 - parts.year} BCE"
    if parts.year > 9999:
        return f"{parts.year}"
    date = str(Parts(*parts[:3]))
    return f"{date} {parts.hour:02d}:{parts.minute or 0:02d}" if parts.hour is not None else date


def _words(text: str) -> str:
    return _MARKS.sub(lambda m: _STANDS.get(m[1] or m[2] or m[0], m[0]), one_line(text)).strip() or "–"
