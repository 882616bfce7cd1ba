"""`timeline explain`: how each time in a phrase, or in whole texts, became a date: as text or JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from timeline.errors import ReadError
from timeline.events.told import original
from timeline.lines import timex_of
from timeline.models import Options
from timeline.pipeline import policy_of
from timeline.temporal import Dated, explain, read_times
from timeline.temporal.datestring import parse_date
from timeline.text.mend import Mended, mend

from .inputs import Inputs
from .output import visible

_FILE_NAME = re.compile(r"\S+\.[A-Za-z]{2,5}")
WIDTH = 13  # of the names of the steps
ORIGINS = {"command line": "given with --published", "front matter": "from the front matter", "json": "from the file"}


def is_file(what: str) -> bool:
    """Whether words name a file and not a phrase: "-", an existing file, or one word that ends like a file.

    >>> is_file("story.txt"), is_file("-"), is_file("last Tuesday")
    (True, True, False)
    """
    try:
        return what == "-" or bool(_FILE_NAME.fullmatch(what)) or Path(what).is_file()
    except OSError:  # a sentence can be too long for a file's name
        return False


def explained(
    phrase: str, published: str | None, options: Options, *, as_json: bool, only: str | None = None,
    debug: bool = False,
) -> str:  # fmt: skip
    """The explanations of the times in a phrase; `ReadError` when it holds none.

    >>> print(explained("mid-May 1998", None, Options(), as_json=False).splitlines()[0])
    words          "mid-May 1998"
    """
    dct = parse_date(published, day_order=options.settings.policy.day_order) if published else None
    mended = mend(phrase)
    times = read_times(mended.text, dct, policy=policy_of(options))
    if not times:
        raise ReadError(f'no phrase of time in {phrase!r}; give one, as in: timeline explain "last Tuesday"')
    chosen = _chosen(times, only, "the words given")
    if as_json:
        return _json([_told(time, mended) for time in chosen])
    return "\n\n".join(_card(time, "", debug=debug) for time in chosen) + "\n"


def explained_files(what: str, inputs: Inputs, *, as_json: bool, only: str | None = None, debug: bool = False) -> str:
    """The explanations of every time in a file, or of those that hold the words chosen."""
    cards: list[str] = []
    rows: list[dict[str, Any]] = []
    for found in inputs.read([what]):
        if not found.told.times:
            inputs.note(f"no phrase of time in {found.where}")
            continue
        date = found.article.published
        origin = ORIGINS.get(date.origin, date.origin) if date else ""
        for time in _chosen(found.told.times, only, found.where):
            rows.append({"id": found.article.id} | _told(time, found.told.mended))
            document = found.article.id if inputs.are_lines(what) else ""
            cards.append(_card(time, origin, debug=debug, document=document))
    if not cards:
        return _json([]) if as_json and inputs.done else ""
    return _json(rows) if as_json else "\n\n".join(cards) + "\n"


def _chosen(times: Sequence[Dated], only: str | None, where: str) -> list[Dated]:
    """The times whose words hold the words chosen, in any case."""
    if only is None:
        return list(times)
    wanted = " ".join(only.lower().split())
    found = [time for time in times if wanted and wanted in " ".join(_whole(time).lower().split())]
    if not found:
        some = ", ".join(f'"{" ".join(time.mention.text.split())}"' for time in times[:8])
        raise ReadError(f"no phrase of time with {only!r} in {where}; there is {some}{', …' if times[8:] else ''}")
    return found


def _whole(time: Dated) -> str:
    start, end = time.mention.whole
    return time.text[start:end] or time.mention.text


def _json(rows: list[dict[str, Any]]) -> str:
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _told(time: Dated, mended: Mended) -> dict[str, Any]:
    """The places are those in the text as it came; the steps tell of it as it was read."""
    steps = [step._asdict() for step in explain(time)]
    return timex_of(original(time, mended)) | {
        "expr": repr(time.mention.expr),
        "reason": time.reason or None,
        "steps": steps,
    }


def _card(time: Dated, origin: str, *, debug: bool, document: str = "") -> str:
    rows = list(_rows(time, origin, debug, document))
    return "\n".join(f"{name:<{WIDTH}}  {visible(words)}" for name, words in rows)


def _rows(time: Dated, origin: str, debug: bool, document: str) -> Iterator[tuple[str, str]]:
    if document:
        yield "document", document
    for step in explain(time, published=origin, debug=debug):
        yield step.name, step.words
    if time.reason == "no publication date":
        yield "to mend", "give the publication date, as in: --published 2024-03-08"
