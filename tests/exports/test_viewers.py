"""Mermaid, markwhen and TimelineJS themselves read what is written for them; `make formats` fetches them."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from timeline.exports import FORMATS, write

ROOT = Path(__file__).resolve().parents[2]
MODULES = Path(os.environ.get("TIMELINE_VIEWERS", ROOT / ".make" / "formats"))
READ = Path(__file__).parent / "viewers" / "read.mjs"

pytestmark = pytest.mark.skipif(
    not (shutil.which("node") and (MODULES / "node_modules").is_dir()), reason="make formats fetches the viewers"
)
FORMS = ("mermaid", "markwhen", "timelinejs")
TITLES = (
    "<script>alert(1)</script>", "&lt;b&gt;", "a : b; c # d", "%%{init: {}}%%", "```", "// comment", "!id #tag @home",
    "[x](javascript:alert(1))", "[ ] do", "section one", "title: x", "accDescr { x }", "שלום 😀",
    "a --> b ]]>", "x" * 5_000,
)  # fmt: skip


def read(folder, timelines):
    """What the viewer of a format finds in each timeline."""
    paths = []
    for number, timeline in enumerate(timelines):
        for form in FORMS:
            paths.append(folder / f"{number:02}-{form}.{FORMATS[form].suffix}")
            paths[-1].write_bytes(write(timeline, form))
    command = ["node", str(READ), str(MODULES), *map(str, paths)]
    done = subprocess.run(command, capture_output=True, check=True, timeout=300)
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [t["error"] for t in told if "error" in t] == []
    assert len(told) == len(paths)
    return [told[n : n + len(FORMS)] for n in range(0, len(told), len(FORMS))]


def test_the_story_has_its_events_and_dates(story, tmp_path):
    (mermaid, markwhen, timelinejs), *_ = read(tmp_path, [story])
    assert [len(t["events"]) for t in (mermaid, markwhen, timelinejs)] == [12, 12, 12]
    assert mermaid["events"][0] == {"date": "15 March 44 BCE", "title": "Caesar fell"}
    assert markwhen["events"][0]["date"].startswith("-000043-01-01")
    assert {e["title"] for e in markwhen["events"]} >= {"Bridge built", "Fair (cancelled)", "It stands (possible)"}
    assert timelinejs["events"][0]["date"] == -44
    assert timelinejs["events"][0]["words"] == "15 March 44 BCE"


def test_whatever_a_title_says_one_event_stays_one(story, tmp_path):
    vote = story.events[7]
    odd = [
        story.model_copy(update={"title": title, "events": (vote.model_copy(update={"title": title}),)})
        for title in TITLES
    ]
    for title, told in zip(TITLES, read(tmp_path, odd), strict=True):
        assert [len(t["events"]) for t in told] == [1, 1, 1], title
        assert "<" not in told[2]["events"][0]["title"]
