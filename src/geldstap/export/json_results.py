"""The JSON of `--json` with `geldstap recht`, `budget` and `verandering`, and what all share.

Keys are Dutch. Amounts and numbers are texts, so that no reader turns them into binary
fractions; days are ISO dates. The form is fixed by `geldstap.export.schemas`; another
form gets another version.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal
from types import MappingProxyType
from typing import TypeAlias

from geldstap.model.contact import Contact
from geldstap.model.decision import AmountRange, Decision, Quantity, Reason, Step
from geldstap.model.fact import FactKey
from geldstap.model.money import Period
from geldstap.model.regulation import Regulation, RulesetInfo
from geldstap.model.source import Source
from geldstap.report.clean import clean
from geldstap.report.whom_to_tell import Report
from geldstap.steps.cliffs import Cliffs
from geldstap.steps.effects import Effect, totals
from geldstap.steps.repayment import Higher

Json: TypeAlias = "str | int | bool | Sequence[Json] | Mapping[str, Json] | None"

VERSION = 1
ONCE = "eenmalig"
# Decimals: whole cents for what is paid; tariffs per kWh have five.
_CENTS = 2
_FINEST = 6
# Wide enough that rounding to decimals never fails for lack of digits.
_WIDE = Context(prec=200)
_NO_NAMES: Mapping[str, Regulation] = MappingProxyType({})


def results(  # noqa: PLR0913 - the parts of a document, each by its name
    decisions: Sequence[Decision],
    rulesets: Sequence[RulesetInfo],
    peildatum: date,
    language: str,
    contacts: Sequence[Contact] = (),
    regulations: Mapping[str, Regulation] = _NO_NAMES,
    *,
    own: Sequence[Json] = (),
    earlier: Sequence[Json] = (),
) -> dict[str, Json]:
    """The outcomes as a document of kind `uitkomst`.

    `regulations` gives, by id, the names in `language`; a regulation that isn't in it has
    its id only. `own` is what the person said of regulations, `earlier` what can still be
    applied for of earlier years (`own_json`).
    """
    return {
        **head("uitkomst", peildatum, language),
        "regelingen": [decision(d, regulations.get(d.regulation)) for d in decisions],
        "eigen": own,
        "eerder": earlier,
        "sets": [ruleset(info) for info in rulesets],
        "hulp": [contact(each) for each in contacts],
    }


def budget(
    totals: Mapping[str, Decimal | None],
    out: Decimal | None,
    left: Decimal | None,
    peildatum: date,
    language: str,
    contacts: Sequence[Contact] = (),
) -> dict[str, Json]:
    """A budget as a document of kind `begroting`, in euros per month.

    None, for a group, for all that goes out or for what is left, means that it isn't
    known; that is not zero.
    """
    return {
        **head("begroting", peildatum, language),
        "periode": Period.MONTH.value,
        "groepen": {group: cents(total) for group, total in totals.items()},
        "uitgaven": cents(out),
        "over": cents(left),
        "niet_ingevuld": [group for group, total in totals.items() if total is None],
        "hulp": [contact(each) for each in contacts],
    }


@dataclass(frozen=True, slots=True)
class Changed:
    """What is written of a change: effects, sums, whom to tell, and what income does."""

    event: str
    effects: Sequence[Effect]
    reports: Sequence[Mapping[str, Json]]
    rises: Mapping[str, Sequence[Higher]]
    cliffs: Cliffs


def change(
    changed: Changed,
    peildatum: date,
    language: str,
    contacts: Sequence[Contact] = (),
    regulations: Mapping[str, Regulation] = _NO_NAMES,
) -> dict[str, Json]:
    """Before and after as a document of kind `verandering`; without an event nothing changes."""
    sums = totals(changed.effects)
    return {
        **head("verandering", peildatum, language),
        "gebeurtenis": changed.event or None,
        "gevolgen": [_effect(effect, regulations) for effect in changed.effects],
        "samen": None
        if sums is None
        else {
            "nu": _amount(sums.before),
            "daarna": _amount(sums.after),
            "niet_meegeteld": list(sums.left_out),
        },
        "doorgeven": list(changed.reports),
        "hoger_inkomen": [
            _higher(id_, rise) for id_, rises in changed.rises.items() for rise in rises
        ],
        "inkomen": _cliffs(changed.cliffs),
        "hulp": [contact(each) for each in contacts],
    }


def report(found: Report, regulations: Mapping[str, Regulation]) -> dict[str, Json]:
    """Whom to tell what, within which term, for which regulations."""
    about = [(id_, regulations[id_].reporting) for id_ in found.regulations]
    return {
        "bij": found.to,
        "termijn": found.term,
        "hoe": found.how,
        "url": found.url,
        "regelingen": [
            {"regeling": id_, "wat": each.what, "bron": source_of(each.source)}
            for id_, each in about
            if each is not None
        ],
    }


def dumps(document: Mapping[str, Json]) -> str:
    """The document as text, without anything in it that could steer a screen."""
    return json.dumps(_cleaned(document), ensure_ascii=False, indent=2) + "\n"


def head(kind: str, peildatum: date, language: str) -> dict[str, Json]:
    """What every document begins with."""
    return {
        "versie": VERSION,
        "soort": kind,
        "peildatum": peildatum.isoformat(),
        "taal": language,
    }


def decision(found: Decision, regulation: Regulation | None) -> dict[str, Json]:
    """One outcome with its reasons; without its words it has its id for a name."""
    last_known = found.last_known
    return {
        "regeling": found.regulation,
        "naam": regulation.name if regulation else found.regulation,
        "instantie": regulation.authority if regulation else "",
        "set": found.ruleset,
        "peildatum": found.peildatum.isoformat(),
        "uitkomst": found.outcome.value,
        "bedrag": _amount(found.amount),
        "uitbetaald": _amount(found.paid),
        "vergeleken": _compared(found, regulation),
        "sinds": day_of(found.since),
        "redenen": [_reason(reason) for reason in found.reasons],
        "stappen": [_step(step) for step in found.steps],
        "ontbreekt": _keys(found.missing),
        "onbekende_cijfers": list(found.unknown_figures),
        "laatst_bekend": decision(last_known, regulation) if last_known else None,
    }


def _compared(found: Decision, regulation: Regulation | None) -> str | None:
    """Whether its amount was compared with a published one; None where there is none."""
    return None if regulation is None or found.amount is None else regulation.compared.value


def _effect(effect: Effect, regulations: Mapping[str, Regulation]) -> dict[str, Json]:
    regulation = regulations.get(effect.regulation)
    before, after = (
        None if side is None else decision(side, regulation)
        for side in (effect.before, effect.after)
    )
    return {
        "regeling": effect.regulation,
        "naam": regulation.name if regulation else effect.regulation,
        "richting": effect.direction.value,
        "nu": before,
        "daarna": after,
    }


def _higher(id_: str, rise: Higher) -> dict[str, Json]:
    return {
        "regeling": id_,
        "percentage": rise.percent,
        "per_jaar": _amount(rise.year),
        "terug": _amount(rise.back),
        "uitbetaald": _amount(rise.paid),
    }


def _cliffs(found: Cliffs) -> dict[str, Json]:
    return {
        "feit": str(found.key),
        "punten": [
            {
                "inkomen": cents(point.income),
                "per_jaar": {id_: cents(euros) for id_, euros in point.amounts.items()},
                "samen": cents(point.total),
            }
            for point in found.points
        ],
        "stopt": [
            {
                "regeling": stop.regulation,
                "tot_en_met": cents(stop.income),
                "per_jaar": cents(stop.last),
            }
            for stop in found.stops
        ],
        "niet_berekend": list(found.left_out),
    }


def _reason(reason: Reason) -> dict[str, Json]:
    return {
        "id": reason.id,
        "waarheid": reason.truth.value,
        "mens_beoordeelt": reason.by_person,
        "aanleiding": reason.occasion,
        "eigen": quantity_of(reason.own),
        "vergelijking": reason.comparison,
        "grens": quantity_of(reason.limit),
        "waarden": {name: quantity_of(value) for name, value in reason.values.items()},
        "ontbreekt": _keys(reason.missing),
        "onbekende_cijfers": list(reason.unknown_figures),
        "gemeente_bepaalt": {name: quantity_of(value) for name, value in reason.filled_in.items()},
        "bron": source_of(reason.source),
    }


def _step(step: Step) -> dict[str, Json]:
    return {
        "naam": step.name,
        "waarde": quantity_of(step.value),
        "bron": source_of(step.source),
    }


def _amount(amount: AmountRange | None) -> dict[str, Json] | None:
    if amount is None:
        return None
    low, high = _bounds(amount.low, amount.high, _CENTS, _CENTS)
    return {"laag": low, "hoog": high, "periode": amount.period.value if amount.period else ONCE}


def quantity_of(quantity: Quantity | None) -> dict[str, Json] | None:
    """A value between its two ends, with its unit."""
    if quantity is None:
        return None
    low, high = quantity.low, quantity.high
    least = _CENTS if quantity.unit.startswith("euro") else 0
    if isinstance(low, Decimal) and (high is None or isinstance(high, Decimal)):
        bounds: tuple[Json, Json] = _bounds(low, high, least, _FINEST)
    else:
        bounds = _plain(low, least), _plain(high, least)
    return {"laag": bounds[0], "hoog": bounds[1], "eenheid": quantity.unit}


def _plain(value: Decimal | date | bool | str | None, least: int) -> Json:
    if isinstance(value, Decimal):
        return _number(value, ROUND_HALF_UP, least, _FINEST)
    return value.isoformat() if isinstance(value, date) else value


def _bounds(low: Decimal, high: Decimal | None, least: int, most: int) -> tuple[str, str | None]:
    """Bounds are rounded outwards: what was between them stays between them."""
    if low == high:
        exact = _number(low, ROUND_HALF_UP, least, most)
        return exact, exact
    upper = None if high is None else _number(high, ROUND_CEILING, least, most)
    return _number(low, ROUND_FLOOR, least, most), upper


def cents(euros: Decimal | None) -> str | None:
    """Euros as a text with two decimals; None where they aren't known."""
    return None if euros is None else _number(euros, ROUND_HALF_UP, _CENTS, _CENTS)


