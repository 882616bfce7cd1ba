"""Speed in one process, imports and the language's tables apart: run by speed.py, a process for each kind.

python passes.py texts FILE      the first pass over all documents (caches empty) and later ones (warm)
python passes.py longer FILE     one text and the same ten times over
python passes.py events FILE     words a second of all events, against the bare pipeline of the same model in turns
python passes.py first FILE      the first article's events, the model being loaded
python passes.py hostile NAME    one hostile text and one twice as long

FILE holds JSON lines {"text", "published"}. Prints one JSON object. Time is the processor's, which is the clock's on
a quiet machine and stays the same on a busy one, nearly.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from timeline import Article
from timeline.events import load_detector
from timeline.models import Options
from timeline.pipeline import mentions, times_of

ROUNDS = 5
HOSTILE: dict[str, Callable[[int], str]] = {
    "10,000 weekdays in a row": lambda n: "Monday " * (10_000 * n),
    "1 MB without a space": lambda n: "a" * (1_000_000 * n),
    "2,000 nested “the day before”": lambda n: "the day before " * (2_000 * n) + "Friday",
    "1 MB of digits": lambda n: "7" * (1_000_000 * n),
}


def read_all(articles: Sequence[Article]) -> float:
    """Seconds of the processor to find, resolve and value every time of all articles."""
    begin = time.process_time()
    for article in articles:
        for found in times_of(article):
            _ = found.value
    return time.process_time() - begin


def in_turns(short: Sequence[Article], long: Sequence[Article]) -> tuple[float, float]:
    """Median seconds for two inputs, read in turns so that a busy moment strikes both."""
    pairs = [(read_all(short), read_all(long)) for _ in range(ROUNDS)]
    return median(a for a, _ in pairs), median(b for _, b in pairs)


def texts(articles: list[Article]) -> dict[str, float]:
    """MB of UTF-8 a second: of the first pass, and the median of those after it."""
    size = sum(len((a.text or "").encode()) for a in articles) / 1e6
    cold, *warm = [read_all(articles) for _ in range(ROUNDS + 1)]
    return {"cold": size / cold, "warm": size / median(warm)}


def longer(articles: list[Article]) -> dict[str, float]:
    """How many times longer a text of ten times the length takes."""
    text = "\n\n".join(a.text or "" for a in articles)
    once, tenfold = ([Article.of(text * n, published="2024-03-08")] for n in (1, 10))
    read_all(once)
    short, long = in_turns(once, tenfold)
    return {"ratio": long / short}


def hostile(name: str) -> dict[str, float]:
    """Seconds for a hostile text, and for one twice as long."""
    once, twice = ([Article.of(HOSTILE[name](n), published="2024-03-08")] for n in (1, 2))
    short, long = in_turns(once, twice)
    return {"seconds": short, "twice": long}


def events(articles: list[Article]) -> dict[str, float]:
    """Words a second of `timeline events` and of the model's bare pipeline, all its components."""
    import spacy

    detector = load_detector(Options(detector="spacy"))
    bare = spacy.load(str(detector.model).split()[0])
    words = sum(len((a.text or "").split()) for a in articles)
    ours, theirs = [], []
    for _ in range(ROUNDS):
        begin = time.process_time()
        for article in articles:
            mentions(article, detector)
        middle = time.process_time()
        for _doc in bare.pipe(a.text or "" for a in articles):
            pass
        ours.append(middle - begin)
        theirs.append(time.process_time() - middle)
    return {"ours": words / median(ours), "bare": words / median(theirs)}


def first(articles: list[Article]) -> dict[str, float]:
    """Seconds of the first article, its tables read and its imports made, beyond loading the model."""
    detector = load_detector(Options(detector="spacy"))
    begin = time.perf_counter()
    mentions(articles[0], detector)
    return {"seconds": time.perf_counter() - begin}


MEASURES: dict[str, Callable[[list[Article]], dict[str, float]]] = {
    "texts": texts, "longer": longer, "events": events, "first": first,
}  # fmt: skip


def main(kind: str, given: str) -> None:
    """Measures one kind and prints it."""
    if kind != "first":
        read_all([Article.of("Yesterday.", published="2024-03-08")])  # loads the tables
    if kind == "hostile":
        print(json.dumps(hostile(given)))
        return
    lines = map(json.loads, Path(given).read_text(encoding="utf-8").splitlines())
    articles = [Article.of(line["text"], published=line["published"] or None) for line in lines]
    print(json.dumps(MEASURES[kind](articles)))


if __name__ == "__main__":
    main(*sys.argv[1:3])
