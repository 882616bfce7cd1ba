"""JSON lines {"id", "text", "published", "title", "url"}: one document a line, read one by one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from typing import IO, Any

from timeline.errors import ReadError
from timeline.models import Article

from .decoding import LARGEST, LONGEST, checked, refuse_binary, whole_characters
from .published import publication

FORM = '{"id": "a1", "text": "…", "published": "2024-03-08"}'


def document(
    line: str, where: str, published: str | None = None, day_order: str = "auto", longest: int = LONGEST
) -> Article:
    """The article of one JSON line; unknown keys are ignored; errors name `where`.

    >>> document('{"id": 7, "text": "It rained.", "mood": "grey"}', "a.jsonl:1").id
    '7'
    """
    try:
        data = json.loads(line)
    except ValueError as error:
        raise ReadError(f"{where}: not JSON ({error}); each line must be one object like {FORM}") from None
    except RecursionError:
        raise ReadError(f"{where}: nested too deeply; each line must be one object like {FORM}") from None
    if not isinstance(data, dict) or not isinstance(data.get("text"), str):
        raise ReadError(f'{where}: no "text" in it; each line must be one object like {FORM}')
    offers = [("command line", published), ("json", _string(data, "published"))]
    return Article.of(
        whole_characters(checked(data["text"], where, longest)),
        id=_string(data, "id"),
        published=publication(offers, where, day_order),
        title=_string(data, "title"),
        url=_string(data, "url"),
    )


def _string(data: dict[str, Any], key: str) -> str | None:
    value = data.get(key)
    return whole_characters(str(value)) if value not in (None, "") else None


def numbered(stream: IO[bytes], name: str) -> Iterator[tuple[str, bytes]]:
    """("name:line", line) of a stream, so that one bad line does not stop its neighbours.

    `ReadError` for what is no JSON lines at all: nothing in it, binary, or one JSON value over many lines.
    """
    empty = True
    for number, line in enumerate(iter(partial(stream.readline, LARGEST + 1), b""), 1):
        if len(line) > LARGEST:
            raise ReadError(f"{name}:{number}: a line larger than {LARGEST // 1_000_000} MB; split it")
        if not line.strip():
            continue
        if empty:
            _refuse(line, name)
        empty = False
        yield f"{name}:{number}", line
    if empty:
        raise ReadError(f"{name}: there is nothing in it; give one object a line like {FORM}")


def _refuse(first: bytes, name: str) -> None:
    refuse_binary(first, name)
    if first.strip() in (b"[", b"{", b"[{"):
        raise ReadError(f"{name}: this is JSON over many lines; make it one object a line, as with: jq -c '.[]' FILE")
