"""Where the workspace of a user lies."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

FOLDER, FILE = "timeline-extractor", "workspace.db"


def default_path(environ: Mapping[str, str]) -> Path:
    """TIMELINE_WORKSPACE if it is set, else a file in the user's folder of data.

    >>> default_path({"XDG_DATA_HOME": "/data"}).as_posix()
    '/data/timeline-extractor/workspace.db'
    >>> default_path({"HOME": "/home/ada"}).as_posix()
    '/home/ada/.local/share/timeline-extractor/workspace.db'
    >>> default_path({"HOME": "/home/ada", "TIMELINE_WORKSPACE": "~/case.db"}).as_posix()
    '/home/ada/case.db'
    """
    home = Path(environ.get("HOME") or environ.get("USERPROFILE") or "~")
    if named := environ.get("TIMELINE_WORKSPACE", "").strip():
        return home / named[2:] if named.startswith("~/") else Path(named)
    data = Path(environ.get("XDG_DATA_HOME", ""))
    if not data.is_absolute():  # the XDG specification: a relative path is to be ignored
        data = home / ".local" / "share"
    return data / FOLDER / FILE
