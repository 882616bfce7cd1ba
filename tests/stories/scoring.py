"""How far the timeline of an article is the one a reader expects.

PYTHONPATH=. python tests/stories/scoring.py          a row for each article in kinds, one for all of unseen
PYTHONPATH=. python tests/stories/scoring.py --list   also what was missed, unwanted or dated wrongly in kinds

An expected event is found when a shown event's trigger lies inside its words. Its date is right inside the expected
stretch, wide when it holds that stretch, open when it does so only because one of its ends is open, partly right when
it laps over one end, wrong when the two do not meet; a wrong date of one day is a false day. The articles in unseen are
held out: only their totals are shown.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from timeline.models import Article, Event, When
from timeline.pipeline import extract
from timeline.read import read

HERE = Path(__file__).resolve().parent
KINDS, UNSEEN = HERE / "kinds", HERE / "unseen"
COLUMNS = (
    "article", "expected", "found", "core", "shown", "unwanted", "in traps", "twice",
    "date right", "wide", "open", "partly", "undated", "wrong", "false days", "factuality",
)  # fmt: skip
ALWAYS, NEVER = (10**6, 0, 0), (-(10**6), 0, 0)
DATES = ("right", "wide", "open", "partly", "undated", "wrong")


class Expected(NamedTuple):
    """One event that a reader wants: where it is told, from when to when, how real. No bounds: no day is told."""

    words: str
    start: int
    end: int
    earliest: str | None
    latest: str | None
    factualities: tuple[str, ...]
    core: bool

    @property
    def dated(self) -> bool:
        return bool(self.earliest or self.latest)


class Story(NamedTuple):
    """An article with what a reader expects of it, and the stretches of its text that tell of no event."""

    name: str
    article: Article
    expected: tuple[Expected, ...]
    traps: tuple[tuple[int, int], ...]


class Match(NamedTuple):
    """An expected event with the event that tells it best, and the other events inside the same words."""

    expected: Expected
    event: Event
    others: tuple[Event, ...]

    @property
    def date(self) -> str | None:
        """How the date fits; None where no day is told."""
        return fit(self.event.when, self.expected) if self.expected.dated else None

    @property
    def factuality(self) -> bool:
        return self.event.factuality in self.expected.factualities


class Scored(NamedTuple):
    """A story's timeline held against its expectation."""

    story: Story
    shown: tuple[Event, ...]
    matches: tuple[Match, ...]
    missed: tuple[Expected, ...]
    unwanted: tuple[Event, ...]

    @property
    def false_days(self) -> list[tuple[Event, Expected]]:
        """Shown events with one exact day outside the expected stretch, second mentions among them."""
        told = [(event, m.expected) for m in self.matches for event in (m.event, *m.others)]
        return [
            (event, e)
            for event, e in told
            if event.when.earliest == event.when.latest and fit(event.when, e) == "wrong"
        ]

    @property
    def counts(self) -> Counter[str]:
        """Every figure as a count, so that stories can be added up."""
        counts = Counter({
            "expected": len(self.story.expected),
            "found": len(self.matches),
            "core": sum(e.core for e in self.story.expected),
            "core found": sum(m.expected.core for m in self.matches),
            "shown": len(self.shown),
            "unwanted": len(self.unwanted),
            "in traps": sum(any(inside(event, *trap) for trap in self.story.traps) for event in self.unwanted),
            "twice": sum(len(m.others) for m in self.matches),
            "dated": sum(m.expected.dated for m in self.matches),
            "false days": len(self.false_days),
            "factuality": sum(m.factuality for m in self.matches),
        })  # fmt: skip
        counts.update(m.date for m in self.matches if m.date)
        return counts


def stories(folder: Path) -> Iterator[Story]:
    """The stories of a folder: NAME.md with NAME.json beside it."""
    for file in sorted(folder.glob("*.md")):
        (article,) = read(file)
        told = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
        expected = tuple(
            Expected(
                row["words"],
                *place(article, row["words"]),
                row["earliest"],
                row["latest"],
                (row["factuality"], *row.get("also", ())),
                row["core"],
            )
            for row in told["expected"]
        )
        yield Story(file.stem, article, expected, tuple(place(article, words) for words in told["unwanted"]))


def place(article: Article, words: str) -> tuple[int, int]:
    """Where the words stand in the article; they must stand there once."""
    start = article.text.index(words)
    if words in article.text[start + 1 :]:
        raise ValueError(f"{words!r} stands more than once in {article.title!r}")
    return start, start + len(words)


def scored(story: Story) -> Scored:
    """Extracts the story's timeline and holds it against the expectation."""
    shown = extract([story.article]).events
    matches, missed = [], []
    for expected in story.expected:
        within = [event for event in shown if inside(event, expected.start, expected.end)]
        within.sort(key=lambda event: (_quality(event, expected), event.mentions[0].trigger.start))
        if within:
            matches.append(Match(expected, within[0], tuple(within[1:])))
        else:
            missed.append(expected)
    wanted = {event.id for m in matches for event in (m.event, *m.others)}
    unwanted = tuple(event for event in shown if event.id not in wanted)
    return Scored(story, shown, tuple(matches), tuple(missed), unwanted)


