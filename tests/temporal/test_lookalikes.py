"""Look-alikes: the negative corpus, and the two examples of each guard."""

from pathlib import Path

import pytest

from timeline.temporal import mentions, tag
from timeline.temporal.en.lookalikes import GUARDS, is_log
from timeline.temporal.guards import Guards

HERE = Path(__file__).parent


def row(line: str) -> tuple[str, list[str]]:
    """A sentence and the phrases to be found in it: "In May it may rain. => May"."""
    text, arrow, found = line.partition("=>")
    assert arrow, f"no => in {line!r}"
    return text.strip(), [phrase.strip() for phrase in found.split("|") if phrase.strip()]


def rows(name: str) -> list[tuple[str, list[str]]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [row(line) for line in lines if line.strip() and not line.startswith("#")]


CORPUS, UNMET = rows("lookalikes.txt"), rows("lookalikes_unmet.txt")


def found(text: str) -> list[str]:
    return [mention.text for mention in tag(text)]


@pytest.mark.parametrize(("text", "right"), CORPUS, ids=[text for text, _ in CORPUS])
def test_the_negative_corpus(text, right):
    assert found(text) == right


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("text", "right"), UNMET, ids=[text for text, _ in UNMET])
def test_what_is_not_read_rightly_yet(text, right):
    assert found(text) == right


def test_no_sentence_stands_twice():
    texts = [text for text, _ in CORPUS + UNMET]
    assert len(texts) == len(set(texts)) >= 500


@pytest.mark.parametrize("guard", GUARDS.rows, ids=[guard.name for guard in GUARDS.rows])
def test_examples_of_a_guard(guard):
    for example in (guard.out, guard.kept):
        text, right = row(example)
        assert found(text) == right, text


@pytest.mark.parametrize("guard", GUARDS.rows, ids=[guard.name for guard in GUARDS.rows])
def test_each_guard_is_needed_for_its_example(guard, monkeypatch):
    text, right = row(guard.out)
    without = Guards(other for other in GUARDS.rows if other is not guard)
    tables = mentions.language("en")._replace(is_time=without.is_time)
    monkeypatch.setattr(mentions, "language", lambda lang: tables)
    assert found(text) != right


def test_names_of_guards_are_their_own():
    names = [guard.name for guard in GUARDS.rows]
    assert len(names) == len(set(names))


def test_a_guard_looks_no_farther_than_the_window():
    near = "so " * 100
    for text, _ in CORPUS:
        assert found(f"A1 {near}. {text} {near} B2") == found(f"\n\n9 {near}. {text} {near}"), text


@pytest.mark.parametrize("mark", ["(", "-", "/", ".", "'s ", "A ", "1 ", "+1 ", "www.", "by ", "of the "])
def test_a_long_text_is_read_at_once(mark):
    assert found(mark * 20_000 + "\n\nHe left on 5 May 2012.")[-1] == "5 May 2012"


LOG = "0915 Rain began in Lund.\n1704 A US team reached the mill.\n2346 It ended."


@pytest.mark.parametrize(
    ("text", "log"),
    [
        (LOG, True),
        (f"The day of the flood\n\n{LOG}", True),
        # all of them can be years
        ("1704 A team came.\n1705 It left.\n1706 It came back.", False),
        # too few, and none at the head of a line
        ("0915 Rain began.\n1704 A team came.", False),
        ("At 0915 rain began. At 1704 a team came. At 2346 it ended.", False),
        # no hours
        ("0975 Rain began.\n2504 A team came.\n2346 It ended.", False),
    ],
)
def test_a_log_begins_its_lines_with_hours(text, log):
    assert is_log(text) == log


def test_in_a_log_only_the_hours_are_no_years():
    assert found(LOG) == []
    assert found(LOG.replace("the mill", "the mill of 1704")) == ["1704"]
    assert found("1704 A US team reached the mill.") == ["1704"]
