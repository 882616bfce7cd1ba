"""Size and time of every format of the exports, for stories of 10, 100, 1,000 and 10,000 events.

python benchmarks/exports.py [EVENTS ...]

The stories are made up: two events a day, each with a sentence, a phrase and how it became a date. Prints a table in
Markdown, a row a format: kilobytes and seconds of the processor; "–" where the extra of a format is not installed.
"""

from __future__ import annotations

import sys
import time
from datetime import date, timedelta

from timeline.evidence import AnchorDate, Phrase, Position, Quote, Resolution, Trigger
from timeline.exports import FORMATS, installed, write
from timeline.models import Article, Event, Generator, Mention, Timeline, When

SIZES = (10, 100, 1_000, 10_000)
NAMES = ("Anna Berg", "Bo Lind", "Carla Ek", "Dan Holm", "Eva Nyman")
ACTS = ("closed the bridge", "opened the mill", "rejected the plan", "visited the harbour", "sold the old school")
ONE_ARTICLE = ("timeml",)  # a story of several articles has no such form; `timeml-zip` holds one document for each


def main(sizes: list[int]) -> None:
    """Measures and prints."""
    stories = [story(n) for n in sizes]
    write(stories[0], "html-interactive")  # what is loaded once is not counted
    print("| kB, seconds | " + " | ".join(f"{n:,}" for n in sizes) + " |")
    print("|---" * (len(sizes) + 1) + "|")
    for form in FORMATS:
        cells = [_measured(one, form) if installed(form) and form not in ONE_ARTICLE else "–" for one in stories]
        print(f"| {form} | " + " | ".join(cells) + " |", flush=True)


def _measured(one: Timeline, form: str) -> str:
    begin = time.process_time()
    size = len(write(one, form))
    took = time.process_time() - begin
    return f"{size / 1000:,.0f}, {took:.2f}"


def story(n: int) -> Timeline:
    """A timeline of so many events, told by five articles."""
    sources = tuple(
        Article.of(
            f"Text {i}. " * 400, id=f"a_{i}", title=f"Article {i}", url=f"https://example.org/{i}",
            published="2024-03-08",
        )
        for i in range(5)
    )  # fmt: skip
    events = tuple(_event(i, (date(2001, 1, 1) + timedelta(days=i // 2)).isoformat()) for i in range(n))
    return Timeline(
        title=f"A story of {n:,} events", generator=Generator(version="0", detector="rules"), sources=sources,
        events=events,
    )  # fmt: skip


def _event(i: int, day: str) -> Event:
    name, act = NAMES[i % 5], ACTS[i // 5 % 5]
    quote = f"{name} {act} number {i} on that Tuesday, as the council had asked for in the winter before."
    resolution = Resolution(
        rule="<dow>", expr="Nearest(DCT, TUESDAY)", anchor=AnchorDate(date="2024-03-08", **{"from": "published"}),
        steps=('words: "that Tuesday"', "counted from: Friday 8 March 2024, the publication date", f"date: {day}"),
    )  # fmt: skip
    mention = Mention(
        source=f"a_{i % 5}", quote=Quote(exact=quote, prefix="before it stood this. ", suffix=" After it came that."),
        position=Position(start=i, end=i + len(quote)), phrase=Phrase(exact="that Tuesday", start=40, end=52),
        trigger=Trigger(exact=act.split()[0], start=10, end=16, lemma="act", **{"class": "OCCURRENCE"}),
        resolution=resolution,
    )  # fmt: skip
    when = When(
        edtf=day, start=day, earliest=day, latest_start=day, earliest_end=day, latest=day, precision="day", value=day,
        basis="relative", display=day,
    )  # fmt: skip
    return Event(
        id=f"ev_{i:08x}", title=f"{name} {act} number {i}", kind="OCCURRENCE", factuality="happened",
        salience=i * 37 % 100 / 100, when=when, mentions=(mention,),
    )  # fmt: skip


if __name__ == "__main__":
    main([int(n) for n in sys.argv[1:]] or list(SIZES))
