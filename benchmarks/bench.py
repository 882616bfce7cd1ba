"""Accuracy and speed on a folder of gold data, through the command line. The folder's own scorers are called.

make bench GOLD=DIR        prints a table; exits 1 when a figure is below its floor
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

CORPORA = ("timebank", "aquaint", "wikiwars")
FLOORS = {("timebank", "value"): 70.0, ("aquaint", "value"): 68.0, ("eventtime", "days"): 82.0}


class Row(NamedTuple):
    """A line of the table: what was measured, on what, the figure, the floor it must reach."""

    corpus: str
    measure: str
    figure: float
    floor: float | None

    @property
    def reached(self) -> bool:
        return self.floor is None or self.figure >= self.floor


def main(arguments: list[str]) -> int:
    """Runs all measures; the exit code is 1 when a floor is missed, 2 without a folder."""
    gold = Path(arguments[0]) if arguments and arguments[0] else None
    if gold is None or not (gold / "score.py").is_file():
        print("bench: name a folder of gold data with its scorers: make bench GOLD=DIR", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        rows = [row for corpus in CORPORA for row in tag_scores(gold, corpus, Path(folder))]
        rows += event_scores(gold, Path(folder))
    print(table(rows))
    return 0 if all(row.reached for row in rows) else 1


def tag_scores(gold: Path, corpus: str, folder: Path) -> list[Row]:
    """F1 of `timeline tag` on one corpus, and its speed with start-up."""
    source = gold / f"{corpus}.jsonl"
    if not source.is_file():
        return []
    found, seconds, characters = run("tag", source, folder)
    scores = json.loads(score(gold / "score.py", source, found, "--json"))["timex"]
    rows = [
        Row(corpus, f"{name} F1", scores[name]["f1"], FLOORS.get((corpus, name)))
        for name in ("strict", "relaxed", "type", "value")
    ]
    if corpus == "timebank" and (gold / "aquaint.jsonl").is_file():
        other, _, _ = run("tag", gold / "aquaint.jsonl", folder)
        told = score(gold / "score_weekdays.py", source, found, gold / "aquaint.jsonl", other)
        rows.append(Row("timebank + aquaint", "bare weekdays right, %", float(told.split("=")[-1].strip(" %\n")), None))
    return [*rows, Row(corpus, "kB a second, start-up included", characters / 1000 / seconds, None)]


def event_scores(gold: Path, folder: Path) -> list[Row]:
    """What `timeline events` says of event times, and of triggers on the news corpora."""
    rows: list[Row] = []
    for corpus in ("timebank", "aquaint"):
        source = gold / f"{corpus}.jsonl"
        if source.is_file():
            found, seconds, characters = run("events", source, folder)
            scores = json.loads(score(gold / "score.py", source, found, "--json"))["event"]
            rows.append(Row(corpus, "event mentions, relaxed F1", scores["relaxed"]["f1"], None))
            rows.append(Row(corpus, "events: kB a second, start-up included", characters / 1000 / seconds, None))
    source = gold / "eventtime.jsonl"
    if not source.is_file():
        return rows
    found, _, _ = run("events", source, folder)
    told = folder / "eventtime.pred.jsonl"
    told.write_text(score(gold / "eventtime_from_events.py", source, found), encoding="utf-8")
    scores = json.loads(score(gold / "score_eventtime.py", source, told, "--json"))
    return [
        *rows,
        Row("eventtime", "exact, all events, %", scores["exact"], None),
        Row("eventtime", "exact days given", scores["exact_days_given"], None),
        Row(
            "eventtime", "of them right or inside, %", scores["exact_days_right_or_inside"], FLOORS["eventtime", "days"]
        ),
    ]


def run(command: str, source: Path, folder: Path) -> tuple[Path, float, int]:
    """One command over a corpus as JSON lines: where its output is, seconds, characters. Annotations are left out."""
    given, found = folder / f"{source.stem}.in.jsonl", folder / f"{source.stem}.{command}.jsonl"
    characters = 0
    with given.open("w", encoding="utf-8") as lines:
        for line in source.read_text(encoding="utf-8").splitlines():
            document = json.loads(line)
            characters += len(document["text"])
            date = (document.get("dct") or "")[:10]
            lines.write(json.dumps({"id": document["id"], "text": document["text"], "published": date}) + "\n")
    begin = time.perf_counter()
    with found.open("wb") as out:
        call = [sys.executable, "-m", "timeline", command, str(given), "--format", "jsonl", "--quiet"]
        subprocess.run(call, stdout=out, check=True)
    return found, time.perf_counter() - begin, characters


def score(scorer: Path, *arguments: str | Path) -> str:
    """What a scorer of the folder prints."""
    call = [sys.executable, str(scorer), *map(str, arguments)]
    return subprocess.run(call, capture_output=True, text=True, check=True).stdout


def table(rows: list[Row]) -> str:
    """The rows as a Markdown table."""
    lines = ["| corpus | measure | figure | floor | |", "|---|---|---|---|---|"]
    for row in rows:
        floor = "" if row.floor is None else f"{row.floor:g}"
        verdict = "" if row.floor is None else "reached" if row.reached else "MISSED"
        lines.append(f"| {row.corpus} | {row.measure} | {row.figure:.1f} | {floor} | {verdict} |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
