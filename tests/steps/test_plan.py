"""The plan: proposed by the program, chosen by the person."""

from datetime import date

from geldstap.steps.plan import (
    PlanItem,
    PlanKind,
    from_energy,
    from_phone,
    from_rights,
    in_order,
    make_plan,
)

MAY = date(2027, 5, 1)
JUNE = date(2027, 6, 1)


def test_a_fixed_energy_contract_proposes_notice_and_the_free_day() -> None:
    """Something to do before a day, and the day itself."""
    notice, free = from_energy(free_from=JUNE, notice_by=MAY)
    assert (notice.id, notice.on, notice.to_do) == ("energie.opzeggen", MAY, True)
    assert (free.id, free.on, free.to_do) == ("energie.vrij_vanaf", JUNE, False)


def test_what_can_be_cancelled_any_day_has_no_date() -> None:
    """Without a last day of notice there is only something to do, whenever one likes."""
    items = from_energy(free_from=JUNE, notice_by=None)
    assert items == (PlanItem(PlanKind.GIVE_NOTICE, "energie"),)


def test_nothing_known_proposes_nothing() -> None:
    """Unknown dates make no items."""
    assert from_energy(free_from=None, notice_by=None) == ()
    assert from_phone(leave_from=None, notice_by=None, handset_ends=None) == ()


def test_a_phone_contract_also_proposes_the_end_of_the_handset() -> None:
    """The day on which the handset is paid is worth knowing."""
    items = from_phone(leave_from=JUNE, notice_by=MAY, handset_ends=JUNE)
    assert [item.id for item in items] == [
        "telefoon.opzeggen",
        "telefoon.vrij_vanaf",
        "telefoon.toestel_betaald",
    ]


def test_rights_propose_to_apply() -> None:
    """A regulation may have a last day to apply, or none that is known."""
    items = from_rights([("zorgtoeslag", JUNE), ("ooievaarspas", None)])
    assert [(item.id, item.on, item.to_do) for item in items] == [
        ("zorgtoeslag.aanvragen", JUNE, True),
        ("ooievaarspas.aanvragen", None, True),
    ]


def test_only_what_was_chosen_comes_into_the_plan() -> None:
    """Proposals that weren't chosen stay out, and so does a choice that isn't proposed."""
    proposed = from_rights([("zorgtoeslag", None), ("ooievaarspas", None)])
    plan = make_plan(proposed, frozenset({"ooievaarspas.aanvragen", "huurtoeslag.aanvragen"}))
    assert plan == (PlanItem(PlanKind.APPLY, "ooievaarspas"),)


def test_the_plan_is_in_order_of_date() -> None:
    """Earlier first, on one day the to-do first, and what has no date last."""
    someday = PlanItem(PlanKind.APPLY, "ooievaarspas")
    free = PlanItem(PlanKind.FREE_FROM, "energie", JUNE)
    apply = PlanItem(PlanKind.APPLY, "zorgtoeslag", JUNE)
    notice = PlanItem(PlanKind.GIVE_NOTICE, "energie", MAY)
    assert in_order([someday, free, apply, notice]) == (notice, apply, free, someday)
    today = PlanItem(PlanKind.APPLY, "schuldhulp_met_spoed", urgent=True)
    assert in_order([notice, someday, today]) == (today, notice, someday)
