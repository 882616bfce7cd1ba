"""Exported files in the viewers they are meant for. `make formats` fetches these; `make test` goes without."""

import importlib
import json
import mimetypes
import os
import shutil
import sys
from pathlib import Path

import pytest

from timeline import Article
from timeline.edits import typed_when
from timeline.evidence import Position, Quote, Trigger
from timeline.models import Event, Generator, Mention, Timeline

ROOT = Path(__file__).resolve().parents[2]
MODULES = Path(os.environ.get("VIEWERS", ROOT / ".make" / "viewers")) / "node_modules"
NEEDED = os.environ.get("REQUIRE_VIEWERS") == "1"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
HERE = "http://viewer.invalid/"

HOSTILE = (
    "<script>window.hit = 1</script>", "<img src=x onerror='window.hit = 1'>", "=HYPERLINK(\"http://evil.invalid\")",
    "</script><script>window.hit = 1</script>", "two\nlines: a; b # c", "“quoted” 'and' \"again\"", "🧨 שלום عالم",
    "[x](javascript:window.hit=1)", "]]> --> */ \\", "W" * 10_000,
)  # fmt: skip
DATES = (
    "15 March 44 BCE", "1931/1934", "199X", "March 2024", "the week of 26 February 2024", "5 March 2024",
    "around 14 March 2024", "since 25 March 2024", "before 1 February 2024", "5 March 2024 at 3:30 p.m.",
)  # fmt: skip


def _event(number, title, date):
    trigger = Trigger(exact="x", start=0, end=1, lemma="x", event_class="OCCURRENCE")
    mention = Mention(source="a", quote=Quote(exact=title), position=Position(start=0, end=1), trigger=trigger)
    return Event(
        id=f"ev_{number}", title=title, kind="OCCURRENCE", factuality="happened", when=typed_when(date),
        mentions=(mention,),
    )  # fmt: skip


def _timeline(titles):
    events = [_event(n, title, date) for n, (title, date) in enumerate(zip(titles, DATES, strict=True), 1)]
    source = Article.of("x", id="a", title=titles[0], url="https://example.org/a?b=1&c=2", published="2024-03-08")
    return Timeline(
        title=titles[0], generator=Generator(version="1", detector="by hand"), sources=(source,), events=tuple(events)
    )


@pytest.fixture(scope="session")
def story():
    """Ten events, a date of each kind."""
    return _timeline([f"Event number {n}" for n in range(1, 11)])


@pytest.fixture(scope="session")
def hostile():
    """The same dates with titles and quotes that would like to be code."""
    return _timeline(HOSTILE)


@pytest.fixture(scope="session")
def modules():
    """Where the viewers are."""
    if not MODULES.is_dir():
        (pytest.fail if NEEDED else pytest.skip)("the viewers are not there: make formats fetches them")
    return MODULES


@pytest.fixture(scope="session")
def node(modules):
    """The interpreter that the checkers run in; `make formats` installs it beside Python."""
    found = shutil.which("node", path=str(Path(sys.executable).parent)) or shutil.which("node")
    if found is None:
        (pytest.fail if NEEDED else pytest.skip)("no node found: make formats fetches it")
    return found


@pytest.fixture(scope="session")
def resvg_py():
    """The second renderer of SVG; `make formats` installs it."""
    if not NEEDED:
        return pytest.importorskip("resvg_py", reason="the second renderer is not there: make formats installs it")
    return importlib.import_module("resvg_py")


@pytest.fixture(scope="session")
def browser(modules):
    chromium = shutil.which("chromium")
    if chromium is None:
        (pytest.fail if NEEDED else pytest.skip)("no Chromium found (apt install chromium)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield running
        running.close()


@pytest.fixture
def show(browser, modules):
    """Opens a page in which the viewers' files, and those given (`story_csv`), are at hand; notes what went wrong.

    Nothing that a test shows may ask for anything else, log an error or run a script of a title.
    """
    context = browser.new_context(viewport={"width": 1200, "height": 800})
    refused, errors = [], []

    def open_(html, **files):
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("dialog", lambda dialog: errors.append(f"dialog: {dialog.message}"))
        page.route("**/*", lambda route: _answer(route, html, files, refused))
        page.goto(HERE)
        return page

    yield open_
    hits = [page.evaluate("window.hit") for page in context.pages]
    context.close()
    assert (refused, errors) == ([], [])
    assert not any(hits), "a title was run as a script"


def _answer(route, html, files, refused):
    url = route.request.url
    file = MODULES / url.removeprefix(HERE).partition("?")[0]
    if url == HERE:
        route.fulfill(body=html, content_type="text/html; charset=utf-8")
    elif (name := url.removeprefix(HERE).replace(".", "_")) in files:
        route.fulfill(body=files[name], content_type=mimetypes.guess_type(url)[0])
    elif url.startswith(HERE) and file.is_file():
        route.fulfill(body=file.read_bytes(), content_type=mimetypes.guess_type(file.name)[0] or "text/plain")
    elif url.endswith("favicon.ico"):
        route.fulfill(status=204)
    else:
        refused.append(url)
        route.abort()


@pytest.fixture(scope="session")
def island():
    """JSON as a script can hold it."""
    return lambda data: json.dumps(json.loads(data)).replace("<", "\\u003c")
