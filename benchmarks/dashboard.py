"""Speed of the dashboard in a real Chromium, in milliseconds: first and second visit, selecting, zooming, filtering.

python benchmarks/dashboard.py [EVENTS ...]

Without numbers: 300, 1,500, 2,000 and 20,000 events, each a story of made-up articles that is read first. Prints one
JSON object. The time is the page's, from the key or the button going down until it shows what that led to.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, Page, Playwright, expect, sync_playwright

from timeline import Article
from timeline.store import Store

ROOT = Path(__file__).resolve().parents[1]
PORT = 8791
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
SCREEN: Any = {"width": 1400, "height": 1000}
SENTENCES = 100  # of an article, an event each
ENTRY = ".st-key-chronology button[data-event]"
MARKS = ".st-key-chart .scatterlayer .point"
SHOWN = re.compile(r"\d+ of \d+ events shown")
SLOW = 600_000  # milliseconds, for reading; other steps have twenty seconds
STEP = 20_000
NAMES = ("Anna Berg", "Bo Lind", "Carla Ek", "Dan Holm", "Eva Nyman")
ACTS = ("closed the bridge", "opened the mill", "rejected the plan", "visited the harbour", "sold the old school")


def main(sizes: list[int]) -> None:
    """Measures and prints."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "workspace.db"
        stories = {size: _story(path, size) for size in sizes}
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        server = _started(path)
        try:
            found: dict[str, Any] = dict(_visits(playwright, Path(folder)))
            for size, story in stories.items():
                found[f"{size} events"] = _measured(browser, story)
        finally:
            server.terminate()
            server.wait(20)
            browser.close()
    print(json.dumps(found, indent=2))


