import re
import time
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from timeline.exports import ExportOptions, lost, write
from timeline.exports.drawing import draw
from timeline.exports.paragraphs import width_of
from timeline.exports.shapes import Mark, Words

SVG = "{http://www.w3.org/2000/svg}"
GOLDEN = Path(__file__).parent / "golden"


def root(timeline, **options):
    return ElementTree.fromstring(write(timeline, "svg", ExportOptions(**options)))


def words(picture):
    return [text.text for text in picture.iter(f"{SVG}text")]


def test_the_small_story_as_it_was_looked_at(bridge):
    assert write(bridge, "svg").decode() == (GOLDEN / "bridge.svg").read_text(encoding="utf-8")


def test_a_picture_has_a_name_a_description_and_text(bridge):
    picture = root(bridge)
    assert picture.get("role") == "img"
    named = {child.get("id"): child for child in picture if child.tag in (f"{SVG}title", f"{SVG}desc")}
    title, desc = (named[id] for id in picture.get("aria-labelledby").split())
    assert title.text == "The old bridge"
    assert desc.text.startswith("Timeline of 9 events")
    assert {"The bridge closes", "A new bridge opens · planned", "Not on the axis: 1", "2024"} <= set(words(picture))
    assert "A false report" not in words(picture)


def test_each_event_leads_to_its_source_when_that_is_on_the_web(bridge):
    links = [link.get("href") for link in root(bridge).iter(f"{SVG}a")]
    assert links == ["https://example.org/bridge?a=1&b=2"] * 9
    bad = bridge.sources[0].model_copy(update={"url": "javascript:alert(1)"})
    assert not list(root(bridge.model_copy(update={"sources": (bad,)})).iter(f"{SVG}a"))
    assert not list(root(bridge, without=frozenset({"urls"})).iter(f"{SVG}a"))


def test_nothing_is_fetched_and_nothing_runs(bridge, hostile):
    for timeline in (bridge, hostile):
        data = write(timeline, "svg").decode()
        assert not re.search(r"<script|\bon\w+=\"|@import|xlink:href|<image|<foreignObject", data)
        assert re.findall(r"url\((?!#timeline-)", data) == []


@pytest.mark.parametrize("theme", ["auto", "light", "dark", "print"])
@pytest.mark.parametrize("size", ["column", "wide", "slide"])
def test_any_title_is_valid_xml(hostile, theme, size):
    picture = root(hostile, theme=theme, size=size)
    assert picture.find(f"{SVG}title").text == "</title><script>alert(1)</script>"
    assert {el.tag.removeprefix(SVG) for el in picture.iter()} <= {
        "svg", "title", "desc", "style", "defs", "pattern", "rect", "g", "a", "line", "path", "text",
    }  # fmt: skip


@pytest.mark.parametrize("size", ["column", "wide", "slide"])
@pytest.mark.parametrize("n", [1, 40, 300, 3000])
def test_words_neither_overlap_nor_leave_the_picture(crowd, size, n):
    drawing = draw(crowd(n), ExportOptions(size=size))
    shapes = [*drawing.front, *drawing.back, *(s for entry in drawing.entries for s in entry.shapes)]
    boxes = []
    for one in (shape for shape in shapes if isinstance(shape, Words)):
        width = width_of(one.text, one.role)
        left = one.x - {"start": 0, "middle": width / 2, "end": width}[one.anchor]
        assert left >= 0 and left + width <= drawing.width, one
        assert 0 < one.y < drawing.height, one
        boxes.append((one.y, left, left + width, one.text))
    boxes.sort()
    for (y, _, right, a), (below, left, _, b) in pairwise(boxes):
        assert y != below or right <= left, (a, b)


def test_very_many_events_are_counted_or_the_most_important_shown(crowd):
    assert len(draw(crowd(200)).entries) == 200
    assert "Counts of events; those of vague date are spread over their stretch (≈)." in words(root(crowd(3000)))
    slide = root(crowd(200), size="slide")
    said = next(text for text in words(slide) if text and text.startswith("Shown are the "))
    shown, whole = map(int, re.findall(r"\d+", said))
    assert 5 < shown < whole == 200
    assert f"{200 - shown} events of their own" in lost(crowd(200), "svg", ExportOptions(size="slide"))[0]


