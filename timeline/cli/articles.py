"""The commands that read articles: extract, tag, events, explain. Heavy imports wait for their command."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from .options import (
    CreatedOption,
    DayOrder,
    DebugOption,
    DetectorName,
    DetectorOption,
    EmptyOption,
    Files,
    FormatOption,
    ImportanceOption,
    JsonOption,
    LastOption,
    LinesOption,
    ListingOption,
    ModelOption,
    MostOption,
    NamedOption,
    Nearness,
    NextOption,
    OnlyOption,
    OrderOption,
    OutOption,
    PlainOption,
    PublishedOption,
    QuietOption,
    SetOption,
    Size,
    SizeOption,
    Telling,
    TellingOption,
    Theme,
    ThemeOption,
    TitleOption,
    UndatedOption,
    WithOption,
    WithoutOption,
)
from .output import put

if TYPE_CHECKING:
    from timeline.models import Options


def extract(
    files: Files,
    published: PublishedOption = None,
    form: FormatOption = None,
    output: OutOption = None,
    jsonl: LinesOption = False,
    title: TitleOption = None,
    created: CreatedOption = None,
    without: WithoutOption = None,
    keep: WithOption = None,
    theme: ThemeOption = Theme.auto,
    size: SizeOption = Size.column,
    more: SetOption = None,
    most: MostOption = None,
    importance: ImportanceOption = 0.0,
    detector: DetectorOption = DetectorName.auto,
    model: ModelOption = None,
    last_weekday: LastOption = Nearness.nearest,
    next_weekday: NextOption = Nearness.calendar,
    named: NamedOption = Nearness.nearest,
    day_order: OrderOption = DayOrder.auto,
    fail_empty: EmptyOption = False,
    fail_undated: UndatedOption = False,
    quiet: QuietOption = False,
    no_color: PlainOption = False,
) -> None:
    """The events a reader wants, each with its date, its source sentence and its evidence."""
    from timeline.read.decoding import whole_characters

    from .inputs import Inputs
    from .run import extracted
    from .targets import Wishes, target

    wishes = Wishes(theme, size, without or (), keep or (), more or ())
    told = target(files, form, output, wishes, plain=no_color)
    _check(published, created)
    if importance != importance:  # "nan" is a number to the parser of options, and no event has it
        raise typer.BadParameter("--importance is no number; give one from 0 to 1, like 0.5")
    title = whole_characters(title) if title else None
    options = _options(last_weekday, next_weekday, named, day_order, detector, model)
    settings = options.settings.model_copy(update={"most": most, "importance": importance})
    options = options.model_copy(update={"title": title, "created": created, "settings": settings})
    inputs = Inputs(options, published, lines=jsonl, quiet=quiet)
    extracted(files, inputs, told, fail_empty=fail_empty, fail_undated=fail_undated)


def tag(
    files: Files,
    published: PublishedOption = None,
    form: ListingOption = None,
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
    from timeline.read import LARGEST

    from .inputs import Inputs
    from .run import tagged
    from .targets import target

    told = target(files, form, output, plain=no_color)
    _check(published)
    options = _options(last_weekday, next_weekday, named, day_order)  # nothing is parsed: any file may be one article
    tagged(files, Inputs(options, published, lines=jsonl, quiet=quiet, longest=LARGEST), told)


def events(
    files: Files,
    published: PublishedOption = None,
    form: ListingOption = None,
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
    from .inputs import Inputs
    from .run import event_mentions
    from .targets import target

    told = target(files, form, output, plain=no_color)
    _check(published)
    options = _options(last_weekday, next_weekday, named, day_order, detector, model)
    event_mentions(files, Inputs(options, published, lines=jsonl, quiet=quiet), told)


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


def _check(published: str | None, created: str | None = None) -> None:
    """Options that no input could make right: wrong usage."""
    if published is not None and not published.strip():
        raise typer.BadParameter("--published is empty; give a date like 2024-03-08, or leave it out")
    try:
        datetime.fromisoformat(created or "2024-03-08")
    except ValueError:
        raise typer.BadParameter(f"--created {created!r} is no time; write it like 2024-03-08T09:30:00") from None
