"""What each command does once its words are understood: read, call the library, write."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, NoReturn

import typer

from timeline.charts.places import on_axis
from timeline.events import Detector, find_events, load_detector
from timeline.exports import native
from timeline.exports.redaction import redacted
from timeline.lines import events_line, lines_of, tag_text
from timeline.models import Timeline
from timeline.pipeline import assembled, distinct, extract, policy_of
from timeline.pipeline import extracted as extracted_alone
from timeline.temporal.context import NO_SUCH_DAY

from .inputs import Inputs, Read
from .output import put, say, sink, table
from .progress import followed
from .targets import TABLE, Target

TAG_COLUMNS = ("text", "type", "value", "mod")
EVENT_COLUMNS = ("text", "class", "factuality", "earliest", "latest", "basis")
OTHER_FORMS = {"json": "jsonl"}  # tag and events: one document is one line, whether json or jsonl is asked for


def extracted(
    files: Sequence[str], inputs: Inputs, target: Target, *, fail_empty: bool = False, fail_undated: bool = False
) -> None:
    """One timeline over all articles; of JSON lines written as JSON lines, one timeline a line."""
    detector = load_detector(inputs.options, inputs.note)
    told = Told()
    if target.form == "jsonl" and all(inputs.are_lines(name) for name in files):
        _stream(_timelines(files, inputs, target, detector, told), target.output)
    else:
        _one_timeline(files, inputs, target, detector, told)
    if told.left_out:
        words = "event" if told.left_out == 1 else "events"
        inputs.note(f"{told.left_out:,} less important {words} left out (--most, --importance)")
    inputs.finish()
    if fail_empty and not told.events:
        _fails("no event was found (--fail-empty)")
    if fail_undated and told.undated:
        _fails(f"{told.undated:,} {'event has' if told.undated == 1 else 'events have'} no date (--fail-undated)")


@dataclass
class Told:
    """What was written, counted."""

    events: int = 0
    undated: int = 0
    left_out: int = 0

    def count(self, timeline: Timeline) -> None:
        """One more timeline."""
        self.events += len(timeline.events)
        self.undated += sum(not on_axis(event) for event in timeline.events)
        self.left_out += timeline.left_out


def _fails(words: str) -> NoReturn:
    say("error", words)
    raise typer.Exit(4)


def _timelines(files: Sequence[str], inputs: Inputs, target: Target, detector: Detector, told: Told) -> Iterator[bytes]:
    for found in followed(inputs.read(files), lambda found: found.name, quiet=inputs.quiet):
        timeline = extract([found.article], inputs.options, detector=detector)
        told.count(timeline)
        yield native.to_line(redacted(timeline, target.options.without or frozenset()))


def _one_timeline(files: Sequence[str], inputs: Inputs, target: Target, detector: Detector, told: Told) -> None:
    found = list(inputs.read(files))
    if not found:
        return
    options = inputs.options
    articles = distinct(f.article for f in found)
    names = {article.id: f.name for article, f in zip(articles, found, strict=True)}
    each = followed(articles, lambda article: names[article.id], len(articles), quiet=inputs.quiet)
    timeline = assembled((extracted_alone(article, detector, options) for article in each), detector, options)
    told.count(timeline)
    put(table_of(timeline, names, target.plain) if target.form == TABLE else target.made(timeline), target.output)
    for loss in target.lost(timeline):
        inputs.note(loss)


def tagged(files: Sequence[str], inputs: Inputs, target: Target) -> None:
    """Every phrase of time, one line a document, or a table."""

    def rows(found: Read) -> list[dict[str, Any]]:
        return [row for time in found.each_time() if time.reason != NO_SUCH_DAY for row in lines_of(time)]

    _listing(files, inputs, target, lambda found: tag_text(found.article, found.each_time()), rows, TAG_COLUMNS)


def event_mentions(files: Sequence[str], inputs: Inputs, target: Target) -> None:
    """Every event mention, one line a document, or a table."""
    detector, options = load_detector(inputs.options, inputs.note), inputs.options

    def line(found: Read) -> dict[str, Any]:
        return events_line(found.article, find_events(found.article, detector, policy_of(options), found.told))

    def text(found: Read) -> Iterator[str]:
        yield json.dumps(line(found), ensure_ascii=False)

    _listing(files, inputs, target, text, lambda found: line(found)["events"], EVENT_COLUMNS)


def _listing(
    files: Sequence[str], inputs: Inputs, target: Target, text: Callable[[Read], Iterator[str]],
    rows: Callable[[Read], list[dict[str, Any]]], columns: Sequence[str],
) -> None:  # fmt: skip
    """One line of JSON a document, which `text` gives piece by piece; or a table of all `rows`."""
    form = OTHER_FORMS.get(target.form, target.form)
    if form not in ("jsonl", "table"):
        raise typer.BadParameter(f"{form} is for `timeline extract`; here --format is table or jsonl")
    if form == "jsonl":
        pieces = (piece for found in _each(files, inputs) for piece in chain(text(found), ["\n"]))
        _stream((piece.encode("utf-8") for piece in pieces), target.output)
    else:
        told = [
            [found.name, *(_cell(row, column) for column in columns)]
            for found in _each(files, inputs)
            for row in rows(found)
        ]
        if inputs.done:
            put(table(["document", *columns], told, plain=target.plain), target.output)
    inputs.finish()


def _each(files: Sequence[str], inputs: Inputs) -> Iterator[Read]:
    return followed(inputs.read(files), lambda found: found.name, quiet=inputs.quiet)


def _cell(row: dict[str, Any], column: str) -> str:
    value = row[column] if column in row else row["when"][column]
    return "" if value is None else str(value)


def _stream(pieces: Iterator[bytes], output: Path | None) -> None:
    """Piece by piece: a large input needs little memory, and its first lines come at once.

    A file is begun with the first piece, so that a run that fails leaves an older file as it was.
    """
    first = next(pieces, None)
    if first is None:
        return
    with sink(output) as out:
        for piece in chain([first], pieces):
            out.write(piece)
            if piece.endswith(b"\n"):
                out.flush()


def table_of(timeline: Timeline, names: dict[str, str], plain: bool = False) -> str:
    """The events as a table for a terminal; `names` says what a source is called there."""
    sources = [event.mentions[0].source if event.mentions else "" for event in timeline.events]
    rows = [
        [e.when.display, e.title, e.factuality, e.when.basis, names.get(source, source)]
        for e, source in zip(timeline.events, sources, strict=True)
    ]
    return table(["when", "event", "factuality", "basis", "source"], rows, plain=plain)
