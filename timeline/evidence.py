"""What shows that an event is told: the quoted words, the trigger, the phrase of time and how it became a date."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from timeline.strict import Model

EventClass = Literal["OCCURRENCE", "REPORTING", "PERCEPTION", "ASPECTUAL", "I_ACTION", "I_STATE", "STATE"]


class Quote(Model):
    """W3C Web Annotation text quote selector."""

    exact: str
    prefix: str = ""
    suffix: str = ""


class Position(Model):
    """W3C Web Annotation text position selector: code points, half-open."""

    start: int
    end: int


class Phrase(Model):
    """Words of the text with their place."""

    exact: str
    start: int
    end: int


class Trigger(Phrase):
    """The word or words that stand for the event."""

    lemma: str
    event_class: EventClass = Field(alias="class")


class AnchorDate(Model):
    """The day that a relative phrase is counted from, and where that day is known from."""

    date: str
    origin: str = Field(alias="from")


class OtherReading(Model):
    """A defensible reading of the phrase that was not chosen."""

    edtf: str | None
    reason: str


class Resolution(Model):
    """How a phrase became a date."""

    rule: str
    expr: str
    anchor: AnchorDate | None = None
    steps: tuple[str, ...] = ()
    readings: tuple[OtherReading, ...] = ()
