"""What a person does: see the sample, read an event, paste an article of one's own."""

import json

from playwright.sync_api import expect

ARTICLE = (
    "A fire destroyed the grain mill in Lindholm last Tuesday. "
    "Firefighters rescued two workers the following morning.\n\n"
    "The owner will rebuild the mill in May 2025, Mayor Anna Berg said on Friday."
)
CHART = ".st-key-chart [data-testid=stPlotlyChart]"
MARKS = f"{CHART} .scatterlayer .point"
LABELS = f"{CHART} .textpoint"
ENTRIES = ".st-key-chronology button[data-event]"
SLOW = 60_000  # milliseconds: the first page loads the model


def test_the_sample_timeline_is_there(page):
    expect(page.get_by_role("heading", name="Chile mine rescue")).to_be_visible(timeout=SLOW)
    expect(page.locator(MARKS).first).to_be_attached(timeout=SLOW)
    assert page.locator(MARKS).count() > 15
    expect(page.locator(ENTRIES).nth(15)).to_be_attached()
    assert page.get_by_text("The men were found alive").count() >= 1


def test_labels_do_not_overlap(page):
    expect(page.locator(LABELS).first).to_be_attached(timeout=SLOW)
    boxes = [box for box in (label.bounding_box() for label in page.locator(LABELS).all()) if box]
    assert len(boxes) > 15
    for i, a in enumerate(boxes):
        for b in boxes[i + 1 :]:
            beside = a["x"] + a["width"] <= b["x"] + 1 or b["x"] + b["width"] <= a["x"] + 1
            above = a["y"] + a["height"] <= b["y"] + 2 or b["y"] + b["height"] <= a["y"] + 2
            assert beside or above


def test_an_event_of_the_list_shows_its_sentence_and_why(page):
    page.locator(ENTRIES).nth(4).click(timeout=SLOW)
    expect(page.get_by_text("Why this date?")).to_be_visible()
    expect(page.locator("mark").first).to_be_visible()
    expect(page.get_by_text("counted from:").first).to_be_visible()


def test_a_click_on_the_chart_selects_and_keeps_the_figure(page):
    expect(page.locator(MARKS).first).to_be_attached(timeout=SLOW)
    page.wait_for_timeout(1000)
    page.locator(CHART).evaluate("chart => { chart.seen = true }")
    before = page.locator(LABELS).all_text_contents()
    box = page.locator(MARKS).nth(6).bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.get_by_text("Why this date?")).to_be_visible()
    assert page.locator(LABELS).all_text_contents() == before
    assert page.locator(CHART).evaluate("chart => chart.seen"), "the chart was drawn anew, and lost its zoom"


def test_a_pasted_article_becomes_a_timeline(page):
    page.get_by_label("Article").fill(ARTICLE, timeout=SLOW)
    page.get_by_label("Published on").fill("8 March 2024")
    page.get_by_label("Published on").press("Tab")
    expect(page.get_by_text("Read as 8 March 2024.")).to_be_visible()
    page.get_by_role("button", name="Build timeline").click()
    expect(page.locator(LABELS).filter(has_text="A fire destroyed the grain mill")).to_have_count(1, timeout=30_000)
    entries = page.locator(ENTRIES)
    expect(entries.filter(has_text="5 March 2024").filter(has_text="A fire destroyed the grain mill")).to_have_count(1)
    expect(entries.filter(has_text="6 March 2024").filter(has_text="Firefighters rescued two workers")).to_have_count(1)
    expect(entries.filter(has_text="May 2025").filter(has_text="planned")).to_have_count(1)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save JSON").click()
    made = json.loads(download.value.path().read_text(encoding="utf-8"))
    assert made["sources"][0]["published"]["edtf"] == "2024-03-08"
    assert any(event["when"]["edtf"] == "2024-03-05" for event in made["events"])


def test_without_a_date_nothing_relative_is_dated(page):
    page.get_by_label("Article").fill("The old mill burned down last Tuesday.", timeout=SLOW)
    page.get_by_role("button", name="Build timeline").click()
    expect(page.get_by_text("1 relative phrase stays undated")).to_be_visible(timeout=30_000)
    expect(page.locator(CHART)).to_have_count(0)


def test_a_picture_stands_where_the_chart_will_be_until_it_is_there(browser, address):
    context = browser.new_context(viewport={"width": 1280, "height": 1000})
    page, held = context.new_page(), []
    page.route("**/PlotlyChart*", lambda route: held.append(route))
    page.goto(address)
    picture, mark = page.locator(".st-key-preview img"), page.locator(".st-key-chart .scatterlayer .point").first
    expect(picture).to_be_visible(timeout=SLOW)
    assert picture.evaluate("at => at.decode().then(() => at.naturalWidth)") > 300
    expect(mark).to_have_count(0)
    for route in held:
        route.continue_()
    expect(mark).to_be_attached(timeout=SLOW)
    expect(picture).to_be_hidden()
    assert page.locator(".st-key-chart").bounding_box()["height"] > 300
    context.close()
