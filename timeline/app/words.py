"""User text made safe for the page: it is shown, never taken for markup."""

from __future__ import annotations

import html
import re

from timeline.models import Article, Event

_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~$:])")
BASIS = {
    "stated": "the text tells the date",
    "relative": "counted from the publication date",
    "narrative": "counted from a time told before",
    "inferred": "inferred",
    "none": "no date in reach",
}
AROUND = 400  # characters of the paragraph on either side of a sentence


def plain(text: str) -> str:
    """Text for Streamlit's Markdown: every mark escaped.

    >>> plain("*a* <b>")
    '\\\\*a\\\\* \\\\<b\\\\>'
    """
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split()))


def quoted(event: Event, source: Article | None) -> str:
    """HTML of the paragraph with the sentence marked and the words of the date underlined."""
    first = event.mentions[0]
    text = source.text if source and source.text is not None else None
    if text is None:
        return html.escape(first.quote.exact)
    start, end = first.position.start, first.position.end
    left = max(text.rfind("\n\n", 0, start) + 2 if "\n\n" in text[:start] else 0, start - AROUND)
    stop = text.find("\n\n", end)
    right = min(stop if stop >= 0 else len(text), end + AROUND)
    sentence = html.escape(text[start:end])
    if first.phrase and start <= first.phrase.start and first.phrase.end <= end:
        a, b = first.phrase.start, first.phrase.end
        words = f"<u><b>{html.escape(text[a:b])}</b></u>"
        sentence = html.escape(text[start:a]) + words + html.escape(text[b:end])
    marked = f'<mark style="background:rgba(255,200,0,0.3);color:inherit">{sentence}</mark>'
    return f"{html.escape(text[left:start])}{marked}{html.escape(text[end:right])}"
