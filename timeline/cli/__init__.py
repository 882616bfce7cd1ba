"""The command line, thin: data to standard output, talk to standard error; heavy imports wait for their command."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.errors import TimelineError

from .options import (
    CreatedOption,
    DayOrder,
    DebugOption,
    DetectorName,
    DetectorOption,
    Files,
    Form,
    FormatOption,
    HeadlessOption,
    ImportanceOption,
    JsonOption,
    LastOption,
    LinesOption,
    ModelOption,
    MostOption,
    NamedOption,
    Nearness,
    NextOption,
    OnlyOption,
    OrderOption,
    OutOption,
    PlainOption,
    PortOption,
    PublishedOption,
    QuietOption,
    Telling,
    TellingOption,
    TitleOption,
    WithoutOption,
    examples,
)
from .output import on_terminal, put, say

if TYPE_CHECKING:
    from timeline.models import Options

    from .run import Target

app = typer.Typer(
    add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode=None,
    help="Turns articles into timelines in which every date can explain itself.",
)  # fmt: skip


def main() -> None:
    """The command `timeline`. A closed pipe and Ctrl+C end quietly; no traceback reaches a user."""
    sys.excepthook = _fault
    try:
        typer.main.get_command(app)()
    except TimelineError as error:
        say("error", str(error))
        raise SystemExit(1) from None
    except OSError as error:
        say("error", f"{error.filename or 'standard output'}: {error.strerror}")
        raise SystemExit(1) from None
    except KeyboardInterrupt:
        raise SystemExit(130) from None


def _fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """What nobody foresaw is one line too; TIMELINE_TRACEBACK=1 shows where it happened."""
    if os.environ.get("TIMELINE_TRACEBACK"):
        sys.__excepthook__(kind, error, trace)
    else:
        told = f"{kind.__name__}: {error}"[:200]
        say("error", f"a fault in timeline itself ({told}); please report it; TIMELINE_TRACEBACK=1 shows where it is")


# ---- commands ----------------------------------------------------------------------------------------------------


@app.command(epilog=examples("extract"))
def extract(
    files: Files,
    published: PublishedOption = None,
    form: FormatOption = None,
    output: OutOption = None,
    jsonl: LinesOption = False,
    title: TitleOption = None,
    created: CreatedOption = None,
    without: WithoutOption = None,
    most: MostOption = None,
    importance: ImportanceOption = 0.0,
    detector: DetectorOption = DetectorName.auto,
    model: ModelOption = None,
    last_weekday: LastOption = Nearness.nearest,
    next_weekday: NextOption = Nearness.calendar,
    named: NamedOption = Nearness.nearest,
    day_order: OrderOption = DayOrder.auto,
    quiet: QuietOption = False,
    no_color: PlainOption = False,
) -> None:
    """The events a reader wants, each with its date, its source sentence and its evidence."""
    target = _target(files, form, output, no_color)
    _check(published, created)
    if importance != importance:  # "nan" is a number to the parser of options, and no event has it
        raise typer.BadParameter("--importance is no number; give one from 0 to 1, like 0.5")
    from timeline.read.decoding import whole_characters

    from .inputs import Inputs
    from .run import extracted

    title = whole_characters(title) if title else None
    options = _options(last_weekday, next_weekday, named, day_order, detector, model)
    settings = options.settings.model_copy(update={"most": most, "importance": importance})
    told = {"title": title, "created": created, "texts": not without, "settings": settings}
    options = options.model_copy(update=told)
    extracted(files, Inputs(options, published, lines=jsonl, quiet=quiet), target)


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
    no_color: PlainOption = False,
) -> None:
    """Every phrase of time, with its offsets, value and reading."""
    target = _target(files, form, output, no_color)
    _check(published)
    from timeline.read import LARGEST

    from .inputs import Inputs
    from .run import tagged

    options = _options(last_weekday, next_weekday, named, day_order)  # nothing is parsed: any file may be one article
    tagged(files, Inputs(options, published, lines=jsonl, quiet=quiet, longest=LARGEST), target)


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
    no_color: PlainOption = False,
) -> None:
    """Every mention of an event, whether a reader wants it or not."""
    target = _target(files, form, output, no_color)
    _check(published)
    from .inputs import Inputs
    from .run import event_mentions

    options = _options(last_weekday, next_weekday, named, day_order, detector, model)
    event_mentions(files, Inputs(options, published, lines=jsonl, quiet=quiet), target)


@app.command(epilog=examples("explain"))
def explain(
    what: Annotated[
        str, typer.Argument(metavar="PHRASE|FILE|-", help="Words of time, a sentence that holds some, or a file.")
    ],
    published: PublishedOption = None,
    form: TellingOption = Telling.text,
    as_json: JsonOption = False,
    phrase: OnlyOption = None,
    debug: DebugOption = False,
    jsonl: LinesOption = False,
    last_weekday: LastOption = Nearness.nearest,
    next_weekday: NextOption = Nearness.calendar,
    named: NamedOption = Nearness.nearest,
    day_order: OrderOption = DayOrder.auto,
    quiet: QuietOption = False,
) -> None:
    """How words become a date: what they count from, each step, the readings not chosen."""
    _check(published)
    if not what.strip():
        raise typer.BadParameter('nothing to explain; give words, as in: timeline explain "last Tuesday"')
    from .inputs import Inputs
    from .why import explained, explained_files, is_file

    options = _options(last_weekday, next_weekday, named, day_order)
    as_json = as_json or form is Telling.json
    if not is_file(what):
        put(explained(what, published, options, as_json=as_json, only=phrase, debug=debug), None)
        return
    inputs = Inputs(options, published, lines=jsonl, quiet=quiet)
    put(explained_files(what, inputs, as_json=as_json, only=phrase, debug=debug), None)
    inputs.finish()


@app.command(epilog=examples("schema"))
def schema() -> None:
    """The JSON Schema of the native timeline format."""
    from timeline.exports.native import schema as text

    put(text(), None)


@app.command("app", epilog=examples("app"))
def dashboard(port: PortOption = 8501, headless: HeadlessOption = False) -> None:
    """The dashboard, in a browser on this machine."""
    from timeline.app.serve import serve

    serve(port, headless=headless)


# ---- options -----------------------------------------------------------------------------------------------------


def _options(
    last_weekday: Nearness, next_weekday: Nearness, named: Nearness, day_order: DayOrder,
    detector: DetectorName = DetectorName.auto, model: str | None = None,
) -> Options:  # fmt: skip
    from timeline.models import Options, PolicySettings, Settings

    policy = PolicySettings(
        last_weekday=last_weekday.value, next_weekday=next_weekday.value, named=named.value, day_order=day_order.value
    )
    return Options(detector=detector.value, model=model, settings=Settings(policy=policy))


def _target(files: list[str], form: Form | None, output: Path | None, plain: bool) -> Target:
    """What is written and where: as told, by the suffix of the file, else a table or JSON lines."""
    output = None if str(output) == "-" else output
    if output and any(name != "-" and output.resolve() == Path(name).resolve() for name in files):
        raise typer.BadParameter(f"{str(output)!r} is one of the inputs; write to another file")
    told = form.value if form else _form(output)
    from .run import Target

    return Target(told, output, plain)


def _form(output: Path | None) -> str:
    if output is None:
        return "table" if on_terminal() else "jsonl"
    suffix = output.suffix.lower().lstrip(".")
    if suffix not in {form.value for form in Form} - {"table"}:
        raise typer.BadParameter(
            f"cannot tell the format from {output.name!r}; use .json, .jsonl, .csv or .md, or --format"
        )
    return suffix


def _check(published: str | None, created: str | None = None) -> None:
    """Options that no input could make right: wrong usage."""
    if published is not None and not published.strip():
        raise typer.BadParameter("--published is empty; give a date like 2024-03-08, or leave it out")
    try:
        datetime.fromisoformat(created or "2024-03-08")
    except ValueError:
        raise typer.BadParameter(f"--created {created!r} is no time; write it like 2024-03-08T09:30:00") from None
