"""Texts of our own with damage, and ways to damage a text that must change nothing in what is read from it."""

import re
import textwrap

BRIDGE = """Bridge closes

“The bridge is not safe,” Mayor Anna Berg said on Friday. “We closed it last Tuesday, and it won’t open before May 2025.”

The council’s engineers found cracks in the ‘old’ steel in recent weeks, according to the Town Post’s report of March 3. A self-imposed limit of 20 tonnes had been in force since January 2023.

In the 1990s the state-owned company that built the bridge from 1931 to 1934 went bankrupt. The U.S. firm Hill & Sons, which bought it on Dec. 5, 1998, denied ignoring a warning, and its long-time chairman resigned two days later.
"""  # noqa: E501
ENVOYS = """Envoys meet in Geneva

Geneva, March 5 (Reuters) – Envoys of both sides met in Geneva on Tuesday morning, the first talks since the cease-fire collapsed in late November 2023. They are expected to meet again next Thursday.

“It was a frank exchange,” the mediator, Ole Lund, told reporters on Tuesday evening. He said that the delegations would exchange 120 prisoners by 15 March.

The army shelled the port twice last week, killing at least 14 people, the governor’s office said on Monday. The army denied it. A ship with 2,000 tonnes of grain left the port three days ago and arrived in Malta on Sunday.

The war began on 24 February 2022. A year later, half a million people had fled; in the summer of 2023 a third of them returned.
"""  # noqa: E501


def wrapped(text, width, **options):
    options = {"break_on_hyphens": False, "break_long_words": False} | options
    return "\n\n".join(textwrap.fill(paragraph, width, **options) for paragraph in text.split("\n\n"))


def curly(text):
    text = re.sub(r'(?<=[\w.,!?])"', "”", text)
    return re.sub(r"(?<=\w)'|'(?=\s)", "’", re.sub(r'"(?=\w)', "“", text))


WAYS = {
    "\\r\\n": lambda text: text.replace("\n", "\r\n"),
    "\\r": lambda text: text.replace("\n", "\r"),
    "60 columns": lambda text: wrapped(text, 60),
    "72 columns": lambda text: wrapped(text, 72),
    "40 columns": lambda text: wrapped(text, 40),
    "60 columns, compounds broken": lambda text: wrapped(text, 60, break_on_hyphens=True),
    "60 columns and \\r\\n": lambda text: wrapped(text, 60).replace("\n", "\r\n"),
    "60 columns and \\r": lambda text: wrapped(text, 60).replace("\n", "\r"),
    "indented": lambda text: wrapped(text, 60, initial_indent="    "),
    "indented, no blank lines": lambda text: wrapped(text, 60, initial_indent="    ").replace("\n\n", "\n"),
    "a paragraph is a line": lambda text: text.replace("\n\n", "\n"),
    "many blank lines": lambda text: text.replace("\n\n", "\n \n\t\n\n"),
    "straight quotes": lambda text: text.translate(str.maketrans("“”‘’", "\"\"''")),
    "curly quotes": curly,
    "newswire quotes": lambda text: text.replace("“", "``").replace("”", "''"),
    "non-breaking blanks": lambda text: text.replace(" ", "\u00a0"),
    "narrow blanks": lambda text: text.replace(" ", "\u202f"),
    "two blanks": lambda text: text.replace(" ", "  "),
    "tabs": lambda text: text.replace(" ", "\t"),
    "byte order mark": lambda text: "\ufeff" + text,
    "no width": lambda text: text.replace(" ", "\u200b \u200b"),
    "soft hyphens": lambda text: re.sub(r"([a-z]{3})([a-z]{3})", "\\1\u00ad\\2", text),
    "ligatures": lambda text: text.replace("fi", "ﬁ").replace("ff", "ﬀ"),
    "entities": lambda text: (
        text.replace("&", "&amp;").replace('"', "&quot;").replace("“", "&ldquo;").replace("’", "&#8217;")
    ),
    "words broken at line ends": lambda text: re.sub(r"(?<=\b[a-z]{4})([a-z]{4,})\b", "-\n\\1", text),
    "blanks before marks": lambda text: re.sub(r"(?<=[a-z])([.,])(?=\s)", " \\1", text),
}
