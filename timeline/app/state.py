"""What the screen shows, as one frozen value, and what each action makes of it. No Streamlit here.

>>> state = update(State(), Choose("a-story"))
>>> update(state, Select("ev_1")).selected
'ev_1'
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

from timeline.errors import TimelineError
from timeline.models import Article
from timeline.read import decode, document, read_text
from timeline.temporal import display
from timeline.temporal.datestring import parse_date

Beside = Literal["chart", "list"]


@dataclass(frozen=True)
class State:
    """Which story is shown (a sample's slug, or the user's own articles), and which event is selected."""

    sample: str | None = None
    own: tuple[Article, ...] = ()
    problems: tuple[str, ...] = ()
    selected: str | None = None
    beside: Beside = "list"  # where the selection was made: its card is drawn there
    everything: bool = False
    most: int | None = None  # so many of the most important events; None is all


@dataclass(frozen=True)
class Choose:
    """Show a sample story."""

    slug: str


@dataclass(frozen=True)
class Build:
    """Show the user's own texts."""

    articles: tuple[Article, ...]
    problems: tuple[str, ...] = ()


@dataclass(frozen=True)
class Select:
    """Select an event, in the chart or in the list; None closes it."""

    event: str | None
    beside: Beside = "list"


@dataclass(frozen=True)
class Widen:
    """Show all of the axis, or the bulk."""

    everything: bool


@dataclass(frozen=True)
class Limit:
    """Show the most important events alone, so many; None shows all."""

    most: int | None


Action = Choose | Build | Select | Widen | Limit


def update(state: State, action: Action) -> State:
    """The state after an action; what was built stays when a build finds nothing to read."""
    match action:
        case Choose(slug):
            return State(sample=slug, most=state.most)
        case Build(articles, problems) if not articles:
            return replace(state, problems=problems)
        case Build(articles, problems):
            return State(own=articles, problems=problems, most=state.most)
        case Select(event, beside):
            return replace(state, selected=event, beside=beside)
        case Widen(everything):
            return replace(state, everything=everything)
        case Limit(most):
            return replace(state, most=most)


def gathered(text: str, files: list[tuple[str, bytes]], published: str) -> Build:
    """Articles from pasted text and uploaded files; each that cannot be read gives one line, the others are done."""
    articles: list[Article] = []
    problems: list[str] = []
    date = published.strip() or None
    if text.strip():
        _attempt(lambda: [read_text(text, name="pasted text", published=date)], articles, problems)
    for name, data in files:
        _attempt(lambda name=name, data=data: _file(name, data, date, problems), articles, problems)
    if not articles and not problems:
        problems.append("There is nothing to read yet: paste a text or drop a file first.")
    return Build(tuple(articles), tuple(problems))


def _attempt(read: Any, articles: list[Article], problems: list[str]) -> None:
    try:
        articles.extend(read())
    except TimelineError as error:
        problems.append(str(error))


def _file(name: str, data: bytes, date: str | None, problems: list[str]) -> list[Article]:
    if not name.lower().endswith(".jsonl"):
        return [read_text(decode(data, name), name=name, published=date)]
    found: list[Article] = []
    for number, line in enumerate(decode(data, name).split("\n"), 1):
        if line.strip():
            place = f"{name}:{number}"
            _attempt(lambda line=line, place=place: [document(line, place, date)], found, problems)
    return found


def reading(published: str) -> tuple[bool, str]:
    """Whether a typed publication date is understood, and the words to show under the field.

    >>> reading("Feb. 23, 2023")
    (True, 'Read as 23 February 2023.')
    >>> reading("")
    (True, 'Unknown. Without it, relative phrases such as “last Tuesday” stay undated; today is never assumed.')
    """
    if not published.strip():
        return (
            True,
            "Unknown. Without it, relative phrases such as “last Tuesday” stay undated; today is never assumed.",
        )
    try:
        return True, f"Read as {display(parse_date(published))}."
    except TimelineError as error:
        return False, f"{str(error)[:1].upper()}{str(error)[1:]}."


def picked(selection: Any) -> str | None:
    """The event id of a chart selection; Plotly gives customdata as a list or as a dict."""
    points = selection.get("selection", {}).get("points", []) if selection else []
    for point in points:
        data = point.get("customdata")
        if isinstance(data, dict):
            data = [data.get("0")]
        if data and data[0]:
            return str(data[0])
    return None
