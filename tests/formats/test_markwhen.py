"""markwhen's own parser reads what is written for it."""

import json
import subprocess
from pathlib import Path

from timeline.exports import write

READ = Path(__file__).parent / "markwhen.mjs"
TITLES = (
    "<script>alert(1)</script>", "a : b; c # d", "%%{init: {}}%%", "```", "// comment", "!id #tag @home", "[ ] do",
    "[x](javascript:alert(1))", "section one", "title: x", "accDescr { x }", "a --> b ]]>", "שלום 😀", "x" * 5_000,
)  # fmt: skip


def read(node, modules, folder, timelines):
    paths = [folder / f"{number:02}.mw" for number in range(len(timelines))]
    for path, timeline in zip(paths, timelines, strict=True):
        path.write_bytes(write(timeline, "markwhen"))
    done = subprocess.run([node, READ, modules, *paths], capture_output=True, check=True, timeout=120)
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_every_dated_event_is_found_with_its_title(story, node, modules, tmp_path):
    [told] = read(node, modules, tmp_path, [story])
    assert told["messages"] == []
    # Its own reader leaves the colon after a year before the common era in the title.
    found = [event["title"].removeprefix(": ") for event in told["events"]]
    assert [title.split(" – ")[-1] for title in found] == [event.title for event in story.events]
    assert found[6] == "around 14 March 2024 – Event number 7"
    assert told["events"][0]["date"].startswith("-000043-01-01")


def test_whatever_a_title_says_one_event_stays_one(story, node, modules, tmp_path):
    day = story.events[5]
    odd = [
        story.model_copy(update={"title": title, "events": (day.model_copy(update={"title": title}),)})
        for title in TITLES
    ]
    for title, told in zip(TITLES, read(node, modules, tmp_path, odd), strict=True):
        assert (told["messages"], len(told["events"])) == ([], 1), title
