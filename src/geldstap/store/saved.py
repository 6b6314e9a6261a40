"""What is kept of a conversation, and its form as JSON.

Every value carries its kind, so that a text “2026” never comes back as a number.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from geldstap.interview.guidance import Guidance
from geldstap.model.answer import Answer, Declined, Given, NotKnown
from geldstap.model.fact import Between
from geldstap.model.money import Amount, Period

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | bool | None"

_NUMBER = re.compile(r"-?[0-9]{1,40}(\.[0-9]{1,40})?")
_GUIDANCE = "begeleiding"
_NOT_KNOWN: Json = {"antwoord": "weet_ik_niet"}
# What may stand beside an amount: that it is an estimate.
_MARKS: tuple[dict[str, Json], ...] = ({}, {"ongeveer": True})
_DECLINED: Json = {"antwoord": "zeg_ik_niet"}


@dataclass(frozen=True, slots=True)
class SavedSession:
    """Answers by question id, how the person wants to be spoken to, and when this was kept.

    `rulesets` are the digests of the regulation sets by their id, so that a later run can
    say that the rules have changed since. `guidance` is the way of guidance that was chosen.
    """

    answers: Mapping[str, Answer]
    saved: date
    language: str = "nl"
    plain: bool = False
    rulesets: Mapping[str, str] = field(default_factory=dict)
    guidance: Guidance | None = None


def to_json(session: SavedSession) -> dict[str, Json]:
    """The session as JSON values, without the envelope."""
    guidance = {} if session.guidance is None else {_GUIDANCE: session.guidance.value}
    return {
        "opgeslagen": session.saved.isoformat(),
        "taal": session.language,
        **guidance,
        "eenvoudig": session.plain,
        "sets": dict(session.rulesets),
        "antwoorden": {id_: _answer_json(answer) for id_, answer in session.answers.items()},
    }


def from_json(data: Mapping[str, Json]) -> tuple[SavedSession | None, int]:
    """The session, and how many parts of it couldn't be read and were left out.

    None where it isn't a session at all.
    """
    saved, answers = _day(data.get("opgeslagen")), data.get("antwoorden")
    if saved is None or not isinstance(answers, dict):
        return None, 1
    read = {id_: _answer(value) for id_, value in answers.items()}
    found = {id_: answer for id_, answer in read.items() if answer is not None}
    language, rulesets = data.get("taal"), data.get("sets")
    sets = rulesets if isinstance(rulesets, dict) else {}
    session = SavedSession(
        found,
        saved,
        language if isinstance(language, str) else "nl",
        data.get("eenvoudig") is True,
        {id_: digest for id_, digest in sets.items() if isinstance(digest, str)},
        _guidance(data.get(_GUIDANCE)),
    )
    return session, len(read) - len(found)


def _answer_json(answer: Answer) -> Json:
    match answer:
        case NotKnown():
            return _NOT_KNOWN
        case Declined():
            return _DECLINED
        case Given(Amount(euros, period, about)):
            mark: dict[str, Json] = {"ongeveer": True} if about else {}
            return {"bedrag": format(euros, "f"), "per": period.value, **mark}
        case Given(Between(low, high)):
            return {"tussen": [_plain_json(low), _plain_json(high)]}
        case Given(value):
            return _plain_json(value)


def _plain_json(value: bool | Decimal | date | str | Amount | Between) -> Json:
    match value:
        case bool():
            return {"ja_nee": value}
        case Decimal():
            return {"getal": format(value, "f")}
        case date():
            return {"datum": value.isoformat()}
        case _:
            return {"tekst": str(value)}


def _answer(data: Json) -> Answer | None:
    if data == _NOT_KNOWN:
        return NotKnown()
    if data == _DECLINED:
        return Declined()
    if not isinstance(data, dict):
        return None
    value = _amount(data) or _between(data) or _value(data)
    return None if value is None else Given(value)


def _amount(data: dict[str, Json]) -> Amount | None:
    match data:
        case {"bedrag": str() as text, "per": str() as per, **rest} if rest in _MARKS:
            euros = _number(text)
            known = per in tuple(Period)
            if euros is None or not known:
                return None
            return Amount(euros, Period(per), about=bool(rest))
        case _:
            return None


def _between(data: dict[str, Json]) -> Between | None:
    match data:
        case {"tussen": [dict() as first, dict() as last], **rest} if not rest:
            low, high = _value(first), _value(last)
            if isinstance(low, Decimal) and isinstance(high, Decimal):
                return Between(low, high)
            if isinstance(low, date) and isinstance(high, date):
                return Between(low, high)
    return None


def _value(data: dict[str, Json]) -> bool | Decimal | date | str | None:
    if len(data) != 1:
        return None
    ((kind, value),) = data.items()
    reader = _READERS.get(kind)
    return reader(value) if reader else None


def _number(value: Json) -> Decimal | None:
    return Decimal(value) if isinstance(value, str) and _NUMBER.fullmatch(value) else None


def _guidance(value: Json) -> Guidance | None:
    """A way that this release doesn't know is as if none was chosen: no answer is lost by it."""
    return Guidance(value) if isinstance(value, str) and value in tuple(Guidance) else None


def _day(value: Json) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


_READERS: Mapping[str, Callable[[Json], bool | Decimal | date | str | None]] = {
    "ja_nee": lambda value: value if isinstance(value, bool) else None,
    "getal": _number,
    "datum": _day,
    "tekst": lambda value: value if isinstance(value, str) else None,
}
