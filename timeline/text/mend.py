"""Damage in a text, repaired before it is read; every place in the mended text leads back to the one it came from.

>>> mended = mend("The war in Ukrainesaid the news-\\npaper . It ended.The end.")
>>> mended.text
'The war in Ukraine said the newspaper. It ended. The end.'
>>> start, end = mended.original(28, 37)
>>> mended.source[start:end]
'news-\\npaper'

`ROWS` is the table of kinds of damage, in the order in which they are mended. Mended text stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from . import damage, wraps
from .captions import bullets, run_on
from .changes import Change, Layer, applied
from .comments import comments
from .glued import glued


class Row(NamedTuple):
    """A kind of damage: its name; what finds the changes, or gives a text of the same length; examples of damage and
    cure, and of what must stay."""

    name: str
    find: Callable[[str], str | Iterable[Change]]
    examples: tuple[tuple[str, str], ...]
    stays: tuple[str, ...] = ()


ROWS: tuple[Row, ...] = (
    Row("characters that are not seen", damage.unseen, (
        ("\ufeffIt fell.", "It fell."), ("infor\u00admation", "information"), ("Xi\u200b said", "Xi said"),
    ), ("café",)),
    Row("entities of web pages", damage.entities, (
        ("R&amp;D", "R&D"), ("&quot;No&quot;", '"No"'), ("China&#8217;s", "China's"), ("China&#x2019;s", "China's"),
        ("&amp;amp;quot;No&amp;quot;", '"No"'), ("on&nbsp;May&nbsp;5", "on May 5"),
    ), ("AT&T; others", "Q&A;", "a & b")),
    Row("characters that are not seen, once escaped", damage.unseen, (("infor&shy;mation", "information"),)),
    Row("quotes, blanks and hyphens of many kinds", damage.like, (
        ("“Until now,” he said", '"Until now," he said'), ("China’s", "China's"), ("5\u00a0May", "5 May"),
        ("a\tb", "a b"), ("self\u2011imposed", "self-imposed"),
    ), ("the war — it ended", "1990–95")),
    Row("quotes of old newswire", damage.newswire_quotes, (("``We won,'' he said.", '"We won," he said.'),),
        ("`cd` is it", "'tis")),
    Row("ligatures", damage.ligatures, (("the o\ufb03ce of \ufb01nance", "the office of finance"),)),
    Row("line ends of other systems", wraps.one_kind, (
        ("One.\r\n\r\nTwo.", "One.\n\nTwo."), ("One.\r\rTwo.", "One.\n\nTwo."), ("a\r\nb", "a b"),
    )),
    Row("lines broken at a width", wraps.line_ends, (
        ("He left on\nTuesday after the\nvote of no confidence", "He left on Tuesday after the vote of no confidence"),
        ("the informa-\ntion", "the information"), ("the self-\nimposed ban", "the self-imposed ban"),
        ("co-\noperation", "cooperation"), ("co-operation and co-\noperation", "co-operation and co-operation"),
        ("a 20-\nyear-old", "a 20-year-old"), ("two-\nand three-bed", "two- and three-bed"),
        ("  One.\n\n\n\n  Two.\n", "One.\n\nTwo."), ("He left.\n- one\n- two", "He left.\n\n- one\n\n- two"),
    ), ("Bridge closes\n\nThe town council closed the bridge.",)),
    Row("stray blanks", damage.blanks, (
        ("It fell .  He left , then ran !", "It fell. He left, then ran!"),
        ("a bloc (of states )", "a bloc (of states)"),
        ("Russia 's army did n't", "Russia's army didn't"),
    ), ("a .5 share", "a .com name", "wait ... what", "he said :)")),
    Row("blanks behind an opening bracket", damage.opened, (("NATO ( an alliance )", "NATO (an alliance)"),)),
    Row("missing blanks behind a mark", damage.missing_blanks, (
        ("It ended.The end.", "It ended. The end."), ("It began in 2021.The end.", "It began in 2021. The end."),
        ("in Berlin,Germany", "in Berlin, Germany"), ("Really?He left.", "Really? He left."),
        ("the talks ended.Beijing objected", "the talks ended. Beijing objected"),
    ), (
        "the U.S.A and U.S.", "at 3 p.m. and a.m.", "see example.com", "3.5 and 1,000", "report.Final.docx",
        "Booking.Com",
        "https://example.com/It.The", "john.Smith@example.com", "Node.js", "www.example.Com", "will.I.am",
        "Yahoo!Finance",
        "System.Out", "e.g.The", "1,The",
    )),
    Row("quotations that touch a word", damage.glued_quotes, (
        ('"over to Russia."according to', '"over to Russia." according to'),
        ('he said,"We left."', 'he said, "We left."'),
    ), ('"We left," he said.', 'a 5" pipe')),
    Row("legends that run into a sentence", run_on, (
        ("Boats on the lake The old bridge is closed.", "Boats on the lake\n\nThe old bridge is closed."),
        ("Ann hoped for $500 A ten-year-old boy came.", "Ann hoped for $500\n\nA ten-year-old boy came."),
        ("He swam for hours Thousands of people came.", "He swam for hours\n\nThousands of people came."),
    ), (
        "She sang Like A Prayer and The End.", "They read the novel The old man and the sea.",
        "the paper The Town Post", "He said The old bridge is closed.", "He met the Two of them of The Hague.",
        "She asked in The hall of fame.", "He had type A blood in him.",
    )),
    Row("bullets that run into a text", bullets, (
        ("It fell. \\* The river rose.", "It fell.\n\nThe river rose."), ("\\* It fell.", "It fell."),
        ("It fell. • The river rose.", "It fell.\n\nThe river rose."),
    ), ("a * b", "5 \\*", "Home • News")),
    Row("comments that run into a text", comments, (
        ("It fell. At 15:49 26th Apr 2009, Nich wrote: Why?", "It fell.\n\nAt 15:49 26th Apr 2009, Nich wrote: Why?"),
        ("Why? On May 5, 2009 at 3:05 pm Jo B. said: No.", "Why?\n\nOn May 5, 2009 at 3:05 pm Jo B. said: No."),
    ), ("At 15:49 on 26 April 2009, the mayor said that it would close.", "On May 5, 2009, she wrote: No.")),
    Row("words run together", glued, (
        ("the war in Ukrainesaid the paper", "the war in Ukraine said the paper"),
        ("the Security Councilon the occasion", "the Security Council on the occasion"),
        ("Putin spoke; Vladimir Putinwho stressed", "Putin spoke; Vladimir Putin who stressed"),
        ("a visit on Tuesdayand later", "a visit on Tuesday and later"),
        ("NATO met; NATOhas grown", "NATO met; NATO has grown"),
    ), (
        "Anderson Johnson Washington Houston Milton McDonald iPhone YouTube Lebanon Hanson Vernon Marion Wellington",
        "Rosario Wilson Jefferson Poland England Islamabad Finland Iraqis Pakistanis Israelis Benin Berlin",
        "Stalin Clinton Beckwith Somewhere",
        "Hans met Hanson; Clint met Clinton; Anders met Anderson; Lou met Louis; Ben went to Benin; Thom met Thomas",
        "Some people met Somewhere; Beck met Beckwith; Christ and Christof; Mean and Meanwhile; Thailand, Holland",
    )),
)  # fmt: skip


class Mended(NamedTuple):
    """A text as it came, as it is read, and the layers of changes between the two."""

    source: str
    text: str
    layers: tuple[Layer, ...] = ()

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where a span of `text` stands in `source`."""
        for layer in reversed(self.layers):
            start, end = layer.original(start, end)
        return start, end

    def exact(self, start: int, end: int) -> str:
        """The words of `source` that a span of `text` stands for."""
        return self.source[slice(*self.original(start, end))]


def mend(text: str) -> Mended:
    """The text without its damage."""
    mended, layers = text, []
    for row in ROWS:
        found = row.find(mended)
        if isinstance(found, str):
            mended = found
        elif changes := tuple(found):
            layers.append(layer := Layer.of(changes))
            mended = applied(mended, layer)
    return Mended(text, mended, tuple(layers))
