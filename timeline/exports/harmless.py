"""Text of an article for XML and HTML: what these cannot hold is left out, and an address is one of the web."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from timeline.models import Event, Timeline

# Control characters, lone surrogates, the two code points that XML refuses, and what turns the direction of letters
# around ("evil" then reads "live"): right-to-left writing needs none of it.
_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_BLANKS = re.compile(r"[\s\x00-\x20]+")
_LONGEST = 2000  # characters of an address; browsers cut longer ones


def plain(text: str) -> str:
    """Text on one line that XML can hold.

    >>> plain("a\\x00\\n b\\ud800")
    'a b'
    """
    return " ".join(_REFUSED.sub("", _BLANKS.sub(" ", text)).split())


def web_address(url: str | None) -> str | None:
    """The address when it leads to the web, else None.

    >>> web_address("https://example.org/a?b=c&d"), web_address("javascript:alert(1)"), web_address("https://[x")
    ('https://example.org/a?b=c&d', None, None)
    """
    if not url or len(url) > _LONGEST or _REFUSED.search(url) or _BLANKS.search(url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname else None


def addresses(timeline: Timeline) -> dict[str, str]:
    """The addresses of the sources that have one on the web."""
    return {s.id: url for s in timeline.sources if (url := web_address(s.url))}


def first_address(event: Event, known: dict[str, str]) -> str | None:
    """Of the first source of an event that has one."""
    return next((known[m.source] for m in event.mentions if m.source in known), None)
