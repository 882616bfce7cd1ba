"""Bytes → text: UTF-8, line ends as they are, so that offsets count the text as it was given."""

from __future__ import annotations

import codecs
import re
from typing import IO

from timeline.errors import ReadError

LONGEST = 2_000_000  # characters of one article: some three novels; a parser takes minutes for more
LARGEST = 50_000_000  # bytes of one file or line: more is never read into memory
SAMPLE = 65_536  # bytes that are looked at to tell a text from a binary file
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b\x1a")) + b"\x7f"
_SURROGATE = re.compile("[\ud800-\udfff]")


def bounded(stream: IO[bytes], name: str) -> bytes:
    """All of a stream; `ReadError` when it is larger than an article can be."""
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise ReadError(f"{name}: larger than {LARGEST // 1_000_000} MB; split it")
    return data


def decode(data: bytes, name: str) -> str:
    """UTF-8 bytes → text; a byte order mark is taken off, UTF-16's is honoured; anything else is one clear line.

    >>> decode(b"caf\\xe9", "menu.txt")
    Traceback (most recent call last):
        ...
    timeline.errors.ReadError: menu.txt: not UTF-8 (byte 4); save it as UTF-8, or run: iconv -f latin1 -t utf8
    """
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if not wide:
        refuse_binary(data, name)
    try:
        return data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        place = f"{name}: not {'UTF-16' if wide else 'UTF-8'} (byte {error.start + 1})"
        raise ReadError(f"{place}; save it as UTF-8, or run: iconv -f latin1 -t utf8") from None


def refuse_binary(data: bytes, name: str) -> None:
    """`ReadError` for bytes that are no text in any encoding: a zero byte, or many control characters."""
    sample = data[:SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if b"\x00" in data or controls > len(sample) // 20:
        raise ReadError(f"{name}: this is a binary file, not text; save it as plain text (UTF-8)")


def checked(text: str, name: str, longest: int = LONGEST) -> str:
    """A text that an article can have: neither empty nor endless."""
    if not text or text.isspace():
        raise ReadError(f"{name}: there is no text in it; give a file with an article")
    if len(text) > longest:
        told = f"{len(text) / 1e6:.1f} million characters"
        raise ReadError(f"{name}: {told} are too long for one article; split it at {longest // 1_000_000} million")
    return text


def whole_characters(text: str) -> str:
    """Half characters, which JSON can spell and no file can hold, become U+FFFD; offsets stay.

    >>> whole_characters("a\\ud800b")
    'a\ufffdb'
    """
    return _SURROGATE.sub("\ufffd", text)
