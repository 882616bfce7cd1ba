"""The desk: fields taken as they stand, keys, dates gone to, words found, articles brought back."""

import re

from playwright.sync_api import expect

ENTRIES = ".st-key-chronology button[data-event]"
CARD = ".st-key-card"
SLOW = 60_000  # milliseconds: the first page loads the model
READ = 30_000
TEXT = (
    "The council of Lindholm met last Wednesday. Mayor Anna Berg resigned last Thursday after the vote.\n\n"
    "The bridge was closed on 3 March 2024."
)
FOCUSED = "document.activeElement.getAttribute('aria-label')"


def build(page, text=TEXT, published="8 March 2024"):
    page.get_by_label("Article").fill(text, timeout=SLOW)
    field = page.get_by_label("Published on")
    field.fill(published)
    field.press("Tab")
    expect(page.get_by_text(re.compile("^Read as"))).to_be_visible()
    page.get_by_role("button", name="Build timeline").click()
    expect(entry(page, "The bridge was closed")).to_have_count(1, timeout=READ)


def entry(page, words):
    return page.locator(ENTRIES).filter(has_text=words)


def select(page, words):
    entry(page, words).click()
    expect(page.locator(f"{CARD} h4")).to_contain_text(words)


def key(page, letter):
    page.wait_for_timeout(500)  # a page that is just being drawn has no keys yet
    page.locator("body").press(letter)


def view(page, name):
    page.locator(".st-key-bar button").filter(has_text=name).click()


# ---- fields


def test_a_button_takes_what_the_field_holds_when_it_is_pressed(page, calm):
    build(page)
    select(page, "The bridge was closed")
    page.get_by_role("button", name="Correct").click()
    box = page.locator(".st-key-correction")
    for field, button, first, last in (
        ("Tags", "Set tags", "roads", "roads, press"),
        ("Note", "Add note", "ask", "ask the clerk"),
        ("Title", "Set title", "Bridge", "Bridge shut"),
    ):
        calm(page)
        typed = box.get_by_label(field, exact=True)
        typed.fill(first)
        typed.press("Tab")
        calm(page)
        typed.fill(last)  # and pressed at once, before the page was told
        box.get_by_role("button", name=button).click()
        words = {"Tags": "#press", "Note": "ask the clerk", "Title": "Bridge shut"}[field]
        expect(page.locator(".st-key-beside")).to_contain_text(words)
    expect(page.locator(CARD)).to_contain_text("#roads")
    expect(page.get_by_role("button", name="History (3)")).to_be_visible()


def test_an_event_typed_by_hand_is_the_last_one_typed(page):
    build(page)
    page.get_by_text("Add an event by hand").click()
    field = page.get_by_label("Date and title")
    field.fill("5 March 2024: a vote")
    field.press("Tab")
    expect(page.get_by_text("Read as 5 March 2024: a vote")).to_be_visible()
    field.fill("6 March 2024: a second vote")
    page.get_by_role("button", name="Add event").click()
    expect(entry(page, "a second vote")).to_contain_text("6 March 2024")
    expect(entry(page, "5 March 2024")).to_have_count(0)


# ---- keys


def test_keys_list_fold_turn_and_merge(page, address):
    page.goto(f"{address}/?sample=suez-canal-blockage")
    page.locator(ENTRIES).nth(2).click(timeout=SLOW)
    expect(page.get_by_text("Why this date?")).to_be_visible()
    key(page, "h")
    expect(page.locator(".keys")).to_contain_text("go to a date")
    key(page, "h")
    expect(page.locator(".keys")).to_have_count(0)
    key(page, "w")
    expect(page.locator(f"{CARD} ol")).to_have_count(0)
    expect(page.get_by_role("button", name="Why this date?")).to_be_visible()
    key(page, "w")
    expect(page.locator(f"{CARD} ol")).to_have_count(1)
    key(page, "t")
    expect(page).to_have_url(re.compile("view=text"))
    expect(page.locator(ENTRIES)).to_have_count(0)
    key(page, "t")
    expect(page).not_to_have_url(re.compile("view="))
    key(page, "m")
    expect(page.locator(".st-key-merging-box")).to_be_visible()
    page.wait_for_function(f"{FOCUSED}?.includes('Same event as')")


