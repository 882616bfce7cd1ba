import io
import json

import pytest

from timeline.errors import ReadError, TimelineError
from timeline.read import document, numbered, read


def test_each_line_is_an_article_and_unknown_keys_are_ignored(tmp_path):
    path = tmp_path / "a.jsonl"
    row = '{"id": "a1", "text": "He left\u2028today.", "published": "2024-03-08", "title": "T", "url": "u", "x": 1}'
    path.write_bytes(f'\ufeff{row}\r\n\n{{"id": 2, "text": "B"}}'.encode())
    first, second = read(path)
    assert (first.id, first.title, first.url, first.text) == ("a1", "T", "u", "He left\u2028today.")
    assert (first.published.edtf, first.published.origin) == ("2024-03-08", "json")
    assert (second.id, second.published) == ("2", None)


def test_an_explicit_date_goes_before_the_line_s():
    made = document('{"text": "B", "published": "someday"}', "a:1", "2024-03-09").published
    assert (made.edtf, made.candidates) == ("2024-03-09", ("json: someday",))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", "not JSON"),
        ("NaN", 'no "text"'),
        ("[]", 'no "text"'),
        ('{"text": 3}', 'no "text"'),
        ('{"id": "a"}', 'no "text"'),
        ('{"text": " "}', "there is no text"),
        ('{"text": "x", "published": "soon"}', "\"published\": cannot read 'soon'"),
        ("[" * 200_000, "nested too deeply"),
        ('{"n": ' + "9" * 5000 + "}", "not JSON"),
    ],
)
def test_a_bad_line_is_named_with_its_mend(line, words):
    with pytest.raises(TimelineError, match=r"^a\.jsonl:7: ") as error:
        document(line, "a.jsonl:7")
    assert words in str(error.value)
    assert "\n" not in str(error.value)


def test_half_characters_become_whole_ones_and_offsets_stay():
    text = document(r'{"text": "\ud83d\ude00 \ud800 on May 5"}', "a:1").text
    assert text == "\U0001f600 \ufffd on May 5"
    assert json.dumps(text).encode() and text.encode()


def test_lines_keep_their_numbers():
    lines = numbered(io.BytesIO(b"\n{1}\r\n\n{2}"), "a.jsonl")
    assert list(lines) == [("a.jsonl:2", b"{1}\r\n"), ("a.jsonl:4", b"{2}")]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "there is nothing in it"),
        (b"\n \n", "there is nothing in it"),
        (b"PK\x03\x04\x00\x00\n\x00", "binary file"),
        (b'[\n  {"text": "x"}\n]\n', "one object a line"),
    ],
)
def test_what_is_no_json_lines_at_all_is_one_error(data, words):
    with pytest.raises(ReadError, match=r"^a\.jsonl: ") as error:
        list(numbered(io.BytesIO(data), "a.jsonl"))
    assert words in str(error.value)
