"""`tag(text)`: language tables, lexer and chart put together; look-alikes are left out.

>>> [text[m.start:m.end] for text in ["Sales fell in the first quarter of last year."] for m in tag(text)]
['the first quarter of last year']
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import NamedTuple

from timeline.errors import LanguageError

from .algebra import Between, Expr
from .chart import Grammar, Parse, Rule
from .lexer import Lexicon, Token


class Mention(NamedTuple):
    """A phrase of time: its place in the text, its meaning, the rule that read it.

    `parts` are the two halves of a range whose words stand apart ("from June to August"); `whole` is its place with
    the signals that steer it ("since", "from … to").
    """

    start: int
    end: int
    expr: Expr
    rule: Rule
    text: str = ""
    parts: tuple[Mention, ...] = ()
    whole: tuple[int, int] = (0, 0)


class Language(NamedTuple):
    """What a language folder gives: its lexicon, its grammar, and the filter of look-alikes."""

    lexicon: Lexicon
    grammar: Grammar
    is_time: Callable[[str, int, int, Expr], bool]


LANGUAGES = {"en": "timeline.temporal.en"}  # the folder of tables of each language, as a package


def table(lang: str, name: str = "") -> ModuleType:
    """A language's folder of tables, or one file of it."""
    if lang not in LANGUAGES:
        raise LanguageError(f"no tables for language {lang!r}; known: {', '.join(LANGUAGES)}")
    return import_module(f"{LANGUAGES[lang]}.{name}" if name else LANGUAGES[lang])


@cache
def language(lang: str) -> Language:
    """The tables of a language; built once."""
    tables = table(lang)
    return Language(tables.LEXICON, tables.GRAMMAR, tables.is_time)


def tag(text: str, lang: str = "en") -> Iterator[Mention]:
    """All phrases of time in a text, in order, without overlap; offsets are code points."""
    lexicon, grammar, is_time = language(lang)
    whole = text.strip()
    alone = whole if len(whole) > 3 or whole[:1].isupper() else ""  # who gives a name alone means a time
    for run in lexicon.runs(text):
        for part in grammar.split(run):
            for parse in grammar.parse(part):
                mention = _mention(parse, part, text)
                if mention.text == alone or is_time(text, mention.start, mention.end, mention.expr):
                    yield mention


def _mention(parse: Parse, run: Sequence[Token], text: str) -> Mention:
    places = [(run[first].start, run[last - 1].end) for first, last in parse.spans]
    parts: tuple[Mention, ...] = ()
    if len(places) == 2 and isinstance(parse.value, Between):
        halves = (parse.value.amount or parse.value.a, parse.value.b)
        parts = tuple(
            Mention(*place, expr, parse.rule, text[slice(*place)]) for place, expr in zip(places, halves, strict=True)
        )
    start, end = places[0][0], places[-1][1]
    first, last = parse.whole
    whole = (min(start, run[first].start), max(end, run[last - 1].end))
    return Mention(start, end, parse.value, parse.rule, text[start:end], parts, whole)
