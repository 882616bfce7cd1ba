"""What a reader chose about an export, as a value: options, the name of the file, what is lost. No Streamlit."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from timeline.exports import FORMATS, lost, write
from timeline.exports.options import ExportOptions, Part
from timeline.models import Timeline

SWITCHES: dict[Part, str] = {"quotes": "Quotes", "notes": "Notes", "rejected": "Rejected events"}
_LOOKED_AT = re.compile(r"image/|text/html|application/(pdf|vnd\.openxmlformats)")
LONGEST_NAME = 60

Theme = Literal["auto", "light", "dark", "print"]
Size = Literal["column", "wide", "slide"]


class Choice(NamedTuple):
    """A format with the reader's wishes; `parts` of the switches are kept."""

    form: str
    parts: frozenset[Part]
    theme: Theme = "auto"
    size: Size = "column"

    @property
    def options(self) -> ExportOptions:
        """The same for a writer; what no switch is about stays as the format has it."""
        habit = FORMATS[self.form].habit
        without = (habit | set(SWITCHES)) - self.parts
        return ExportOptions(theme=self.theme, size=self.size, without=frozenset(without))

    @property
    def media_type(self) -> str:
        """What the file is, to a browser."""
        return FORMATS[self.form].media_type

    def named(self, title: str | None) -> str:
        """What the file is called.

        >>> Choice("csv", frozenset()).named("The mayor: <b>gone</b>?")
        'the-mayor-b-gone-b.csv'
        """
        words = re.sub(r"[\W_]+", "-", (title or "").lower())[:LONGEST_NAME].strip("-")
        return f"{words or 'timeline'}.{FORMATS[self.form].suffix}"

    def made(self, timeline: Timeline) -> bytes:
        """The file's bytes."""
        return write(timeline, self.form, self.options)

    def lost(self, timeline: Timeline) -> list[str]:
        """What it has no room for, and what was left out on request, in words."""
        told = lost(timeline, self.form, self.options)
        gone = [SWITCHES[part].lower() for part in SWITCHES if part not in self.parts]
        return [*told, *([f"Left out: {', '.join(gone)}."] if gone else [])]


def habit(form: str) -> frozenset[Part]:
    """The switches that are on when nothing else is asked for.

    >>> sorted(habit("csv")), sorted(habit("json"))
    (['quotes'], ['notes', 'quotes', 'rejected'])
    """
    return frozenset(SWITCHES) - FORMATS[form].habit


def is_looked_at(form: str) -> bool:
    """Whether colours and size matter: for pages and pictures.

    >>> is_looked_at("csv")
    False
    """
    return bool(_LOOKED_AT.match(FORMATS[form].media_type))


def label(form: str) -> str:
    """A format as a list offers it.

    >>> label("csv")
    'CSV table (.csv)'
    """
    return f"{FORMATS[form].label} (.{FORMATS[form].suffix})"
