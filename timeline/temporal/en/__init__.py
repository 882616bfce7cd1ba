"""English, as tables: words, numerals, rules, holidays, look-alikes, lean, steps."""

from ..chart import Grammar, literals
from ..lexer import GLUE, Lexicon
from .lookalikes import is_time
from .numerals import NUMERAL_CLASSES, numerals
from .rules import RULES
from .words import ABBREVIATIONS, TRIGGERS, WORDS

MARKS = {mark for marks in GLUE.values() for mark in marks} | {"."}
_LITERALS = {f"={word}": {word: word} for word in sorted(literals(RULES) - MARKS)}
LEXICON = Lexicon(WORDS | _LITERALS, numerals, NUMERAL_CLASSES, TRIGGERS, ABBREVIATIONS)
GRAMMAR = Grammar(RULES, LEXICON)

__all__ = ["GRAMMAR", "LEXICON", "is_time"]
