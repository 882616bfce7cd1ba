"""What a person decides: dates given and corrected, readings taken, events reviewed; and that nothing of it is lost."""

import re
import signal

import pytest
from playwright.sync_api import expect

ENTRIES = ".st-key-chronology button[data-event]"
CARD = ".st-key-card"
SLOW = 60_000  # milliseconds: the first page loads the model
READ = 30_000
UNDATED = "A fire destroyed the grain mill in Lindholm last Tuesday. Two workers were rescued the following morning."
TWICE = (
    "The council of Lindholm met last Wednesday. Mayor Anna Berg resigned last Wednesday after the vote.\n\n"
    "The bridge was closed on 3 March 2024."
)


def build(page, text, published=""):
    page.get_by_label("Article").fill(text, timeout=SLOW)
    if published:
        field = page.get_by_label("Published on")
        field.fill(published)
        field.press("Tab")
        expect(page.get_by_text(re.compile("^Read as"))).to_be_visible()
    page.get_by_role("button", name="Build timeline").click()


def entry(page, *words):
    found = page.locator(ENTRIES)
    for word in words:
        found = found.filter(has_text=word)
    return found


def correct(page, typed):
    page.get_by_role("button", name="Correct").click()
    field = page.get_by_label("Date", exact=True)
    field.fill(typed)
    field.press("Tab")
    page.get_by_role("button", name="Set date").click()


def test_an_article_without_a_date_is_asked_for_one_and_then_dated(page):
    build(page, UNDATED)
    expect(page.get_by_text("Until it is known 2 relative phrases stay undated")).to_be_visible(timeout=READ)
    field = page.get_by_role("textbox", name="Publication date")
    field.fill("8 March 2024")
    field.press("Tab")
    expect(page.get_by_text("Read as 8 March 2024.")).to_be_visible()
    page.get_by_role("button", name="Set publication date").click()
    expect(entry(page, "5 March 2024", "A fire destroyed the grain mill")).to_have_count(1, timeout=READ)
    expect(page.get_by_text("Until it is known")).to_have_count(0)


def test_a_correction_is_undone_done_again_and_there_after_a_reload(page):
    build(page, UNDATED, "8 March 2024")
    fire = entry(page, "A fire destroyed the grain mill")
    expect(fire).to_contain_text("5 March 2024", timeout=READ)
    fire.click()
    correct(page, "28 February 2024")
    expect(fire).to_contain_text("28 February 2024")
    expect(page.locator(CARD)).to_contain_text("As read: 5 March 2024")
    page.get_by_role("button", name="Undo").click()
    expect(fire).to_contain_text("5 March 2024")
    page.get_by_role("button", name="Redo").click()
    expect(fire).to_contain_text("28 February 2024")
    page.reload()
    expect(fire).to_contain_text("28 February 2024", timeout=SLOW)
    page.get_by_role("button", name="History (3)").click()
    expect(page.get_by_text("5 March 2024 → 28 February 2024").first).to_be_visible()


def test_the_other_reading_is_taken_for_all_like_it(page, calm):
    build(page, TWICE, "8 March 2024")
    met, resigned = entry(page, "The council of Lindholm met"), entry(page, "Mayor Anna Berg resigned")
    expect(met).to_contain_text("6 March 2024", timeout=READ)
    expect(resigned).to_contain_text("6 March 2024")
    met.click()
    page.get_by_text("choose for all 2 like it").click()
    calm(page)
    page.get_by_role("button", name=re.compile("28 February|27 February")).first.click()
    expect(met).to_contain_text("28 February 2024")
    expect(resigned).to_contain_text("28 February 2024")
    expect(entry(page, "The bridge was closed")).to_contain_text("3 March 2024")


def test_another_publication_date_is_looked_at_before_it_is_taken(page):
    build(page, UNDATED + "\n\nThe bridge was closed on 3 March 2024.", "8 March 2024")
    expect(entry(page, "A fire destroyed")).to_contain_text("5 March 2024", timeout=READ)
    page.get_by_text("Sources (1)").click()
    field = page.get_by_label("What if it were published on")
    field.fill("15 March 2024")
    field.press("Tab")
    page.get_by_role("button", name="Preview").click()
    expect(page.get_by_text(re.compile(r"2 dates move .*1 stays"))).to_be_visible(timeout=READ)
    page.get_by_role("button", name="Cancel").click()
    expect(page.get_by_text("dates move")).to_have_count(0)
    field.fill("16 March 2024")
    field.press("Tab")
    page.get_by_role("button", name="Preview").click()
    page.get_by_role("button", name="Apply").click()
    expect(page.get_by_text("Published 2024-03-16, known from: you")).to_be_visible(timeout=READ)
    page.get_by_text("Chronology", exact=True).first.click()
    expect(entry(page, "A fire destroyed")).to_contain_text("12 March 2024")
    expect(entry(page, "The bridge was closed")).to_contain_text("3 March 2024")


