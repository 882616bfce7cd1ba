"""Other date libraries on the same texts with the same scorers, beside `timeline`: those that are installed.

`make bench-peers` installs them under .make/peers. Each has an adapter in peers/ that runs in its own environment.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from corpora import CORPORA, MEASURES, Gold, documents, tagged
from figures import markdown
from speed import articles, script
from suites import ALL, SUITES, cases, read_cases, score, share

HERE = Path(__file__).parent
INSTALLED = HERE.parent / ".make" / "peers"
NEWS = ("timebank", "aquaint")
PATIENCE = 900  # seconds for one peer on one corpus


class Peer(NamedTuple):
    """A library: its adapter, what runs it, and what must be there."""

    name: str
    adapter: str
    runner: str | Path
    needs: Path | None = None

    @property
    def there(self) -> bool:
        return self.needs is None or self.needs.exists()


PEERS = (
    Peer("dateparser.search", "dateparser_search.py", sys.executable),
    Peer("chrono-node", "chrono.js", "node", INSTALLED / "chrono" / "node_modules" / "chrono-node"),
    Peer("duckling", "duckling_native.py", INSTALLED / "duckling" / "bin" / "python", INSTALLED / "duckling/.ready"),
    Peer(
        "recognizers", "recognizers.py", INSTALLED / "recognizers" / "bin" / "python", INSTALLED / "recognizers/.ready"
    ),
)


def comparison(gold: Gold, peers: Iterable[Peer] = PEERS) -> str:
    """Two tables, corpora and phrases, with a row for `timeline` and for each peer; a line names those not there."""
    sources = {name: source for name in CORPORA if (source := gold.corpus(name))}
    told = cases(gold)
    corpus_rows, phrase_rows = [own_corpora(gold, sources)], [own_phrases(gold, told)]
    failed: list[str] = []
    for peer in (peer for peer in peers if peer.there):
        try:
            rows = corpora_of(peer, gold, sources), phrases_of(peer, gold, told)
        except (OSError, subprocess.SubprocessError) as error:  # its own words are on standard error
            failed.append(f"{peer.name} ({type(error).__name__})")
            continue
        corpus_rows.append(rows[0])
        phrase_rows.append(rows[1])
    tables = [
        markdown(["strict / relaxed / type / value F1", *sources, "kB a second, warm"], corpus_rows) if sources else "",
        markdown(["case %, tolerances allowed", *SUITES, "none %"], phrase_rows) if told else "",
    ]
    away = ", ".join(peer.name for peer in peers if not peer.there)
    tables.append(f"Not installed: {away} (make bench-peers)." if away else "")
    tables.append(f"Failed: {', '.join(failed)}." if failed else "")
    return "\n\n".join(text for text in tables if text)


def own_corpora(gold: Gold, sources: dict[str, Path]) -> list[Any]:
    """The row of `timeline`: the figures of `timeline tag`, and its speed on TimeBank in one process."""
    given = articles(gold)
    speed = 1000 * script("passes.py", "texts", given)["warm"] if given else None
    return ["timeline", *(_four(gold.timex(source, tagged(gold, name))) for name, source in sources.items()), speed]


def corpora_of(peer: Peer, gold: Gold, sources: dict[str, Path]) -> list[Any]:
    """The row of a peer; its speed is that on the first corpus."""
    cells: list[Any] = []
    speeds: list[float] = []
    for name, source in sources.items():
        given = ({"id": d["id"], "text": d["text"], "reference": _midnight(d)} for d in documents(source))
        found, told = ask(peer, given, *(["past"] if name in NEWS else []))
        path = gold.found / f"{name}.{peer.name}.jsonl"
        path.write_text("".join(json.dumps(line) + "\n" for line in found), encoding="utf-8")
        cells.append(_four(gold.timex(source, path)))
        speeds.append(told["bytes"] / 1000 / told["seconds"])
    return [peer.name, *cells, *speeds[:1]]


def own_phrases(gold: Gold, told: list[dict[str, Any]]) -> list[Any]:
    """The row of `timeline`."""
    return ["timeline", *_shares(score(gold, told, read_cases(gold, told)))] if told else []


def phrases_of(peer: Peer, gold: Gold, told: list[dict[str, Any]]) -> list[Any]:
    """The row of a peer; each case has its whole reference, with the time of day."""
    given = ({"id": str(i), "text": c["text"], "reference": c["reference"]} for i, c in enumerate(told))
    found, _ = ask(peer, given) if told else ([], {})
    return [peer.name, *_shares(score(gold, told, [line["results"] for line in found]))] if told else []


def ask(peer: Peer, given: Iterable[dict[str, Any]], *arguments: str) -> tuple[list[dict[str, Any]], dict[str, float]]:
    """A peer's answers in the order of the documents, and its seconds and bytes."""
    call = [str(peer.runner), str(HERE / "peers" / peer.adapter), *arguments]
    lines = "".join(json.dumps(line) + "\n" for line in given)
    where = os.environ | {"TZ": "UTC", "NODE_PATH": str(INSTALLED / "chrono" / "node_modules")}
    done = subprocess.run(
        call, input=lines, stdout=subprocess.PIPE, text=True, encoding="utf-8", env=where, check=True, timeout=PATIENCE
    )
    *found, told = map(json.loads, done.stdout.splitlines())
    return found, told


def _midnight(document: dict[str, Any]) -> str:
    return f"{(document.get('dct') or '1970-01-01')[:10]}T00:00:00"


def _four(scores: dict[str, float]) -> str:
    return " / ".join(f"{scores[measure]:.1f}" for measure in MEASURES)


def _shares(counts: dict[str, Counter[str]]) -> Iterator[float | None]:
    for suite in SUITES:
        yield share(counts.get(suite, Counter()), "case_ok", "cases")
    yield share(counts[ALL], "none_ok", "none")
