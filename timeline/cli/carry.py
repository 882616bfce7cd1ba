"""What the commands on whole timelines do: read files, call the library, write."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from timeline.errors import ExportError, ReadError, TimelineError
from timeline.exports import FORMATS, format_of
from timeline.exports.frommarkdown import read_over
from timeline.models import Timeline
from timeline.showing import timeline_of
from timeline.timelines import differences, faults, joined, problems

from .inputs import STANDARD, standard_input
from .output import put, say, table
from .run import table_of
from .targets import TABLE, Target

NATIVE, CHRONOLOGY = "json", "md"
DIFFERENCE_COLUMNS = ("change", "event", "was", "is now")


def converted(name: str, read_as: str | None, over: str | None, target: Target, *, quiet: bool) -> None:
    """One timeline, in another format; or the timeline `over` which a chronology was edited, with the edits."""
    made = _edited(name, read_as, over, quiet=quiet) if over else _timeline(name, read_as, quiet=quiet)
    _write(made, target, quiet=quiet)


def merged(names: Sequence[str], title: str | None, target: Target, *, quiet: bool) -> None:
    """Several timelines as one; where they disagree is told."""
    timelines = [_timeline(name, None, quiet=quiet) for name in names]
    made, remarks = joined(timelines, [_called(name) for name in names])
    for remark in remarks:
        _note(remark, quiet)
    _write(made if title is None else made.model_copy(update={"title": title}), target, quiet=quiet)


def compared(old: str, new: str, output: Path | None, *, as_json: bool, quiet: bool, plain: bool) -> bool:
    """Whether two timelines differ; how, as a table or as JSON."""
    changes = differences(*(_timeline(name, None, quiet=quiet) for name in (old, new)))
    if as_json:
        told = [{k: v for k, v in change._asdict().items() if v is not None} for change in changes]
        put(json.dumps(told, ensure_ascii=False, indent=2) + "\n", output)
    elif changes:
        rows = [
            (f"{c.kind} ({c.what})" if c.what else c.kind, c.title, c.old or "", c.new or "") for c in changes
        ]  # fmt: skip
        put(table(DIFFERENCE_COLUMNS, rows, plain=plain), output)
    else:
        _note("no differences", quiet)
    return bool(changes)


def checked(names: Sequence[str], read_as: str | None, *, quiet: bool) -> bool:
    """Whether all files are sound; a line for each problem."""
    sound = True
    for name in names:
        try:
            found, told = _problems(name, read_as)
        except TimelineError as error:
            say("error", str(error))
            sound = False
            continue
        put("".join(f"{_called(name)}: {line}\n" for line in found), None)
        sound = sound and not found
        if not found:
            _note(f"{_called(name)}: sound ({told})", quiet)
    return sound


def _problems(name: str, read_as: str | None) -> tuple[list[str], str]:
    """The problems of a file, and its size in words."""
    data, form = _bytes(name), _form(name, read_as)
    if form == NATIVE and (found := faults(data)):
        return found, ""
    rows: list[str] = []
    timeline = timeline_of(data, _called(name), form, rows)
    events, sources = len(timeline.events), len(timeline.sources)
    told = f"{events:,} {'event' if events == 1 else 'events'}, {sources:,} {'source' if sources == 1 else 'sources'}"
    return [row.removeprefix(f"{_called(name)}: ") for row in rows] + problems(timeline), told


def known_formats(*, as_json: bool, plain: bool) -> str:
    """The table of formats."""
    if as_json:
        told = [
            {"name": n, "suffix": f.suffix, "label": f.label, "media_type": f.media_type, "reads": f.read is not None}
            for n, f in FORMATS.items()
        ]
        return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
    rows = [(n, f".{f.suffix}", "yes" if f.read else "", f.label) for n, f in FORMATS.items()]
    return table(("name", "files", "read back", "what it is"), rows, plain=plain)


# ---- files -------------------------------------------------------------------------------------------------------


def _called(name: str) -> str:
    return STANDARD if name == "-" else name


def _form(name: str, read_as: str | None) -> str | None:
    return read_as or (NATIVE if name == "-" else format_of(Path(name).name))


def _bytes(name: str) -> bytes:
    try:
        return standard_input().read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise ReadError(f"{_called(name)}: cannot be opened ({error.strerror}); check the name") from None


def _timeline(name: str, read_as: str | None, *, quiet: bool) -> Timeline:
    rows: list[str] = []
    timeline = timeline_of(_bytes(name), _called(name), _form(name, read_as), rows)
    for row in rows:
        _note(row, quiet)
    return timeline


def _edited(name: str, read_as: str | None, over: str, *, quiet: bool) -> Timeline:
    form = _form(name, read_as)
    if form != CHRONOLOGY:
        raise ReadError(f"{_called(name)}: --over takes a chronology that was edited (.md), not {form or 'this'}")
    rows: list[str] = []
    try:
        made = read_over(_bytes(name), _timeline(over, None, quiet=quiet), rows)
    except ExportError as error:
        raise ReadError(f"{_called(name)}: {error}") from None
    for row in rows:
        _note(f"{_called(name)}: {row}", quiet)
    return made


def _write(timeline: Timeline, target: Target, *, quiet: bool) -> None:
    if target.form == TABLE:
        put(table_of(timeline, {s.id: s.title or s.id for s in timeline.sources}, target.plain), target.output)
        return
    put(target.made(timeline), target.output)
    for loss in target.lost(timeline):
        _note(loss, quiet)


def _note(message: str, quiet: bool) -> None:
    if not quiet:
        say("note", message)