def test_merging_shows_both_sentences_and_dates_first(page):
    build(page)
    select(page, "The council of Lindholm met")
    key(page, "m")
    page.wait_for_function(f"{FOCUSED}?.includes('Same event as')")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Escape")  # folds the list, and leaves the event open
    expect(page.get_by_role("option")).to_have_count(0)
    page.wait_for_timeout(600)
    expect(page.locator(CARD)).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    box = page.locator(".st-key-merging-box")
    expect(box).to_contain_text("Their dates differ: the merged event keeps 6 March 2024.")
    box.get_by_role("button", name="Merge").click()
    expect(page.locator(ENTRIES)).to_have_count(2)
    expect(page.locator(".st-key-merging-box")).to_have_count(0)


def test_going_to_a_date_moves_the_window_and_says_so(page, address):
    page.goto(f"{address}/?sample=suez-canal-blockage")
    expect(page.locator(ENTRIES).first).to_be_attached(timeout=SLOW)
    page.wait_for_timeout(800)
    key(page, "g")
    page.wait_for_function(f"{FOCUSED} === 'Date to go to'")
    page.keyboard.type("since April 2021")
    page.keyboard.press("Enter")
    expect(page.get_by_text(re.compile(r"^Moved to since April 2021: \d+ events touch it"))).to_be_visible()
    expect(page).to_have_url(re.compile("from=2021-04-01"))
    field = page.get_by_role("textbox", name="Date to go to")
    field.fill("someday")
    field.press("Enter")
    expect(page.get_by_role("alert").filter(has_text="someday")).to_have_count(1)
    expect(page).to_have_url(re.compile("from=2021-04-01"))
    field.fill("25 March 2021")
    page.get_by_role("button", name="Go", exact=True).click()
    expect(page).to_have_url(re.compile("from=2021-03-22&to=2021-03-28"))


def test_a_key_pressed_in_a_field_a_list_or_a_menu_does_one_thing(page, address):
    page.goto(f"{address}/?sample=suez-canal-blockage")
    page.locator(ENTRIES).nth(2).click(timeout=SLOW)
    expect(page.get_by_text("Why this date?")).to_be_visible()
    title = page.locator(f"{CARD} h4").inner_text()
    page.get_by_label("Article").press_sequentially("jwgmhtax")
    expect(page.locator(f"{CARD} h4")).to_have_text(title)
    expect(page.locator(".keys, .st-key-going-to, .st-key-merging-box")).to_have_count(0)
    page.get_by_label("Article").fill("")
    page.locator(ENTRIES).nth(2).focus()
    page.keyboard.press("ArrowDown")
    page.wait_for_timeout(600)
    expect(page.locator(f"{CARD} h4")).to_have_text(title)
    page.get_by_role("button", name="Story").click()
    expect(page.get_by_role("button", name="Save the whole story")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Save the whole story")).to_have_count(0)
    page.wait_for_timeout(600)
    expect(page.locator(f"{CARD} h4")).to_have_text(title)
    key(page, "Escape")
    expect(page.locator(CARD)).to_have_count(0)


# ---- finding


def test_words_are_found_in_every_story_and_open_it_at_the_event(page, address):
    build(page, "The bridge was closed on 3 March 2024. A <b>heron</b> flew off on 4 March 2024.")
    page.goto(f"{address}/?sample=chile-mine-rescue")
    expect(page.get_by_role("heading", name="Chile mine rescue")).to_be_visible(timeout=SLOW)
    page.get_by_role("tab", name="Find").click()
    field = page.get_by_label("Words in all stories")
    field.fill("heron")
    field.press("Enter")
    expect(page.locator(".find mark")).to_have_text(["heron"])
    assert page.locator(".find b").count() == 0
    page.locator("[class*=st-key-find-] button").first.click()
    expect(page.locator(f"{CARD} h4")).to_contain_text("heron", timeout=READ)
    expect(page).to_have_url(re.compile(r"story=\d+&event=ev_"))
    field.fill("canal")
    field.press("Enter")
    page.locator("[class*=st-key-find-] button").filter(has_text="Suez").first.click()
    expect(page.get_by_role("heading", name="Suez Canal blockage")).to_be_visible(timeout=READ)
    expect(page.locator(f"{CARD} mark")).to_contain_text(re.compile("canal", re.IGNORECASE))
    field.fill("nowhereatall")
    field.press("Enter")
    expect(page.get_by_text("Nothing holds “nowhereatall”.")).to_be_visible()


# ---- removing and bringing back


def test_an_article_goes_and_comes_back_with_what_was_decided(page):
    build(page)
    select(page, "The bridge was closed")
    key(page, "f")
    expect(page.locator(f"{CARD} h4")).to_contain_text("★")
    page.get_by_label("Article").fill("The court closed on 4 March 2024.")
    page.get_by_role("button", name="Add to this story").click()
    expect(page.locator(ENTRIES)).to_have_count(4, timeout=READ)
    view(page, "Sources (2)")
    page.get_by_role("button", name="Remove from this story").first.click()
    expect(page.get_by_role("button", name="No longer applies (1)")).to_be_visible()
    page.get_by_text("Trash (1)").click()
    page.get_by_role("button", name="Bring it back").click()
    expect(page.get_by_role("button", name="Remove from this story")).to_have_count(2)
    view(page, "Chronology")
    expect(entry(page, "The bridge was closed")).to_contain_text("★")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(ENTRIES)).to_have_count(1)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(ENTRIES)).to_have_count(4)


