import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from timeline.errors import ExportError
from timeline.exports import FORMATS, ExportOptions, lost, write
from timeline.exports.island import small
from timeline.exports.page import asset
from timeline.exports.redaction import shown

GOLDEN = Path(__file__).parent / "golden"
FORMS = ("html", "html-interactive", "html-fragment")
VOID = {"meta", "input", "br", "link", "img", "hr"}


class Parsed(HTMLParser):
    """Elements in order, with their attributes and texts; fails on an end that closes nothing."""

    def __init__(self, text):
        super().__init__()
        self.open, self.elements = [], []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs), []))
        if tag not in VOID:
            self.open.append(self.elements[-1])

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop()[0] == tag

    def handle_data(self, data):
        if self.open:
            self.open[-1][2].append(data)

    def all(self, tag, **wanted):
        return [e for e in self.elements if e[0] == tag and all(e[1].get(k) == v for k, v in wanted.items())]

    def texts(self, tag):
        return ["".join(e[2]).strip() for e in self.all(tag)]


def parsed(timeline, form="html", **options):
    return Parsed(write(timeline, form, ExportOptions(**options)).decode("utf-8"))


def test_the_small_story_as_it_was_looked_at(bridge):
    assert write(bridge, "html").decode() == (GOLDEN / "bridge.html").read_text(encoding="utf-8")
    assert write(bridge, "html-fragment").decode() == (GOLDEN / "bridge.fragment.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["html", "html-interactive"])
def test_a_page_tells_everything_in_order(bridge, form):
    page = parsed(bridge, form)
    assert page.all("html")[0][1]["lang"] == "en"
    assert page.texts("h1") == ["The old bridge"]
    assert page.texts("h2") == ["Chronology", "Not on the axis: 1", "Evidence", "Sources", "Method"]
    assert [e[0] for e in page.elements if re.fullmatch("h[1-6]", e[0])] == ["h1", *["h2"] * 5]
    heads = [text for text in page.texts("th") if text]
    assert heads[:3] == ["Date", "Event", "Evidence"]
    assert heads[3:] == [
        "8 January to 19 February 2024", "around 14 January 2024", "before 1 February 2024", "February 2024",
        "5 March 2024", "8 March 2024, 17:00", "since 25 March 2024", "2 April 2024", "May 2024",
    ]  # fmt: skip
    assert "“The bridge closes”, it was said." in page.texts("q")
    assert page.all("a", href="https://example.org/bridge?a=1&b=2")
    assert any("never from today" in text for text in page.texts("p"))


@pytest.mark.parametrize("form", FORMS)
def test_links_inside_lead_somewhere_and_names_are_used_once(bridge, hostile, form):
    for timeline in (bridge, hostile):
        page = parsed(timeline, form)
        ids = [e[1]["id"] for e in page.elements if "id" in e[1]]
        assert len(ids) == len(set(ids))
        inside = {e[1]["href"][1:] for e in page.all("a") if e[1].get("href", "").startswith("#")}
        assert inside <= set(ids)
        assert inside or form == "html-fragment"


@pytest.mark.parametrize("form", FORMS)
def test_no_text_of_an_article_becomes_markup(hostile, form):
    page = parsed(hostile, form)
    assert {e[0] for e in page.elements} <= {
        "html", "head", "meta", "title", "style", "body", "a", "header", "h1", "h2", "main", "figure", "figcaption",
        "svg", "desc", "rect", "g", "line", "path", "text", "defs", "pattern", "section", "table", "caption", "thead",
        "tbody", "tr", "th", "td", "small", "em", "ol", "ul", "li", "q", "cite", "p", "script", "div", "details",
        "summary", "b",
    }  # fmt: skip
    for _, attributes, _ in page.elements:
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
        assert attributes.get("href", "#").startswith(("#", "https://"))
    scripts = {"html": 2, "html-interactive": 5, "html-fragment": 0}
    assert len(page.all("script")) == scripts[form]
    assert not page.all("img")


@pytest.mark.parametrize("form", ["html", "html-interactive"])
def test_the_policy_allows_nothing_but_the_page_itself(bridge, form):
    page = parsed(bridge, form)
    (policy,) = [e[1]["content"] for e in page.all("meta") if e[1].get("http-equiv")]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"

    def hashed(tag, **attributes):
        made = ["".join(e[2]) for e in page.all(tag, **attributes) if e[1].get("type") != "application/json"]
        return ["'sha256-" + base64.b64encode(hashlib.sha256(m.encode()).digest()).decode() + "'" for m in made]

    assert rules["script-src"].split() == hashed("script")
    if form == "html":
        assert rules["style-src"].split() == hashed("style")
    else:
        assert '"showSendToCloud":false' in write(bridge, form).decode()


@pytest.mark.parametrize("form", FORMS)
def test_nothing_is_fetched(bridge, form):
    page = parsed(bridge, form)
    assert not [e for e in page.elements if {"src", "srcset", "data", "poster", "action"} & set(e[1])]
    assert not page.all("link")
    assert not re.search(r"@import|url\((?!#)", "".join(page.texts("style")))


@pytest.mark.parametrize("form", ["html", "html-interactive"])
def test_a_page_is_read_back(bridge, timeline, hostile, form):
    for story in (bridge, timeline):
        expected = small(shown(story, ExportOptions()))
        assert FORMATS[form].read(write(story, form)).to_json() == expected.to_json()
    kept = FORMATS[form].read(write(hostile, form)).events
    assert [e.id for e in kept] == [e.id for e in hostile.events]


def test_a_page_without_a_timeline_says_so():
    with pytest.raises(ExportError, match="holds no timeline"):
        FORMATS["html"].read(b"<script>timeline-data</script>\xff")
    with pytest.raises(ExportError, match="not a timeline"):
        FORMATS["html"].read(b'<script type="application/json" id="timeline-data">{"a": 1}</script>')


def test_what_stays_at_home_is_nowhere_in_the_file(bridge):
    noted = bridge.events[0].model_copy(update={"notes": ("a secret note",)})
    story = bridge.model_copy(update={"events": (noted, *bridge.events[1:])})
    usual = write(story, "html").decode()
    assert "a secret note" not in usual
    assert "A false report" not in usual
    assert "it was said" in usual
    assert "The text of the article" not in usual
    bare = write(story, "html", ExportOptions(without=frozenset({"quotes", "urls", "rejected", "notes"}))).decode()
    assert "it was said" not in bare
    assert "example.org/bridge" not in bare
    assert lost(story, "html") == [
        "html has no room for 1 rejected event, 1 article text, 10 quotations' surroundings and 1 note; json keeps "
        "everything"
    ]


def test_the_light_page_can_be_mailed(crowd):
    assert len(write(crowd(100), "html")) < 200_000
    assert len(asset("page.js")) < 5_000


def test_one_phrase_that_dates_two_events_has_one_note(told):
    row = ("It closes", "5 March 2024", "2024-03-05", "2024-03-05", {}, {})
    once = told([row])
    twin = once.events[0].model_copy(update={"id": "ev_9", "title": "It is shut"})
    page = parsed(once.model_copy(update={"events": (*once.events, twin)}))
    assert len(page.texts("q")) == 1
    assert len(page.all("a", href="#n1")) == 2


@pytest.mark.parametrize("form", FORMS)
def test_the_same_timeline_is_the_same_bytes(bridge, form):
    assert write(bridge, form) == write(type(bridge).from_json(bridge.to_json()), form)


def test_themes(bridge):
    dark = write(bridge, "html", ExportOptions(theme="dark")).decode()
    assert "prefers-color-scheme" not in dark
    assert "--ground:#171614" in dark
    assert "prefers-color-scheme:dark" in write(bridge, "html").decode()
    assert "@media print" in dark
