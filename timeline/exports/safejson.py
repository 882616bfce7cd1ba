"""JSON that may be pasted into a page: no character of it ends a script or opens markup."""

from __future__ import annotations

import json
from typing import Any

_ESCAPED = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


def as_json(value: Any) -> bytes:
    """Indented, keys as given, one final newline.

    >>> as_json({"a": "</script>"})
    b'{\\n  "a": "\\\\u003c/script\\\\u003e"\\n}\\n'
    """
    text = json.dumps(value, indent=2, ensure_ascii=False)
    return (text.translate(_ESCAPED) + "\n").encode("utf-8", "replace")
