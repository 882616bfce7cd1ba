"""Whatever a title, a sentence, a tag, an id or a source says: in data it is text, and one event stays one."""

import csv
import io
import json
import re
import zipfile
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from timeline.errors import ExportError
from timeline.exports import FORMATS, lost, write
from timeline.exports.options import ExportOptions
from timeline.exports.sheet import DATES
from timeline.exports.telling import one_line
from timeline.models import Timeline


class Tags(HTMLParser):
    """The tags of a text that a page shows as HTML, and where its links lead."""

    def __init__(self, text):
        super().__init__()
        self.found, self.links = set(), []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.found.add(tag)
        self.links += [value for name, value in attrs if name == "href"]
        assert {name for name, _ in attrs} <= {"href"}

    def handle_comment(self, data):
        self.found.add("!")

    handle_decl = handle_pi = unknown_decl = handle_comment


def html_is(text, tags=frozenset()):
    made = Tags(text)
    assert made.found <= tags
    assert all(link.startswith("https://example.org/") for link in made.links)


def pasted(data):
    """JSON that closes no script and opens no comment of a page that it is pasted into."""
    assert not re.search(rb"[<>&]", data)
    return json.loads(data)


def no_formula(rows):
    for row in rows:
        for name, value in row.items():
            assert not value.startswith(("=", "+", "@", "\t", "\r", "\n")) or not value
            assert not value.startswith("-") or name in DATES or name.endswith("Year")


def check_json(data):
    assert isinstance(json.loads(data.decode("utf-8", "surrogatepass")), dict)


def check_csv(data):
    rows = list(csv.DictReader(io.StringIO(data.decode(), newline="")))
    assert len(rows) == 1
    no_formula(rows)


def check_ics(data):
    text = data.decode()
    lines = text.replace("\r\n ", "").split("\r\n")
    names = [re.split("[:;]", line)[0] for line in lines[:-1]]
    assert names.count("BEGIN") == names.count("END") == 2
    allowed = (
        "BEGIN END VERSION PRODID CALSCALE X-WR-CALNAME UID DTSTAMP DTSTART DTEND SUMMARY DESCRIPTION URL CATEGORIES"
    )
    assert set(names) <= set(allowed.split()) | {"STATUS", "TRANSP"}
    assert not re.search(r"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f]|[^\r]\n|\r[^\n]", text)


def check_timelinejs(data):
    slide = pasted(data)["events"][0]
    html_is(slide["text"]["headline"])
    html_is(slide["text"]["text"], {"p", "a"})
    for field in ("display_date", "group"):
        assert not re.search(r"[<>]|&#|&\w+;", slide.get(field, ""))


def check_timelinejs_csv(data):
    rows = list(csv.DictReader(io.StringIO(data.decode(), newline="")))
    assert len(rows) == 1 + (rows[0]["Type"] == "title")
    no_formula(rows)
    html_is(rows[-1]["Headline"])
    html_is(rows[-1]["Text"], {"p", "a"})
    assert all(any(row.values()) for row in rows)


def check_vis(data):
    made = pasted(data)
    assert len(made["items"]) == 1
    for item in (*made["items"], *made["groups"]):
        html_is(item["content"])
        html_is(item.get("title", ""))


def check_simile(data):
    event = pasted(data)["events"][0]
    for field in ("title", "caption", "description"):
        html_is(event.get(field, ""))
    assert event.get("link", "https://example.org/").startswith("https://example.org/")


def check_jsonld(data):
    made = pasted(data)["mainEntity"]
    assert made["numberOfItems"] == len(made["itemListElement"]) == 1
    article = made["itemListElement"][0]["item"]["subjectOf"][0]
    assert article.get("url", "https://example.org/").startswith("https://example.org/")


def check_mermaid(data):
    lines = data.decode().splitlines()
    assert lines[0] == "timeline"
    assert re.fullmatch(r"    title [^:;#\n%`<>&{}]+", lines[1])
    assert lines[2] == "    section 2024"
    assert re.fullmatch(r"        [^:;#\n%`<>&{}]+ : [^:;#\n%`<>&{}]+", lines[3])
    assert not re.match(r"\s*(title|section|timeline|acc\w+)\b", lines[3], re.IGNORECASE)
    assert len(lines) == 4


def check_markwhen(data):
    lines = [line for line in data.decode().split("\n") if line]
    assert len(lines) == 1 + sum(line.startswith(("title: ", "# ")) for line in lines[:-1])
    assert lines[-1].startswith("2024-03-05: ")
    assert not re.search(r"//|\]\(|\[[ xX]?\]|\W!\w", lines[-1].removeprefix("2024-03-05: "))


def check_edtf(data):
    lines = data.decode().split("\n")
    assert len(lines) == 2
    assert lines[0].split("\t")[1:] == ["2024-03-05"]


def markdown(data):
    tokens = MarkdownIt("commonmark").enable("table").parse(data.decode())
    inline = [child for token in tokens for child in token.children or ()]
    assert not any(child.type == "image" for child in inline)
    links = [child.attrs["href"] for child in inline if child.type == "link_open"]
    assert all(link.startswith("https://example.org/") for link in links)
    raw = [t.content for t in (*tokens, *inline) if t.type in ("html_inline", "html_block")]
    return tokens, inline, raw


