"""A real server and a real Chromium; without Chromium the journeys are skipped with one line."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# The first is the same browser without windows of its own: the journeys take a quarter less.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
CHROMIUM = next((path for name in NAMES if (path := shutil.which(name))), None)
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="session")
def browser():
    if CHROMIUM is None:
        if os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail("REQUIRE_BROWSER=1 and no Chromium found; install it: apt install chromium")
        pytest.skip("browser tests skipped: no Chromium found (apt install chromium)")
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(
        timeout=15_000
    )  # milliseconds: on two busy cores a run of the page may take more than the usual 5
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def address(browser, tmp_path_factory):
    """The dashboard as `timeline app --headless` serves it."""
    port = free_port()
    folder = tmp_path_factory.mktemp("server")
    server = start(port, folder)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(20)


CALM = """() => !document.querySelector("[data-testid=stFileUploaderFile] [role=progressbar]")
  && document.querySelector('[data-testid=stApp]').dataset.testScriptState === 'notRunning'"""


@pytest.fixture
def calm():
    """Waits until the page has been drawn to its end: while it is, what was drawn before stands beside the new."""

    def wait(page):
        still = 0
        for _ in range(300):
            still = still + 1 if page.evaluate(CALM) else 0
            if still == 4:
                return
            page.wait_for_timeout(100)
        raise AssertionError("the page was not calm within half a minute")

    return wait


@pytest.fixture
def serve():
    """Starts servers of a test's own: a port, and a call that starts one on it."""
    return free_port(), start


def start(port, folder):
    """A server with a workspace of its own in the folder, once it answers."""
    command = [sys.executable, "-m", "timeline", "app", "--headless", "--port", str(port)]
    environment = {**os.environ, "TIMELINE_WORKSPACE": str(folder / "workspace.db")}
    with (folder / "log.txt").open("ab") as log:
        server = subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log, env=environment)
    wait_for(f"http://127.0.0.1:{port}/_stcore/health", server)
    return server


def wait_for(url, server):
    for _ in range(300):
        assert server.poll() is None, "the server ended"
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    raise AssertionError("the server did not answer in a minute")


@pytest.fixture
def page(browser, address):
    """A page that remembers what it asked for and what went wrong; both are checked at the end."""
    context = browser.new_context(viewport={"width": 1280, "height": 1000}, reduced_motion="reduce")
    page = context.new_page()
    own = (address, address.replace("http", "ws"), "data:", "blob:")
    outside, errors = [], []
    page.on("request", lambda request: None if request.url.startswith(own) else outside.append(request.url))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address)
    yield page
    context.close()
    assert outside == []
    assert errors == []
