"""Runs one command and prints its seconds, its peak memory in MB, its exit code and what it said on standard error.

A process of its own, and a small one: what a child is said to have used at most is never less than what its parent
held when it was started.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time

KILOBYTES = 1e6 if sys.platform == "darwin" else 1e3  # ru_maxrss counts bytes there


def main(command: list[str]) -> None:
    """The command's standard output is dropped."""
    with tempfile.TemporaryFile() as said, open(os.devnull, "wb") as nowhere:  # noqa: PTH123
        begin = time.perf_counter()
        moves = [(os.POSIX_SPAWN_DUP2, nowhere.fileno(), 1), (os.POSIX_SPAWN_DUP2, said.fileno(), 2)]
        process = os.posix_spawn(command[0], command, os.environ, file_actions=moves)
        _, status, used = os.wait4(process, 0)
        seconds = time.perf_counter() - begin
        said.seek(0)
        told = said.read(1000).decode(errors="replace")
    code = os.waitstatus_to_exitcode(status)
    print(json.dumps({"seconds": seconds, "megabytes": used.ru_maxrss / KILOBYTES, "code": code, "said": told}))


if __name__ == "__main__":
    main(sys.argv[1:])
