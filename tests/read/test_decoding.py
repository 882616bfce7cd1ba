import io

import pytest

from timeline.errors import ReadError
from timeline.read import bounded, decode, decoding


@pytest.mark.parametrize(
    "text", ["é\r\n", "a\rb\n\nc\u2028d", "שלום ליום שלישי", "会议在星期二举行。", "\U0001f600 May"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_comes_out_as_it_went_in(text, encoding):
    assert decode(text.encode(encoding), "x") == text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"caf\xe9 au lait", "not UTF-8 (byte 4)"),
        (b"x" * 70_000 + b"\xff", "not UTF-8 (byte 70001)"),
        ("x".encode("utf-16") + b"\x00\xd8", "not UTF-16 (byte 5)"),
        (b"\x89PNG\r\n\x1a\n\x01\x02\x03\x04", "binary"),
        (b"x" * 70_000 + b"\x00", "binary"),
    ],
)
def test_what_is_no_text_is_named_with_its_mend(data, words):
    with pytest.raises(ReadError) as error:
        decode(data, "a.txt")
    assert str(error.value).startswith("a.txt: ")
    assert words in str(error.value)
    assert "UTF-8" in str(error.value)


def test_windows_text_is_told_apart_from_binary():
    with pytest.raises(ReadError, match="iconv"):
        decode("Мост закрыт во вторник.".encode("cp1251"), "a.txt")


def test_nothing_endless_is_read_into_memory(monkeypatch):
    monkeypatch.setattr(decoding, "LARGEST", 10)
    assert bounded(io.BytesIO(b"x" * 10), "a") == b"x" * 10
    with pytest.raises(ReadError, match=r"^a: larger than"):
        bounded(io.BytesIO(b"x" * 11), "a")
