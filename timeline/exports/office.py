"""What documents and slides have in common: the extra they need, and a file that is the same at any hour."""

from __future__ import annotations

import io
import zipfile
from importlib import import_module
from typing import Any

from timeline.errors import ExportError

_DAWN = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip file can tell


def library(name: str, form: str) -> Any:
    """A library of the extra `office`; `ExportError` says how to get it."""
    try:
        return import_module(name)
    except ImportError:
        raise ExportError(
            f"{form} needs a library that is not installed: pip install 'timeline-extractor[office]'"
        ) from None


def saved(document: Any, title: str) -> bytes:
    """The file of a document, with the title and nothing else of who made it, or when."""
    properties = document.core_properties
    properties.title = title[:255]
    properties.author = properties.last_modified_by = properties.comments = properties.keywords = ""
    out = io.BytesIO()
    document.save(out)
    return timeless(out.getvalue())


def timeless(data: bytes) -> bytes:
    """The same zip file without the time at which its parts were written.

    >>> out = io.BytesIO()
    >>> with zipfile.ZipFile(out, "w") as made:
    ...     made.writestr("a", "b")
    >>> [part.date_time[0] for part in zipfile.ZipFile(io.BytesIO(timeless(out.getvalue()))).infolist()]
    [1980]
    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(out, "w") as made:
        for part in given.infolist():
            made.writestr(zipfile.ZipInfo(part.filename, _DAWN), given.read(part), zipfile.ZIP_DEFLATED)
    return out.getvalue()
