"""docs/cli.md: the page on every command, made of the same words as its --help. `make docs` writes it."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterator
from enum import Enum
from typing import Any, get_args, get_type_hints

from typer.models import ArgumentInfo, OptionInfo

from timeline.exports import FORMATS

from . import COMMANDS
from .examples import EXAMPLES

_HEAD = """# The command line

`timeline`, also as `python -m timeline`. Standard output carries data alone; notes, progress and errors go to standard
error. `-` is standard input. On a terminal a command writes a table, in a pipe JSON; `--format` and the name after `-o`
decide otherwise. A file is put in place only when it is whole, and an input is never overwritten. Without a publication
date relative phrases stay unresolved; today is never assumed.

`timeline --install-completion` lets the shell complete commands, options and formats; `timeline --show-completion`
prints what it would install. This page is made of the commands' own help, by `make docs`.

| exit code | meaning |
|---|---|
| 0 | done, also with no events |
| 1 | nothing usable was written; `check` found problems; `diff --exit-code` found differences |
| 2 | wrong usage |
| 3 | some inputs failed, the others were written |
| 4 | `--fail-empty` or `--fail-undated` was given and applies |
"""


def page() -> str:
    """The whole page.

    >>> page().splitlines()[0]
    '# The command line'
    """
    parts = [_HEAD, *(_command(name, call) for name, call in COMMANDS.items()), _formats()]
    return "\n".join(parts)


def _command(name: str, call: Callable[..., None]) -> str:
    hints = get_type_hints(call, include_extras=True)
    rows = [
        _row(hints[p.name], p.name, p.default) for p in inspect.signature(call).parameters.values()
    ]  # fmt: skip
    arguments = [told for told, _, option in rows if not option]
    usage = " ".join(["timeline", name, "[OPTIONS]", *(told.strip("`").replace("\\|", "|") for told in arguments)])
    lines = [f"## timeline {name}", "", *_paragraphs(call.__doc__ or ""), f"    {usage}", ""]
    if rows:
        lines += ["| | |", "|---|---|", *(f"| {told} | {words} |" for told, words, _ in rows), ""]
    return "\n".join([*lines, "```sh", *EXAMPLES[name], "```", ""])


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in inspect.cleandoc(text).split("\n\n"):
        yield from (" ".join(paragraph.split()), "")


def _row(hint: Any, name: str, default: Any) -> tuple[str, str, bool]:
    """A parameter as a row of the table: how it is written, what it means, whether it is an option."""
    kind, info = get_args(hint)[:2]
    if isinstance(info, ArgumentInfo):
        return _cell(f"`{info.metavar}`"), _cell(info.help or ""), False
    assert isinstance(info, OptionInfo)
    # What stands first in an annotation's Option() is a name too, and not the default.
    names = [*([info.default] if isinstance(info.default, str) else []), *(info.param_decls or ())]
    names = sorted(names or [f"--{name.replace('_', '-')}"], key=lambda name: name.startswith("--"))
    choices = _choices(kind)
    value = info.metavar or "|".join(choices) or {int: "N", float: "N"}.get(_bare(kind), "TEXT")
    told = ", ".join(f"`{n}`" for n in names) + ("" if _bare(kind) is bool else f" `{value}`")
    shown = default.value if isinstance(default, Enum) else default
    words = [info.help or "", *([f"Default: {shown}."] if shown not in (None, False, 0.0) else [])]
    return _cell(told), _cell(" ".join(words)), True


def _bare(kind: Any) -> Any:
    """`list[str] | None` is str."""
    inner = [arg for arg in get_args(kind) if arg is not type(None)]
    return _bare(inner[0]) if inner else kind


def _choices(kind: Any) -> list[str]:
    bare = _bare(kind)
    return [choice.value for choice in bare] if isinstance(bare, type) and issubclass(bare, Enum) else []


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _formats() -> str:
    rows = (
        f"| `{name}` | `.{made.suffix}` | {'yes' if made.read else ''} | {_cell(made.label)} |"
        for name, made in FORMATS.items()
    )
    return "\n".join(["## Formats", "", "| name | files | read back | what it is |", "|---|---|---|---|", *rows, ""])


if __name__ == "__main__":
    sys.stdout.write(page())
