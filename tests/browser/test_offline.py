"""The whole journey with the network cut off: neither the server nor the browser asks for anything outside."""

import os
import subprocess
import sys

from playwright.sync_api import expect

SLOW = 60_000  # milliseconds: the first page loads the model
# Runs in the server before anything else: whoever connects or looks up a name outside is written down and refused.
GUARD = """
import os, socket
def _guard(call, place):
    def guarded(*given, **named):
        told = given[place] if len(given) > place else None
        host = told[0] if isinstance(told, tuple) else told
        if isinstance(host, (str, bytes)) and host not in ("", "127.0.0.1", "::1", "localhost", "0.0.0.0"):
            with open(os.environ["ASKED"], "a") as log:
                log.write(f"{host}\\n")
            raise OSError("no network in this test")
        return call(*given, **named)
    return guarded
socket.socket.connect = _guard(socket.socket.connect, 1)
socket.socket.connect_ex = _guard(socket.socket.connect_ex, 1)
socket.getaddrinfo = _guard(socket.getaddrinfo, 0)
"""


def test_nothing_is_asked_for_outside(browser, serve, tmp_path, monkeypatch):
    (tmp_path / "sitecustomize.py").write_text(GUARD, encoding="utf-8")
    asked = tmp_path / "asked.txt"
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), *filter(None, [os.environ.get("PYTHONPATH")])]))
    monkeypatch.setenv("ASKED", str(asked))
    port, start = serve
    server = start(port, tmp_path)
    context = browser.new_context(viewport={"width": 1280, "height": 1000})
    own = f"http://127.0.0.1:{port}/"
    refused = []

    def only_own(route):
        if route.request.url.startswith(own):
            route.continue_()
        else:
            refused.append(route.request.url)
            route.abort()

    try:
        context.route("**/*", only_own)
        page = context.new_page()
        page.goto(own)
        entry = page.locator(".st-key-chronology button[data-event]")
        entry.nth(3).click(timeout=SLOW)
        expect(page.get_by_text("Why this date?")).to_be_visible()
        page.get_by_label("Article").fill("See https://example.org/a. The mill burned down on 5 March 2024.")
        page.get_by_role("button", name="Build timeline").click()
        expect(entry.filter(has_text="The mill burned down")).to_have_count(1, timeout=30_000)
        for view in ("Table", "Source text", "Told order", "Who knew when", "Review", "Sources"):
            page.locator(".st-key-bar").get_by_text(view).click()
            page.wait_for_timeout(400)
    finally:
        context.close()
        server.terminate()
        server.wait(20)
    assert refused == []
    assert not asked.exists(), asked.read_text(encoding="utf-8")


def test_the_guard_itself_refuses(tmp_path, monkeypatch):
    monkeypatch.setenv("ASKED", str(tmp_path / "asked.txt"))
    code = GUARD + "\nimport urllib.request\nurllib.request.urlopen('http://example.org/')\n"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "no network in this test" in done.stderr
    assert (tmp_path / "asked.txt").read_text(encoding="utf-8") == "example.org\n"
