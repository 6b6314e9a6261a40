"""What a person said of regulations, and of earlier years, for the JSON of `recht`."""

from collections.abc import Mapping, Sequence

from geldstap.export.json_results import Json, cents, day_of, decision
from geldstap.model.regulation import Regulation
from geldstap.steps.earlier import Earlier
from geldstap.steps.standing import Standings


def own(standings: Standings) -> list[Json]:
    """What the person said of regulations, and what that comes to."""
    return [
        {
            "regeling": id_,
            "status": standing.status.value,
            "klopt": standing.fits.value if standing.fits else None,
            "eigen_bedrag_per_maand": cents(standing.own),
            "aangevraagd_op": day_of(standing.applied_on),
            "besluit_uiterlijk": day_of(standing.decided_by),
        }
        for id_, standing in standings.items()
    ]


def earlier_times(found: Sequence[Earlier], regulations: Mapping[str, Regulation]) -> list[Json]:
    """What can still be applied for of earlier times, with the outcome by the rules of then."""
    return [
        {
            "regeling": each.regulation,
            "vanaf": each.first.isoformat(),
            "tot_en_met": each.last.isoformat(),
            "aanvragen_tot_en_met": each.until.isoformat(),
            "besluit": decision(each.decision, regulations.get(each.regulation)),
        }
        for each in found
    ]
