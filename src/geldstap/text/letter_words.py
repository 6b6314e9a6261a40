"""The words of “I received a letter”: what each kind means, what one can do, and its sources."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from geldstap.text import content
from geldstap.text.words import Words

_FILE = "brieven.yaml"


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence, and where that stands; both are empty where it claims nothing."""

    text: str
    source: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class LetterText:
    """The words of a kind of letter.

    `phrase` is what it is called inside a sentence. `calm` is what one needn't fear, `say`
    what one can say when calling.
    """

    name: str
    phrase: str
    means: tuple[Claim, ...]
    now: tuple[Claim, ...]
    calm: tuple[Claim, ...]
    say: tuple[str, ...]
    papers: tuple[str, ...]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All that is said of it, in the order of reading."""
        return (*self.now, *self.means, *self.calm)


def letter_text(words: Words, kind: str) -> LetterText:
    """The words of a kind of letter. Raises KeyError for an unknown one."""
    entry = _file(words)["soorten"][kind]
    return LetterText(
        name=entry["naam"],
        phrase=entry["zin"],
        means=_claims(words, entry["betekenis"]),
        now=_claims(words, entry["nu"]),
        calm=_claims(words, entry["gerust"]),
        say=tuple(entry["zeggen"]),
        papers=tuple(entry["papieren"]),
    )


def letter_title(words: Words, kind: str) -> str:
    """What a kind of letter is called above a page: short, so that it takes one row."""
    phrase = letter_text(words, kind).phrase
    return phrase[:1].upper() + phrase[1:]


def group_name(words: Words, group: str) -> str:
    """The line of a group of letters in the first list. Raises KeyError."""
    return str(_file(words)["groepen"][group])


def date_question(words: Words, asked: str) -> tuple[str, str]:
    """The question for the day that counts, and the note below it. Raises KeyError."""
    file = _file(words)
    return str(file["vragen"][asked]), str(file["uitleg"][asked])


def debt_help(words: Words, *, urgent: bool) -> Claim:
    """How soon the municipality speaks with somebody about debts."""
    return _claim(words, _file(words)["gemeente"]["dringend" if urgent else "gewoon"])


def term_claim(words: Words, kind: str, day: str) -> Claim:
    """Until when something can be done. Raises KeyError for an unknown kind."""
    return _claim(words, _file(words)["termijnen"][kind], dag=day)


def term_over(words: Words, kind: str, day: str) -> Claim:
    """What one can do still where the last day has passed."""
    passed = _file(words)["voorbij"]
    return _claim(words, passed.get(kind, passed["anders"]), dag=day)


def term_moved(words: Words, day: str) -> str:
    """Why the last day isn't the one that people count to."""
    return str(_file(words)["verschoven"]).format(dag=day)


def _file(words: Words) -> Mapping[str, Any]:
    return content.texts(words.folder, _FILE)


def _claims(words: Words, entries: Iterable[str | Mapping[str, str]]) -> tuple[Claim, ...]:
    return tuple(_claim(words, entry) for entry in entries)


def _claim(words: Words, entry: str | Mapping[str, str], **values: str) -> Claim:
    """One entry: a sentence alone, or one with the name of its source."""
    if isinstance(entry, str):
        return Claim(entry.format(**values))
    source = _file(words)["bronnen"][entry["bron"]]
    return Claim(entry["tekst"].format(**values), source["titel"], source["url"])
