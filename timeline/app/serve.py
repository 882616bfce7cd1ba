"""Starts the dashboard on this machine: `serve(port)`. Run as a script, it is the page itself."""

from __future__ import annotations

import importlib.util
import os
import socket
import sys
from pathlib import Path
from typing import NoReturn

from timeline.errors import TimelineError

ADDRESS = "127.0.0.1"
NO_STREAMLIT = 'the dashboard needs Streamlit; pip install "timeline-extractor[app]"'
SETTINGS = {
    "browser.gatherUsageStats": "false",
    "server.address": ADDRESS,
    "server.showEmailPrompt": "false",
    "server.fileWatcherType": "none",
    "client.toolbarMode": "minimal",
    "client.showErrorLinks": "false",
    "client.showErrorDetails": "none",
    # Nothing is taken from the browser's memory of messages: a run that a click cuts short makes it miss some.
    "global.minCachedMessageSize": "1000000000",
}


def serve(port: int, *, headless: bool = False) -> NoReturn:
    """Becomes the server and runs until stopped. `TimelineError`: the port is taken, or Streamlit is missing."""
    if importlib.util.find_spec("streamlit") is None:
        raise TimelineError(NO_STREAMLIT)
    if taken(port):
        other = port + 1
        mend = f"make run PORT={other}, or timeline app --port {other}"
        raise TimelineError(f"port {port} is taken; choose another: {mend}")
    print(f"The dashboard is at http://{ADDRESS}:{port}  (stop it with Ctrl+C)", flush=True)
    call = command(port, headless=headless)
    os.execv(call[0], call)


def command(port: int, *, headless: bool) -> list[str]:
    """The call that serves the page."""
    settings = SETTINGS | {"server.port": str(port), "server.headless": str(headless).lower()}
    return [
        sys.executable, "-m", "streamlit", "run", str(Path(__file__).resolve()),
        *(f"--{name}={value}" for name, value in settings.items()),
    ]  # fmt: skip


def taken(port: int) -> bool:
    """Whether something listens on a port of this machine."""
    with socket.socket() as probe:
        probe.settimeout(0.5)
        return probe.connect_ex((ADDRESS, port)) == 0


if __name__ == "__main__":
    from timeline.app.main import main

    main()