def inside(event: Event, start: int, end: int) -> bool:
    """Whether the trigger of an event lies inside a stretch of the text."""
    trigger = event.mentions[0].trigger
    return start <= trigger.start and trigger.end <= end


def fit(when: When, expected: Expected) -> str:
    """How a date fits the expected stretch: one of DATES. A null bound is open."""
    if when.earliest is None and when.latest is None and expected.dated:
        return "undated"
    earliest, latest = _first(when.earliest), _last(when.latest)
    begin, end = _first(expected.earliest), _last(expected.latest)
    if latest < begin or end < earliest:
        return "wrong"
    if begin <= earliest and latest <= end:
        return "right"
    if not (earliest <= begin and end <= latest):
        return "partly"
    return (
        "open"
        if (when.earliest, when.latest).count(None) > (expected.earliest, expected.latest).count(None)
        else "wide"
    )


def _quality(event: Event, expected: Expected) -> tuple[int, bool]:
    return DATES.index(fit(event.when, expected)), event.factuality not in expected.factualities


def _first(day: str | None) -> tuple[int, ...]:
    return _parts(day) if day else NEVER


def _last(day: str | None) -> tuple[int, ...]:
    return _parts(day) if day else ALWAYS


def _parts(day: str) -> tuple[int, ...]:
    year, month, number = day.rsplit("-", 2)
    return int(year), int(month), int(number)


# ---- the table


def total(scores: Iterable[Scored]) -> Counter[str]:
    """The figures of several stories together."""
    counts: Counter[str] = Counter()
    for one in scores:
        counts.update(one.counts)
    return counts


def share(part: int, whole: int) -> float:
    """Per cent, to one decimal."""
    return round(100 * part / whole, 1) if whole else 0.0


def shares(counts: Counter[str]) -> dict[str, float]:
    """The figures that the test holds."""
    return {
        "found": share(counts["found"], counts["expected"]),
        "core": share(counts["core found"], counts["core"]),
        "unwanted": share(counts["unwanted"], counts["shown"]),
        "date right": share(counts["right"], counts["dated"]),
        "factuality": share(counts["factuality"], counts["found"]),
        "wrong": counts["wrong"],
        "false days": counts["false days"],
    }


def row(name: str, counts: Counter[str]) -> list[str]:
    """A line of the table."""
    of = shares(counts)
    return [
        name, str(counts["expected"]), f"{counts['found']} {of['found']:.0f}%",
        f"{counts['core found']}/{counts['core']}", str(counts["shown"]), f"{counts['unwanted']} {of['unwanted']:.0f}%",
        str(counts["in traps"]), str(counts["twice"]), f"{counts['right']} {of['date right']:.0f}%",
        *(str(counts[key]) for key in (*DATES[1:], "false days")), f"{counts['factuality']} {of['factuality']:.0f}%",
    ]  # fmt: skip


def table(rows: list[list[str]]) -> str:
    """The rows under their headings, in columns."""
    lines = [list(COLUMNS), *rows]
    widths = [max(len(line[i]) for line in lines) for i in range(len(COLUMNS))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if i else cell.ljust(width)
            for i, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in lines
    )


def listing(one: Scored) -> Iterator[str]:
    """What was missed, unwanted, dated wrongly, or given another factuality in a story."""
    yield f"\n{one.story.name}, {one.story.article.published.edtf}"
    for e in one.missed:
        core = " CORE" if e.core else ""
        yield f"  missed      {e.words}  [{stretch(e.earliest, e.latest)} {e.factualities[0]}]{core}"
    for event in one.unwanted:
        yield f"  unwanted    {event.title}  ({event.mentions[0].trigger.exact})  [{shown_date(event)}]"
    false = {event.id for event, _ in one.false_days}
    for m in one.matches:
        for event in (m.event, *m.others):
            date = fit(event.when, m.expected) if m.expected.dated else "right"
            kind = "false day" if event.id in false else date
            if kind != "right":
                wanted = stretch(m.expected.earliest, m.expected.latest)
                yield f"  {kind:<10}  {event.title}  [{shown_date(event)}], not {wanted}"
        if not m.factuality:
            yield f"  factuality  {m.event.title}  [{m.event.factuality}], not {' or '.join(m.expected.factualities)}"


def stretch(earliest: str | None, latest: str | None) -> str:
    """Bounds as they are listed."""
    return earliest if earliest == latest and earliest else f"{earliest or ''}..{latest or ''}"


def shown_date(event: Event) -> str:
    """The bounds and factuality of an event as they are listed."""
    return f"{stretch(event.when.earliest, event.when.latest)} {event.factuality}"


def main(arguments: list[str]) -> int:
    """Prints the table and, with --list, what went wrong in the stories of kinds."""
    seen = [scored(story) for story in stories(KINDS)]
    unseen = total(scored(story) for story in stories(UNSEEN))
    rows = [row(one.story.name, one.counts) for one in seen]
    print(table([*rows, row("kinds", total(seen)), row("unseen", unseen)]))
    if "--list" in arguments:
        print("\n".join(line for one in seen for line in listing(one)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
