"""How fast, how much memory: each figure from processes of their own, on TimeBank's text."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from corpora import Gold, documents
from figures import Row
from passes import HOSTILE

HERE = Path(__file__).parent
STARTS, LOAD, ARTICLE = 7, 10_000_000, 1_900_000  # runs of a short text; bytes of the long one; of a long article


def speeds(gold: Gold) -> Iterator[Row]:
    """MB of UTF-8 a second, warm and with empty caches, and how time grows with length."""
    given = articles(gold)
    if given is None:
        return
    told = [script("passes.py", "texts", given) for _ in range(3)]
    for kind, floor, aim in (("warm", 2, 4), ("cold", 1, 2)):
        name = f"MB a second, {'warm' if kind == 'warm' else 'caches empty'}"
        yield Row("timebank", name, median(one[kind] for one in told), floor, aim, form=".2f")
    ratio = script("passes.py", "longer", given)["ratio"]
    yield Row("timebank", "time for ten times the text, times", ratio, 11, least=False)
    words = script("passes.py", "events", given)
    yield Row("timebank", "events: words a second", words["ours"])
    yield Row("timebank", "bare spaCy pipeline: words a second", words["bare"])
    yield Row(
        "timebank", "events against the bare pipeline, times", words["ours"] / words["bare"], 0.75, 1.2, form=".2f"
    )
    waits = [script("passes.py", "first", given)["seconds"] for _ in range(3)]
    yield Row("timebank", "first article, the model loaded, seconds", median(waits), 1, 0.5, least=False, form=".2f")


def memory(gold: Gold) -> Iterator[Row]:
    """Peak memory of `timeline tag` on 10 MB, and how long a short text takes."""
    given = articles(gold)
    if given is None:
        return
    for name, path in loads(gold, given):
        told = tag(path)
        if told["code"]:
            yield Row(name, f"refused, “{told['said'].rpartition(': ')[2].strip()}”, exit code", told["code"], form="d")
        else:
            yield Row(name, "peak memory, MB", told["megabytes"], 150, 100, least=False)
            yield Row(name, "seconds", told["seconds"])
    short = gold.found / "short.txt"
    short.write_text("The mayor resigned last Tuesday.", encoding="utf-8")
    runs = [tag(short) for _ in range(STARTS)]
    yield Row("one sentence", "start-up, seconds", median(run["seconds"] for run in runs), form=".2f")
    yield Row("one sentence", "peak memory, MB", median(run["megabytes"] for run in runs))


def loads(gold: Gold, given: Path) -> Iterator[tuple[str, Path]]:
    """TimeBank's text over and over to 10 MB: as one article, as articles of nearly 2 MB, as its own documents."""
    lines = given.read_text(encoding="utf-8").splitlines()
    text = "\n\n".join(json.loads(line)["text"] for line in lines)
    times = LOAD // len(text.encode()) + 1
    one, long, many = (gold.found / name for name in ("load.txt", "long.jsonl", "many.jsonl"))
    whole = (text * times).encode()[:LOAD].decode(errors="ignore")
    one.write_text(whole, encoding="utf-8")
    cuts = (whole[at : at + ARTICLE] for at in range(0, len(whole), ARTICLE))
    long.write_text("".join(json.dumps({"text": cut}) + "\n" for cut in cuts), encoding="utf-8")
    many.write_text("".join(f"{line}\n" for line in lines * times), encoding="utf-8")
    yield "10 MB, one .txt", one
    yield "10 MB, .jsonl of articles of 1.9 MB", long
    yield f"10 MB, .jsonl of {len(lines) * times:,} articles", many


def adversarial(gold: Gold) -> Iterator[tuple[str, str, str, float]]:
    """Hostile texts: seconds, seconds for twice the length, and how many times longer that took."""
    for name in HOSTILE:
        told = script("passes.py", "hostile", name)
        yield name, f"{told['seconds']:.3f}", f"{told['twice']:.3f}", told["twice"] / told["seconds"]


def articles(gold: Gold) -> Path | None:
    """TimeBank as JSON lines {"text", "published"}."""
    source, given = gold.corpus("timebank"), gold.found / "timebank.articles.jsonl"
    if source is None:
        return None
    lines = ({"text": d["text"], "published": (d.get("dct") or "")[:10]} for d in documents(source))
    given.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    return given


def tag(path: Path) -> dict[str, Any]:
    """What `timeline tag` took for one file."""
    call = ["-m", "timeline", "tag", str(path), "--published", "2024-03-08", "--format", "jsonl", "--quiet"]
    return script("peak.py", sys.executable, *call)


def script(name: str, *arguments: str | Path) -> dict[str, Any]:
    """What a script of this folder prints as JSON, run in a process of its own."""
    call = [sys.executable, str(HERE / name), *map(str, arguments)]
    told: dict[str, Any] = json.loads(subprocess.run(call, stdout=subprocess.PIPE, check=True).stdout)
    return told
