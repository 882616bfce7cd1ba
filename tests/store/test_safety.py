"""What can befall a workspace: others' files, newer and older forms, damage, no rights, two windows, a sudden end."""

import os
import signal
import sqlite3
import stat
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from timeline.edits.log import added
from timeline.errors import StoreError
from timeline.models import Article
from timeline.store import Store, connections, schema
from timeline.store.schema import APPLICATION, STEPS

ROOT = Path(__file__).resolve().parents[2]
ROVIK = Article.of("The mayor of Rovik resigned.", id="a1", title="Gone")
NOBODY = 65534


@pytest.fixture
def path(tmp_path):
    return tmp_path / "workspace.db"


def refused(path, said):
    with pytest.raises(StoreError, match=said) as raised:
        Store.open(path)
    assert "\n" not in str(raised.value)
    assert str(path) in str(raised.value)


def made_by_hand(path, *statements):
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def ask(path, question):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(question).fetchall()


# ---- the file ----------------------------------------------------------------------------------------------------


def test_the_file_is_made_for_its_user_alone_and_stands_alone_between_calls(tmp_path):
    path = tmp_path / "new" / "folder" / "workspace.db"
    with Store.open(path) as store:
        store.create("Mayor", [ROVIK])
        assert [p.name for p in path.parent.iterdir()] == ["workspace.db"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert ask(path, "PRAGMA journal_mode") == [("wal",)]
    assert Store.open(path).stories()[0].title == "Mayor"


def test_an_empty_file_becomes_a_workspace(path):
    path.touch()
    assert Store.open(path).stories() == ()


def test_a_name_that_sqlite_takes_for_memory_is_a_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Store.open(Path(":memory:")).create("Mayor")
    assert Store.open(tmp_path / ":memory:").stories()[0].title == "Mayor"


@pytest.mark.parametrize("data", [b"once upon a time\n", b"x" * 10_000, b"\x89PNG\r\n" + bytes(range(256)) * 40])
def test_what_is_no_database_is_refused_and_left_as_it_is(path, data):
    path.write_bytes(data)
    refused(path, "this is no workspace")
    assert path.read_bytes() == data


def test_another_programs_database_is_refused_and_left_as_it_is(path):
    made_by_hand(path, "CREATE TABLE bookmarks (url TEXT)")
    before = path.read_bytes()
    refused(path, "this is another program's database")
    assert path.read_bytes() == before


def test_a_newer_form_is_refused_and_left_as_it_is(path):
    Store.open(path).create("Mayor", [ROVIK])
    made_by_hand(path, f"PRAGMA user_version = {len(STEPS) + 1}")
    before = path.read_bytes()
    refused(path, "written by a newer version of the program")
    assert path.read_bytes() == before


def test_a_file_brought_up_by_a_newer_program_while_it_was_open_is_not_written(path):
    store = Store.open(path)
    made_by_hand(path, f"PRAGMA user_version = {len(STEPS) + 1}")
    with pytest.raises(StoreError, match="newer version"):
        store.create("Mayor")


def test_a_damaged_file_is_told_in_one_line(path):
    store = Store.open(path)
    store.create("Mayor", [Article.of("word " * 20_000)])
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xa5" * (size - 4096))
    with pytest.raises(StoreError, match="the workspace is damaged") as raised:
        Store.open(path).stories()
    assert "\n" not in str(raised.value)


def test_a_workspace_that_is_gone_is_not_made_anew_by_a_call(path):
    store = Store.open(path)
    path.unlink()
    with pytest.raises(StoreError, match="the workspace is gone"):
        store.create("Mayor")
    assert not path.exists()


def test_a_folder_or_a_place_below_a_file_is_refused(tmp_path):
    refused(tmp_path, "cannot be opened")
    (tmp_path / "file").write_text("x")
    refused(tmp_path / "file" / "workspace.db", "cannot be opened")


@pytest.fixture
def readable():
    """A folder that its user may read and not write; as root, who may all, the test becomes nobody for a while."""
    if not hasattr(os, "geteuid"):
        pytest.skip("rights are told otherwise on this system")
    folder = Path(tempfile.mkdtemp())
    path = folder / "workspace.db"
    Store.open(path).create("Mayor", [ROVIK])
    path.chmod(0o644)
    folder.chmod(0o555)
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    yield path
    if root:
        os.seteuid(0)
    folder.chmod(0o755)
    path.unlink()
    folder.rmdir()


def test_a_folder_without_the_right_to_write_is_told(readable):
    if os.geteuid() == NOBODY:
        refused(readable, "cannot be opened")
    refused(readable.with_name("other.db"), "cannot be opened")
    refused(readable.parent / "more" / "workspace.db", "cannot be opened")


def test_a_locked_workspace_is_told(path, monkeypatch):
    store = Store.open(path)
    monkeypatch.setattr(connections, "PATIENCE", 0.05)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert store.stories() == ()  # reading goes on
        with pytest.raises(StoreError, match="another program is writing"):
            store.create("Mayor")
        other.execute("ROLLBACK")
    assert store.create("Mayor")


# ---- forms -------------------------------------------------------------------------------------------------------


def test_a_file_of_the_first_form_is_brought_up_and_its_articles_are_found(path):
    made_by_hand(
        path,
        "CREATE TABLE story (id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, changed TEXT, "
        "trashed INTEGER NOT NULL DEFAULT 0, view TEXT NOT NULL DEFAULT '{}')",
        "CREATE TABLE article (key INTEGER PRIMARY KEY, story INTEGER NOT NULL REFERENCES story ON DELETE CASCADE, "
        "place INTEGER NOT NULL, id TEXT NOT NULL, title TEXT, text TEXT, sha256 TEXT NOT NULL, fields TEXT NOT NULL, "
        "UNIQUE (story, id))",
        "CREATE TABLE edit (story INTEGER NOT NULL REFERENCES story ON DELETE CASCADE, seq INTEGER NOT NULL, "
        "edit TEXT NOT NULL, PRIMARY KEY (story, seq)) WITHOUT ROWID",
        "CREATE TABLE timeline (number INTEGER PRIMARY KEY, story INTEGER NOT NULL REFERENCES story ON DELETE CASCADE, "
        "key TEXT NOT NULL, data BLOB NOT NULL, UNIQUE (story, key))",
        "INSERT INTO story (title) VALUES ('Old')",
        "INSERT INTO article VALUES (1, 1, 1, 'a', 'T', 'The mayor of Rovik resigned.', 'x', '{\"language\": \"en\"}')",
        """INSERT INTO edit VALUES (1, 1, '{"seq": 1, "op": "star"}')""",
        f"PRAGMA application_id = {APPLICATION}",
        "PRAGMA user_version = 1",
    )
    store = Store.open(path)
    assert [hit.article for hit in store.search("rovik")] == ["a"]
    assert store.articles(1)[0].text == "The mayor of Rovik resigned."
    assert store.log(1)[0].op == "star"
    assert ask(path, "PRAGMA user_version") == [(len(STEPS),)]


def test_a_step_that_fails_leaves_the_file_as_it_was(path, monkeypatch):
    Store.open(path).create("Mayor", [ROVIK])
    monkeypatch.setattr(schema, "STEPS", (*STEPS, ("ALTER TABLE story ADD COLUMN mood TEXT", "DROP TABLE absent")))
    monkeypatch.setattr(connections, "STEPS", schema.STEPS)
    refused(path, "no such table: absent")
    monkeypatch.undo()
    assert Store.open(path).stories()[0].title == "Mayor"
    assert "mood" not in ask(path, "SELECT sql FROM sqlite_master WHERE name = 'story'")[0][0]


# ---- at once -----------------------------------------------------------------------------------------------------


def appended(store, story, word):
    """One edit, tried again when another was quicker, as a window does after it has loaded the story anew."""
    while True:
        try:
            log = added(store.log(story), "note", payload={"text": word})
            store.append(story, log[-1:])
            return
        except StoreError as error:
            assert "another window" in str(error)


def test_threads_share_a_store(path):
    store = Store.open(path)
    story = store.create("Mayor", [ROVIK])
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda n: (appended(store, story, str(n)), store.search("rovik"))[1], range(30)))
    log = store.log(story)
    assert [edit.seq for edit in log] == list(range(1, 31))
    assert {edit.payload["text"] for edit in log} == {str(n) for n in range(30)}


