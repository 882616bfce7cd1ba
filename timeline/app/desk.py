"""The workspace as the dashboard uses it: opens stories, keeps each decision at once. No Streamlit here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.app.finds import MOST, Find, in_log, in_story, of_hit
from timeline.app.samples import Sample, articles_of, samples
from timeline.app.state import Kept, Story
from timeline.edits.removing import left
from timeline.errors import StoreError
from timeline.models import Article, Timeline
from timeline.store import Store, StoryInfo
from timeline.store.search import words_of

LONGEST_TITLE = 60


class Desk:
    """Samples and the stories of one workspace. Without a workspace stories can be read, and are not kept."""

    def __init__(self, store: Store | None) -> None:
        self._store = store

    def samples(self) -> list[Sample]:
        """The stories that come with the program."""
        return samples()

    def stories(self) -> tuple[StoryInfo, ...]:
        """The stories of the workspace, the last changed first."""
        return self._store.stories() if self._store else ()

    def put_away(self) -> tuple[StoryInfo, ...]:
        """The stories in the trash."""
        return self._store.stories(trashed=True) if self._store else ()

    def opened(self, kept: Kept, name: str) -> Story | None:
        """A story by where it is kept and its name; None when there is none of that name."""
        if kept == "sample":
            sample = next((s for s in samples() if s.slug == name), None)
            return Story("sample", sample.slug, sample.title, tuple(articles_of(sample))) if sample else None
        if kept != "workspace" or self._store is None:
            return None
        info = next((s for s in self._store.stories() if str(s.id) == name), None)
        if info is None:
            return None
        return Story("workspace", name, info.title, tuple(self._store.articles(info.id)), self._store.log(info.id))

    def found(self, query: str) -> list[Find]:
        """Where the words of a query stand: in one's own stories first, then in the samples."""
        words = words_of(query)
        if not words:
            return []
        finds = [*self._found_in_workspace(self._store, query, words)] if self._store else []
        opened = (self.opened("sample", sample.slug) for sample in samples())
        finds += (find for story in opened if story for find in in_story(story, words))
        return finds[:MOST]

    def _found_in_workspace(self, store: Store, query: str, words: Sequence[str]) -> Iterator[Find]:
        """Articles by the index, the best first; then what was written in decisions."""
        own = {info.id: info for info in store.stories()}
        articles: dict[int, dict[str, Article]] = {}  # of the stories in which something was found
        for hit in store.search(query, limit=MOST):
            if hit.story not in own:
                continue
            if hit.story not in articles:
                kept = left(store.articles(hit.story), store.log(hit.story))
                articles[hit.story] = {a.id: a for a in kept}
            if hit.article not in articles[hit.story]:  # it was removed, or came since
                continue
            yield of_hit(hit, own[hit.story].title, articles[hit.story][hit.article].called)
        for info in own.values():
            if info.edits:
                yield from in_log(Story("workspace", str(info.id), info.title, (), store.log(info.id)), words)

    def created(self, articles: Sequence[Article], title: str = "", *, at: str | None = None) -> Story:
        """A new story of the user's own articles."""
        title = title or title_of(articles)
        if self._store is None:
            return Story("none", "", title, tuple(articles))
        made = self._store.create(title, articles, at=at)
        return Story("workspace", str(made), title, tuple(self._store.articles(made)))

    def read_in(self, data: bytes, *, at: str | None = None) -> Story:
        """A new story from a story's file: its articles and its decisions; `StoreError` when it is none."""
        opened = self.opened("workspace", str(self._of_workspace().read_in(data, at=at)))
        assert opened is not None  # it was written just now
        return opened

    def whole(self, story: Story, timeline: Timeline) -> bytes:
        """The story's file: articles, events and decisions, to be opened anywhere."""
        if self._store is not None and story.kept == "workspace":
            return self._store.export(int(story.name), timeline)
        return timeline.to_json().encode()

    def saved(self, before: Story, after: Story, *, at: str | None = None) -> Story:
        """Keeps what is new in the log; the first decision on a sample makes a copy of one's own."""
        if self._store is None or after.log == before.log:
            return after
        if after.kept == "sample":
            mine = self.created(after.articles, after.title, at=at)
            after = replace(mine, articles=after.articles, log=after.log)
            before = replace(mine, log=())
        if after.kept == "workspace":
            self._store.append(int(after.name), after.log[len(before.log) :])
        return after

    def with_articles(self, story: Story, articles: Sequence[Article]) -> Story:
        """The story with more articles."""
        if self._store is None or story.kept != "workspace":
            return replace(story, articles=(*story.articles, *articles))
        self._store.add_articles(int(story.name), articles)
        return replace(story, articles=tuple(self._store.articles(int(story.name))))

    def renamed(self, story: Story, title: str) -> Story:
        """The story under another title."""
        if self._store is not None and story.kept == "workspace":
            self._store.rename(int(story.name), title)
        return replace(story, title=title)

    def trashed(self, name: str) -> None:
        """Puts a story away; `restored` brings it back."""
        self._of_workspace().delete(int(name))

    def restored(self, name: str) -> None:
        """Brings a story back."""
        self._of_workspace().restore(int(name))

    def _of_workspace(self) -> Store:
        if self._store is None:
            raise StoreError("no workspace is open: stories are not kept in this session")
        return self._store


def title_of(articles: Sequence[Article]) -> str:
    """What a story is called at first: its first article's title, else its first words.

    >>> title_of([Article.of("The mayor resigned last Tuesday. She had been ill.")])
    'The mayor resigned last Tuesday'
    """
    first = articles[0]
    words = first.title or (first.text or "").strip().split("\n")[0].split(". ")[0]
    words = " ".join(words.split()).rstrip(".")
    return words if len(words) <= LONGEST_TITLE else words[: LONGEST_TITLE - 1].rsplit(" ", 1)[0] + "…"
