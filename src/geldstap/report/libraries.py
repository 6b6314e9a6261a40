"""The regulations on both sides of a change: where one lives now, and where one will live."""

from dataclasses import dataclass

from geldstap.model.regulation import Regulation
from geldstap.rulesets.library import Library
from geldstap.steps.effects import Effect
from geldstap.text.words import Words


@dataclass(frozen=True, slots=True)
class Libraries:
    """The regulations where one lives now, and where one will live: mostly the same."""

    before: Library
    after: Library

    def of(self, effect: Effect) -> Library:
        """The one that knows a regulation, that of now before the other."""
        return self.before if effect.before is not None else self.after

    def regulation(self, effect: Effect, words: Words) -> Regulation:
        """The words of a regulation."""
        return self.of(effect).regulation(effect.regulation, words.language)
