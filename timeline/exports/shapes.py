"""What a picture is made of: bars, marks, lines and words, as plain data, whatever they are written as.

Places are pixels from the top left corner, before the picture is enlarged by `zoom`.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

Fill = Literal["light", "solid", "hatched", "silence"]
Kind = Literal["diamond", "diamond-open", "circle", "triangle-left", "triangle-right", "grip", "square"]
Role = Literal["title", "quiet", "label", "solid", "tick", "small"]
Stroke = Literal["grid", "axis", "dotted", "group"]

SIZES: dict[Role, float] = {"title": 18, "quiet": 12, "label": 12, "solid": 12, "tick": 12, "small": 11}  # of letters
LINE = 18  # height of a line of words


class Bar(NamedTuple):
    """A stretch: light for some time in here, solid for the whole of it, hatched for around."""

    x: float
    y: float
    width: float
    height: float
    fill: Fill
    colour: str
    fact: bool = True


class Mark(NamedTuple):
    """A point, an arrow at an open end, or the grip of a stretch; x and y are its middle."""

    kind: Kind
    x: float
    y: float
    size: float
    colour: str
    fact: bool = True


class Line(NamedTuple):
    """A rule."""

    x1: float
    y1: float
    x2: float
    y2: float
    role: Stroke


class Words(NamedTuple):
    """One line of text; y is the height of its foot."""

    x: float
    y: float
    text: str
    role: Role
    anchor: Literal["start", "middle", "end"] = "start"


Shape: TypeAlias = Bar | Mark | Line | Words


class Entry(NamedTuple):
    """The shapes of one event, and what a reader who points at it is told."""

    event: str
    hover: tuple[str, ...]
    shapes: tuple[Shape, ...]
    address: str | None = None
    """Of its first source on the web."""


class Drawing(NamedTuple):
    """A whole picture: what stands behind the events, the events, and the words around them."""

    title: str
    description: str
    width: float
    height: float
    zoom: float = 1.0
    back: tuple[Shape, ...] = ()
    entries: tuple[Entry, ...] = ()
    front: tuple[Shape, ...] = ()
