"""What is written for a viewer is shown by that viewer, whole, and no title runs."""

import json

import pytest

from timeline.exports import write

TIMELINEJS = """<!doctype html><meta charset="utf-8">
<link rel="stylesheet" href="@knight-lab/timelinejs/dist/css/timeline.css">
<script src="@knight-lab/timelinejs/dist/js/timeline.js"></script><div id="t" style="height: 700px"></div>
<script>window.shown = new TL.Timeline("t", %s, {font: null, hash_bookmark: false});</script>"""
VIS = """<!doctype html><meta charset="utf-8">
<link rel="stylesheet" href="vis-timeline/styles/vis-timeline-graph2d.min.css">
<script src="vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"></script><div id="t"></div>
<script>const told = %s;
window.shown = new vis.Timeline(document.getElementById("t"), new vis.DataSet(told.items), told.options);</script>"""
MERMAID = """<!doctype html><meta charset="utf-8"><div id="t"></div><script src="mermaid/dist/mermaid.min.js"></script>
<script>mermaid.initialize({startOnLoad: false});
mermaid.render("drawn", %s).then(r => { document.getElementById("t").innerHTML = r.svg; window.done = true; },
  e => { window.failed = String(e); });</script>"""
KINDS = ("story", "hostile")


@pytest.fixture(params=KINDS)
def told(request):
    return request.getfixturevalue(request.param)


def test_timelinejs_shows_a_slide_an_event_in_order(show, island, told):
    _is_shown(show(TIMELINEJS % island(write(told, "timelinejs"))), told)


def test_timelinejs_shows_what_its_spreadsheet_tells(show, told):
    _is_shown(show(TIMELINEJS % '"http://viewer.invalid/story.csv"', story_csv=write(told, "timelinejs-csv")), told)


def _is_shown(page, told):
    page.wait_for_selector(".tl-timemarker", state="attached", timeout=20_000)
    assert page.locator(".tl-timemarker").count() == len(told.events)
    assert page.locator(".tl-slide").count() == len(told.events) + 1  # and the title's
    assert page.locator(".tl-slide script, .tl-slide img").count() == 0
    times = page.evaluate("shown.config.events.map(e => e.start_date.getTime())")
    assert times == sorted(times)
    dates = page.locator(".tl-headline-date").evaluate_all("all => all.map(date => date.textContent)")
    assert set(dates) - {""} == {event.when.display for event in told.events}  # a title has no date


def test_vis_timeline_draws_every_item(show, island, told):
    data = json.loads(write(told, "vis"))
    page = show(VIS % island(write(told, "vis")))
    page.wait_for_selector(".vis-item", timeout=20_000)
    assert page.evaluate("shown.itemsData.length") == len(data["items"])
    page.evaluate("shown.fit({animation: false})")
    ids = page.evaluate("Object.keys(shown.itemSet.items)")
    assert sorted(ids) == sorted(item["id"] for item in data["items"])
    assert page.locator(".vis-item script, .vis-item img").count() == 0


def test_mermaid_draws_the_periods(show, told):
    page = show(MERMAID % json.dumps(write(told, "mermaid").decode()).replace("<", "\\u003c"))
    page.wait_for_function("window.done || window.failed", timeout=20_000)
    assert page.evaluate("window.failed ?? null") is None
    assert page.locator("#t svg").count() == 1
    assert page.locator("#t svg script, #t svg img").count() == 0
