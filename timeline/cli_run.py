"""One run of a command: read inputs one by one, tell what failed, write what was done, give the exit code."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import IO, Any

import typer

from timeline.errors import TimelineError
from timeline.exports import native, write
from timeline.lines import events_line, tag_line, timex_of
from timeline.models import Article, Options, Timeline
from timeline.pipeline import distinct, extract, mentions, policy_of, times_of
from timeline.read import decode, document, read, read_text
from timeline.temporal import Dated, explain, read_times
from timeline.temporal.datestring import parse_date

Read = tuple[str, Article]  # where it came from, and the article
OTHER_FORMS = {"json": "jsonl"}  # tag and events: one document is one line, whether json or jsonl is asked for


class Run:
    """Counts what was done and what failed; `finish` ends with the exit code of exports: 0, 1 or 3."""

    def __init__(self, published: str | None, day_order: str, lines: bool, quiet: bool) -> None:
        self.published, self.day_order, self.lines, self.quiet = published, day_order, lines, quiet
        self.done = self.failed = 0

    # ---- commands

    def extract(self, files: Sequence[str], options: Options, form: str, output: Path | None) -> None:
        """One timeline over all articles; of JSON lines written as JSON lines, one timeline a line."""
        from timeline.events import load_detector

        detector = self.loaded(lambda: load_detector(options, self.note))
        if form == "jsonl" and self._all_lines(files):
            self._stream(
                files,
                output,
                lambda a: native.to_line(extract([a], options, detector=detector)).decode("utf-8", "surrogatepass"),
            )
        else:
            articles = [article for _, article in self.read(files)]
            if articles:
                timeline = extract(articles, options, detector=detector)
                data = table_of(timeline) if form == "table" else write(timeline, form)
                _put(data, output)
        self.finish()

    def tag(self, files: Sequence[str], options: Options, form: str, output: Path | None) -> None:
        """Every phrase of time, one line a document, or a table."""
        self._listing(
            files,
            form,
            output,
            lambda a: tag_line(a, times_of(a, options)),
            "timexes",
            ("text", "type", "value", "mod"),
        )

    def events(self, files: Sequence[str], options: Options, form: str, output: Path | None) -> None:
        """Every event mention, one line a document, or a table."""
        from timeline.events import load_detector

        detector = self.loaded(lambda: load_detector(options, self.note))
        self._listing(
            files, form, output, lambda a: events_line(a, mentions(a, detector, options)), "events",
            ("text", "class", "factuality", "earliest", "latest", "basis"),
        )  # fmt: skip

    def _listing(
        self, files: Sequence[str], form: str, output: Path | None, line: Callable[[Article], dict[str, Any]],
        key: str, columns: Sequence[str],
    ) -> None:  # fmt: skip
        form = OTHER_FORMS.get(form, form)
        if form == "jsonl":
            self._stream(files, output, lambda a: json.dumps(line(a), ensure_ascii=False) + "\n")
        elif form == "table":
            rows = [
                [article.title or name, *(_cell(row, c) for c in columns)]
                for name, article in self.read(files)
                for row in line(article)[key]
            ]
            _put(table(["document", *columns], rows), output)
        else:
            raise typer.BadParameter(f"{form} is for `timeline extract`; here --format is table or jsonl")
        self.finish()

    def _stream(self, files: Sequence[str], output: Path | None, line: Callable[[Article], str]) -> None:
        """Document by document, so that a large input needs little memory and its first lines come at once."""
        with _sink(output) as sink:
            for _, article in self.read(files):
                sink.write(line(article).encode("utf-8", "surrogatepass"))
                sink.flush()

    # ---- inputs

    def read(self, files: Sequence[str]) -> Iterator[Read]:
        """The articles of all inputs in order; what cannot be read is told in one line and passed over."""
        taken: list[Article] = []
        for name in files:
            for attempt in self._attempts(name):
                try:
                    where, article = attempt()
                except TimelineError as error:
                    self.failed += 1
                    typer.echo(f"error: {error}", err=True)
                    continue
                self.done += 1
                self._tell_unresolved(where, article)
                if not self.lines and not name.endswith(".jsonl"):
                    article = distinct([*taken, article])[-1]
                    taken.append(article.model_copy(update={"text": None}))
                yield where, article

    def _attempts(self, name: str) -> Iterator[Callable[[], Read]]:
        """One call for each document of an input, so that a bad one does not stop its neighbours."""
        if name == "-" and not self.lines:
            data = sys.stdin.buffer.read()
            yield lambda: ("standard input", self._text(decode(data, "standard input")))
        elif name == "-" or Path(name).suffix.lower() == ".jsonl":
            yield from self._lines(name)
        else:
            yield lambda: (name, read(name, published=self.published, day_order=self.day_order)[0])

    def _text(self, text: str) -> Article:
        return read_text(text, name="standard input", published=self.published, day_order=self.day_order)

    def _lines(self, name: str) -> Iterator[Callable[[], Read]]:
        where = "standard input" if name == "-" else name
        try:
            with sys.stdin.buffer if name == "-" else Path(name).open("rb") as stream:
                for number, line in enumerate(stream, 1):
                    if line.strip():
                        yield partial(self._document, line, f"{where}:{number}")
        except OSError as error:
            self.failed += 1
            typer.echo(f"error: {name}: cannot be opened ({error.strerror})", err=True)

    def _document(self, line: bytes, place: str) -> Read:
        return place, document(decode(line, place), place, self.published, self.day_order)

    def _all_lines(self, files: Sequence[str]) -> bool:
        return all((name == "-" and self.lines) or name.lower().endswith(".jsonl") for name in files)

    # ---- talk

    def note(self, message: str) -> None:
        """A remark on standard error."""
        if not self.quiet:
            typer.echo(f"note: {message}", err=True)

    def _tell_unresolved(self, where: str, article: Article) -> None:
        if article.published or self.quiet:
            return
        n = sum(t.reason == "no publication date" for t in times_of(article))
        if n:
            phrases = "1 relative phrase is" if n == 1 else f"{n} relative phrases are"
            self.note(f"no publication date in {where}: {phrases} left unresolved (use --published)")

    def loaded(self, load: Callable[[], Any]) -> Any:
        """A detector, or the end of the run with one line."""
        try:
            return load()
        except TimelineError as error:
            typer.echo(f"error: {error}", err=True)
            raise typer.Exit(1) from None

    def finish(self) -> None:
        """Exit code: 0 done, 1 nothing usable was written, 3 some inputs failed and the others were written."""
        if self.failed:
            raise typer.Exit(3 if self.done else 1)


# ---- output ------------------------------------------------------------------------------------------------------


@contextmanager
def _sink(output: Path | None) -> Iterator[IO[bytes]]:
    """Standard output, or a file that is put in place only when it is whole."""
    if output is None:
        yield sys.stdout.buffer
        return
    try:
        handle, name = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name}.")
    except OSError as error:
        typer.echo(f"error: {output}: cannot be written ({error.strerror})", err=True)
        raise typer.Exit(1) from None
    try:
        with os.fdopen(handle, "wb") as sink:
            yield sink
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(output)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _put(data: bytes | str, output: Path | None) -> None:
    """To a file, whole or not at all; else to standard output."""
    if isinstance(data, str):
        data = data.encode("utf-8", "replace")
    with _sink(output) as sink:
        sink.write(data)
        sink.flush()


def _cell(row: dict[str, Any], column: str) -> str:
    value = row[column] if column in row else row["when"][column]
    return "" if value is None else str(value)


def table_of(timeline: Timeline) -> str:
    """The events as a table for a terminal."""
    titles = {source.id: source.title or source.id for source in timeline.sources}
    rows = [
        [e.when.display, e.title, e.factuality, e.when.basis, titles.get(e.mentions[0].source, "")]
        for e in timeline.events
    ]
    return table(["when", "event", "factuality", "basis", "source"], rows)


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Rows as a table as wide as the terminal; user text is never taken for markup."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    made = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        made.add_column(column, overflow="fold")
    for row in rows:
        made.add_row(*(Text(" ".join(cell.split())) for cell in row))
    on_terminal = sys.stdout.isatty()
    console = Console(
        file=None, width=None if on_terminal else 140, no_color=bool(os.environ.get("NO_COLOR")) or not on_terminal
    )
    with console.capture() as captured:
        console.print(made)
    return captured.get()


# ---- explain -----------------------------------------------------------------------------------------------------


def explained(phrase: str, published: str | None, options: Options, as_json: bool) -> tuple[list[Dated], str]:
    """The times of a phrase and their explanations, as text or JSON."""
    dct = parse_date(published, day_order=options.settings.policy.day_order) if published else None
    times = read_times(phrase, dct, policy=policy_of(options))
    if as_json:
        told = [
            timex_of(t) | {"expr": repr(t.mention.expr), "steps": [f"{s.name}: {s.words}" for s in explain(t)]}
            for t in times
        ]
        return times, json.dumps(told, ensure_ascii=False, indent=2)
    return times, "\n\n".join(_why_card(t) for t in times)


def _why_card(time: Dated) -> str:
    steps = explain(time)
    width = max(len(step.name) for step in steps)
    lines = [f"{step.name:<{width}}  {step.words}" for step in steps]
    value = f"{'value':<{width}}  {time.value}" + (f" ({time.mod})" if time.mod else "")
    spelled = [f"{'EDTF':<{width}}  {time.edtf}"] if time.edtf else []
    return "\n".join([*lines, value, *spelled])
