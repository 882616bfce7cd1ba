import re

import pytest

from timeline.errors import ExportError
from timeline.exports import write
from timeline.exports.fragment import iframe_snippet


def test_every_rule_of_style_begins_with_the_fragment(bridge):
    text = write(bridge, "html-fragment").decode()
    (known,) = re.match(r'<div id="([\w-]+)"', text).groups()
    (style,) = re.findall(r"<style>(.*?)</style>", text, re.S)
    selectors = re.findall(r"([^{}]+)\{", re.sub(r"@media[^{]+\{", "", style))
    assert len(selectors) > 20
    assert all(part.strip().startswith(f"#{known}") for rule in selectors for part in rule.split(","))
    assert "<script" not in text


def test_two_fragments_do_not_share_names(bridge, crowd):
    first, second = (set(re.findall(r'id="([^"]+)"', write(t, "html-fragment").decode())) for t in (bridge, crowd(3)))
    assert first and second and not first & second


def test_a_frame_listens_to_its_own_page_alone():
    text = iframe_snippet("https://example.org/a.html?x=1&y=2", 'The "bridge" <b>')
    assert 'src="https://example.org/a.html?x=1&amp;y=2"' in text
    assert 'title="The &quot;bridge&quot; <b&gt;"' in text
    assert "told.source !== frame.contentWindow" in text
    assert 'sandbox="allow-scripts allow-popups"' in text


@pytest.mark.parametrize("url", ["javascript:alert(1)", "story.html", "https://a b/", ""])
def test_a_frame_needs_an_address_on_the_web(url):
    with pytest.raises(ExportError, match="give the page's address on the web"):
        iframe_snippet(url, "x")