def _number(value: Decimal, rounding: str, least: int, most: int) -> str:
    """All decimals, at least `least` and at most `most`, without exponent or minus zero."""
    rounded = value.quantize(Decimal(1).scaleb(-most), rounding, _WIDE)
    whole, _, decimals = f"{rounded or abs(rounded):f}".partition(".")
    decimals = decimals.rstrip("0").ljust(least, "0")
    return f"{whole}.{decimals}" if decimals else whole


def source_of(source: Source | None) -> dict[str, Json] | None:
    """Where something stands."""
    if source is None:
        return None
    return {
        "titel": source.title,
        "url": source.url,
        "gezien": day_of(source.seen),
        "gedateerd": source.dated,
        "zekerheid": source.confidence.value,
        "toelichting": source.note,
    }


def ruleset(info: RulesetInfo) -> dict[str, Json]:
    """Who made a set, for whom, and what it leaves out; `sleutel` only of an installed one."""
    return {
        "id": info.id,
        "naam": info.name,
        "uitgever": info.publisher,
        "versie": info.version,
        "gemeente": info.municipality,
        "toelichting": info.note,
        "niet_in_deze_set": list(info.not_covered),
        "vingerafdruk": info.digest,
        "vanaf": day_of(info.first),
        "tot_en_met": day_of(info.last),
        "sleutel": info.signer or None,
    }


def contacts_of(found: Iterable[Contact]) -> list[Json]:
    """Whom one can call, each with all that is known."""
    return [contact(each) for each in found]


def contact(found: Contact) -> dict[str, Json]:
    """Whom one can call, and what is known of it."""
    return {
        "naam": found.name,
        "telefoon": found.phone,
        "url": found.url,
        "wat": found.what,
        "rol": found.role.value,
        "tijden": found.hours,
        "kosten": found.cost,
        "anoniem": found.anonymous,
        "gecontroleerd": day_of(found.checked),
    }


def _keys(keys: Iterable[FactKey]) -> list[Json]:
    return [str(key) for key in keys]


def day_of(day: date | None) -> str | None:
    """A day as ISO date."""
    return day.isoformat() if day else None


def _cleaned(value: Json) -> Json:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, Mapping):
        return {clean(key): _cleaned(item) for key, item in value.items()}
    if isinstance(value, Sequence):
        return [_cleaned(item) for item in value]
    return value
