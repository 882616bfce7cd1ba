import pytest

from timeline.text.split import LONGEST, paragraphs, sentences


def split(text):
    return [s.text for p in paragraphs(text) for s in sentences(*p)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell. It rose.", ["It fell.", "It rose."]),
        ("Mr. Hill left. He ran.", ["Mr. Hill left.", "He ran."]),
        ("He left on Jan. 5. She stayed.", ["He left on Jan. 5.", "She stayed."]),
        ("The U.S. army left.", ["The U.S. army left."]),
        ("“It is over.” He left.", ["“It is over.”", "He left."]),
        ("Is it over? Yes!", ["Is it over?", "Yes!"]),
        ("会议结束。他走了。", ["会议结束。", "他走了。"]),
    ],
)
def test_sentences(text, expected):
    assert split(text) == expected


@pytest.mark.parametrize(
    "text", ["One.\n\nTwo. Three.\r\n\r\nFour", "  a\n\n\n b ", "x" * (3 * LONGEST), "word " * 20_000]
)
def test_offsets_are_true_and_nothing_is_lost(text):
    found = paragraphs(text)
    assert all(text[p.start : p.end] == p.text for p in found)
    assert all(len(p.text) <= LONGEST for p in found)
    assert "".join("".join(p.text for p in found).split()) == "".join(text.split())
    assert all(text[s.start : s.end] == s.text for p in found for s in sentences(*p))
