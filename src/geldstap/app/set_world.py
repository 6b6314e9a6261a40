"""The world as it is for who looks at a set in a folder: its rules, examples and helpers."""

from dataclasses import replace
from pathlib import Path

from geldstap.app.world import World
from geldstap.interview.session import Session
from geldstap.rulesets.contacts import Contacts, read_municipal
from geldstap.rulesets.examples import Example, read_examples
from geldstap.rulesets.library import Library


class SetWorld(World):
    """A world in which the set in `folder` counts, wherever somebody lives.

    The set is read once: who changes a file starts again.
    """

    def __init__(self, world: World, folder: Path) -> None:
        super().__init__(world.day, world.keeper, world.writer, world.root)
        self.folder = folder
        self._own: Library | None = None
        self._examples: tuple[Example, ...] | None = None

    def library(self, session: Session) -> Library:  # noqa: ARG002 - the same for everybody
        """The national rules and those of the set."""
        if self._own is None:
            self._own = self.library_in(self.folder)
        return self._own

    def contacts(self, language: str) -> Contacts:
        """Human help, with that of the set."""
        found = super().contacts(language)
        path = self.folder / "hulp.yaml"
        if not path.exists():
            return found
        code, entries, _ = read_municipal(path, language)
        return replace(found, local={**found.local, code: entries})

    @property
    def municipality_code(self) -> str:
        """The municipality that the set is for."""
        return self.library(Session()).sets[-1].info.municipality

    @property
    def examples(self) -> tuple[Example, ...]:
        """The example households of the set that can be read."""
        if self._examples is None:
            rules = self.library(Session()).program.rules
            self._examples = read_examples(self.folder, self.vocabulary, rules)[0]
        return self._examples
