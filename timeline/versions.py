"""Files of the native form: which version they are of, and the steps from an older one to this one. Plain dicts.

A minor version only adds fields, and adds them at the end of their objects: an older program keeps them and writes the
same bytes again. A major version may move or rename; its step stands in `MIGRATIONS`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from timeline.errors import ReadError

FORMAT = "event-timeline"
VERSION = "1.0"
SCHEMA_ID = f"https://timeline-extractor.example/schema/timeline-{VERSION}.schema.json"

_NUMBER = re.compile(r"(\d{1,4})\.(\d{1,4})")
_MAKE = "`timeline extract` makes one of an article"
_KINDS = {list: "a list", str: "a text", int: "a number", float: "a number", bool: "a yes or no", type(None): "null"}


class Migration(NamedTuple):
    """A step from one version to the next: what it makes of the whole file."""

    to: str
    step: Callable[[dict[str, Any]], dict[str, Any]]


# Version → the step that leads on from it. 1.0 is the first that was released.
MIGRATIONS: dict[str, Migration] = {}


def current(data: object, migrations: Mapping[str, Migration] = MIGRATIONS, version: str = VERSION) -> dict[str, Any]:
    """A file's content in the shape of this version; `ReadError` when it is no timeline, or of a newer major version.

    >>> current({"format": "event-timeline", "version": "1.7", "mood": "calm"})["mood"]
    'calm'
    >>> current({"format": "event-timeline", "version": "2.0"})
    Traceback (most recent call last):
        ...
    timeline.errors.ReadError: a timeline of version 2.0, and this program reads up to 1.x; upgrade timeline-extractor
    """
    if not isinstance(data, dict):
        raise ReadError(f"not a timeline: it is {_KINDS.get(type(data), 'something else')}, not an object; {_MAKE}")
    if data.get("format") != FORMAT:
        told = f'its "format" is {data["format"]!r}'[:80] if "format" in data else 'it has no "format"'
        raise ReadError(f'not a timeline: {told}; a timeline says "{FORMAT}" there; {_MAKE}')
    number = _numbers(data.get("version"))
    ours = _numbers(version)
    if number[0] > ours[0]:
        told = f"a timeline of version {data['version']}, and this program reads up to {ours[0]}.x"
        raise ReadError(f"{told}; upgrade timeline-extractor")
    return data if number >= ours else _migrated(data, migrations, version)


def _migrated(data: dict[str, Any], migrations: Mapping[str, Migration], version: str) -> dict[str, Any]:
    while _numbers(data["version"]) < _numbers(version):
        step = migrations.get(data["version"])
        if step is None:
            known = ", ".join((*migrations, version))
            raise ReadError(f"a timeline of version {data['version']}, which was never released; known: {known}")
        try:
            data = step.step(data) | {"version": step.to}
        except (KeyError, TypeError, AttributeError, ValueError, IndexError):
            raise ReadError(f"not a timeline: it says version {data['version']}, and has not its shape") from None
    return data | {"$schema": SCHEMA_ID} if "$schema" in data else data


def _numbers(version: object) -> tuple[int, int]:
    found = _NUMBER.fullmatch(version) if isinstance(version, str) else None
    if not found:
        raise ReadError(f'not a timeline: "version" must be like "{VERSION}", not {version!r}'[:160])
    return int(found[1]), int(found[2])