def test_a_source_that_failed_stays_listed_is_tried_again_or_removed(page, calm):
    files = [
        {"name": "mill.txt", "mimeType": "text/plain", "buffer": b"The mill burned down on 5 March 2024."},
        {"name": "broken.txt", "mimeType": "text/plain", "buffer": b"\x00\x01\x02"},
    ]
    page.locator("input[type=file]").set_input_files(files, timeout=SLOW)
    expect(page.get_by_text("broken.txt").first).to_be_visible()
    calm(page)
    page.get_by_role("button", name="Build timeline").click()
    expect(entry(page, "The mill burned down")).to_have_count(1, timeout=READ)
    view(page, "Sources (1 · 1 failed)")
    listed = page.locator(".st-key-failed-0")
    expect(listed).to_contain_text("broken.txt could not be read")
    listed.get_by_role("button", name="Retry").click()
    calm(page)
    expect(listed).to_contain_text("broken.txt could not be read")
    listed.get_by_role("button", name="Remove").click()
    expect(listed).to_have_count(0)
    expect(page.get_by_role("alert").filter(has_text="broken")).to_have_count(0)


# ---- the figure of what moves, and what an untitled text is called


def test_what_another_date_moves_is_drawn_and_told(page):
    build(page)
    view(page, "Sources (1)")
    expect(page.locator(".st-key-source-0")).to_contain_text("“The council of Lindholm met last …”")
    field = page.get_by_label("What if it were published on")
    field.fill("15 March 2024")
    field.press("Tab")
    page.get_by_role("button", name="Preview").click()
    figure = page.locator("[class*=st-key-moves-figure]")
    expect(figure.locator(".barlayer .point").first).to_be_attached(timeout=READ)
    expect(figure.get_by_role("figure")).to_have_attribute(
        "aria-label", re.compile(r"^2 of 2 dates move\. The council of Lindholm met: \+7 days")
    )


# ---- the address


def test_a_reload_gives_the_same_story_view_and_event(page, calm):
    build(page)
    select(page, "The council of Lindholm met")
    page.get_by_role("tab", name="Filters").click()
    field = page.get_by_label("Time", exact=True)
    field.fill("since 5 March")
    field.press("Enter")
    chip = page.get_by_role("button", name="✕ time: since 5 March (2024-03-05 – …)")
    expect(chip).to_be_visible()
    view(page, "Chronology")
    expect(page).to_have_url(re.compile("view=chronology"))
    calm(page)
    expect(page.locator(ENTRIES)).to_have_count(2)  # the list that the other view drew is gone
    before, shown = page.url, page.locator(ENTRIES).all_text_contents()
    page.reload()
    expect(chip).to_be_visible(timeout=SLOW)
    expect(page.locator(f"{CARD} h4")).to_contain_text("The council of Lindholm met")
    calm(page)
    assert page.locator(ENTRIES).all_text_contents() == shown
    assert page.url == before
    page.get_by_role("tab", name="Filters").click()
    expect(field).to_have_value("since 5 March")
    chip.click()
    expect(page.locator(ENTRIES)).to_have_count(3)
