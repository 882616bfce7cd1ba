"""Headings and legends that run on into the sentence after them, without a mark or a line between.

"Boy raises funds for flood A boy of seven is raising funds": a small word with a capital begins a sentence, unless the
word after it has one too ("the film The River") or it names a kind ("influenza A viruses").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

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
