"""The tools over a story: the line of today, the link that is copied, and that all stand in one row."""

import re

import pytest
from playwright.sync_api import expect

ENTRIES = ".st-key-chronology button[data-event]"
CARD = ".st-key-card"
SLOW = 60_000  # milliseconds: the first page loads the model


def test_today_is_drawn_on_request_alone(page, address):
    page.goto(f"{address}/?sample=suez-canal-blockage")
    expect(page.locator(ENTRIES).first).to_be_attached(timeout=SLOW)
    expect(page.get_by_text(re.compile("^Today, "))).to_have_count(0)
    page.locator(".st-key-arrange-today label").click()
    expect(page.get_by_text(re.compile(r"^Today, \d{4}-\d\d-\d\d, lies after what is shown"))).to_be_visible()
    expect(page).to_have_url(re.compile("today=1"))


@pytest.fixture
def clipboard(page, address):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)


def test_the_link_is_copied(page, address, clipboard):
    page.goto(f"{address}/?sample=suez-canal-blockage")
    page.locator(ENTRIES).nth(2).click(timeout=SLOW)
    expect(page).to_have_url(re.compile("event=ev_"))
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_text("Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_without_a_clipboard_the_link_stands_selected_in_a_field(page, address):
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(f"{address}/?sample=suez-canal-blockage")
    expect(page.locator(ENTRIES).first).to_be_attached(timeout=SLOW)
    page.get_by_role("button", name="Copy link").click()
    field = page.get_by_label("Link to this view")
    expect(field).to_have_value(page.url)
    assert field.evaluate("f => f.value.slice(f.selectionStart, f.selectionEnd)") == page.url
    field.press("Escape")
    expect(field).to_be_hidden()


@pytest.mark.parametrize("width", [1280, 1400])
def test_the_bar_and_the_tools_stand_in_one_row_each(page, address, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{address}/?sample=suez-canal-blockage")
    page.locator(ENTRIES).first.click(timeout=SLOW)
    expect(page.locator(CARD)).to_be_visible()
    page.wait_for_timeout(500)  # a page that is just being drawn has no keys yet
    page.locator("body").press("f")  # a decision, so that there is a history
    expect(page.get_by_role("button", name="History (1)")).to_be_visible()
    for row in (".st-key-bar button", ".st-key-tools button:visible"):
        boxes = [b for b in (one.bounding_box() for one in page.locator(row).all()) if b]
        middles = [box["y"] + box["height"] / 2 for box in boxes]
        assert max(middles) - min(middles) < 12, (row, middles)
