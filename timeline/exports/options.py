"""What a user may choose about an export; the same choices on the command line, on the page and in Python."""

from __future__ import annotations

from typing import Literal

from timeline.strict import Model

Facet = Literal["none", "source", "person", "place", "kind", "factuality", "tag"]
Part = Literal["quotes", "notes", "rejected", "urls", "texts"]


class ExportOptions(Model):
    """How an export looks and what it leaves out.

    >>> ExportOptions(theme="dark").size
    'column'
    """

    theme: Literal["auto", "light", "dark", "print"] = "auto"
    size: Literal["column", "wide", "slide"] = "column"
    without: frozenset[Part] | None = None
    """What stays at home; None is each format's own habit: native JSON keeps all, the others no notes, no rejected."""
    bom: bool = False
    """A byte order mark before a CSV: some spreadsheets take UTF-8 for another encoding without it."""
    delimiter: Literal[",", ";", "\t"] = ","
    """Between the cells of a CSV: spreadsheets of countries with a decimal comma want a semicolon."""
    group: Facet = "none"
    """What the rows or sections of a format stand for, where it has any."""
