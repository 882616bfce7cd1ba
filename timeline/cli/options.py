"""The words of the command line: choices, options, and the examples that end each help."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Annotated

import typer


class Form(str, Enum):
    """What a command writes."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    md = "md"


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
    """What can be left out of the JSON."""

    texts = "texts"


Files = Annotated[
    list[str], typer.Argument(metavar="FILE…|-", help="Files (.txt .md .jsonl), or - for standard input.")
]
PublishedOption = Annotated[
    str | None, typer.Option("--published", metavar="DATE", help="The publication date; goes before what a file says.")
]
FormatOption = Annotated[
    Form | None, typer.Option("--format", "-f", help="Default: a table on a terminal, JSON lines in a pipe.")
]
OutOption = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="OUT", help="Write to a file; its suffix tells the format.")
]
TitleOption = Annotated[str | None, typer.Option(help="The timeline's title.")]
CreatedOption = Annotated[
    str | None, typer.Option(metavar="TIME", help="Written into the timeline; never read from the clock.")
]
WithoutOption = Annotated[list[Part] | None, typer.Option("--without", help="Leave the article texts out of the JSON.")]
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

EXAMPLES = {
    "extract": (
        "timeline extract story.txt --published 2024-03-08",
        "timeline extract *.md --most 10 -o story.json",
        "cat story.txt | timeline extract - --published 2024-03-08 | head",
    ),
    "tag": (
        "timeline tag story.txt --published 2024-03-08",
        "timeline tag articles.jsonl --format jsonl",
        "echo 'It closed on 5 May 2024.' | timeline tag -",
    ),
    "events": (
        "timeline events story.txt --published 2024-03-08",
        "timeline events articles.jsonl --format jsonl",
        "timeline events story.md --detector rules",
    ),
    "explain": (
        'timeline explain "last Tuesday" --published 2023-02-23',
        "timeline explain story.txt --published 2024-03-08",
        "timeline explain story.md --phrase tuesday --format json",
    ),
    "schema": (
        "timeline schema",
        "timeline schema > timeline.schema.json",
        "timeline schema | head",
    ),
    "app": (
        "timeline app",
        "timeline app --port 8600",
        "timeline app --headless",
    ),
}


def examples(command: str) -> str:
    """The end of a command's help, one example a line (`\\b` keeps the lines)."""
    return "\n".join(["\b", "Examples:", *(f"  {line}" for line in EXAMPLES[command])])
