"""The commands on timelines that were written before: convert, merge, diff, check; and what the format is."""

from __future__ import annotations

from typing import Annotated

import typer

from .options import (
    CheckOption,
    Differing,
    DifferingOption,
    ExitCodeOption,
    FromOption,
    HeadlessOption,
    OutOption,
    OverOption,
    PlainOption,
    PortOption,
    QuietOption,
    SetOption,
    Size,
    SizeOption,
    Theme,
    ThemeOption,
    TimelineFile,
    TimelineFiles,
    TitleOption,
    ToOption,
    WithOption,
    WithoutOption,
)
from .output import put


def convert(
    file: TimelineFile,
    output: OutOption = None,
    to: ToOption = None,
    read_as: FromOption = None,
    over: OverOption = None,
    without: WithoutOption = None,
    keep: WithOption = None,
    theme: ThemeOption = Theme.auto,
    size: SizeOption = Size.column,
    more: SetOption = None,
    quiet: QuietOption = False,
    no_color: PlainOption = False,
) -> None:
    """A timeline in another format; what that has no room for is told."""
    from .carry import converted
    from .targets import Wishes, target

    wishes = Wishes(theme, size, without or (), keep or (), more or ())
    converted(file, read_as, over, target([file], to, output, wishes, plain=no_color, piped="json"), quiet=quiet)


def merge(
    files: TimelineFiles,
    output: OutOption = None,
    to: ToOption = None,
    title: TitleOption = None,
    without: WithoutOption = None,
    keep: WithOption = None,
    theme: ThemeOption = Theme.auto,
    size: SizeOption = Size.column,
    more: SetOption = None,
    quiet: QuietOption = False,
    no_color: PlainOption = False,
) -> None:
    """Several timelines as one: each source and event once, the decisions of all; where they clash is told."""
    from .carry import merged
    from .targets import Wishes, target

    wishes = Wishes(theme, size, without or (), keep or (), more or ())
    told = target(files, to, output, wishes, plain=no_color, piped="json")
    merged(files, title, told, quiet=quiet)


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="A timeline; - is standard input.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="Another; it is told what became of the first.")],
    form: DifferingOption = Differing.table,
    output: OutOption = None,
    exit_code: ExitCodeOption = False,
    quiet: QuietOption = False,
    no_color: PlainOption = False,
) -> None:
    """The events that were added, dropped, moved, retitled or decided otherwise."""
    from .carry import compared

    differ = compared(old, new, output, as_json=form is Differing.json, quiet=quiet, plain=no_color)
    if exit_code and differ:
        raise typer.Exit(1)


def check(
    files: TimelineFiles,
    read_as: FromOption = None,
    quiet: QuietOption = False,
) -> None:
    """Whether timelines are sound: schema, ids, order of bounds, quotes in their places, hashes, edits.

    A line for each problem on standard output; exit code 1 when there is any.
    """
    from .carry import checked

    if not checked(files, read_as, quiet=quiet):
        raise typer.Exit(1)


def formats(
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False, no_color: PlainOption = False
) -> None:
    """The formats by name: the end of their files' names, whether they can be read back, what they are."""
    from .carry import known_formats

    put(known_formats(as_json=as_json, plain=no_color), None)


def schema() -> None:
    """The JSON Schema of the native timeline format."""
    from timeline.exports.native import schema as text

    put(text(), None)


def dashboard(port: PortOption = 8501, headless: HeadlessOption = False, check: CheckOption = False) -> None:
    """The dashboard, in a browser on this machine."""
    if check:
        from timeline.app.checking import checked as page_checked

        put(page_checked() + "\n", None)
        return
    from timeline.app.serve import serve

    serve(port, headless=headless)
