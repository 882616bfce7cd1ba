"""The list and the source text in a browser: picked by mouse and keys, in view, with the focus kept, and inert."""

import re

import pytest
from playwright.sync_api import expect

LIST = ".st-key-chronology .chronology"
ENTRIES = f"{LIST} button[data-event]"
READER = ".st-key-reader .reader"
CHIPS = f"{READER} mark"
CARD = "Why this date?"
SLOW = 60_000  # milliseconds: the first page loads the model
FOCUSED = """() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return `${at.tagName} ${at.dataset.event ?? ""}`;
}"""
IN_VIEW = """place => {
  const box = place.closest(".reader, .chronology").getBoundingClientRect(), at = place.getBoundingClientRect();
  return at.top >= box.top - 1 && at.bottom <= box.bottom + 1;
}"""


def current(page, places):
    return page.locator(f"{places}[aria-current=true]")


def in_view(page, place):
    for _ in range(30):
        if place.evaluate(IN_VIEW):
            return True
        page.wait_for_timeout(100)
    return False


def test_a_click_on_a_date_in_the_text_selects_its_event(page):
    chip = page.locator(f"{CHIPS}.date").first
    chip.click(timeout=SLOW)
    expect(page.get_by_text(CARD)).to_be_visible()
    event = chip.get_attribute("data-event")
    expect(current(page, ENTRIES)).to_have_attribute("data-event", event)
    expect(chip).to_have_attribute("aria-current", "true")
    assert in_view(page, current(page, ENTRIES))


def test_a_date_of_several_events_picks_them_in_turn(page):
    chip = page.locator(f"{CHIPS}[data-also]").first
    chip.click(timeout=SLOW)
    expect(current(page, ENTRIES)).to_have_attribute("data-event", chip.get_attribute("data-event"))
    chip.click()
    expect(current(page, ENTRIES)).not_to_have_attribute("data-event", chip.get_attribute("data-event"))
    expect(chip).to_have_attribute("aria-current", "true")


def test_the_text_is_walked_by_keys_and_keeps_the_focus(page):
    chips = page.locator(CHIPS)
    chips.first.focus(timeout=SLOW)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowLeft")
    second = chips.nth(1)
    page.keyboard.press("Enter")
    expect(page.get_by_text(CARD)).to_be_visible()
    expect(second).to_have_attribute("aria-current", "true")
    page.wait_for_timeout(800)
    assert page.evaluate(FOCUSED) == f"MARK {second.get_attribute('data-event')}"
    page.keyboard.press("End")
    assert page.evaluate(FOCUSED) == f"MARK {chips.last.get_attribute('data-event') or ''}"
    page.keyboard.press("Escape")
    assert not page.evaluate(FOCUSED).startswith("MARK")


def test_the_list_is_walked_by_keys_and_keeps_the_focus(page):
    entries = page.locator(ENTRIES)
    entries.first.focus(timeout=SLOW)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page.get_by_text(CARD)).to_be_visible()
    event = entries.nth(1).get_attribute("data-event")
    expect(current(page, ENTRIES)).to_have_attribute("data-event", event)
    page.wait_for_timeout(800)
    assert page.evaluate(FOCUSED) == f"BUTTON {event}"
    page.keyboard.press("End")
    assert page.evaluate(FOCUSED) == f"BUTTON {entries.last.get_attribute('data-event')}"
    page.keyboard.press("Home")
    assert page.evaluate(FOCUSED) == f"BUTTON {entries.first.get_attribute('data-event')}"


def test_the_list_and_the_text_are_one_stop_each_for_the_tab_key(page):
    expect(page.locator(CHIPS).first).to_be_attached(timeout=SLOW)
    expect(page.locator(f"{ENTRIES}[tabindex='0']")).to_have_count(1)
    expect(page.locator(f"{CHIPS}[tabindex='0']")).to_have_count(1)


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_the_selected_event_comes_into_view_in_its_own_article(page, motion):
    page.emulate_media(reduced_motion=motion)
    entries = page.locator(ENTRIES)
    expect(entries.first).to_be_attached(timeout=SLOW)
    text = page.locator(f"{READER} article").inner_text()
    entries.filter(has_text="Desert Daily").last.click()
    expect(page.locator(f"{READER} article")).not_to_have_text(text)
    chosen = page.locator(f"{READER} span[data-chosen]").first
    expect(chosen).to_be_attached()
    assert in_view(page, chosen)


def test_a_second_click_on_the_selected_entry_changes_nothing_and_the_card_can_be_closed(page):
    entry = page.locator(ENTRIES).nth(2)
    entry.click(timeout=SLOW)
    expect(page.get_by_text(CARD)).to_be_visible()
    entry.click()
    page.locator(".st-key-close button").click()
    expect(page.get_by_text(CARD)).to_have_count(0)
    expect(current(page, ENTRIES)).to_have_count(0)
    entry.click()
    expect(page.get_by_text(CARD)).to_be_visible()


def test_hostile_words_are_shown_and_do_nothing(page):
    bad = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>"
    article = f"The mill burned down on 5 March 2024.\n\n{bad}"
    page.get_by_label("Article").fill(article, timeout=SLOW)
    page.get_by_role("button", name="Build timeline").click()
    expect(page.locator(READER)).to_contain_text("<script>", timeout=30_000)
    page.locator(f"{CHIPS}.date").first.click()
    expect(page.get_by_text(CARD)).to_be_visible()
    for place in (LIST, READER):
        assert page.locator(f"{place} img, {place} script").count() == 0
    assert page.title() != "owned"


def test_an_undated_phrase_tells_its_reason_on_a_click(page):
    page.get_by_label("Article").fill("On Monday, calm. The mill burned down on 5 March 2024.", timeout=SLOW)
    page.get_by_role("button", name="Build timeline").click()
    chip = page.locator(f"{CHIPS}.undated")
    reason = chip.get_by_text("no publication date")
    expect(chip).to_have_attribute("aria-expanded", "false", timeout=30_000)
    expect(reason).to_be_hidden()
    chip.click()
    expect(reason).to_be_visible()
    chip.press("Enter")
    expect(reason).to_be_hidden()
    expect(page.locator(LIST)).to_contain_text("“Monday”: no publication date")


def test_a_step_back_in_the_history_shows_what_was_shown_before(page):
    first, second = page.locator(ENTRIES).nth(1), page.locator(ENTRIES).nth(2)
    first.click(timeout=SLOW)
    expect(first).to_have_attribute("aria-current", "true")
    second.click()
    expect(second).to_have_attribute("aria-current", "true")
    expect(page).to_have_url(re.compile(second.get_attribute("data-event")))
    page.go_back()
    expect(first).to_have_attribute("aria-current", "true")
    page.go_forward()
    expect(second).to_have_attribute("aria-current", "true")