CHILD = """
import sys
from pathlib import Path
from timeline.edits.log import Edit
from timeline.models import Article
from timeline.store import Store
store = Store.open(Path(sys.argv[1]))
"""
WRITER = """
for n in range(8):
    store.create(f"{sys.argv[2]} {n}", [Article.of(f"Word {n} of {sys.argv[2]}.")])
"""
ENDLESS = """
story = store.create("Endless", [Article.of("Rovik.")])
print(story, flush=True)
for n in range(1, 100_000):
    store.append(story, [Edit(seq=n, op="note", payload={"text": "x" * 2000})])
    print(n, flush=True)
"""


def started(code, *arguments):
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, "-c", CHILD + code, *map(str, arguments)], env=environment, stdout=subprocess.PIPE, text=True
    )


def test_processes_that_begin_a_workspace_at_once_lose_nothing(path):
    children = [started(WRITER, path, name) for name in "abc"]
    assert [child.wait(60) for child in children] == [0, 0, 0]
    for child in children:
        child.stdout.close()
    titles = {info.title for info in Store.open(path).stories()}
    assert titles == {f"{name} {n}" for name in "abc" for n in range(8)}
    assert len(Store.open(path).search("word")) == 24


@pytest.mark.parametrize("edits", [1, 7, 40])
def test_every_edit_that_was_answered_is_there_after_a_sudden_end(path, edits):
    with started(ENDLESS, path) as child:
        story = int(child.stdout.readline())
        for _ in range(edits):
            last = int(child.stdout.readline())
        child.send_signal(signal.SIGKILL)
        told = [last, *map(int, child.stdout.read().split())]
    store = Store.open(path)
    seqs = [edit.seq for edit in store.log(story)]
    assert seqs == list(range(1, len(seqs) + 1))
    assert len(seqs) >= max(told) >= edits
    assert ask(path, "PRAGMA integrity_check") == [("ok",)]
    made_by_hand(path, "INSERT INTO words (words) VALUES ('integrity-check')")
    assert store.search("rovik")
