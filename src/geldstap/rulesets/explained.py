"""Remarks that a set explains: `uitgelegd` in `set.yaml`, with the reason why it is right so."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from geldstap.model.problem import Problem
from geldstap.rulesets import keys
from geldstap.rulesets.fields import text_of
from geldstap.source.cursor import Cursor, file_entries

# The kinds of remarks by the name that a set calls them by.
NAMES: Mapping[str, str] = {
    "geen_laatste_dag": "no_last_day",
    "oude_bron": "old_source",
    "bron_niet_gezien": "source_not_seen",
    "geen_voorbeeld": "no_example",
    "niet_vergeleken": "not_compared",
    "toch_vergeleken": "compared_after_all",
    "geen_aanvraag": "no_way_to_apply",
    "andere_uitleg": "text_differs",
    "nooit_waar": "never_true",
    "nooit_onwaar": "never_false",
    "lange_zin": "long_sentence",
    "lange_zinnen": "long_on_average",
    "lijdende_zin": "passive",
    "veel_werkwoorden": "many_verbs",
    "moeilijk_woord": "jargon",
    "woordkeus": "wording",
    "afkorting": "abbreviation",
    "dubbele_ontkenning": "double_no",
    "telefoon_in_tekst": "phone_in_text",
    "niemand": "nobody",
    "iedereen": "everybody",
    "spreekt_tegen": "contradict",
    "altijd_waar": "always_met",
    "onbekende_naam": "no_such_name",
    "ander_percentage": "other_share",
    "niet_gebruikt": "never_used",
    "geen_bron": "no_source",
    "ongewoon": "beyond_our_reading",
    "persoon_verlopen": "person_past",
    "persoon_in_tekst": "person_in_text",
}
KINDS: Mapping[str, str] = {kind: name for name, kind in NAMES.items()}


@dataclass(frozen=True, slots=True)
class Explained:
    """A remark with the reason that its set gives."""

    remark: Problem
    reason: str


@dataclass(frozen=True, slots=True)
class _Reason:
    """One item of `uitgelegd`; `about` is empty where it is about all remarks of its kind."""

    kind: str
    about: str
    reason: str
    at: Cursor


def explain(
    folder: Path, remarks: Iterable[Problem]
) -> tuple[tuple[Problem, ...], tuple[Explained, ...]]:
    """The remarks that aren't explained, and those that are.

    An explanation of something that isn't there is a remark itself: explains_nothing(text).
    """
    reasons = _reasons(folder / "set.yaml")
    open_: list[Problem] = []
    explained: list[Explained] = []
    used: set[int] = set()
    for remark in remarks:
        number = next((n for n, each in enumerate(reasons) if _fits(each, remark)), None)
        if number is None:
            open_.append(remark)
        else:
            used.add(number)
            explained.append(Explained(remark, reasons[number].reason))
    open_ += [
        each.at.remark("explains_nothing", text=each.about or each.reason)
        for n, each in enumerate(reasons)
        if n not in used
    ]
    return tuple(open_), tuple(explained)


def check_explanations(at: Cursor) -> None:
    """Whether `uitgelegd` can be read. Problem: not_a_choice, and shapes."""
    for item in at.items():
        fields = item.fields(*keys.EXPLAINED)
        if "opmerking" in fields:
            fields["opmerking"].choice(tuple(NAMES))
        for name in ("bij", "reden"):
            text_of(fields, name)


def _fits(reason: _Reason, remark: Problem) -> bool:
    return reason.kind == remark.kind and reason.about in ("", remark.arguments.get("text", ""))


def _reasons(path: Path) -> tuple[_Reason, ...]:
    listed = [value for key, value in file_entries(path) if key.raw == "uitgelegd"]
    items = [item for each in listed if each.is_sequence for item in each.items()]
    return tuple(_reason(item) for item in items if item.is_mapping)


def _reason(item: Cursor) -> _Reason:
    fields = item.values()

    def text(name: str) -> str:
        return fields[name].raw.strip() if name in fields else ""

    return _Reason(NAMES.get(text("opmerking"), ""), text("bij"), text("reden"), item)
