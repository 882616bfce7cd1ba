"""How long a workspace takes: storing and indexing made-up documents, searching them, one edit.

python benchmarks/workspace.py [DOCUMENTS]
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from timeline.edits.log import Edit
from timeline.models import Article
from timeline.store import Store

WORDS = 120  # of a document
TIMES = 21  # a call is made so often; the median is shown


def documents(number: int) -> tuple[list[Article], list[str]]:
    """Texts of invented words, some of them far more frequent than others; and the words, the most frequent first."""
    chance = random.Random(1)
    known = ["".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=chance.randint(3, 9))) for _ in range(20_000)]
    texts = (
        " ".join(known[int(chance.expovariate(1 / 1500)) % len(known)] for _ in range(WORDS)) for _ in range(number)
    )
    return [Article.of(text, id=f"d{n}") for n, text in enumerate(texts)], known


def milliseconds(call: Callable[[], object]) -> float:
    """The median of a few calls."""
    taken = []
    for _ in range(TIMES):
        begin = time.perf_counter()
        call()
        taken.append(time.perf_counter() - begin)
    return statistics.median(taken) * 1000


def main(number: int) -> None:
    """Prints the rows of a table."""
    articles, known = documents(number)
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "workspace.db") as store:
        begin = time.perf_counter()
        story = store.create("Made up", articles)
        print(f"| {number:,} documents stored and indexed, seconds | {time.perf_counter() - begin:.1f} |")
        print(f"| size of the file, MB | {store.path.stat().st_size / 1e6:.0f} |")
        queries = {"one frequent word": known[0], "two letters": known[0][:2], "two words": f"{known[1]} {known[3]}"}
        for name, query in queries.items():
            found = len(store.search(query))
            print(f"| search for {name}, {found} found, ms | {milliseconds(lambda q=query: store.search(q)):.1f} |")
        seqs = iter(range(1, TIMES + 1))
        append = milliseconds(lambda: store.append(story, [Edit(seq=next(seqs), op="star")]))
        print(f"| one edit, ms | {append:.1f} |")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
