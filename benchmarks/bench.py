"""Accuracy, speed and memory on a folder of gold data. The folder's own scorers are called.

make bench GOLD=DIR        prints tables; exits 1 when a figure is below its floor
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from comparison import comparison
from corpora import Gold, accuracy, events, split
from figures import Row, markdown, table
from speed import adversarial, memory, speeds
from suites import phrases


def main(arguments: list[str]) -> int:
    """Runs all measures; the exit code is 1 when a floor is missed, 2 without a folder."""
    folder = Path(arguments[0]) if arguments and arguments[0] else None
    if folder is None or not (folder / "score.py").is_file():
        print("bench: name a folder of gold data with its scorers: make bench GOLD=DIR", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as found:
        rows = list(report(Gold(folder.resolve(), Path(found))))
    return 0 if all(row.verdict != "MISSED" for row in rows) else 1


def report(gold: Gold) -> list[Row]:
    """Prints every table as soon as it is measured; the rows that have floors."""
    measured: list[Row] = []
    for title, rows in (
        ("Times in annotated corpora", accuracy(gold)),
        ("Phrases of other libraries' suites", phrases(gold)),
        ("Events", events(gold)),
        ("Speed", speeds(gold)),
        ("Memory and start-up of `timeline tag`", memory(gold)),
    ):
        made = list(rows)
        measured += made
        show(title, table(made))
        if title.startswith("Times"):
            header = ("corpus", "measure", "parts 0–3", "part 4, held out", "difference", "")
            show("Held out", markdown(header, split(gold)))
    show("Hostile texts", markdown(("text", "seconds", "seconds, twice as long", "ratio"), adversarial(gold)))
    show("Peers", comparison(gold))
    return measured


def show(title: str, text: str) -> None:
    """A table under its title, if there is one."""
    if text:
        print(f"## {title}\n\n{text}\n", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
