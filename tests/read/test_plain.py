import pytest

from timeline.errors import DateError, ReadError
from timeline.read import read, read_text


def write(folder, name, data):
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def test_front_matter_gives_title_date_source_and_address(tmp_path):
    path = write(
        tmp_path,
        "a.md",
        '---\ntitle: "The bridge"\ndate: 8 March 2024\nsource: Town Post\n'
        "url: https://example.org/a\nmood: x\n---\nIt fell.",
    )
    (article,) = read(path)
    assert (article.title, article.publisher, article.url, article.text) == (
        "The bridge",
        "Town Post",
        "https://example.org/a",
        "It fell.",
    )
    assert (article.published.edtf, article.published.origin) == ("2024-03-08", "front matter")


def test_an_explicit_date_goes_before_the_front_matter(tmp_path):
    (article,) = read(write(tmp_path, "a.md", "---\ndate: 2024-03-08\n---\nIt fell."), published="2024-03-09")
    assert (article.published.edtf, article.published.origin) == ("2024-03-09", "command line")
    assert article.published.candidates == ("front matter: 2024-03-08",)


def test_front_matter_of_other_programs_keeps_the_known_fields():
    head = ["---", "# by a site", "title: The 'old' bridge", "tags:", "- a", "  - b", "summary: >", "  Long: words"]
    article = read_text("\r\n".join([*head, "date: 2024-03-08", "---", "It fell.", ""]), name="a.md")
    assert (article.title, article.published.edtf, article.text) == ("The 'old' bridge", "2024-03-08", "It fell.\r\n")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_front_matter_is_read_with_any_line_end(end, mark):
    article = read_text(f"{mark}---\ntitle: Bridge\n---\nIt fell.\n".replace("\n", end), name="a.md")
    assert (article.title, article.text) == ("Bridge", f"It fell.{end}")


@pytest.mark.parametrize(
    "text",
    [
        "---\nnot a field\n---\nText.",
        "---\n    indented\n---\nText.",
        "---\n\n---\nText.",
        "--- a dash\nText.",
        "---\ntitle: never closed\n",
        "Text.\n---\ntitle: x\n---\n",
    ],
)
def test_what_is_no_front_matter_is_text(text):
    assert read_text(text, name="a.md").text == text


@pytest.mark.parametrize(
    "text", ["a\r\nb\r\n", "a\rb", "a\n\nb\u2028c", "שלום ליום שלישי", "会议在星期二举行。", "a\u00a0b"]
)
def test_line_ends_and_scripts_are_kept(tmp_path, text):
    (article,) = read(write(tmp_path, "a.txt", text))
    assert article.text == text


def test_a_byte_order_mark_is_taken_off(tmp_path):
    assert read(write(tmp_path, "a.txt", b"\xef\xbb\xbfText."))[0].text == "Text."
    assert read(write(tmp_path, "b.txt", "Text.".encode("utf-16")))[0].text == "Text."


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.txt", b"", "no text"),
        ("a.txt", b" \n ", "no text"),
        ("a.txt", b"PK\x03\x04\x00\x00", "binary"),
        ("a.txt", b"caf\xe9 au lait", "not UTF-8 (byte 4)"),
        ("a.docx", b"x", "cannot read .docx"),
        ("a.txt", b"word " * 1_000_000, "too long for one article; split it"),
        ("a", b"x", "without a suffix"),
    ],
)
def test_bad_files_get_one_line_with_name_and_mend(tmp_path, name, data, words):
    path = write(tmp_path, name, data)
    with pytest.raises(ReadError) as error:
        read(path)
    assert words in str(error.value)
    assert str(path) in str(error.value)
    assert "\n" not in str(error.value)


def test_missing_files_and_folders(tmp_path):
    with pytest.raises(ReadError, match="no such file"):
        read(tmp_path / "none.txt")
    with pytest.raises(ReadError, match="folder"):
        read(tmp_path)


def test_an_unreadable_date_names_the_file(tmp_path):
    with pytest.raises(DateError, match=r"a\.txt: publication date: cannot read 'someday'"):
        read(write(tmp_path, "a.txt", "Text."), published="someday")


@pytest.mark.parametrize(
    ("date", "edtf"), [("0001-01-01", "0001-01-01"), ("9999-12-31", "9999-12-31"), ("44 BCE", "-0043")]
)
def test_far_dates(date, edtf):
    assert read_text("Text.", name="a", published=date).published.edtf == edtf
