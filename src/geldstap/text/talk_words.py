"""The words around a conversation of one's own (`gesprek.yaml`), as values."""

from collections.abc import Mapping
from dataclasses import dataclass

from geldstap.text import content
from geldstap.text.words import Words

_FILE = "gesprek.yaml"


@dataclass(frozen=True, slots=True)
class TalkQuestion:
    """The words around one question.

    `label` stands before the answer on the note. `none` is the line that chooses nothing, ""
    for the usual one. `options` has the fixed choices.
    """

    question: str
    note: str
    why: str
    label: str
    none: str
    options: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PersonText:
    """What a kind of person is called, and who that is."""

    name: str
    who: str


@dataclass(frozen=True, slots=True)
class TalkWords:
    """Everything that is said around a conversation, in one language.

    `phrases` are the fixed sentences of the note, `remarks` what is only said on the screen.
    """

    title: str
    sentence: str
    begin: tuple[str, ...]
    course: tuple[str, ...]
    parts: Mapping[str, str]
    people: Mapping[str, PersonText]
    papers: Mapping[str, str]
    phrases: Mapping[str, str]
    remarks: Mapping[str, str]
    questions: Mapping[str, TalkQuestion]


def talk_words(words: Words) -> TalkWords:
    """The words in the language of `words`."""
    file = content.texts(words.folder, _FILE)
    return TalkWords(
        file["titel"],
        file["zin"],
        tuple(file["begin"]),
        tuple(file["verloop"]),
        file["delen"],
        {id_: PersonText(each["naam"], each["wie"]) for id_, each in file["mensen"].items()},
        file["papieren"],
        file["briefje"],
        file["opmerkingen"],
        {id_: _question(each) for id_, each in file["vragen"].items()},
    )


def _question(entry: Mapping[str, str]) -> TalkQuestion:
    options = entry["keuzes"]
    return TalkQuestion(
        entry["vraag"],
        entry["uitleg"],
        entry["waarom"],
        entry["briefje"],
        entry.get("geen", ""),
        options if isinstance(options, Mapping) else {},
    )
