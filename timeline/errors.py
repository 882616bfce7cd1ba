"""What can go wrong, by what the caller can do about it.

    TimelineError
    ├── ReadError        an input cannot be read: mend or leave out that input
    ├── DateError        a date string cannot be understood: write it another way
    ├── LanguageError    no tables for this language: name one of the known ones
    ├── ModelError       a spaCy model is missing: install it or use the rules
    ├── RuleError        a row of a grammar table is wrong: a fault of the table's author
    ├── EditError        an edit does not apply to this timeline: it is shown as a conflict
    ├── StoreError       a workspace cannot be opened or written: the message says what to do
    └── ExportError      a timeline cannot be written in this form

Messages are one line: what, where, how to mend.
"""


class TimelineError(Exception):
    """Root of all errors that this package raises on purpose."""


class ReadError(TimelineError):
    """An input cannot be read."""


class DateError(TimelineError):
    """A date string cannot be understood."""


class LanguageError(TimelineError):
    """There are no tables for a language."""


class ModelError(TimelineError):
    """A spaCy model is missing."""


class RuleError(TimelineError):
    """A row of a grammar table is wrong."""


class EditError(TimelineError):
    """An edit does not apply to a timeline."""


class ExportError(TimelineError):
    """A timeline cannot be written in the form asked for."""


class StoreError(TimelineError):
    """A workspace cannot be opened or written."""
