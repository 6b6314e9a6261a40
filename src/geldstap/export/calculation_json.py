"""The whole calculation behind outcomes as JSON: `geldstap recht --json --uitgebreid`."""

from collections.abc import Iterable

from geldstap.engine.regulation import Validity
from geldstap.engine.unfold import Part
from geldstap.export.json_results import Json, day_of, quantity_of, source_of
from geldstap.report.whole_calculation import Whole, formula_of


def calculations(wholes: Iterable[Whole]) -> list[Json]:
    """By regulation; not those that aren't calculated."""
    return [
        {
            "regeling": whole.decision.regulation,
            "peildatum": whole.decision.peildatum.isoformat(),
            "delen": [_part(whole, part) for part in whole.parts],
        }
        for whole in wholes
        if whole.parts
    ]


def _part(whole: Whole, part: Part) -> dict[str, Json]:
    return {
        "soort": part.kind.value,
        "naam": part.name,
        "formule": formula_of(whole, part),
        "waarde": quantity_of(part.value),
        "bron": source_of(part.source),
        "geldig": _validity(part.validity),
        "eerder": part.again,
        "delen": [_part(whole, each) for each in part.parts],
    }


def _validity(validity: Validity | None) -> dict[str, Json] | None:
    if validity is None:
        return None
    return {"vanaf": validity.first.isoformat(), "tot_en_met": day_of(validity.last)}
