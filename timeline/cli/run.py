"""What each command does once its words are understood: read, call the library, write."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import typer

from timeline.events import find_events, load_detector
from timeline.exports import lost, native, write
from timeline.lines import events_line, lines_of, tag_text
from timeline.models import Timeline
from timeline.pipeline import extract, policy_of
from timeline.temporal.context import NO_SUCH_DAY

from .inputs import Inputs, Read
from .output import put, sink, table

TAG_COLUMNS = ("text", "type", "value", "mod")
EVENT_COLUMNS = ("text", "class", "factuality", "earliest", "latest", "basis")
OTHER_FORMS = {"json": "jsonl"}  # tag and events: one document is one line, whether json or jsonl is asked for


class Target(NamedTuple):
    """In which form a result is written, and where."""

    form: str
    output: Path | None
    plain: bool = False


def extracted(files: Sequence[str], inputs: Inputs, target: Target) -> None:
    """One timeline over all articles; of JSON lines written as JSON lines, one timeline a line."""
    options = inputs.options
    detector = load_detector(options, inputs.note)
    if target.form == "jsonl" and all(inputs.are_lines(name) for name in files):
        left_out: list[int] = []

        def lines() -> Iterator[bytes]:
            for found in inputs.read(files):
                timeline = extract([found.article], options, detector=detector)
                left_out.append(timeline.left_out)
                yield native.to_line(timeline)

        _stream(lines(), target.output)
        _tell_left_out(inputs, sum(left_out))
    else:
        found = list(inputs.read(files))
        if found:
            timeline = extract([f.article for f in found], options, detector=detector)
            names = {f.article.id: f.name for f in found}
            told = table_of(timeline, names, target.plain) if target.form == "table" else write(timeline, target.form)
            put(told, target.output)
            for loss in lost(timeline, target.form):
                inputs.note(loss)
            _tell_left_out(inputs, timeline.left_out)
    inputs.finish()


def _tell_left_out(inputs: Inputs, count: int) -> None:
    if count:
        inputs.note(f"{count:,} less important {'event' if count == 1 else 'events'} left out (--most, --importance)")


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
        pieces = (piece for found in inputs.read(files) for piece in chain(text(found), ["\n"]))
        _stream((piece.encode("utf-8") for piece in pieces), target.output)
    else:
        told = [
            [found.name, *(_cell(row, column) for column in columns)]
            for found in inputs.read(files)
            for row in rows(found)
        ]
        if inputs.done:
            put(table(["document", *columns], told, plain=target.plain), target.output)
    inputs.finish()


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
    rows = [
        [e.when.display, e.title, e.factuality, e.when.basis, names.get(e.mentions[0].source, e.mentions[0].source)]
        for e in timeline.events
    ]
    return table(["when", "event", "factuality", "basis", "source"], rows, plain=plain)
