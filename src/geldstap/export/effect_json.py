"""The JSON of `geldstap regelingen effect --json`; its form is in `ruleset_schemas`."""

from datetime import date

from geldstap.engine.arrays.effects import Effect, Pressure
from geldstap.export.json_results import Json, cents, head
from geldstap.steps.effect import FEW, SHARES, Curve, SetEffect


def effect(found: SetEffect, peildatum: date, language: str) -> dict[str, Json]:
    """What a set does, as a document of kind `effect`.

    Of real people a number below ten is null, and so is one with fewer than ten beside it.
    """
    pressure = None if found.invented else found.pressure
    return {
        **head("effect", peildatum, language),
        "huishoudens": found.size,
        "bedacht": found.invented,
        "regelingen": [_regulation(one, found) for one in found.effects],
        "ontbrekende_feiten": list(found.missing),
        "marginale_druk": None if pressure is None else _pressure(pressure),
        "inkomens": [_curve(one) for one in found.curves],
    }


def _regulation(one: Effect, found: SetEffect) -> dict[str, Json]:
    euros = one.euros if found.tells(one.granted) else None
    return {
        "regeling": one.regulation,
        "krijgt": _count(one.granted, found),
        "hangt_af_van_set": _count(one.undecided, found),
        "gegevens_ontbreken": _count(one.open, found),
        "bedrag": None if euros is None else cents(euros),
        "periode": None if one.period is None else one.period.value,
        "mens_beslist": one.by_person,
    }


def _count(count: int, found: SetEffect) -> Json:
    return count if found.tells(count) else None


def _pressure(found: Pressure) -> dict[str, Json]:
    tops: list[Json] = [0, *SHARES, None]
    counts = [None if count < FEW else count for count in found.by_share]
    return {
        "percentage_meer_inkomen": found.percent,
        "regelingen": list(found.regulations),
        "verdeling": [
            {"hoogstens": top, "huishoudens": count}
            for top, count in zip(tops, counts, strict=True)
        ],
    }


def _curve(one: Curve) -> dict[str, Json]:
    return {
        "huishouden": one.id,
        "punten": [
            {
                "bruto": point.income,
                "netto": cents(point.net),
                "regelingen": None if point.given is None else cents(point.given),
            }
            for point in one.points
        ],
        "dalingen": [
            {
                "van": fall.low,
                "tot": fall.high,
                "meer": cents(fall.brought),
                "minder": cents(fall.lost),
            }
            for fall in one.falls
        ],
    }
