"""The command line, thin: data to standard output, talk to standard error; heavy imports wait for their command."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from types import TracebackType

import typer

from timeline.errors import TimelineError

from . import articles, wholes
from .examples import examples
from .output import say

COMMANDS: dict[str, Callable[..., None]] = {
    "extract": articles.extract,
    "tag": articles.tag,
    "events": articles.events,
    "explain": articles.explain,
    "convert": wholes.convert,
    "merge": wholes.merge,
    "diff": wholes.diff,
    "check": wholes.check,
    "formats": wholes.formats,
    "schema": wholes.schema,
    "app": wholes.dashboard,
}

app = typer.Typer(
    no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode=None,
    help="Turns articles into timelines in which every date can explain itself.",
)  # fmt: skip
for _name, _command in COMMANDS.items():
    app.command(_name, epilog=examples(_name))(_command)


def main() -> None:
    """The command `timeline`. A closed pipe and Ctrl+C end quietly; no traceback reaches a user."""
    sys.excepthook = _fault
    try:
        typer.main.get_command(app)()
    except TimelineError as error:
        say("error", str(error))
        raise SystemExit(1) from None
    except OSError as error:
        say("error", f"{error.filename or 'standard output'}: {error.strerror}")
        raise SystemExit(1) from None
    except KeyboardInterrupt:
        raise SystemExit(130) from None


def _fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """What nobody foresaw is one line too; TIMELINE_TRACEBACK=1 shows where it happened."""
    if os.environ.get("TIMELINE_TRACEBACK"):
        sys.__excepthook__(kind, error, trace)
    else:
        told = f"{kind.__name__}: {error}"[:200]
        say("error", f"a fault in timeline itself ({told}); please report it; TIMELINE_TRACEBACK=1 shows where it is")
