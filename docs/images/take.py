"""Photographs every view of the dashboard, light and dark, wide and narrow, into this folder.

python docs/images/take.py [VIEW ...]
Needs the program with its extras, Playwright for Python, and Chromium. Look at every picture afterwards.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import get_args

from playwright.sync_api import Browser, sync_playwright

from timeline.app.state import View

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]
PORT = 8790
# Name of the picture, window in pixels, colour scheme of the browser.
LOOKS = (("wide-light", (1400, 1000), "light"), ("wide-dark", (1400, 1000), "dark"),
         ("narrow-light", (390, 844), "light"), ("narrow-dark", (390, 844), "dark"))  # fmt: skip
STORIES = {"timeline": "suez-canal-blockage", "knowledge": "theatre-fraud-trial", "review": "theatre-fraud-trial"}
OTHERS = {"history": "sample=end-of-the-roman-republic&view=timeline", "rows": "sample=suez-canal-blockage&rows=source"}
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]


def main(wanted: list[str]) -> None:
    """Takes the pictures asked for, or all."""
    queries = {view: f"sample={STORIES.get(view, 'chile-mine-rescue')}&view={view}" for view in get_args(View)} | OTHERS
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "TIMELINE_WORKSPACE": str(Path(folder) / "workspace.db")}
        command = [sys.executable, "-m", "timeline", "app", "--headless", "--port", str(PORT)]
        server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
        try:
            _wait()
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
                for name, query in queries.items():
                    if not wanted or name in wanted:
                        _photograph(browser, name, query)
                browser.close()
        finally:
            server.terminate()
            server.wait(20)


def _photograph(browser: Browser, name: str, query: str) -> None:
    for look, (width, height), scheme in LOOKS:
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{PORT}/?{query}")
        page.wait_for_selector("[data-testid=stMainBlockContainer] h1", timeout=60_000)
        page.wait_for_function("!document.querySelector('[data-testid=stSkeleton]')", timeout=60_000)
        page.wait_for_timeout(2500)
        entry = page.locator(".st-key-chronology button[data-event]").nth(6)
        if name in ("timeline", "chronology", "history") and width > 1000:
            entry.click()
            page.wait_for_timeout(1500)
            page.evaluate("document.querySelector('[data-testid=stMain]').scrollTo(0, 0)")
        page.screenshot(path=FOLDER / f"{name}-{look}.png")
        context.close()
    print(name, flush=True)


def _wait() -> None:
    for _ in range(150):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/_stcore/health", timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    raise SystemExit("the server did not answer")


if __name__ == "__main__":
    main(sys.argv[1:])
