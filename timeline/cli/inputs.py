"""The inputs of one run, one by one: what cannot be read is told in one line, and the others are still done."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import IO

import typer

from timeline.errors import ReadError, TimelineError
from timeline.events import Told
from timeline.models import Article, Options
from timeline.pipeline import each_time_of, told_by
from timeline.read import LONGEST, bounded, decode, document, numbered, read, read_text
from timeline.temporal import Dated

from .output import say

STANDARD = "standard input"


@dataclass
class Read:
    """An article as it came, and what it tells, read when first asked for.

    `unresolved` are its times that lack a publication date, known once all were read.
    """

    where: str
    article: Article
    options: Options
    unresolved: int | None = None

    @property
    def name(self) -> str:
        """What a table calls it: its title, else the file's name."""
        return self.article.title or Path(self.where).name

    @cached_property
    def told(self) -> Told:
        """Its mended text, with every phrase of time."""
        return told_by(self.article, self.options)

    def each_time(self) -> Iterator[Dated]:
        """Its times where they stand in it, one by one, so that none need be kept."""
        unresolved = 0
        for time in each_time_of(self.article, self.options):
            unresolved += time.reason == "no publication date"
            yield time
        self.unresolved = unresolved


class Inputs:
    """Reads what a command was given, counts what was done and what failed, and tells of both."""

    def __init__(
        self, options: Options, published: str | None, *, lines: bool, quiet: bool, longest: int = LONGEST
    ) -> None:
        self.options, self.published, self.lines, self.quiet, self.longest = options, published, lines, quiet, longest
        self.day_order = options.settings.policy.day_order
        self.done = self.failed = 0
        self._ids: dict[str, int] = {}

    def read(self, files: Sequence[str]) -> Iterator[Read]:
        """The articles of all inputs, in order."""
        for name in files:
            documents = phrases = 0
            for attempt in self._attempts(name):
                found = self._tried(attempt)
                if found is None:
                    continue
                yield found
                left = self._unresolved(found)
                documents, phrases = documents + bool(left), phrases + left
            self._tell_unresolved(STANDARD if name == "-" else name, documents, phrases)

    def are_lines(self, name: str) -> bool:
        """Whether an input holds one document a line."""
        return self.lines if name == "-" else name.lower().endswith(".jsonl")

    # ---- reading

    def _tried(self, attempt: Callable[[], Read]) -> Read | None:
        try:
            found = attempt()
        except TimelineError as error:
            self.failed += 1
            say("error", str(error))
            return None
        self.done += 1
        return found

    def _attempts(self, name: str) -> Iterator[Callable[[], Read]]:
        """One call for each document of an input, so that a bad one does not stop its neighbours."""
        if self.are_lines(name):
            yield from self._lines(name)
        elif name == "-":
            yield lambda: self._alone(STANDARD, self._standard_text())
        else:
            yield lambda: self._alone(name, self._file(name))

    def _alone(self, where: str, article: Article) -> Read:
        """An article that is a file; a second one of the same text gets an id of its own."""
        n = self._ids[article.id] = self._ids.get(article.id, 0) + 1
        return Read(where, article if n == 1 else article.model_copy(update={"id": f"{article.id}-{n}"}), self.options)

    def _lines(self, name: str) -> Iterator[Callable[[], Read]]:
        try:
            with standard_input() if name == "-" else Path(name).open("rb") as stream:
                for where, line in numbered(stream, STANDARD if name == "-" else name):
                    yield partial(self._document, line, where)
        except TimelineError as error:
            yield partial(_fail, error)
        except OSError as error:
            yield partial(_fail, ReadError(f"{name}: cannot be opened ({error.strerror}); check the name"))

    def _document(self, line: bytes, where: str) -> Read:
        article = document(decode(line, where), where, self.published, self.day_order, self.longest)
        return Read(where, article, self.options)

    def _file(self, name: str) -> Article:
        return read(name, published=self.published, day_order=self.day_order, longest=self.longest)[0]

    def _standard_text(self) -> Article:
        stream = standard_input()
        try:
            text = decode(bounded(stream, STANDARD), STANDARD)
        except OSError as error:
            raise ReadError(f"{STANDARD}: cannot be read ({error.strerror}); name a file") from None
        return read_text(text, name=STANDARD, published=self.published, day_order=self.day_order, longest=self.longest)

    # ---- talk

    def note(self, message: str) -> None:
        """A remark on standard error."""
        if not self.quiet:
            say("note", message)

    def _unresolved(self, found: Read) -> int:
        if self.quiet or found.article.published:
            return 0
        if found.unresolved is None:
            found.unresolved = sum(time.reason == "no publication date" for time in found.told.times)
        return found.unresolved

    def _tell_unresolved(self, name: str, documents: int, phrases: int) -> None:
        if phrases:
            where = f"{documents} documents of {name}" if documents > 1 else name
            told = "1 relative phrase" if phrases == 1 else f"{phrases} relative phrases"
            self.note(f"no publication date in {where}; {told} left unresolved (use --published)")

    def finish(self) -> None:
        """Exit code: 0 done, 1 nothing usable was written, 3 some inputs failed and the others were written."""
        if self.failed:
            raise typer.Exit(3 if self.done else 1)


def _fail(error: TimelineError) -> Read:
    raise error


def standard_input() -> IO[bytes]:
    """The bytes that come in; `ReadError` when it is closed."""
    if sys.stdin is None:
        raise ReadError(f"{STANDARD} is closed; name a file")
    return sys.stdin.buffer
