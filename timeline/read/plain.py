"""Plain text, Markdown with front matter, JSON lines and standard input.

Line ends are kept as they are: offsets are code points of the text as it was given.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from timeline.errors import DateError, ReadError
from timeline.models import Article, Published
from timeline.temporal.datestring import parse_date
from timeline.temporal.isodates import edtf

SUFFIXES = {".txt": "plain text", ".md": "Markdown", ".markdown": "Markdown", ".jsonl": "JSON lines"}
LONGEST = 2_000_000  # characters of one article: some three novels; a parser takes minutes for more
_FENCE = re.compile(r"\A---[ \t]*\r?\n(.*?)(?:\r?\n)?^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_FIELD = re.compile(r"([A-Za-z_][\w-]*)\s*:\s*(.*?)\s*\Z")
_KEYS = {"title": "title", "url": "url", "source": "publisher", "date": "date"}


def read(source: str | Path, *, published: str | None = None, day_order: str = "auto") -> list[Article]:
    """The articles of one file. `published` goes before what the file says; `ReadError` or `DateError` name the file.

    A `.txt` or `.md` file is one article, a `.jsonl` file one for each line.
    """
    path = Path(source)
    name = str(source)
    if path.suffix.lower() == ".jsonl":
        return [article for _, article in documents(_decoded(path).split("\n"), name, published, day_order)]
    return [read_text(_decoded(path), name=name, published=published, day_order=day_order)]


def read_text(
    text: str, *, name: str, published: str | None = None, title: str | None = None, day_order: str = "auto"
) -> Article:
    """One article from text; front matter of plain `key: value` lines is taken off the front.

    >>> article = read_text("---\\ntitle: Bridge opens\\ndate: 2024-03-08\\n---\\nIt opened today.", name="bridge.md")
    >>> article.title, article.published.edtf, article.text
    ('Bridge opens', '2024-03-08', 'It opened today.')
    """
    fields, body = _front_matter(text)
    if "\x00" in body:
        raise ReadError(f"{name}: this is a binary file, not text; save it as plain text (UTF-8)")
    _check_length(body, name)
    return Article.of(
        body,
        published=_published([("command line", published), ("front matter", fields.get("date"))], name, day_order),
        title=title or fields.get("title"),
        url=fields.get("url"),
        publisher=fields.get("publisher"),
    )


def documents(
    lines: Iterable[str], name: str, published: str | None = None, day_order: str = "auto"
) -> Iterator[tuple[int, Article]]:
    """(line number, article) of JSON lines {"id", "text", "published", "title", "url"}; unknown keys are ignored.

    Raises at the first bad line; `document` reads a single one.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield number, document(line, f"{name}:{number}", published, day_order)


def document(line: str, where: str, published: str | None = None, day_order: str = "auto") -> Article:
    """The article of one JSON line; errors name `where`."""
    try:
        data = json.loads(line)
    except ValueError as error:
        raise ReadError(f"{where}: not JSON ({error}); each line must be one JSON object") from None
    if not isinstance(data, dict) or not isinstance(data.get("text"), str):
        raise ReadError(f'{where}: no "text" in it; a line must be an object like {{"id": "a1", "text": "…"}}')
    _check_length(data["text"], where)
    given = [("command line", published), ("json", _string(data, "published"))]
    identifier = data.get("id")
    return Article.of(
        data["text"],
        id=None if identifier is None else str(identifier),
        published=_published(given, where, day_order),
        title=_string(data, "title"),
        url=_string(data, "url"),
    )


def _check_length(text: str, name: str) -> None:
    if not text.strip():
        raise ReadError(f"{name}: there is no text in it; give a file with an article")
    if len(text) > LONGEST:
        told = f"{len(text) / 1e6:.1f} million characters"
        raise ReadError(f"{name}: {told} are too long for one article; split it at {LONGEST // 1_000_000} million")


def _string(data: dict[str, Any], key: str) -> str | None:
    value = data.get(key)
    return str(value) if value not in (None, "") else None


def _published(given: list[tuple[str, str | None]], name: str, day_order: str) -> Published | None:
    """The first date on offer; the others are kept as candidates."""
    offers = [(origin, words) for origin, words in given if words]
    if not offers:
        return None
    (origin, words), *others = offers
    try:
        spelled = edtf(parse_date(words, day_order=day_order))
    except DateError as error:
        raise DateError(f"{name}: publication date: {error}") from None
    if spelled is None:
        raise DateError(f"{name}: publication date: {words!r} has no place on the calendar")
    return Published(edtf=spelled, origin=origin, candidates=tuple(f"{o}: {w}" for o, w in others))


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """Fields and body. A block that holds anything but `key: value` lines is text, not front matter."""
    found = _FENCE.match(text)
    if not found:
        return {}, text
    fields: dict[str, str] = {}
    for line in found[1].splitlines():
        if not line.strip():
            continue
        field = _FIELD.match(line)
        if not field:
            return {}, text
        key, value = field[1].lower(), field[2].strip("\"'")
        if key in _KEYS and value:
            fields[_KEYS[key]] = value
    return fields, text[found.end() :]


def _decoded(path: Path) -> str:
    """The text of a file: UTF-8, its byte order mark taken off, its line ends as they are."""
    suffix = path.suffix.lower()
    if path.is_dir():
        raise ReadError(f"{path}: this is a folder; name the files in it")
    if suffix not in SUFFIXES:
        raise ReadError(f"{path}: cannot read {suffix or 'a file without a suffix'}; known: {', '.join(SUFFIXES)}")
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise ReadError(f"{path}: no such file") from None
    except OSError as error:
        raise ReadError(f"{path}: cannot be opened ({error.strerror})") from None
    return decode(data, str(path))


def decode(data: bytes, name: str) -> str:
    """UTF-8 bytes → text; a UTF-16 byte order mark is honoured; anything else is one clear line.

    >>> decode(b"caf\\xe9", "menu.txt")
    Traceback (most recent call last):
        ...
    timeline.errors.ReadError: menu.txt: not UTF-8 (byte 4); save it as UTF-8, or run: iconv -f latin1 -t utf8
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    else:
        encoding = "utf-8-sig"
        if b"\x00" in data[:65536]:
            raise ReadError(f"{name}: this is a binary file, not text; save it as plain text (UTF-8)")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError(
            f"{name}: not UTF-8 (byte {error.start + 1}); save it as UTF-8, or run: iconv -f latin1 -t utf8"
        ) from None
