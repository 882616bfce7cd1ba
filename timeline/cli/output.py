"""Where results go: standard output, or a file that is put in place only when it is whole; and tables."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import typer

from timeline.errors import ExportError

PIPED_WIDTH = 140  # columns of a table that does not go to a terminal
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def on_terminal() -> bool:
    """Whether a person reads standard output."""
    return sys.stdout is not None and sys.stdout.isatty()


def say(kind: str, message: str) -> None:
    """One line on standard error, whatever characters a file's name holds."""
    typer.echo(f"{kind}: {visible(message)}", err=True)


def visible(text: str) -> str:
    """Control characters, which could steer a terminal, are spelled out.

    >>> visible("a\\x1b[31mb")
    'a\\\\x1b[31mb'
    """
    return _CONTROL.sub(lambda m: ascii(m[0])[1:-1], text)


def put(data: bytes | str, output: Path | None) -> None:
    """To a file, whole or not at all; else to standard output."""
    with sink(output) as out:
        out.write(data.encode("utf-8", "replace") if isinstance(data, str) else data)


@contextmanager
def sink(output: Path | None) -> Iterator[IO[bytes]]:
    """Where bytes are written; `ExportError` (one line) when that fails; a closed pipe is a quiet end."""
    name = str(output) if output else "standard output"
    try:
        if output is None:
            yield from _standard()
        else:
            from timeline.exports.placing import in_place

            with in_place(output) as out:
                yield out
    except BrokenPipeError:  # the reader has seen enough; what is left in the buffer must not complain at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None
    except OSError as error:
        raise ExportError(f"{name}: cannot be written ({error.strerror}); choose another place with -o") from None


def _standard() -> Iterator[IO[bytes]]:
    if sys.stdout is None:
        raise ExportError("standard output is closed; write to a file with -o")
    yield sys.stdout.buffer
    sys.stdout.buffer.flush()


def table(columns: Sequence[str], rows: Iterable[Sequence[str]], *, plain: bool = False) -> str:
    """Rows as a table as wide as the terminal; user text is never taken for markup.

    >>> print(table(["when", "event"], [["5 May 2024", "[b]Mayor\\x1b resigns"]]))
    when        event
    5 May 2024  [b]Mayor\\x1b resigns
    <BLANKLINE>
    """
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    made = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        made.add_column(column, overflow="fold")
    for row in rows:
        made.add_row(*(Text(visible(" ".join(cell.split()))) for cell in row))
    shown = on_terminal()
    console = Console(width=None if shown else PIPED_WIDTH, color_system="auto" if shown and not plain else None)
    with console.capture() as captured:
        console.print(made)
    return captured.get()