def test_a_broken_file_is_named_and_the_others_are_shown(page, calm):
    files = [
        {"name": "mill.txt", "mimeType": "text/plain", "buffer": b"The mill burned down on 5 March 2024."},
        {"name": "broken.txt", "mimeType": "text/plain", "buffer": b"\x00\x01\x02"},
        {"name": "bridge.txt", "mimeType": "text/plain", "buffer": b"The bridge was closed on 3 March 2024."},
    ]
    page.locator("input[type=file]").set_input_files(files, timeout=SLOW)
    expect(page.get_by_text("bridge.txt").first).to_be_visible()
    calm(page)
    page.get_by_role("button", name="Build timeline").click()
    expect(page.get_by_role("alert").filter(has_text="broken")).to_be_visible(timeout=READ)
    expect(entry(page, "The mill burned down")).to_contain_text("5 March 2024")
    expect(entry(page, "The bridge was closed")).to_contain_text("3 March 2024")


def test_ten_events_are_reviewed_by_keys_alone(page, address):
    page.goto(f"{address}/?sample=suez-canal-blockage&view=review")
    expect(page.get_by_text(re.compile(r"^0 of \d+ reviewed"))).to_be_visible(timeout=SLOW)
    page.wait_for_timeout(500)
    page.locator("body").press("Tab")
    for done, key in enumerate("AAXAAFAXAAA", 1):
        title = page.locator(f"{CARD} h4").inner_text()
        page.keyboard.press(key)
        if key == "F":
            expect(page.locator(f"{CARD} h4")).to_contain_text("★")
        else:
            expect(page.locator(f"{CARD} h4")).not_to_have_text(title)
        reviewed = done - ("F" in "AAXAAFAXAAA"[:done])
        expect(page.get_by_text(re.compile(rf"^{reviewed} of \d+ reviewed"))).to_be_visible()
    page.keyboard.press("u")
    expect(page.get_by_text(re.compile(r"^9 of \d+ reviewed"))).to_be_visible()
    page.keyboard.press("Shift+U")
    expect(page.get_by_text(re.compile(r"^10 of \d+ reviewed"))).to_be_visible()


def test_a_copied_address_opens_the_same_view_in_a_second_browser(page, browser):
    build(page, TWICE, "8 March 2024")
    entry(page, "Mayor Anna Berg resigned").click(timeout=READ)
    page.get_by_role("tab", name="Filters").click()
    page.get_by_label("Search").fill("anna")
    page.get_by_label("Search").press("Enter")
    expect(page.get_by_text(re.compile("1 of 3 events shown"))).to_be_visible()
    page.get_by_text("Chronology", exact=True).first.click()
    expect(page).to_have_url(re.compile("view=chronology"))
    context = browser.new_context()
    other = context.new_page()
    other.goto(page.url)
    expect(other.get_by_text(re.compile("1 of 3 events shown"))).to_be_visible(timeout=SLOW)
    expect(other.locator(f"{ENTRIES}[aria-current=true]")).to_contain_text("Mayor Anna Berg resigned")
    expect(other.locator(CARD)).to_contain_text("Why this date?")
    context.close()


def test_the_last_decision_is_there_after_the_server_was_killed(browser, serve, tmp_path, calm):
    port, start = serve
    server = start(port, tmp_path)
    context = browser.new_context(viewport={"width": 1280, "height": 1000})
    try:
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{port}")
        build(page, UNDATED, "8 March 2024")
        fire = entry(page, "A fire destroyed the grain mill")
        fire.click(timeout=SLOW)
        correct(page, "28 February 2024")
        expect(fire).to_contain_text("28 February 2024")
        calm(page)
        page.get_by_label("Title", exact=True).fill("never finished")
        url = page.url
        server.send_signal(signal.SIGKILL)
        server.wait(20)
        server = start(port, tmp_path)
        page.goto(url)
        expect(fire).to_contain_text("28 February 2024", timeout=SLOW)
    finally:
        context.close()
        server.kill()
        server.wait(20)


@pytest.mark.parametrize("width", [1280, 390])
def test_no_view_runs_out_of_the_window(page, address, width):
    page.goto(f"{address}/?sample=suez-canal-blockage&view=table")
    expect(page.get_by_role("heading", name="Suez Canal blockage")).to_be_visible(timeout=SLOW)
    page.set_viewport_size({"width": width, "height": 900})
    for view in ("Timeline", "Chronology", "Source text", "Told order", "Who knew when", "Review", "Sources", "Table"):
        page.locator(".st-key-bar label, .st-key-bar button").filter(has_text=view).first.evaluate("e => e.click()")
        page.wait_for_timeout(700)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, view
