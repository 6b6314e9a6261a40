"""A form: the questions about one thing that is to be made, and the answers so far.

Answers are texts by the id of their question, as they could stand on a command line; "" is
an answer, too: it isn't known. They are read when they are given, so that what is kept is
always right.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TypeAlias

from geldstap.app.world import World
from geldstap.text.words import Words

Answers: TypeAlias = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Around:
    """What an answer is read with: where one is, and what is known.

    `folder` is the one that relative paths start from, `target` the set that a regulation
    comes into. `answers` are those that were given before.
    """

    world: World
    words: Words
    folder: Path
    target: Path
    answers: Answers = field(default_factory=dict)

    def after(self, answers: Answers) -> "Around":
        """The same, after these answers."""
        return replace(self, answers=answers)

    @property
    def day(self) -> date:
        """Today."""
        return self.world.day


@dataclass(frozen=True, slots=True)
class Wrong:
    """Why an answer can't be used, in words."""

    sentence: str


Reader: TypeAlias = Callable[[str, Around], "str | Wrong"]


def _always(_: Answers) -> bool:
    return True


def _nothing(_: Answers, __: Around) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Field:
    """One question. `choices` are keys; without them one types.

    `optional`: “weet ik niet” leaves it out. `asked` says whether it matters after the
    answers before it, which the answer to the question `after` decides; `proposed` is what
    stands there already.
    """

    id: str
    read: Reader
    choices: tuple[str, ...] = ()
    optional: bool = False
    asked: Callable[[Answers], bool] = _always
    after: str = ""
    proposed: Callable[[Answers, Around], str] = _nothing


@dataclass(frozen=True, slots=True)
class Form:
    """Questions in their order; `name` is that of its words."""

    name: str
    fields: tuple[Field, ...]

    def asked(self, answers: Answers) -> tuple[Field, ...]:
        """The questions that matter, with these answers."""
        return tuple(each for each in self.fields if each.asked(answers))

    def field(self, id_: str) -> Field:
        """The question of an id. Raises KeyError."""
        for each in self.fields:
            if each.id == id_:
                return each
        raise KeyError(id_)

    def at_most(self, answers: Answers) -> int:
        """How many questions may still come, whatever is answered."""
        open_ = (each for each in self.fields if each.id not in answers)
        asked = {each.id for each in self.asked(answers)}
        return sum(1 for each in open_ if each.id in asked or self._may_be_asked(each, answers))

    def _may_be_asked(self, one: Field, answers: Answers) -> bool:
        """Whether what decides it is open itself."""
        if not one.after or one.after in answers:
            return False
        first = self.field(one.after)
        return first.asked(answers) or self._may_be_asked(first, answers)

    def missing(self, answers: Answers) -> tuple[Field, ...]:
        """The questions that matter and have no answer yet."""
        return tuple(each for each in self.asked(answers) if each.id not in answers)


def read(asked: Field, text: str, around: Around) -> str | Wrong:
    """An answer in the form in which it is kept; "" leaves out what may be left out."""
    plain = " ".join(text.split())
    if not plain and asked.optional:
        return ""
    if asked.choices and plain not in asked.choices:
        choices = ", ".join(asked.choices)
        return Wrong(
            around.words.say(
                "“{waarde}” kan hier niet. U kunt kiezen uit: {keuzes}.",
                waarde=plain,
                keuzes=choices,
            )
        )
    return plain if asked.choices else asked.read(plain, around)
