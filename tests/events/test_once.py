"""What befalls one that is named, once: the keys of the table, and the one date of all its mentions."""

import re

import pytest

from timeline.events import find_events, load_detector
from timeline.events.once import AGAIN, FATES
from timeline.models import Article, Options
from timeline.text.split import paragraphs

DETECTOR = load_detector(Options(detector="spacy"))


def keys(text):
    return {key for c in DETECTOR.detect(paragraphs(text), []) for key in c.once}


@pytest.mark.parametrize(
    ("fate", "example"),
    [pytest.param(fate, example, id=example) for fate in FATES for example in fate.examples],
)
def test_each_row_reads_its_examples(fate, example):
    name = re.search(r"\[(\w+)\]", example)[1].lower()
    assert (fate.name, name) in keys(re.sub(r"[\[\]]", "", example))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Iraq's invasion was condemned.", set()),  # whose it is does it
        ("The Sylvania invasion was condemned.", {("invasion", "sylvania")}),
        ("They killed a guard.", set()),  # nobody is named
        ("Anna Berg lived in Oslo when she was arrested.", {("arrest", "berg")}),
        ("Berg met Holm before he was arrested.", set()),  # either
        ("Holm, an expert kidnapped in Oslo, was freed.", set()),
        ("The arrest of Berg and Holm was a shock.", {("arrest", "berg"), ("arrest", "holm")}),
    ],
)
def test_whom_it_befell(text, found):
    assert keys(text) == found


@pytest.mark.parametrize("word", sorted(AGAIN & {"again", "twice", "repeatedly"}))
def test_one_more_of_its_kind_is_another(word):
    assert keys(f"Berg was {word} arrested in Oslo.") == set()


@pytest.mark.parametrize(
    ("text", "trigger", "first", "last"),
    [
        ("Berg's killers are at large. Berg was murdered on 2 May 2019. Friends of Berg, whose death shook Oslo, met.",
         "murdered", "2019-05-02", "2019-05-02"),
        ("Holm was abducted in May 2019. Police said that Holm was kidnapped on 2 May 2019.", "abducted",
         "2019-05-02", "2019-05-02"),
        ("The assassination of Berg in May 2019 was a shock. The men who murdered Berg fled.", "murdered",
         "2019-05-01", "2019-05-31"),
        ("Sylvania was invaded on 2 May 2019. The invasion of Sylvania was condemned.", "invasion",
         "2019-05-02", "2019-05-02"),
        ("Holm was kidnapped on 2 May 2019. At the time Holm was captured, he was 37.", "captured",
         "2019-05-02", "2019-05-02"),
    ],
)  # fmt: skip
def test_it_has_one_date_in_all_its_mentions(tell, text, trigger, first, last):
    when = tell(text)[trigger].when
    assert (when.earliest, when.latest) == (first, last)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Berg was arrested on 2 May 2019. Holm was arrested.", "arrested"),
        ("Berg was arrested on 2 May 2019. Berg was arrested on 3 June 2020. The arrest of Berg made news.", "arrest"),
        ("Berg was murdered on 2 May 2019. They had planned to murder Berg.", "murder"),
        ("Berg was arrested in 2019. Police denied that they had detained Berg.", "detained"),
    ],
)
def test_another_event_is_not_dated_by_it(text, trigger):
    found = [e for e in _all(text) if e.mentions[0].trigger.exact == trigger]
    assert found[-1].when.reason is None or "the same" not in found[-1].when.reason


def _all(text):
    return [f.event for f in find_events(Article.of(text, published="2024-03-08"), DETECTOR)]


def test_it_says_through_which_mention(tell):
    told = tell("The assassination of Berg in May 2019 was a shock. The men who murdered Berg fled.")
    assert told["murdered"].when.basis == "inferred"
    assert told["murdered"].when.reason == "the same “assassination” is dated elsewhere in the text"
