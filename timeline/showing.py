"""How a timeline shows itself in Python: as a file, a figure, a frame, a cell of a notebook.

`Timeline` has a method for each, which comes here only when it is called: the models themselves know no format.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Collection
from importlib import import_module
from pathlib import Path
from typing import Any

from timeline.errors import ExportError, ReadError
from timeline.exports import FORMATS, Format, format_of, lost
from timeline.exports.options import ExportOptions
from timeline.exports.placing import in_place
from timeline.models import Timeline

PAGE_HEIGHT = 640  # pixels of a page in a notebook's cell
LISTED = 20  # events of the plain text


def saved(timeline: Timeline, path: str | Path, form: str | None = None, **options: Any) -> list[str]:
    """Writes a file, whole or not at all, in the format its name tells; what was left out, in words."""
    target = Path(path)
    form = form or told_by_name(target.name)
    if form not in FORMATS:
        raise ExportError(f"cannot write {form!r}; known: {', '.join(FORMATS)}")
    chosen = ExportOptions.model_validate(options)
    data = FORMATS[form].write(timeline, chosen)
    with in_place(target) as out:
        out.write(data)
    return lost(timeline, form, chosen)


def loaded(path: str | Path, form: str | None = None, problems: list[str] | None = None) -> Timeline:
    """Reads a file in the format its name tells; errors name the file, and its rows that cannot be read `problems`."""
    source = Path(path)
    try:
        data = source.read_bytes()
    except OSError as error:
        raise ReadError(f"{source}: cannot be opened ({error.strerror}); check the name") from None
    return timeline_of(data, str(source), form, problems)


def timeline_of(data: bytes, name: str, form: str | None = None, problems: list[str] | None = None) -> Timeline:
    """A file's bytes as a timeline.

    >>> timeline_of(b"[]", "a.json")
    Traceback (most recent call last):
        ...
    timeline.errors.ReadError: a.json: not a timeline: it is a list, not an object; `timeline extract` makes one ...
    """
    read = _reader(name, form)
    found: list[str] = []
    try:
        timeline = read(data, found)
    except (ExportError, ReadError) as error:
        raise ReadError(f"{name}: {error}{_others(name, form)}") from None
    if found and problems is None:
        raise ReadError(f"{name}: {found[0]}{f' (and {len(found) - 1} more)' if found[1:] else ''}")
    if problems is not None:
        problems += (f"{name}: {problem}" for problem in found)
    return timeline


def _reader(name: str, form: str | None) -> Callable[..., Timeline]:
    form = form or format_of(name)
    readable = ", ".join(known for known, made in FORMATS.items() if made.read)
    if form is None:
        raise ReadError(
            f"{name}: its name tells no format; those that can be read: {readable}; "
            "`timeline extract` makes a timeline of an article"
        )
    if form not in FORMATS:
        raise ReadError(f"{name}: there is no format {form!r}; those that can be read: {readable}")
    read = FORMATS[form].read
    if read is None:
        raise ReadError(f"{name}: {form} cannot be read back; those that can: {readable}")
    return read


def _others(name: str, form: str | None) -> str:
    """What else a file of this ending may be, when its format was told by nothing but its name."""
    told = format_of(name)
    if form is not None or told is None:
        return ""
    end = f".{FORMATS[told].suffix.rpartition('.')[2]}"
    others = [n for n, made in FORMATS.items() if n != told and made.read and f".{made.suffix}".endswith(end)]
    return f"; if it is another format, name it: {', '.join(others)}" if others else ""


def told_by_name(name: str) -> str:
    """The format that a file's name tells; `ExportError` names the ends of names that do.

    >>> told_by_name("story.json")
    'json'
    """
    form = format_of(name)
    if form is None:
        ends = ", ".join(dict.fromkeys(f".{made.suffix}" for made in FORMATS.values()))
        raise ExportError(f"cannot tell the format from {name!r}; use {ends}, or name the format")
    return form


# ---- figure and frame --------------------------------------------------------------------------------------------


def figure(timeline: Timeline, **view: Any) -> Any:
    """The chart as a Plotly figure, with ground and text of its own; `view` holds the wishes of `charts.view.View`."""
    from timeline.charts import figures, theme
    from timeline.charts.layout import lay_out
    from timeline.charts.view import View

    return figures.dressed(figures.figure(lay_out(timeline, View(**view))), theme.LIGHT_THEME)


def frame(timeline: Timeline) -> Any:
    """The events as a pandas data frame, dates as texts: pandas holds none before the common era."""
    try:
        made = import_module("timeline.exports.frame")
    except ImportError as missing:
        raise ExportError(f'a frame needs pandas ({missing}); pip install "timeline-extractor[app]"') from None
    return made.to_frame(timeline)


# ---- a cell of a notebook ----------------------------------------------------------------------------------------


def bundle(timeline: Timeline, include: Collection[str] = (), exclude: Collection[str] = ()) -> dict[str, str]:
    """The timeline in every form that a notebook shows, richest first: by media type.

    >>> from timeline.models import Generator
    >>> bundle(Timeline(title="Mayor", generator=Generator(version="0", detector="rules")), ["text/plain"])
    {'text/plain': 'Mayor: 0 events'}
    """
    shown = {}
    for media, (form, dress) in CELLS.items():
        if (include and media not in include) or media in exclude:
            continue
        made = FORMATS.get(form)
        if made is not None:
            shown[media] = dress(_text(timeline, made))
    if (not include or "text/plain" in include) and "text/plain" not in exclude:
        shown["text/plain"] = listing(timeline)
    return shown


def _text(timeline: Timeline, made: Format) -> str:
    return made.write(timeline, ExportOptions()).decode("utf-8", "replace")


def _framed(page: str) -> str:
    """A whole page inside a cell, in a frame of its own: neither changes how the other looks."""
    told = f'sandbox="allow-scripts allow-popups" style="width:100%;height:{PAGE_HEIGHT}px;border:0"'
    return f'<iframe title="Timeline" srcdoc="{html.escape(page)}" {told}></iframe>'


# Media type → the format that fills it, where there is one of this name, and how it is put into a cell.
CELLS: dict[str, tuple[str, Callable[[str], str]]] = {
    "text/html": ("html", _framed),
    "image/svg+xml": ("svg", str),
    "text/markdown": ("md", str),
}


def listing(timeline: Timeline) -> str:
    """The events as lines of plain text, the first of them when there are many."""
    count = len(timeline.events)
    head = f"{timeline.title or 'Timeline'}: {count} {'event' if count == 1 else 'events'}"
    shown = [f"  {event.when.display}: {event.title}" for event in timeline.events[:LISTED]]
    return "\n".join([head, *shown, *([f"  … {count - LISTED} more"] if count > LISTED else [])])