def check_md(data):
    tokens, _, raw = markdown(data)
    assert len(raw) == 1
    assert re.fullmatch(r"<!-- [\w.-]+ -->", raw[0])
    assert sum(t.type == "list_item_open" for t in tokens) == 2  # the event and its source
    assert {t.type for t in tokens if t.type in ("fence", "code_block", "blockquote_open", "hr")} == set()


def check_mdtable(data):
    tokens, _, raw = markdown(data)
    assert raw == []
    assert sum(t.type == "td_open" for t in tokens) == 4


def check_timeml(data):
    root = ElementTree.fromstring(data)
    known = {"TimeML", "DOCID", "DCT", "TITLE", "TEXT", "TIMEX3", "EVENT", "MAKEINSTANCE", "TLINK"}
    assert {element.tag for element in root.iter()} <= known
    assert len(list(root.iter("TIMEX3"))) == 2


def check_timeml_zip(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        (name,) = archive.namelist()
        assert re.fullmatch(r"[\w-]{1,80}\.tml", name)
        check_timeml(archive.read(name))


def check_parquet(data):
    parquet = pytest.importorskip("pyarrow.parquet")
    assert parquet.read_table(io.BytesIO(data)).num_rows == 1


INERT = {
    "json": check_json,
    "jsonl": check_json,
    "csv": check_csv,
    "ics": check_ics,
    "timelinejs": check_timelinejs,
    "timelinejs-csv": check_timelinejs_csv,
    "md": check_md,
    "mdtable": check_mdtable,
    "vis": check_vis,
    "simile": check_simile,
    "jsonld": check_jsonld,
    "mermaid": check_mermaid,
    "markwhen": check_markwhen,
    "timeml": check_timeml,
    "timeml-zip": check_timeml_zip,
    "edtf": check_edtf,
    "parquet": check_parquet,
}


@pytest.mark.parametrize("form", INERT)
def test_a_text_is_only_text(form, text, told_by):
    if form in ("json", "jsonl") and re.search("[\ud800-\udfff]", text):
        pytest.skip("the native form has no way to write half a character")
    if form == "parquet":
        pytest.importorskip("pyarrow")
    hostile = told_by(text)
    for options in (ExportOptions(), ExportOptions(group="source"), ExportOptions(group="tag")):
        INERT[form](write(hostile, form, options))
    assert all("\n" not in line for line in lost(hostile, form))


@pytest.mark.parametrize("form", [form for form in INERT if FORMATS[form].read and form not in ("json", "ics")])
def test_a_text_is_read_back_as_the_same_text(form, text, told_by):
    hostile = told_by(text)
    event = hostile.events[0].model_copy(
        update={"when": hostile.events[0].when.model_copy(update={"display": "5 March 2024"})}
    )
    hostile = hostile.model_copy(update={"events": (event,)})
    if form == "jsonl":  # native: the text comes back as it was, to the character
        if re.search("[\ud800-\udfff]", text):
            pytest.skip("the native form has no way to write half a character")
        assert FORMATS[form].read(write(hostile, form)).events == hostile.events
        return
    try:
        back = FORMATS[form].read(write(hostile, form))
    except ExportError as error:  # nothing is left of a text of blanks
        assert not one_line(text).strip("\ufeff\ufffe "), error
        return
    assert len(back.events) == 1
    assert (back.events[0].when.earliest, back.events[0].when.latest) == ("2024-03-05", "2024-03-05")
    if not form.startswith("timeml"):
        whole = one_line(text).encode("utf-8", "replace").decode()
        assert back.events[0].title in (whole, whole.strip(), "(no title)")


def test_every_date_of_any_year_goes_through_every_format(told_by):
    bare = told_by("plain")
    dates = (
        "-9999-12-31",
        "-0001-12-31",
        "0000-01-01",
        "0001-01-01",
        "2020-12-31",
        "9999-12-31",
        "10000-01-01",
        "nonsense",
    )
    for date in dates:
        bounds = dict.fromkeys(("earliest", "latest_start", "earliest_end", "latest"), date)
        for known in (bounds, bounds | {"latest": None, "latest_start": None}, bounds | {"earliest": None}):
            when = bare.events[0].when.model_copy(update=known | {"edtf": None, "start": None})
            told = bare.model_copy(update={"events": (bare.events[0].model_copy(update={"when": when}),)})
            for form in INERT:
                assert write(told, form) == write(told, form)


@pytest.mark.parametrize("form", [form for form in INERT if FORMATS[form].read])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_reader_gives_a_timeline_or_one_line(form, story, data):
    if form == "ics":
        pytest.importorskip("icalendar")
    whole = write(story, form)
    at = data.draw(st.integers(0, len(whole)))
    damaged = whole[:at] + data.draw(st.binary(max_size=12)) + whole[at + data.draw(st.integers(0, 40)) :]
    for attempt in (damaged, data.draw(st.binary(max_size=80))):
        try:
            assert isinstance(FORMATS[form].read(attempt, []), Timeline)
        except ExportError as error:
            assert "\n" not in str(error)
