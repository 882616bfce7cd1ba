"""In which form a result is written, where to, and with which choices: understood before any work is done."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import typer
from pydantic import ValidationError

from timeline.errors import ExportError
from timeline.exports import FORMATS, format_of, lost, write
from timeline.exports.options import ExportOptions
from timeline.models import Timeline
from timeline.strict import fault

from .options import Part, Size, Theme
from .output import on_terminal

TABLE = "table"
_TEXT = re.compile(r"text/.+|.+[/+-](json|xml|ndjson|javascript)")


class Wishes(NamedTuple):
    """What was asked for on the command line about how an export looks and what it holds."""

    theme: Theme = Theme.auto
    size: Size = Size.column
    without: Sequence[Part] = ()
    keep: Sequence[Part] = ()
    more: Sequence[str] = ()


AS_IT_COMES = Wishes()


class Target(NamedTuple):
    """In which form a result is written, and where."""

    form: str
    output: Path | None
    plain: bool = False
    options: ExportOptions = ExportOptions()

    def made(self, timeline: Timeline) -> bytes:
        """The timeline as bytes."""
        return write(timeline, self.form, self.options)

    def lost(self, timeline: Timeline) -> list[str]:
        """What they leave out, in words."""
        return lost(timeline, self.form, self.options) if self.form != TABLE else []


def target(
    inputs: Sequence[str], form: str | None, output: Path | None, wishes: Wishes = AS_IT_COMES, *, plain: bool = False,
    piped: str = "jsonl",
) -> Target:  # fmt: skip
    """As told, by the name of the file, else a table for a person and `piped` for a program."""
    output = None if str(output) == "-" else output
    if output and any(name != "-" and output.resolve() == Path(name).resolve() for name in inputs):
        raise typer.BadParameter(f"{str(output)!r} is one of the inputs; write to another file")
    form = form or _form(output, piped)
    if form != TABLE and form not in FORMATS:
        raise typer.BadParameter(f"there is no format {form!r}; known: {TABLE}, {', '.join(FORMATS)}")
    if output is None and on_terminal() and form != TABLE and not _TEXT.fullmatch(FORMATS[form].media_type):
        raise ExportError(f"{form} is not for a terminal; name a file with -o, as in: -o story.{FORMATS[form].suffix}")
    return Target(form, output, plain, _options(form, wishes))


def _form(output: Path | None, piped: str) -> str:
    if output is None:
        return TABLE if on_terminal() else piped
    form = format_of(output.name)
    if form is None:
        ends = ", ".join(dict.fromkeys(f".{made.suffix}" for made in FORMATS.values()))
        raise typer.BadParameter(f"cannot tell the format from {output.name!r}; use {ends}, or name the format")
    return form


def _options(form: str, wishes: Wishes) -> ExportOptions:
    without, keep = ({part.value for part in parts} for parts in (wishes.without, wishes.keep))
    if both := sorted(without & keep):
        raise typer.BadParameter(f"{both[0]} cannot be both left out and kept; give --without or --with")
    told: dict[str, object] = {"theme": wishes.theme.value, "size": wishes.size.value}
    if without or keep:
        habit = FORMATS[form].habit if form in FORMATS else frozenset()
        told["without"] = (habit | without) - keep
    for wish in wishes.more:
        name, sign, value = wish.partition("=")
        if not sign:
            raise typer.BadParameter(f"--set {wish!r}: write NAME=VALUE, as in --set theme=dark")
        told[name.strip()] = value.strip()
    try:
        return ExportOptions.model_validate(told)
    except ValidationError as error:
        raise typer.BadParameter(f"--set: {fault(error)}") from None
