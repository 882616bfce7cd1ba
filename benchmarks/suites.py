"""The phrase suites of four date libraries, each English phrase a document of one run, scored by the gold folder.

A phrase's reference is handed over as its publication date, with its clock time; "now" is the reference itself. chrono
reads dates alone: an amount or a set without a place on the axis is no result there.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from corpora import Gold, call_timeline, documents
from figures import Row
from phrases import results

SUITES = {"chrono": (75, 85), "recognizers": (70, 80), "timenorm": (85, 95), "natty": (70, 80)}  # floor, aim
DATES_ONLY = ("chrono",)
NONE_FLOOR, ALL = 95, "all four"


def cases(gold: Gold) -> list[dict[str, Any]]:
    """The English cases of the suites that are there."""
    paths = [gold.folder / "cases" / f"{suite}.jsonl" for suite in SUITES]
    told = [case for path in paths if path.is_file() for case in documents(path)]
    return [case for case in told if case["lang"] == "en"]


def read_cases(gold: Gold, told: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """The results for each case, of one `timeline tag` over all."""
    given, found = gold.found / "cases.in.jsonl", gold.found / "cases.tag.jsonl"
    lines = ({"id": str(i), "text": c["text"], "published": c["reference"]} for i, c in enumerate(told))
    given.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    call_timeline("tag", given, found)
    return [
        list(results(line["timexes"], c["reference"], dates_only=c["source"] in DATES_ONLY))
        for line, c in zip(documents(found), told, strict=True)
    ]


def score(gold: Gold, told: Iterable[dict[str, Any]], found: Iterable[list[dict[str, Any]]]) -> dict[str, Counter[str]]:
    """The scorer's counts for each suite and for all, tolerances allowed."""
    given, counts = gold.found / "cases.pred.jsonl", gold.found / "cases.counts.json"
    lines = ({"source": c["source"], "id": c["id"], "results": r} for c, r in zip(told, found, strict=True))
    given.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    gold.score("cases/score_cases.py", given, "--lang", "en", "--json", counts)
    return totals(counts)


def totals(counts: Path) -> dict[str, Counter[str]]:
    """The counts that are numbers, and their sum."""
    told = json.loads(counts.read_text(encoding="utf-8"))
    made = {suite: Counter({k: n for k, n in c.items() if isinstance(n, int)}) for suite, c in told.items()}
    return {**made, ALL: sum(made.values(), Counter())}


def share(counts: Counter[str], good: str, of: str) -> float | None:
    """A share in %, None of nothing.

    >>> share(Counter(case_ok=3, cases=4), "case_ok", "cases")
    75.0
    """
    return 100 * counts[good] / counts[of] if counts[of] else None


def phrases(gold: Gold) -> Iterator[Row]:
    """Cases right and cases without a time left alone, in %."""
    told = cases(gold)
    if not told:
        return
    counts = score(gold, told, read_cases(gold, told))
    for suite, counted in counts.items():
        right, alone = share(counted, "case_ok", "cases"), share(counted, "none_ok", "none")
        if right is not None:
            yield Row(suite, f"case %, of {counted['cases']}", right, *SUITES.get(suite, ()))
        if alone is not None:
            yield Row(suite, f"none %, of {counted['none']}", alone, NONE_FLOOR if suite == ALL else None)
