"""The words of the command line: choices and options."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Annotated

import typer


class Telling(str, Enum):
    """How an explanation is written."""

    text = "text"
    json = "json"


class Nearness(str, Enum):
    """Which of two defensible readings is chosen."""

    nearest = "nearest"
    calendar = "calendar"


class DayOrder(str, Enum):
    """How 03/04/2024 is read."""

    auto = "auto"
    dmy = "dmy"
    mdy = "mdy"


class DetectorName(str, Enum):
    """How events are found."""

    auto = "auto"
    spacy = "spacy"
    rules = "rules"


class Part(str, Enum):
    """What can be left out of an export, or kept in it."""

    quotes = "quotes"
    notes = "notes"
    rejected = "rejected"
    urls = "urls"
    texts = "texts"


class Theme(str, Enum):
    """The colours of pages and pictures."""

    auto = "auto"
    light = "light"
    dark = "dark"
    print = "print"


class Size(str, Enum):
    """How wide pages and pictures are."""

    column = "column"
    wide = "wide"
    slide = "slide"


class Differing(str, Enum):
    """How differences are written."""

    table = "table"
    json = "json"


def _formats(incomplete: str) -> list[str]:
    """For the completion of a shell: the names in the table of formats."""
    from timeline.exports import FORMATS

    return [name for name in FORMATS if name.startswith(incomplete)]


Files = Annotated[
    list[str], typer.Argument(metavar="FILE…|-", help="Files (.txt .md .jsonl), or - for standard input.")
]
PublishedOption = Annotated[
    str | None, typer.Option("--published", metavar="DATE", help="The publication date; goes before what a file says.")
]
FormatOption = Annotated[
    str | None,
    typer.Option(
        "--format", "-f", metavar="FORMAT", autocompletion=_formats,
        help="table, or a name of `timeline formats`. Default: a table on a terminal, JSON lines in a pipe.",
    ),
]  # fmt: skip
ListingOption = Annotated[
    str | None,
    typer.Option(
        "--format", "-f", metavar="table|jsonl", help="Default: a table on a terminal, JSON lines in a pipe."
    ),
]  # fmt: skip
ToOption = Annotated[
    str | None,
    typer.Option(
        "--to", "--format", "-f", metavar="FORMAT", autocompletion=_formats,
        help="A name of `timeline formats`. Default: what the name of OUT tells, else JSON.",
    ),
]  # fmt: skip
FromOption = Annotated[
    str | None,
    typer.Option(
        "--from", metavar="FORMAT", autocompletion=_formats, help="What is read, where a file's name does not tell it."
    ),
]  # fmt: skip
OverOption = Annotated[
    str | None,
    typer.Option("--over", metavar="TIMELINE", help="FILE is a chronology of this one: changes become edits."),
]  # fmt: skip
DifferingOption = Annotated[Differing, typer.Option("--format", "-f", help="A table to read, or JSON for programs.")]
ExitCodeOption = Annotated[bool, typer.Option("--exit-code", help="Exit with 1 when there are differences, else 0.")]
OutOption = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="OUT", help="Write to a file; its suffix tells the format.")
]
TitleOption = Annotated[str | None, typer.Option(help="The timeline's title.")]
CreatedOption = Annotated[
    str | None, typer.Option(metavar="TIME", help="Written into the timeline; never read from the clock.")
]
WithoutOption = Annotated[
    list[Part] | None,
    typer.Option("--without", help="Leave this out; may be given several times. JSON names what is missing."),
]
WithOption = Annotated[
    list[Part] | None,
    typer.Option("--with", help="Keep this; all formats but JSON leave notes and rejected events out by habit."),
]
ThemeOption = Annotated[Theme, typer.Option("--theme", help="The colours of a page or a picture.")]
SizeOption = Annotated[Size, typer.Option("--size", help="The width of a page or a picture.")]
SetOption = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="NAME=VALUE", help="Another choice of an export, by its name in `ExportOptions`."),
]
EmptyOption = Annotated[bool, typer.Option("--fail-empty", help="Exit with 4 when there is no event.")]
UndatedOption = Annotated[bool, typer.Option("--fail-undated", help="Exit with 4 when an event has no date.")]
LinesOption = Annotated[bool, typer.Option("--jsonl", help="Standard input is JSON lines.")]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="No notes on standard error, errors alone.")]
PlainOption = Annotated[bool, typer.Option("--no-color", envvar="NO_COLOR", help="A table without colour or bold.")]
DetectorOption = Annotated[DetectorName, typer.Option(help="auto is spaCy where it is installed, else rules.")]
ModelOption = Annotated[str | None, typer.Option(metavar="NAME", help="A spaCy model instead of the packaged one.")]
LastOption = Annotated[Nearness, typer.Option("--last-weekday", help="How “last Tuesday” is read.")]
NextOption = Annotated[Nearness, typer.Option("--next-weekday", help="How “next Tuesday” is read.")]
NamedOption = Annotated[Nearness, typer.Option("--named", help="How “last June”, “next Easter” are read.")]
OrderOption = Annotated[DayOrder, typer.Option("--day-order", help="How 03/04/2024 is read.")]
MostOption = Annotated[
    int | None, typer.Option("--most", min=1, metavar="N", help="The N most important events, in order of time.")
]
ImportanceOption = Annotated[
    float, typer.Option("--importance", min=0.0, max=1.0, metavar="0…1", help="Only events of at least this salience.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="The same as --format json.")]
TellingOption = Annotated[Telling, typer.Option("--format", "-f", help="text to read, or JSON with the steps.")]
OnlyOption = Annotated[
    str | None, typer.Option("--phrase", metavar="WORDS", help="Only the phrases of time that hold these words.")
]
DebugOption = Annotated[bool, typer.Option("--debug", help="Also the rule, the expression and the standard spellings.")]
PortOption = Annotated[int, typer.Option(min=1, max=65535, help="The port to serve on.")]
HeadlessOption = Annotated[bool, typer.Option("--headless", help="Do not open a browser.")]
CheckOption = Annotated[
    bool, typer.Option("--check", help="Start the page without a browser, load a sample story, and exit.")
]
TimelineFile = Annotated[str, typer.Argument(metavar="FILE|-", help="A timeline; - is standard input.")]
TimelineFiles = Annotated[list[str], typer.Argument(metavar="FILE…", help="Timelines; - is standard input.")]
