"""The formulas of a new regulation, in the rule language (docs/taal.md)."""

from decimal import Decimal

from geldstap.rulesets.making.drafts import Allowance, Assets, Limits, RegulationDraft, Who

_PERIODS = {"jaar": "euro per jaar", "maand": "euro per maand", "kwartaal": "euro per kwartaal"}


def conditions(limits: Limits) -> dict[str, str]:
    """The formula of each condition that a computer can check, by its id."""
    found = {
        "kind": _of_child(limits),
        "aow": "aanvrager.leeftijd_vandaag >= aow_leeftijd" if limits.who is Who.PENSION else "",
        **_of_age(limits),
        "inkomen": _of_income(limits),
        "vermogen": _of_assets(limits),
    }
    return {id_: formula for id_, formula in found.items() if formula}


def amount(draft: RegulationDraft) -> str:
    """The formula of the amount; "" where there is none."""
    if draft.amount is None:
        return ""
    return f"{draft.amount:f} {_PERIODS.get(draft.per, 'euro')}"


def percentage(share: Decimal) -> str:
    """`1.2` as `120%`."""
    return f"{(share * 100).normalize():f}%"


def _of_child(limits: Limits) -> str:
    if limits.who is not Who.CHILDREN:
        return ""
    ages = [
        f"leeftijd_vandaag >= {limits.youngest} jaar" if limits.youngest else "",
        f"leeftijd_vandaag <= {limits.oldest} jaar" if limits.oldest is not None else "",
    ]
    with_ages = " en ".join(filter(None, ages))
    return f"er is een kind met ({with_ages})" if with_ages else "aantal_kinderen >= 1"


def _of_age(limits: Limits) -> dict[str, str]:
    if limits.who is not Who.AGE:
        return {}
    youngest, oldest = limits.youngest, limits.oldest
    return {
        "leeftijd_vanaf": f"aanvrager.leeftijd_vandaag >= {youngest} jaar" if youngest else "",
        "leeftijd_tot_en_met": (
            "" if oldest is None else f"aanvrager.leeftijd_vandaag <= {oldest} jaar"
        ),
    }


def _of_income(limits: Limits) -> str:
    """Where the source doesn't say how to count, the reading that turns nobody away."""
    if limits.income is None:
        return ""
    norm = "bijstandsnorm" if limits.shared_costs else "norm_zonder_kostendelers"
    own = "inkomen_participatiewet" if limits.allowance is Allowance.WITH else "netto_inkomen"
    if limits.allowance is Allowance.WITHOUT:
        norm = (
            "bijstandsnorm_zonder_vakantietoeslag"
            if limits.shared_costs
            else f"afgerond_op_cent(deel_zonder_vakantietoeslag van {norm})"
        )
    return f"{own} <= {percentage(limits.income)} van {norm}"


def _of_assets(limits: Limits) -> str:
    if limits.assets is Assets.OF_BIJSTAND:
        return "vermogen <= vermogensgrens_bijstand"
    alone, together = limits.assets_alone, limits.assets_together
    if limits.assets is not Assets.OWN or alone is None or together is None:
        return ""
    if alone == together:
        return f"vermogen <= {alone:f} euro"
    return (
        "vermogen <= (als heeft_partner of aantal_kinderen >= 1 "
        f"dan {together:f} euro anders {alone:f} euro)"
    )
