"""How far a long run is: on standard error, on a terminal alone, and only when it takes more than a second."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from threading import Timer
from typing import TypeVar

PATIENCE = 1.0  # seconds without a word
T = TypeVar("T")


def followed(items: Iterable[T], name: Callable[[T], str], total: int | None = None, *, quiet: bool) -> Iterator[T]:
    """The items, each shown by its name while it is worked on.

    >>> list(followed(["a", "b"], str, 2, quiet=True))
    ['a', 'b']
    """
    if quiet or sys.stderr is None or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn

    columns = (SpinnerColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    progress = Progress(*columns, console=Console(stderr=True), transient=True)
    task = progress.add_task("", total=total)
    begins = Timer(PATIENCE, progress.start)
    begins.daemon = True
    begins.start()
    try:
        for item in items:
            progress.update(task, description=escape(" ".join(name(item).split())[:60]))
            yield item
            progress.advance(task)
    finally:
        begins.cancel()
        begins.join()
        progress.stop()