def test_presets_have_their_sizes(bridge):
    sizes = {size: root(bridge, size=size) for size in ("column", "wide", "slide")}
    assert [sizes[size].get("width") for size in sizes] == ["640", "1100", "1600"]
    assert sizes["slide"].get("height") == "900"


def test_themes_are_rules_of_style(bridge):
    style = {look: root(bridge, theme=look).find(f"{SVG}style").text for look in ("auto", "light", "dark", "print")}
    assert "prefers-color-scheme:dark" in style["auto"]
    assert "prefers-color-scheme" not in style["light"] + style["dark"] + style["print"]
    assert "#171614" in style["dark"]
    assert "#0072B2" not in style["print"]


def test_four_doubts_have_four_looks(bridge):
    by_title = {}
    for link in root(bridge).iter(f"{SVG}a"):
        drawn = [(el.tag.removeprefix(SVG), el.get("class"), el.get("fill", "")[:4]) for el in link]
        by_title[link.find(f"{SVG}title").text.splitlines()[0]] = sorted(d for d in drawn if d[0] in ("rect", "path"))
    looks = [
        by_title[title]
        for title in ("The bridge closes", "Engineers find cracks", "A warning is sent", "The council meets",
                      "Works go on", "Walkers are let over")
    ]  # fmt: skip
    assert len({str(look) for look in looks}) >= 5
    assert ("rect", None, "url(") in by_title["A warning is sent"]
    assert ("path", "p0 open", "") in by_title["The council meets"]


def test_a_story_without_dates_and_one_without_events(told):
    undated = told([("Something", "no date", None, None, {"basis": "none"}, {})])
    assert "No event has a place on an axis." in words(root(undated))
    assert "Not on the axis: 1" in words(root(undated))
    assert "No event has a place on an axis." in words(root(told([])))


def test_years_before_the_common_era_and_hours_of_a_day(told):
    ides = [("The Ides", "15 March 44 BCE", "-0043-03-15", "-0043-03-15", {}, {}),
            ("Actium", "2 September 31 BCE", "-0030-09-02", "-0030-09-02", {}, {})]  # fmt: skip
    assert {"44 BCE", "40 BCE", "31 BCE"} & set(words(root(told(ides))))
    clock = ("07:00", "11:30")
    hours = [(f"At {h}", h, "2024-03-05", "2024-03-05", {"start": f"2024-03-05T{h}"}, {}) for h in clock]
    assert "09:00" in words(root(told(hours)))


def test_the_same_timeline_is_the_same_bytes(bridge):
    again = type(bridge).from_json(bridge.to_json())
    assert write(bridge, "svg") == write(again, "svg")
    assert lost(bridge, "svg") == [
        "svg has no room for 1 rejected event and 10 quoted sentences; json keeps everything"
    ]


def test_a_title_as_long_as_a_book_is_cut_at_once(bridge):
    begin = time.process_time()
    long = bridge.model_copy(update={"title": "W" * 300_000})
    assert "…" in "".join(t for t in words(root(long)) if t)
    assert time.process_time() - begin < 2


def test_a_key_of_colours_is_in_no_grey_picture(bridge):
    assert "planned" in words(root(bridge))
    assert "planned" not in words(root(bridge, theme="print"))


def test_no_letters_turn_around(hostile):
    assert "evil" in words(root(hostile))


def test_the_label_of_an_open_beginning_stands_beside_its_arrow(told):
    rows = [("It runs", "before 1 May 2024", None, "2024-04-30", {"open": "start"}, {}),
            ("It ends", "1 June 2024", "2024-06-01", "2024-06-01", {}, {})]  # fmt: skip
    entry = next(e for e in draw(told(rows)).entries if e.event == "ev_1")
    arrow = next(s for s in entry.shapes if isinstance(s, Mark))
    label = next(s for s in entry.shapes if isinstance(s, Words))
    assert arrow.kind == "triangle-left"
    assert label.x >= arrow.x + arrow.size / 2