def _story(path: Path, size: int) -> int:
    """A story of so many events, five a day or fewer; its id."""
    begin = date(2001, 1, 1)
    lines = []
    for i in range(size):
        day = begin + timedelta(days=i // 3 if size < 5000 else i // 5)
        name, act = NAMES[i % 5], ACTS[i // 5 % 5]
        lines.append(f"On {day.day} {day:%B} {day.year} {name} {act} number {i}.")
    texts = ["\n\n".join(lines[i : i + SENTENCES]) for i in range(0, size, SENTENCES)]
    articles = [Article.of(t, published="2024-03-08", title=f"Article {n}") for n, t in enumerate(texts)]
    with Store.open(path) as store:
        return store.create(f"{size} events", articles)


def _started(path: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "timeline", "app", "--headless", "--port", str(PORT)]
    environment = {**os.environ, "TIMELINE_WORKSPACE": str(path)}
    server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    for _ in range(300):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/_stcore/health", timeout=2):
                return server
        except OSError:
            time.sleep(0.1)
    raise SystemExit("the server did not answer")


PAINTED = """window.largest = {};
new PerformanceObserver(list => {
  for (const entry of list.getEntries())
    if (entry.element?.closest(".st-key-preview")) largest.picture = entry.startTime;
}).observe({type: "largest-contentful-paint", buffered: true});
const look = () => {
  if (document.querySelector(".st-key-chart .scatterlayer .point")) largest.chart = performance.now();
  else requestAnimationFrame(look);
};
look();"""
# View → what tells that it is there.
VIEWS = {
    "Table": "document.querySelector('[data-testid=stDataFrame]')",
    "Review": "document.querySelector('[data-testid=stProgress]')",
    "Chronology": "document.querySelector('.st-key-chronology') && !document.querySelector('.st-key-strip,"
    " [data-testid=stProgress]')",
    "Timeline": "document.querySelector('.st-key-strip .main-svg')",
}


def _visits(playwright: Playwright, folder: Path) -> dict[str, float]:
    """Until the sample is painted, and until its chart answers: with an empty browser and a cold server, then again.

    What is painted is the largest thing on the page (LCP), the picture of the timeline. A browser that was closed in
    between keeps its files and what it compiled of them, as a user's own does.
    """
    found = {}
    for name in ("first visit", "second visit"):
        context = playwright.chromium.launch_persistent_context(
            folder / "profile", executable_path=shutil.which("chromium"), args=FLAGS, viewport=SCREEN
        )
        page = context.pages[0]
        page.add_init_script(PAINTED)
        page.wait_for_timeout(1000)

        page.goto(f"http://127.0.0.1:{PORT}/")
        page.wait_for_function("window.largest?.chart", timeout=SLOW)
        seen = page.evaluate("window.largest")
        found |= {f"{name}, painted": round(seen["picture"]), f"{name}, chart answers": round(seen["chart"])}
        page.wait_for_timeout(3000)
        context.close()
    return found


def _measured(browser: Browser, story: int) -> dict[str, float]:
    context = browser.new_context(viewport=SCREEN)
    page = context.new_page()
    page.set_default_timeout(STEP)
    expect.set_options(timeout=STEP)
    begin = time.perf_counter()
    _read(page, story)
    found = {"read and shown": (time.perf_counter() - begin) * 1000}
    page.wait_for_timeout(2000)
    if page.locator(MARKS).count():
        found["select in the chart"] = median(_click(page, n) for n in (10, 90, 50))
        found["zoom"] = median(_zoom(page) for _ in range(5))
    found["select in the list"] = median(_select(page, n) for n in (2, 9, 5))
    page.get_by_role("tab", name="Filters").click()
    found["filter"] = median(_filter(page, word) for word in ("berg", "mill", "1"))
    for view in VIEWS:
        found[f"view {view}"] = _show(page, view)
    expect(page.locator(ENTRY).first).to_be_attached()
    context.close()
    return {name: round(value) for name, value in found.items()}


def _read(page: Page, story: int) -> None:
    page.goto(f"http://127.0.0.1:{PORT}/?story={story}")
    expect(page.get_by_text(SHOWN)).to_be_visible(timeout=SLOW)
    calm = 0
    while calm < 10:  # the words of reading are away for a moment between two slices
        page.wait_for_timeout(100)
        calm = calm + 1 if page.evaluate(CALM) else 0


def _select(page: Page, n: int) -> float:
    """From the click on an entry of the list until its card is there."""
    entry = page.locator(ENTRY).nth(n)
    title = entry.locator(".what bdi").first.inner_text()
    entry.scroll_into_view_if_needed()
    return _timed(
        page, lambda: entry.click(), "title => document.querySelector('.st-key-card h4')?.innerText === title", title
    )


def _click(page: Page, n: int) -> float:
    """From the click on a mark until its card is there."""
    mark, title = page.locator(f"{MARKS}:visible").nth(n), page.locator(".st-key-card h4")
    mark.scroll_into_view_if_needed()
    page.wait_for_timeout(700)
    before = title.inner_text() if title.count() else ""
    box = mark.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    card = "before => ![undefined, before].includes(document.querySelector('.st-key-card h4')?.innerText)"
    return _timed(page, lambda: page.mouse.click(x, y), card, before)


CALM = """() => !document.querySelector(".st-key-reading")
  && document.querySelector("[data-testid=stApp]").dataset.testScriptState === "notRunning"
  && document.querySelectorAll(".st-key-chart [data-testid=stPlotlyChart]").length < 2"""
ZOOM = """chart => new Promise(done => {
  const button = chart.querySelector('.modebar-btn[data-title="Zoom in"]'), begin = performance.now();
  const seen = new MutationObserver(() => {
    seen.disconnect();
    requestAnimationFrame(() => done(performance.now() - begin));
  });
  seen.observe(chart.querySelector(".scatterlayer"), {subtree: true, childList: true, attributes: true});
  button.dispatchEvent(new MouseEvent("click", {bubbles: true}));
})"""


def _zoom(page: Page) -> float:
    return float(page.locator(".st-key-chart [data-testid=stPlotlyChart]").evaluate(ZOOM))


def _filter(page: Page, word: str) -> float:
    """From Enter until the chip of the words and another count are there."""
    field = page.get_by_label("Search")
    field.fill(word)
    before = page.locator(".st-key-tools strong").inner_text()
    done = """([word, before]) => document.querySelector(".st-key-tools strong")?.innerText !== before
      && document.querySelector(".st-key-chips")?.innerText.includes(`text: ${word}`)"""
    return _timed(page, lambda: field.press("Enter"), done, [word, before])


def _show(page: Page, view: str) -> float:
    """From the click on a view until what it shows is there."""
    button = page.locator(".st-key-bar").get_by_text(view, exact=False).first
    return _timed(page, lambda: button.click(), f"() => !!({VIEWS[view]})")


CLOCK = """([done, given]) => {
  window.took = 0;
  const ready = (0, eval)(done);
  const begun = (event) => {
    for (const name of ["pointerdown", "keydown"]) removeEventListener(name, begun, true);
    const look = () => {
      if (ready(given)) window.took = performance.now() - event.timeStamp;
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
  for (const name of ["pointerdown", "keydown"]) addEventListener(name, begun, true);
}"""


def _timed(page: Page, act: Callable[[], Any], done: str, given: Any = None) -> float:
    """From the key or the button going down until the page shows what it led to, by the page's own clock.

    The page looks once a frame. Waiting from outside would have the page describe itself over and over to the waiter,
    which takes longer than what is measured.
    """
    page.evaluate(CLOCK, [done, given])
    act()
    page.wait_for_function("window.took > 0")
    page.wait_for_timeout(1000)
    return float(page.evaluate("window.took"))


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [300, 1500, 2000, 20000])
