"""Accuracy on annotated corpora: `timeline tag` and `timeline events` with their defaults, scored by the gold folder.

The program is given id, text and publication date alone.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from figures import Row

CORPORA = ("timebank", "aquaint", "wikiwars")
MEASURES = ("strict", "relaxed", "type", "value")
FLOORS = {
    "timebank": {"strict": 87, "relaxed": 94, "type": 92, "value": 84},
    "aquaint": {"strict": 85, "relaxed": 94, "type": 88, "value": 79},
    "wikiwars": {"value": 84},
}
AIMS = {
    "timebank": {"strict": 89, "relaxed": 95, "type": 93, "value": 87},
    "aquaint": {"strict": 88, "relaxed": 95, "type": 91, "value": 83},
    "wikiwars": {"value": 88},
}
PARTS, HELD_OUT, NEAR = 5, 4, 3.0  # parts of a corpus, the one whose errors nobody looks at, F1 points allowed between


class Gold(NamedTuple):
    """A folder of gold data with its scorers, and a folder for what is found."""

    folder: Path
    found: Path

    def corpus(self, name: str) -> Path | None:
        """The file of a corpus, None when the folder lacks it."""
        path = self.folder / f"{name}.jsonl"
        return path if path.is_file() else None

    def score(self, scorer: str, *arguments: str | Path) -> str:
        """What a scorer of the folder prints."""
        call = [sys.executable, str(self.folder / scorer), *map(str, arguments)]
        return subprocess.run(call, capture_output=True, text=True, check=True).stdout

    def timex(self, source: Path, found: Path, ids: list[str] | None = None) -> dict[str, float]:
        """Strict, relaxed, type and value F1, of all documents or of some."""
        some: list[str | Path] = []
        if ids is not None:
            kept = self.found / "kept.txt"
            kept.write_text("\n".join(ids), encoding="utf-8")
            some = ["--docs", kept]
        scores = json.loads(self.score("score.py", source, found, "--json", *some))["timex"]
        return {measure: scores[measure]["f1"] for measure in MEASURES}


def documents(source: Path) -> list[dict[str, Any]]:
    """The lines of a corpus."""
    return [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines() if line.strip()]


def tagged(gold: Gold, name: str) -> Path:
    """What `timeline tag` says of a corpus; the corpus is tagged once."""
    found = gold.found / f"{name}.tag.jsonl"
    return found if found.is_file() else run("tag", gold.folder / f"{name}.jsonl", gold.found)[0]


def run(command: str, source: Path, folder: Path) -> tuple[Path, float, int]:
    """One command over a corpus as JSON lines: where its output is, seconds, characters. Annotations are left out."""
    given, found = folder / f"{source.stem}.in.jsonl", folder / f"{source.stem}.{command}.jsonl"
    told = documents(source)
    with given.open("w", encoding="utf-8") as lines:
        for document in told:
            date = (document.get("dct") or "")[:10]
            lines.write(json.dumps({"id": document["id"], "text": document["text"], "published": date}) + "\n")
    begin = time.perf_counter()
    call_timeline(command, given, found)
    return found, time.perf_counter() - begin, sum(len(document["text"]) for document in told)


def call_timeline(command: str, given: Path, found: Path) -> None:
    """`timeline COMMAND` with its defaults, JSON lines in and out; a failure is an error."""
    with found.open("wb") as out:
        call = [sys.executable, "-m", "timeline", command, str(given), "--format", "jsonl", "--quiet"]
        subprocess.run(call, stdout=out, check=True)


def accuracy(gold: Gold) -> Iterator[Row]:
    """F1 of `timeline tag` on each corpus that is there, and bare weekdays on the news."""
    for name in CORPORA:
        source = gold.corpus(name)
        if source:
            for measure, f1 in gold.timex(source, tagged(gold, name)).items():
                floor, aim = FLOORS[name].get(measure), AIMS[name].get(measure)
                yield Row(name, f"{measure} F1", f1, floor, aim)
    news = [(source, tagged(gold, name)) for name in CORPORA[:2] if (source := gold.corpus(name))]
    if len(news) == 2:
        told = gold.score("score_weekdays.py", *(path for pair in news for path in pair))
        yield Row("timebank + aquaint", "bare weekdays right, %", float(told.split("=")[-1].strip(" %\n")), 93, 95)


def part(document: str) -> int:
    """Which of the five parts a document belongs to: by its id alone, so that it never moves.

    >>> part("ABC19980108.1830.0711")
    2
    """
    return zlib.crc32(document.encode()) % PARTS


def split(gold: Gold) -> Iterator[tuple[str, str, float, float, float, str]]:
    """F1 on the parts whose errors are looked at, on the one held out, and whether they are near each other."""
    for name in CORPORA:
        source = gold.corpus(name)
        if source:
            ids = [document["id"] for document in documents(source)]
            seen = gold.timex(source, tagged(gold, name), [i for i in ids if part(i) != HELD_OUT])
            held = gold.timex(source, tagged(gold, name), [i for i in ids if part(i) == HELD_OUT])
            for measure in MEASURES:
                apart = held[measure] - seen[measure]
                verdict = "" if measure != "value" else "within 3" if abs(apart) <= NEAR else "FURTHER APART"
                yield name, f"{measure} F1", seen[measure], held[measure], apart, verdict


def events(gold: Gold) -> Iterator[Row]:
    """What `timeline events` says of triggers on the news, and of the time of every event."""
    for name, floor, aim in (("timebank", 80, 83), ("aquaint", 85, 88)):
        source = gold.corpus(name)
        if source:
            found, seconds, characters = run("events", source, gold.found)
            scores = json.loads(gold.score("score.py", source, found, "--json"))["event"]
            relaxed, strict = scores["relaxed"]["f1"], scores["strict"]["f1"]
            yield Row(name, "event mentions, relaxed F1", relaxed, floor, aim)
            yield Row(name, "event mentions, relaxed less strict", relaxed - strict, 2, least=False)
            yield Row(name, "events: kB a second, start-up included", characters / 1000 / seconds)
    source = gold.corpus("eventtime")
    if source:
        found, _, _ = run("events", source, gold.found)
        told = gold.found / "eventtime.pred.jsonl"
        told.write_text(gold.score("eventtime_from_events.py", source, found), encoding="utf-8")
        scores = json.loads(gold.score("score_eventtime.py", source, told, "--json"))
        yield Row("eventtime", "exact, all events, %", scores["exact"], 38, 45)
        yield Row("eventtime", "exact, events found, %", scores["exact_found"], 44, 52)
        yield Row("eventtime", "exact days given", scores["exact_days_given"])
        yield Row("eventtime", "of them right or inside, %", scores["exact_days_right_or_inside"], 88, 93)
