"""Exported pages in a real Chromium with no network: complete, silent, usable by keyboard and without script."""

import pytest
from playwright.sync_api import expect

from timeline.exports import ExportOptions, write
from timeline.models import Article, Options
from timeline.pipeline import extract

TEXT = (
    "The town council closed the old bridge on 5 March 2024. Engineers had found cracks in February 2024. "
    "A warning was sent around 14 January 2024. Zoe Ek repaired the railing on 2 January 2024. "
    "The works went on from 8 January to 19 February 2024."
)
FORMS = ("html", "html-interactive", "html-fragment", "svg")
LABELS = "svg text"


@pytest.fixture(scope="module")
def story():
    article = Article.of(TEXT, published="2024-03-08", title="Bridge <b>", url="https://example.org/a")
    return extract([article], Options(detector="rules", title="The old bridge"))


@pytest.fixture
def opened(browser, tmp_path):
    """Opens bytes as a file; at the end nothing was asked for and nothing went wrong."""
    contexts, asked, errors = [], [], []

    def open_file(data, name="page.html", **wishes):
        path = tmp_path / name
        path.write_bytes(data)
        context = browser.new_context(viewport={"width": 1100, "height": 900}, **wishes)
        contexts.append(context)
        context.route("**/*", lambda route: route.continue_() if route.request.url == path.as_uri() else route.abort())
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url) if request.url != path.as_uri() else None)
        page.on("console", lambda message: errors.append(message.text) if message.type != "log" else None)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(path.as_uri())
        return page

    yield open_file
    for context in contexts:
        context.close()
    assert asked == []
    assert errors == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_file_is_complete_without_a_network(opened, story, form, scheme):
    page = opened(write(story, form), f"page.{'svg' if form == 'svg' else 'html'}", color_scheme=scheme)
    if form == "html-interactive":
        expect(page.locator(".chart .scatterlayer .point")).to_have_count(6)  # one tells the publication
        expect(page.locator(".chart .textpoint, .chart text").filter(has_text="closed").first).to_be_visible()
        assert page.locator(".chart .modebar a[data-title*=loud]").count() == 0
    else:
        expect(page.locator(LABELS).filter(has_text="closed the old bridge").first).to_be_visible()
    if form != "svg":
        assert page.locator("li, tbody tr").count() >= 5


@pytest.mark.parametrize("form", ["html", "html-interactive"])
def test_a_page_is_complete_without_its_script(opened, story, form):
    page = opened(write(story, form), java_script_enabled=False)
    assert page.locator(LABELS).filter(has_text="closed the old bridge").count() == 1
    assert page.locator("tbody tr").count() == 5
    assert page.locator("button, input").count() == 0
    page.locator("svg a text").filter(has_text="closed").click()
    assert page.url.endswith("#e5")


def test_a_table_is_sorted_by_keyboard(opened, story):
    page = opened(write(story, "html"))
    first = page.locator("tbody tr").first
    expect(first).to_contain_text("2 January 2024")
    head = page.get_by_role("columnheader", name="Event")
    head.get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    expect(first).to_contain_text("A warning")
    page.keyboard.press("Space")
    expect(head).to_have_attribute("aria-sort", "descending")
    expect(first).to_contain_text("Zoe Ek")
    page.get_by_role("columnheader", name="Date").get_by_role("button").press("Enter")
    expect(first).to_contain_text("2 January 2024")


def test_a_table_is_filtered_and_a_hidden_row_comes_back_for_its_mark(opened, story):
    page = opened(write(story, "html"))
    page.get_by_label("Filter").fill("warning sent")
    expect(page.get_by_role("status")).to_have_text("1 of 5 shown")
    expect(page.locator("tbody tr:visible")).to_have_count(1)
    page.locator("svg a").filter(has_text="closed").first.click()
    expect(page.locator("tbody tr:visible")).to_have_count(5)
    expect(page.locator("tr:target")).to_contain_text("closed the old bridge")


def test_a_mark_of_the_chart_leads_to_its_entry(opened, story):
    page = opened(write(story, "html-interactive"))
    bar = page.locator(".chart .barlayer .point path").last
    expect(bar).to_be_visible()
    box = bar.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x - 3, y)
    page.mouse.move(x, y)
    page.wait_for_timeout(300)
    page.mouse.click(x, y)
    expect(page.locator("tr:target")).to_contain_text("works went on")


def test_the_first_stop_of_the_keyboard_leads_past_the_chart(opened, story):
    page = opened(write(story, "html"))
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the chronology")).to_be_focused()
    stops = []
    for _ in range(4):
        page.keyboard.press("Tab")
        stops.append(page.evaluate("document.activeElement.tagName + (document.activeElement.ariaLabel || '')"))
    assert stops[:3] == ["FIGUREChart", "INPUT", "BUTTON"]


@pytest.mark.parametrize("size", ["column", "wide", "slide"])
def test_words_as_they_are_drawn_neither_overlap_nor_leave_the_picture(opened, story, size):
    page = opened(write(story, "svg", ExportOptions(size=size)), "page.svg")
    width = page.evaluate("document.documentElement.viewBox.baseVal.width")
    boxes = page.evaluate(
        "[...document.querySelectorAll('text')].map(t => { const b = t.getBBox(); "
        "return [b.x, b.y, b.x + b.width, b.y + b.height, t.textContent]; })"
    )
    assert len(boxes) > 10
    for left, _, right, _, words in boxes:
        assert left >= 0 and right <= width, words
    for i, (left, top, right, bottom, a) in enumerate(boxes):
        for x, y, end, foot, b in boxes[i + 1 :]:
            assert right <= x or end <= left or bottom <= y + 3 or foot <= top + 3, (a, b)


def test_on_paper_the_tools_are_gone_and_the_ground_is_white(opened, story):
    page = opened(write(story, "html"), color_scheme="dark")
    page.emulate_media(media="print")
    expect(page.get_by_label("Filter")).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('.ground')).fill") == "rgb(255, 255, 255)"


def test_on_a_narrow_screen_nothing_is_wider_than_it(opened, story):
    page = opened(write(story, "html"))
    page.set_viewport_size({"width": 390, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_frame_is_as_high_as_its_page(browser, story, tmp_path):
    from timeline.exports.fragment import iframe_snippet

    outer, inner = "https://outer.example/", "https://inner.example/story.html"
    bodies = {outer: iframe_snippet(inner, "The bridge").encode(), inner: write(story, "html")}
    context = browser.new_context()
    context.route(
        "**/*", lambda route: route.fulfill(body=bodies.get(route.request.url, b""), content_type="text/html")
    )
    try:
        page = context.new_page()
        page.goto(outer)
        page.wait_for_function("document.querySelector('iframe').style.height !== ''")
        inside = page.frames[1].evaluate("document.documentElement.offsetHeight")
        assert abs(page.locator("iframe").bounding_box()["height"] - inside) <= 2
    finally:
        context.close()


def test_on_paper_the_heads_of_the_table_are_text_that_a_printer_repeats(opened, story):
    page = opened(write(story, "html"))
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.querySelector('th button')).display") == "contents"
    assert page.evaluate("getComputedStyle(document.querySelector('thead')).display") == "table-header-group"
