"""Files → articles: plain text, Markdown with front matter, JSON lines.

Line ends are kept as they are: offsets are code points of the text as it was given.
"""

from __future__ import annotations

import re
from pathlib import Path

from timeline.errors import ReadError
from timeline.models import Article

from .decoding import LONGEST, bounded, checked, decode
from .jsonlines import document, numbered
from .published import publication

SUFFIXES = {".txt": "plain text", ".md": "Markdown", ".markdown": "Markdown", ".jsonl": "JSON lines"}
_END = r"(?:\r\n?|\n)"
_FENCE = re.compile(rf"\A\ufeff?---[ \t]*+{_END}((?:.*?{_END})?)---[ \t]*+(?:{_END}|\Z)", re.DOTALL)
_FIELD = re.compile(r"([A-Za-z_][\w-]*)\s*:\s*(.*?)\s*\Z")
_ASIDE = re.compile(r"\s*(?:#|\Z)")  # a comment or a blank line
_MORE = re.compile(r"[ \t]|- ")  # more of the key above: a list, folded text
_QUOTED = re.compile(r"([\"'])(.*)\1", re.DOTALL)
_KEYS = {"title": "title", "url": "url", "source": "publisher", "date": "date"}


def read(
    source: str | Path, *, published: str | None = None, day_order: str = "auto", longest: int = LONGEST
) -> list[Article]:
    """The articles of one file. `published` goes before what the file says; `ReadError` or `DateError` name the file.

    A `.txt` or `.md` file is one article, a `.jsonl` file one for each line; none has more than `longest` characters.
    """
    path, name = Path(source), str(source)
    suffix = path.suffix.lower()
    if path.is_dir():
        raise ReadError(f"{name}: this is a folder; name the files in it")
    if suffix not in SUFFIXES:
        told = suffix or "a file without a suffix"
        raise ReadError(f"{name}: cannot read {told}; known: {', '.join(SUFFIXES)}; save it as one of these")
    try:
        with path.open("rb") as stream:
            if suffix == ".jsonl":
                lines = numbered(stream, name)
                return [document(decode(line, where), where, published, day_order, longest) for where, line in lines]
            text = decode(bounded(stream, name), name)
    except FileNotFoundError:
        raise ReadError(f"{name}: no such file; check the name") from None
    except (OSError, ValueError) as error:  # a name with a zero byte in it is a ValueError
        raise ReadError(f"{name!r}: cannot be opened ({getattr(error, 'strerror', error)}); check the name") from None
    return [read_text(text, name=name, published=published, day_order=day_order, longest=longest)]


def read_text(
    text: str, *, name: str, published: str | None = None, title: str | None = None, day_order: str = "auto",
    longest: int = LONGEST,
) -> Article:  # fmt: skip
    """One article from text; front matter of plain `key: value` lines is taken off the front.

    >>> article = read_text("---\\ntitle: Bridge opens\\ndate: 2024-03-08\\n---\\nIt opened today.", name="bridge.md")
    >>> article.title, article.published.edtf, article.text
    ('Bridge opens', '2024-03-08', 'It opened today.')
    """
    fields, body = front_matter(text)
    offers = [("command line", published), ("front matter", fields.get("date"))]
    return Article.of(
        checked(body, name, longest),
        published=publication(offers, name, day_order),
        title=title or fields.get("title"),
        url=fields.get("url"),
        publisher=fields.get("publisher"),
    )


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """Fields and body. A block that holds anything but `key: value` lines and what belongs to them is text.

    >>> front_matter("---\\ntitle: 'A'\\ntags:\\n  - b\\n---\\nText.")
    ({'title': 'A'}, 'Text.')
    >>> front_matter("---\\nAn aside.\\n---\\nText.")[0]
    {}
    """
    found = _FENCE.match(text)
    if not found:
        return {}, text
    fields: dict[str, str] = {}
    keyed = False
    for line in found[1].splitlines():
        field = _FIELD.match(line)
        if field:
            keyed = True
            key, value = field[1].lower(), _unquoted(field[2])
            if key in _KEYS and value:
                fields[_KEYS[key]] = value
        elif not (_ASIDE.match(line) or (keyed and _MORE.match(line))):
            return {}, text
    return (fields, text[found.end() :]) if keyed else ({}, text)


def _unquoted(value: str) -> str:
    quoted = _QUOTED.fullmatch(value)
    return quoted[2] if quoted else value
