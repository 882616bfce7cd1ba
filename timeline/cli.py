"""The command line, thin: data to standard output, talk to standard error; heavy imports wait for their command."""

from __future__ import annotations

import os
import sys
from enum import Enum
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from timeline.errors import TimelineError

app = typer.Typer(
    add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode=None,
    help="Turns articles into timelines in which every date can explain itself.",
)  # fmt: skip


EXAMPLES = {
    "extract": (
        "timeline extract story.txt --published 2024-03-08",
        "timeline extract *.md -o story.json",
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
        'timeline explain "mid-May 1998"',
        'timeline explain "next Friday" --published 2024-03-08 --next-weekday nearest',
    ),
    "schema": (
        "timeline schema",
        "timeline schema > timeline.schema.json",
        "timeline schema | head",
    ),
    "dashboard": (
        "timeline app",
        "timeline app --port 8600",
        "timeline app --headless",
    ),
}


def examples(command: str) -> str:
    """The last line of a command's help."""
    return "Examples: " + " · ".join(EXAMPLES[command])


class Form(str, Enum):
    """What a command writes."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    md = "md"


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
LinesOption = Annotated[bool, typer.Option("--jsonl", help="Standard input is JSON lines.")]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="No notes on standard error, errors alone.")]
DetectorOption = Annotated[DetectorName, typer.Option(help="auto is spaCy where it is installed, else rules.")]
ModelOption = Annotated[str | None, typer.Option(metavar="NAME", help="A spaCy model instead of the packaged one.")]
LastOption = Annotated[Nearness, typer.Option("--last-weekday", help="How “last Tuesday” is read.")]
NextOption = Annotated[Nearness, typer.Option("--next-weekday", help="How “next Tuesday” is read.")]
NamedOption = Annotated[Nearness, typer.Option("--named", help="How “last June”, “next Easter” are read.")]
OrderOption = Annotated[DayOrder, typer.Option("--day-order", help="How 03/04/2024 is read.")]


def main() -> None:
    """The command `timeline`. A closed pipe and Ctrl+C end quietly; no traceback reaches a user."""
    try:
        app()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(0) from None
    except KeyboardInterrupt:
        raise SystemExit(130) from None


# ---- commands ----------------------------------------------------------------------------------------------------


@app.command(epilog=examples("extract"))
def extract(
    files: Files,
    published: PublishedOption = None,
    form: FormatOption = None,
    output: OutOption = None,
    jsonl: LinesOption = False,
    title: Annotated[str | None, typer.Option(help="The timeline's title.")] = None,
    created: Annotated[
        str | None, typer.Option(metavar="TIME", help="Written into the timeline; never read from the clock.")
    ] = None,
    texts: Annotated[bool, typer.Option("--texts/--no-texts", help="Keep the article texts in the JSON.")] = True,
    detector: DetectorOption = DetectorName.auto,
    model: ModelOption = None,
    last_weekday: LastOption = Nearness.nearest,
    next_weekday: NextOption = Nearness.calendar,
    named: NamedOption = Nearness.nearest,
    day_order: OrderOption = DayOrder.auto,
    quiet: QuietOption = False,
) -> None:
    """The events a reader wants, each with its date, its source sentence and its evidence."""
    from timeline.cli_run import Run

    run = Run(published, day_order.value, jsonl, quiet)
    options = _options(last_weekday, next_weekday, named, day_order, detector, model, title, created, texts)
    run.extract(files, options, _form(form, output), output)


@app.command(epilog=examples("tag"))
def tag(
    files: Files,
    published: PublishedOption = None,
    form: FormatOption = None,
    output: OutOption = None,
    jsonl: LinesOption = False,
    last_weekday: LastOption = Nearness.nearest,
    next_weekday: NextOption = Nearness.calendar,
    named: NamedOption = Nearness.nearest,
    day_order: OrderOption = DayOrder.auto,
    quiet: QuietOption = False,
) -> None:
    """Every phrase of time, with its offsets, value and reading."""
    from timeline.cli_run import Run

    options = _options(last_weekday, next_weekday, named, day_order)
    Run(published, day_order.value, jsonl, quiet).tag(files, options, _form(form, output), output)


@app.command(epilog=examples("events"))
def events(
    files: Files,
    published: PublishedOption = None,
    form: FormatOption = None,
    output: OutOption = None,
    jsonl: LinesOption = False,
    detector: DetectorOption = DetectorName.auto,
    model: ModelOption = None,
    last_weekday: LastOption = Nearness.nearest,
    next_weekday: NextOption = Nearness.calendar,
    named: NamedOption = Nearness.nearest,
    day_order: OrderOption = DayOrder.auto,
    quiet: QuietOption = False,
) -> None:
    """Every mention of an event, whether a reader wants it or not."""
    from timeline.cli_run import Run

    options = _options(last_weekday, next_weekday, named, day_order, detector, model)
    Run(published, day_order.value, jsonl, quiet).events(files, options, _form(form, output), output)


@app.command(epilog=examples("explain"))
def explain(
    phrase: Annotated[str, typer.Argument(help="Words of time, or a sentence that holds some.")],
    published: PublishedOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="The explanation as JSON.")] = False,
    last_weekday: LastOption = Nearness.nearest,
    next_weekday: NextOption = Nearness.calendar,
    named: NamedOption = Nearness.nearest,
    day_order: OrderOption = DayOrder.auto,
) -> None:
    """How a phrase becomes a date: rule, anchor, arithmetic, other readings."""
    from timeline.cli_run import explained

    try:
        times, text = explained(phrase, published, _options(last_weekday, next_weekday, named, day_order), as_json)
    except TimelineError as error:
        _stop(str(error))
    if not times:
        _stop(f"no phrase of time in {phrase!r}")
    typer.echo(text)


@app.command(epilog=examples("schema"))
def schema() -> None:
    """The JSON Schema of the native timeline format."""
    from timeline.exports.native import schema as text

    typer.echo(text(), nl=False)


@app.command("app", epilog=examples("dashboard"))
def dashboard(
    port: Annotated[int, typer.Option(help="The port to serve on.")] = 8501,
    headless: Annotated[bool, typer.Option("--headless", help="Do not open a browser.")] = False,
) -> None:
    """The dashboard, in a browser on this machine."""
    from timeline.app.serve import serve

    try:
        serve(port, headless=headless)
    except TimelineError as error:
        _stop(str(error))


# ---- options -----------------------------------------------------------------------------------------------------


def _options(
    last_weekday: Nearness, next_weekday: Nearness, named: Nearness, day_order: DayOrder,
    detector: DetectorName = DetectorName.auto, model: str | None = None, title: str | None = None,
    created: str | None = None, texts: bool = True,
) -> Any:  # fmt: skip
    from timeline.models import Options, PolicySettings, Settings

    policy = PolicySettings(
        last_weekday=last_weekday.value, next_weekday=next_weekday.value, named=named.value, day_order=day_order.value
    )
    return Options(
        detector=detector.value,
        model=model,
        settings=Settings(policy=policy),
        title=title,
        created=created,
        texts=texts,
    )


def _form(form: Form | None, output: Path | None) -> str:
    """What is written: as told, by the suffix of the file, else a table on a terminal and JSON lines in a pipe."""
    if form:
        return form.value
    if output:
        suffix = output.suffix.lower().lstrip(".")
        if suffix not in {f.value for f in Form} - {"table"}:
            raise typer.BadParameter(
                f"cannot tell the format from {output.name!r}; use .json, .jsonl, .csv or .md, or --format"
            )
        return suffix
    return "table" if sys.stdout.isatty() else "jsonl"


def _stop(message: str) -> NoReturn:
    typer.echo(f"error: {message}", err=True)
    raise typer.Exit(1)
