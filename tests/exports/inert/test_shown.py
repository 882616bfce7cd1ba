"""Whatever a text says: in pages, pictures and documents it is shown, and adds nothing that acts."""

import io
import re
import zipfile
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from timeline.exports import FORMATS, write

VOID = {"meta", "input", "br", "link", "img", "hr"}
LINK = re.compile(r"#|https://example\.org/")
NAMESPACE = re.compile(r"\{[^}]*\}")


class Page(HTMLParser):
    """The tags, attributes and links of a page, and how many scripts it has."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.attributes, self.links, self.scripts, self.open = set(), set(), [], 0, []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.scripts += tag == "script"
        self.attributes |= {name for name, _ in attrs}
        self.links += [value for name, value in attrs if name in ("href", "src", "action", "xlink:href")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop() == tag


def check_page(data, plain):
    page, usual = Page(data.decode()), Page(plain.decode())
    assert page.tags <= usual.tags
    assert page.attributes <= usual.attributes
    assert not [name for name in page.attributes if name.startswith("on")]
    assert page.scripts == usual.scripts
    assert all(LINK.match(link) for link in page.links)


def check_svg(data, plain):
    root, usual = ElementTree.fromstring(data), ElementTree.fromstring(plain)
    assert {e.tag for e in root.iter()} <= {e.tag for e in usual.iter()} | {f"{root.tag[:-3]}a"}
    names = {name for e in root.iter() for name in e.attrib}
    assert not [name for name in names if NAMESPACE.sub("", name).startswith("on") or name == "style"]
    assert all(LINK.match(e.get("href")) for e in root.iter() if e.get("href"))


def check_png(data, plain):
    pillow = pytest.importorskip("PIL.Image")
    with pillow.open(io.BytesIO(data)) as picture:
        picture.verify()
        assert set(picture.info) <= {"dpi", "gamma", "srgb", "chromaticity"}


def check_pdf(data, plain):
    pages = pytest.importorskip("pypdf").PdfReader(io.BytesIO(data), strict=True).pages
    assert len(pages) == 1
    for note in pages[0].get("/Annots") or ():
        action = note.get_object()["/A"]
        assert (action["/S"], bool(LINK.match(action["/URI"]))) == ("/URI", True)


def check_office(data, plain):
    """Every part is well-formed; of one kind with the plain one; nothing leads elsewhere, and no field is asked for."""
    with zipfile.ZipFile(io.BytesIO(data)) as made, zipfile.ZipFile(io.BytesIO(plain)) as usual:
        assert set(made.namelist()) <= set(usual.namelist())
        for name in made.namelist():
            if not name.endswith((".xml", ".rels")):
                continue
            root = ElementTree.fromstring(made.read(name))
            assert {e.tag for e in root.iter()} <= {e.tag for e in ElementTree.fromstring(usual.read(name)).iter()}
            for part in root.iter():
                assert NAMESPACE.sub("", part.tag) not in ("instrText", "fldSimple", "script", "control", "OLEObject")
                if part.get("TargetMode") == "External":
                    assert LINK.match(part.get("Target"))


SHOWN = {
    "html": check_page, "html-interactive": check_page, "html-fragment": check_page, "svg": check_svg,
    "png": check_png, "pdf": check_pdf, "docx": check_office, "pptx": check_office,
}  # fmt: skip


@pytest.fixture(scope="module")
def plain(told_by):
    """What each form writes of a text that wants nothing."""
    story = told_by("bridge")
    return {form: write(story, form) for form in SHOWN}


@pytest.mark.parametrize("form", SHOWN)
def test_a_text_is_shown_and_does_nothing(form, text, told_by, plain):
    SHOWN[form](write(told_by(text), form), plain[form])


def test_no_form_is_left_out(request):
    data = (request.path.parent / "test_data.py").read_text(encoding="utf-8")
    assert [form for form in FORMATS if form not in SHOWN and f'    "{form}": check_' not in data] == []


def test_a_page_that_lets_a_tag_through_is_found(told_by):
    page = write(told_by("bridge"), "html")
    for bad in (b"<script>1</script></p>", b"<b onclick='1'></b></p>", b"<a href='javascript:1'></a></p>"):
        with pytest.raises(AssertionError):
            check_page(page.replace(b"</p>", bad, 1), page)
