"""Headings and legends that run on into the sentence after them, without a mark or a line between.

"Boy raises funds for flood A boy of seven is raising funds": a small word with a capital begins a sentence, unless the
word after it has one too ("the film The River") or it names a kind ("influenza A viruses").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from timeline.temporal import Dated, Unit
from timeline.temporal.cells import cell

_WORDS = (
    "A An The In On At It He She They This These There But For More Most Some Many Hundreds Thousands Dozens".split()
)
_NUMBERS = """Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen
    Eighteen Nineteen Twenty Thirty Forty Fifty""".split()
_SMALL = "is are was were be of and or the a an to by from with as than in on at for not this".split()
_KINDS = "type types influenza flu virus hepatitis vitamin class series group grade category level plan".split()
_GLUED = re.compile(rf"(?<=[A-Za-z0-9])\s((?:{'|'.join(_WORDS + _NUMBERS)})\s(?=[a-z]{{2,}}|\d))")
_WORD = re.compile(r"[\w’'.-]+$")


def starts(text: str) -> Iterator[int]:
    """Where a sentence begins behind words that end without a mark.

    >>> list(starts("Boy helps flood victims A boy of seven is raising funds")), list(starts("Influenza A viruses"))
    ([24], [])
    >>> list(starts("Channel Two halted it")), list(starts("the World In 100 Objects"))
    ([], [])
    >>> list(starts("the film The River")), list(starts("the tour This Is It was sold out"))
    ([], [])
    """
    for found in _GLUED.finditer(text):
        before = _WORD.search(text, max(0, found.start() - 40), found.start())
        word, opening = before[0] if before else "", found[1].strip()
        if word.lower() in _SMALL or (opening == "A" and word.lower() in _KINDS):
            continue
        if word[:1].isupper() and (opening in _NUMBERS or text[found.end()].isdigit()):
            continue
        yield found.start(1)


def marked(doc: Any) -> Any:
    """An unparsed document in which those places are begins of sentences, which a parser keeps."""
    places = set(starts(doc.text))
    for token in doc if places else ():
        if token.idx in places:
            token.is_sent_start = True
    return doc


def is_imprint(span: Any, time: Dated) -> bool:
    """ "Flood: your stories Sunday 17 January The delivery of aid": the day of publication, stuck between the two."""
    x, dct, doc = time.interval, time.context.dct, span.doc
    if x is None or dct is None or x.start is None or dct.start is None or x.unit is not Unit.DAY:
        return False
    if cell(dct.start, Unit.DAY) != cell(x.start, Unit.DAY) or not any(c.isdigit() for c in span.text):
        return False
    before, behind = doc[span.start - 1] if span.start else None, doc[span.end] if span.end < len(doc) else None
    led = before is not None and (before.pos_ in ("ADP", "PUNCT", "DET", "VERB", "AUX") or before.text in (",", ":"))
    opens = behind is not None and behind.text[:1].isupper() and behind.pos_ != "PROPN"
    return not led and (opens or behind is None or bool(behind.is_sent_start))
