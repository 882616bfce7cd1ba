"""Every row of the grammar carries an example; each is run under Friday 22 March 2013.

`phrase => value`, or `sentence => value @words | value @words` where the words are not the whole.
"""

import pytest

from timeline.errors import RuleError
from timeline.temporal import Context, Interval, resolve, tag
from timeline.temporal.chart import Grammar, Rule, expand
from timeline.temporal.en import LEXICON
from timeline.temporal.en.rules import RULES
from timeline.temporal.values import timex_value

FRIDAY = Context(Interval.of(2013, 3, 22))


def read(text):
    found = []
    for mention in tag(text):
        for part in mention.parts or (mention,):
            found.append((part.text, timex_value(part.expr, resolve(part.expr, FRIDAY))))
    return found


def wanted(example):
    text, values = example.split(" => ")
    pairs = [value.partition(" @") for value in values.split(" | ")]
    return text, [(words or text, value) for value, _, words in pairs]


@pytest.mark.parametrize("rule", RULES, ids=lambda r: f"{r.yields}: {r.pattern}")
def test_each_row_carries_an_example_that_holds(rule):
    text, pairs = wanted(rule.example)
    assert read(text) == pairs


def test_an_unknown_symbol_is_named_with_a_caret():
    with pytest.raises(RuleError, match=r"unknown symbol in: the <wek>\n +\^"):
        Grammar([Rule("time", "the <wek>", lambda x: x)], LEXICON)


def test_a_broken_pattern_is_refused():
    with pytest.raises(RuleError, match="bad step"):
        list(expand("(since <time>"))
