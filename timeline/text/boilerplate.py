"""Paragraphs that are no part of the story: by-lines, credits, captions, sign-up lines, a headline told twice.

>>> texts = ["Bridge opens", "By Jane Doe", "The bridge opened.", "Sign up for our newsletter.", "The old bridge"]
>>> [kind(text, texts[0]) for text in texts]
['headline', 'by-line', '', 'sign-up', 'caption']
"""

from __future__ import annotations

import re

from .split import Paragraph

_NAME = r"[A-ZÀ-Þ][\w.’'-]*"
_AGENCY = r"(?:AP|AFP|Reuters|UPI|dpa|DPA|Xinhua|Bloomberg|CNN|BBC)"
# Each row: what it is, a pattern for the whole paragraph, an example that a test runs.
ROWS: tuple[tuple[str, str, str], ...] = (
    ("by-line", rf"[Bb][Yy]\s+(?:{_NAME}[\s,]*(?:and\s+)?){{1,6}}", "By Jane Doe and John Roe"),
    ("by-line", r"(?:Additional r|R)eporting by .{1,200}|(?:Edited|Editing|Written) by .{1,200}",
     "Reporting by Jane Doe; editing by A. Roe"),
    ("by-line", rf"{_NAME}(?:\s{_NAME}){{1,2}}(?:,\s(?:{_AGENCY}|\S+@\S+))?", "Jane Q. Doe"),
    ("credit", r"(?i:photo|image|picture|video|graphic|credit|source|file)s?(?:\s+by\b|\s*:|\s*/|\s+[—–-]\s).{0,200}",
     "Photo: Jane Doe"),
    ("credit", r"(?i:©|copyright\b|\(c\) ?\d|all rights reserved).{0,200}", "© 2024 The Example"),
    ("credit", rf"\(?(?:{_AGENCY}|Getty Images)(?: Photo)?(?:/.{{1,60}})?\)?", "(AP Photo/Jane Doe)"),
    ("sign-up", r"(?i:sign up|subscribe|click here|read more|follow us|share this|see also|download our)\b.{0,200}",
     "Sign up for our newsletter."),
    ("sign-up", r"(?i:related)(?: (?:stories|articles|topics|links|coverage))?(?::.{0,80})?", "Related stories"),
    ("date line", r"(?i:published|updated|posted|last updated)\b.{0,80}", "Updated 5 March 2024"),
)  # fmt: skip
_ROWS = [(name, re.compile(pattern)) for name, pattern, _ in ROWS]
_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|may|might|can|could|shall|should|must|do|does|did|said|says)\b"
    r"|\b[a-z]{3,}ed\b",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ.’' -]{2,40}(?:,[^—–\n]{1,40})?(?:\([^)\n]{1,20}\)\s*)?\s*(?:—|–|--|_)\s*(?=[\"“'‘(]?[A-ZÀ-Þ0-9])"
    rf"|[A-ZÀ-Þ][\w.’' -]{{1,40}}(?:,[^—–\n(]{{1,40}})?\s\({_AGENCY}\)\s*(?:—|–|--|-|_)\s*(?=[\"“'‘(]?[A-ZÀ-Þ0-9])"
)
_STOP = re.compile(r"[.!?…][\"'”’)\]]*\s*$")


def kind(text: str, headline: str) -> str:
    """What a paragraph is when it is no part of the story ("" when it is). `headline` is the text's first paragraph."""
    line = " ".join(text.split())
    told = bool(_STOP.search(line) and _FINITE.search(line)) and len(line.split()) > 6
    for name, pattern in _ROWS:
        if pattern.fullmatch(line) and (name == "sign-up" or not told):
            return name
    if not _STOP.search(line):
        if line.casefold() == " ".join(headline.split()).casefold():
            return "headline"
        return "caption" if len(line.split()) <= 12 and not _FINITE.search(line) else ""
    return "caption" if len(line.split()) <= 30 and _listing(line) and not _FINITE.search(line) else ""


def after_dateline(paragraph: Paragraph) -> Paragraph:
    """The paragraph without "WASHINGTON, Feb. 22 (AP) —" at its front.

    >>> after_dateline(Paragraph(10, 40, 0, "SUEZ, Egypt — The ship is free.")).text
    'The ship is free.'
    """
    found = _DATELINE.match(paragraph.text)
    if not found:
        return paragraph
    return paragraph._replace(start=paragraph.start + found.end(), text=paragraph.text[found.end() :])


def _listing(line: str) -> bool:
    """Names set off by commas and semicolons: the legend of a picture."""
    return ";" in line or line.count(",") >= 3
