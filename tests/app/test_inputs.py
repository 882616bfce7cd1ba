"""What is pasted or dropped becomes articles; what cannot be read is named, and the rest is done."""

import pytest

from timeline.app.inputs import attempt, gathered, reading


def test_pasted_text_and_files_are_gathered_and_bad_ones_are_named():
    files = [("a.txt", b"It rained."), ("b.txt", b"\x00"), ("c.jsonl", b'{"text": "It snowed."}\nnonsense\n')]
    found = gathered("The mayor left on Friday.", files, "8 March 2024")
    assert [a.text for a in found.articles] == ["The mayor left on Friday.", "It rained.", "It snowed."]
    assert all(a.published.edtf == "2024-03-08" for a in found.articles)
    assert [p.split(":")[0] for p in found.problems] == ["b.txt", "c.jsonl"]


def test_a_typed_date_says_that_you_gave_it_and_a_told_one_where_it_stood():
    files = [("a.md", b"---\ndate: 2024-03-01\n---\nIt rained.")]
    assert [a.published.origin for a in gathered("It snowed.", [], "8 March 2024").articles] == ["you"]
    assert [a.published.origin for a in gathered("", files, "").articles] == ["front matter"]


def test_nothing_to_read_says_so():
    assert gathered(" ", [], "").problems == ("There is nothing to read yet: paste a text or drop a file first.",)


def test_a_date_that_cannot_be_read_is_a_problem_not_a_guess():
    found = gathered("Text.", [], "someday")
    assert found.articles == ()
    assert "someday" in found.problems[0]


@pytest.mark.parametrize(
    ("typed", "understood"), [("2024-03-08", True), ("March 1950", True), ("yesterday", False), ("", True)]
)
def test_the_reading_of_a_typed_date(typed, understood):
    assert reading(typed)[0] is understood


def test_what_failed_is_read_again_with_another_date():
    (failed,) = gathered("It closed.", [], "someday").failed
    assert (failed.name, failed.published) == ("pasted text", "someday")
    again = attempt(failed.name, failed.read, "8 March 2024")
    assert (again.articles[0].text, again.articles[0].published.edtf, again.failed) == ("It closed.", "2024-03-08", ())
    (still,) = attempt(failed.name, failed.read, "").articles
    assert still.published is None


def test_a_line_of_a_file_is_read_again_as_that_line():
    found = gathered("", [("c.jsonl", b'nonsense\n{"text": "It snowed."}\n'), ("d.jsonl", b"\x00\xff")], "")
    assert [one.name for one in found.failed] == ["d.jsonl", "c.jsonl:1"]
    for one in found.failed:
        (again,) = attempt(one.name, one.read, "").failed
        assert again.reason == one.reason
