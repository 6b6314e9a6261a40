"""The content files: questions, explanation pages and stories, as values.

They are our own files; that both languages are complete and alike is checked by tests.
Each file is read once, when something in it is needed for the first time.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from geldstap.model.fact import FactKey, Role

_SECTIONS: dict[Role, str] = {
    Role.APPLICANT: "personen",
    Role.PARTNER: "personen",
    Role.CHILDREN: "personen",
    Role.RESIDENTS: "personen",
}


@dataclass(frozen=True, slots=True)
class QuestionText:
    """The words around one question.

    `short` is a phrase in lower case that fits behind “Dat hangt af van:”. `note` stands
    below the question; `why` and `paper` (where one can find the answer) on the help page.
    `example` is an answer that would be understood. `options` has the label of each choice.
    `line` says it as something that is so, for a line of a checklist. `if_low` and `if_high`
    say what an unusual answer may come from, where there is something to say.
    `reason` is `why` without what holds for every question or for hardly anybody.
    `always` is the part of the note without which the question means something else.
    `cases` are the things of which one is enough, where the note ends in a list.
    """

    question: str
    short: str
    note: str = ""
    why: str = ""
    paper: str = ""
    example: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    line: str = ""
    if_low: str = ""
    if_high: str = ""
    reason: str = ""
    cases: tuple[str, ...] = ()
    always: str = ""

    @property
    def label(self) -> str:
        """The short phrase with a capital, for the start of a line."""
        return self.short[:1].upper() + self.short[1:]


@dataclass(frozen=True, slots=True)
class ChecklistText:
    """The words around a checklist; those of its lines stand with their facts.

    `all_` is the line that says that everything is so, "" where that isn't offered, and
    `none` the line that says that nothing is, "" for the usual one.
    """

    question: str
    note: str
    why: str
    paper: str
    all_: str = ""
    none: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class StepText:
    """The name of a step and one sentence about it."""

    title: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Story:
    """A story of an example person; `step` is the step that it goes with."""

    id: str
    step: str
    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExampleText:
    """Who an example household is: a name for a list, and a short invented story."""

    name: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Duty:
    """Something to report whatever one gets, and where that stands."""

    text: str
    source: str
    url: str


@dataclass(frozen=True, slots=True)
class EventText:
    """The words of a life event: its name, what is supposed, and what to report anyhow."""

    name: str
    paragraphs: tuple[str, ...]
    duties: tuple[Duty, ...] = ()


@dataclass(frozen=True, slots=True)
class YearlyText:
    """The words of a day that comes every year: month and day, what it is, and where that stands."""

    month: int
    day: int
    text: str
    source: str
    checked: date


@dataclass(frozen=True, slots=True)
class NeedText:
    """The words of something people seek help with: its name in a list, and what one may say.

    `also` are other words for it that somebody may type.
    """

    name: str
    saying: tuple[str, ...]
    also: tuple[str, ...] = ()


def section(role: Role) -> str:
    """The section of the questions file that has the facts of this role."""
    return _SECTIONS.get(role, role.value)


def question(
    folder: Path, key: FactKey, values: Mapping[str, object], said: Mapping[str, str]
) -> QuestionText:
    """The words for one fact of one holder, placeholders filled.

    `said` are earlier answers in the words of a household file, by question id: where they
    fit a variant (`varianten`), its words go before the usual ones. Raises KeyError for a
    fact without words.
    """
    file = _read(folder / "vragen.yaml")
    name = section(key.role)
    entry = file[name][key.name]
    variants = entry.get("varianten", {}).items()
    fitting = [words for condition, words in variants if _fits(condition, said)]
    # The last of them is about this person most closely.
    places = (*reversed(fitting), entry, file["standaard"].get(name, {}))

    def text(part: str) -> str:
        found = (_of(place.get(part, ""), key.role) for place in places)
        return next(filter(None, found), "").format(**values)

    return QuestionText(
        question=text("vraag"),
        short=text("kort"),
        note=" ".join(filter(None, (text("altijd"), text("uitleg")))),
        why=" ".join(filter(None, (text("waarom"), text("soms"), file["standaard"]["antwoord"]))),
        paper=text("papier"),
        example=text("voorbeeld"),
        options=entry.get("keuzes", {}),
        line=text("regel"),
        if_low=text("als_laag"),
        if_high=text("als_hoog"),
        reason=text("waarom"),
        always=text("altijd"),
        cases=tuple(entry.get("een_hiervan", ())),
    )


def _of(text: object, role: Role) -> str:
    """The text for a role, where it differs by role."""
    return str(text.get(role.value, "") if isinstance(text, dict) else text)


def _fits(condition: str, said: Mapping[str, str]) -> bool:
    """Whether earlier answers are as in `heeft_partner = nee en aantal_kinderen = 0`."""
    parts = (part.split(" = ") for part in condition.split(" en "))
    return all(said.get(id_) == value for id_, value in parts)


def checklist(folder: Path, name: str) -> ChecklistText:
    """The words around a checklist. Raises KeyError for an unknown one."""
    file = _read(folder / "vragen.yaml")
    entry = file["lijsten"][name]
    return ChecklistText(
        question=entry["vraag"],
        note=entry["uitleg"],
        why=f"{entry['waarom']} {file['standaard']['antwoord']}",
        paper=entry["papier"],
        all_=entry.get("alles", ""),
        none=entry.get("geen", ""),
        reason=entry["waarom"],
    )


def group(folder: Path, name: str) -> str:
    """The heading of a group of facts. Raises KeyError for an unknown one."""
    return str(_read(folder / "vragen.yaml")["groepen"][name])


def page(folder: Path, name: str) -> tuple[str, ...]:
    """The paragraphs of an explanation page. Raises KeyError for an unknown one."""
    return tuple(_read(folder / "uitleg.yaml")["bladzijden"][name])


def step(folder: Path, name: str) -> StepText:
    """The words of a step of the letter. Raises KeyError for an unknown one."""
    entry = _read(folder / "uitleg.yaml")["stappen"][name]
    return StepText(entry["titel"], entry["zin"])


def event(folder: Path, name: str, values: Mapping[str, object]) -> EventText:
    """The words of a life event, placeholders filled. Raises KeyError for an unknown one.

    `values` may say whose it is (`wie`): some are called otherwise for a partner.
    """
    entry = _read(folder / "veranderingen.yaml")[name]
    called = entry.get(values.get("wie", ""), entry["naam"])
    duties = tuple(Duty(each["tekst"], each["bron"], each["url"]) for each in entry["doorgeven"])
    return EventText(called.format(**values), tuple(entry["uitleg"]), duties)


def stories(folder: Path) -> tuple[Story, ...]:
    """All stories, in the order of the file."""
    return tuple(
        Story(name, entry["stap"], entry["titel"], tuple(entry["alineas"]))
        for name, entry in _read(folder / "verhalen.yaml").items()
    )


def example(folder: Path, name: str) -> ExampleText:
    """The words of an example household. Raises KeyError for an unknown one."""
    entry = _read(folder / "voorbeelden.yaml")[name]
    return ExampleText(entry["naam"], tuple(entry["verhaal"]))


def yearly(folder: Path) -> Mapping[str, YearlyText]:
    """The days that come every year, by their name."""
    found: dict[str, YearlyText] = {}
    for name, entry in _read(folder / "kalender.yaml").items():
        day, month = map(int, entry["dag"].split("-"))
        checked = date.fromisoformat(entry["nagekeken"])
        found[name] = YearlyText(month, day, entry["tekst"], entry["bron"], checked)
    return found


def need(folder: Path, name: str) -> NeedText:
    """The words of something people seek help with. Raises KeyError for an unknown one."""
    entry = _read(folder / "hulpvragen.yaml")[name]
    return NeedText(entry["naam"], tuple(entry["zeggen"]), tuple(entry["ook"].split(", ")))


def texts(folder: Path, file: str) -> Mapping[str, Any]:
    """A whole file of words, for what has a reader of its own."""
    return _read(folder / file)


@cache
def _read(path: Path) -> dict[str, Any]:
    import yaml

    # The base loader keeps every value as text: `1.500` stays what people would type.
    loader = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader
    with path.open(encoding="utf-8") as stream:
        loaded: dict[str, Any] = yaml.load(stream, Loader=loader)  # noqa: S506
    return loaded
