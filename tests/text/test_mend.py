import gc
import importlib.util
import re
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.app.samples import articles_of, samples
from timeline.text.changes import Change, Layer, applied
from timeline.text.mend import ROWS, mend

_spec = importlib.util.spec_from_file_location("damaged", Path(__file__).with_name("damaged.py"))
damaged = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(damaged)

TEXTS = [damaged.BRIDGE, damaged.ENVOYS] + [a.text for sample in samples() for a in articles_of(sample)]
EXAMPLES = [(row.name, before, after) for row in ROWS for before, after in row.examples]
STAYS = [(row.name, text) for row in ROWS for text in row.stays]


@pytest.mark.parametrize(("name", "before", "after"), EXAMPLES)
def test_each_row_carries_examples_that_hold(name, before, after):
    assert mend(before).text == after
    assert mend(after).text == after


@pytest.mark.parametrize(("name", "text"), STAYS)
def test_what_is_no_damage_stays(name, text):
    assert mend(text).text == text


@pytest.mark.parametrize("way", damaged.WAYS)
@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:20])
def test_a_damaged_text_reads_as_the_whole_one(text, way):
    assert mend(damaged.WAYS[way](text)).text == mend(text).text


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:20])
def test_a_sound_text_keeps_its_words(text):
    assert mend(text).text.split() == damaged.WAYS["straight quotes"](text).split()


# ---- any damage --------------------------------------------------------------------------------------------------

WORDS = st.sampled_from("Ukraine said Putin who on May 5 it ended. The talks, he Council 3.5 U.S. (an self old".split())
BETWEEN = st.sampled_from([
    " ", " ", "  ", "\t", "\n", "\r\n", "\r", "\n\n", "\u00a0", "\u200b ", "\u00ad ", " \ufeff", " ``", "'' ", " “",
    "” ", " ,", "-\n", "", " .", ".", "&nbsp;", " &amp; ", " &quot;", "\n    ", "\n- ", " ( ", " )", "'", '"', "\f",
    "\u2029",
])  # fmt: skip
MIXED = st.lists(st.tuples(WORDS, BETWEEN), max_size=30).map(lambda pairs: "".join(w + b for w, b in pairs))


@given(st.one_of(MIXED, st.text(max_size=80)))
def test_mended_text_stays_as_it_is(text):
    mended = mend(text).text
    assert mend(mended).text == mended


@given(st.one_of(MIXED, st.text(max_size=80)))
def test_words_lead_back_in_order(text):
    mended = mend(text)
    spans = [mended.original(*m.span()) for m in re.finditer(r"\S+", mended.text)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@given(MIXED, BETWEEN, BETWEEN, MIXED)
def test_an_undamaged_word_maps_to_itself(before, left, right, after):
    text = f"{before}{left} Xylophone {right}{after}"
    mended = mend(text)
    start = mended.text.index("Xylophone")
    first = text.index("Xylophone")
    assert mended.original(start, start + 9) == (first, first + 9)
    assert mended.exact(start, start + 9) == "Xylophone"


@given(
    st.text("ab \n", max_size=30), st.lists(st.tuples(st.integers(0, 5), st.integers(0, 3), st.text("xy", max_size=3)))
)
def test_a_layer_leads_back(text, cuts):
    at, changes = 0, []
    for gap, size, new in cuts:
        start = at + gap + bool(changes)
        if start + size > len(text):
            break
        changes.append(Change(start, start + size, new))
        at = start + size
    layer = Layer.of(changes)
    made = applied(text, layer)
    kept = set(range(len(text))) - {i for c in changes for i in range(c.start, c.end)}
    places = [layer.original(i, i + 1) for i in range(len(made))]
    assert {start for start, end in places if end - start == 1 and start in kept} >= kept
    assert all(made[i] == text[start] for i, (start, end) in enumerate(places) if start in kept and end == start + 1)


# ---- time --------------------------------------------------------------------------------------------------------

HARD = [
    " ", "\n", "\r", '"', "`", "'", "a", "Aa", "a.", "ab.Cd", "ab.The ", "&amp;", "amp;", "ab,", "in-\n", "ab\n", "( ",
    'ab."c ', " ,", "Said ", "é\u00a0", "Ukrainesaid ", "\n- ", "a-", "\ufeff", "www.",
]  # fmt: skip


@pytest.mark.parametrize("piece", HARD)
def test_time_grows_with_length_only(piece):
    def seconds(size):
        text = "Xy &" + piece * (size // len(piece))
        begun = time.process_time()
        mend(text)
        return time.process_time() - begun

    gc.disable()  # it takes longer the more there is, whatever is mended
    try:
        short, long = (min(seconds(size) for _ in range(3)) for size in (20_000, 160_000))
    finally:
        gc.enable()
    assert long < 24 * short + 0.05  # eight times the length; a square would be 64 times the time
