"""What `--json` prints, read back as JSON."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

import pytest

from geldstap.export.json_results import Json, budget, dumps, results
from geldstap.export.own_json import earlier_times, own
from geldstap.model.contact import Contact
from geldstap.model.decision import AmountRange, Decision, Outcome, Quantity, Step
from geldstap.model.money import Period
from geldstap.model.regulation import Compared
from geldstap.model.status import Status
from geldstap.steps.earlier import Earlier
from geldstap.steps.standing import Fits, Standing
from tests.export.samples import (
    CONTACT,
    DAY,
    EXPIRED,
    GRANTED,
    HOSTILE,
    HOSTILE_SHOWN,
    OPEN,
    REGULATION,
    RULESET,
)

Parsed: TypeAlias = dict[str, Any]
Value: TypeAlias = Decimal | date | bool | str


def read(document: Mapping[str, Json]) -> Parsed:
    """What a program that reads the output gets."""
    parsed: Parsed = json.loads(dumps(document))
    return parsed


def printed(*decisions: Decision) -> list[Parsed]:
    """The regulations of a result."""
    names = {"zorgtoeslag": REGULATION}
    parsed = read(results(decisions, [RULESET], DAY, "nl", [CONTACT], names))
    return list(parsed["regelingen"])


def amount(low: str, high: str | None, period: Period | None = Period.MONTH) -> Parsed:
    """A range as it is printed."""
    upper = None if high is None else Decimal(high)
    of = AmountRange(Decimal(low), upper, period)
    (regulation,) = printed(Decision("r", "s", DAY, Outcome.YES, of))
    return dict(regulation["bedrag"])


def value(low: Value, high: Value | None, unit: str) -> Parsed:
    """A quantity as it is printed."""
    step = Step("stap", Quantity(low, high, unit))
    (regulation,) = printed(Decision("r", "s", DAY, Outcome.YES, steps=(step,)))
    return dict(regulation["stappen"][0]["waarde"])


def test_a_result_says_what_it_is_and_by_which_rules() -> None:
    """Version, day, language, the sets with their fingerprint, and a human."""
    document = read(results([GRANTED], [RULESET], DAY, "nl", [CONTACT]))
    assert {k: document[k] for k in ("versie", "soort", "peildatum", "taal")} == {
        "versie": 1,
        "soort": "uitkomst",
        "peildatum": "2026-11-22",
        "taal": "nl",
    }
    assert document["sets"][0]["versie"] == "2026.1"
    assert document["sets"][0]["vingerafdruk"] == "sha256:ab"
    assert document["hulp"][0]["telefoon"] == "(070) 353 61 88"


@pytest.mark.parametrize("compared", Compared)
def test_an_amount_says_whether_it_was_compared_with_a_published_one(compared: Compared) -> None:
    """Where there is no amount, or nothing is known of the regulation, it is null."""
    names = {"zorgtoeslag": replace(REGULATION, compared=compared)}
    nothing = replace(GRANTED, amount=None)
    unknown = replace(GRANTED, regulation="r")
    parsed = read(results([GRANTED, nothing, unknown], [RULESET], DAY, "nl", [CONTACT], names))
    found = [each["vergeleken"] for each in parsed["regelingen"]]
    assert found == [compared.value, None, None]


def test_a_regulation_has_its_name_and_who_decides() -> None:
    """One without known words has its id."""
    granted, expired = printed(GRANTED, EXPIRED)
    assert (granted["naam"], granted["instantie"]) == ("Zorgtoeslag", "Dienst Toeslagen")
    assert (expired["naam"], expired["instantie"]) == ("bijzondere_bijstand", "")


def test_a_reason_has_both_sides_and_its_source() -> None:
    """The person's own value, the limit, what compares them, and the law."""
    reason = printed(GRANTED)[0]["redenen"][0]
    assert reason["eigen"]["laag"] == "21000.00"
    assert reason["vergelijking"] == "<="
    assert reason["grens"]["hoog"] == "40857.50"
    assert reason["waarheid"] == "ja"
    assert reason["bron"]["titel"] == "Wet op de zorgtoeslag, art. 2"
    assert reason["bron"]["gezien"] == "2026-11-22"


def test_missing_facts_are_named_as_in_a_household_file() -> None:
    """With their section and, of children, their number."""
    assert printed(OPEN)[0]["ontbreekt"] == [
        "partner.toetsingsinkomen",
        "kinderen.2.geboortedatum",
    ]


def test_what_ran_out_keeps_its_last_known_outcome() -> None:
    """Beside the day from which it isn't known, never in its place."""
    (expired,) = printed(EXPIRED)
    assert expired["bedrag"] is None
    assert expired["sinds"] == "2027-01-01"
    assert expired["laatst_bekend"]["bedrag"] == {
        "laag": "50.00",
        "hoog": None,
        "periode": "eenmalig",
    }


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [
        ("129", "129", ("129.00", "129.00")),
        ("66.665", "66.665", ("66.67", "66.67")),
        ("80.004", "129.001", ("80.00", "129.01")),
        ("0", None, ("0.00", None)),
        ("-0.001", "-0.001", ("0.00", "0.00")),
        ("1E+3", "1E+3", ("1000.00", "1000.00")),
        ("1E+40", "1E+40", ("1" + "0" * 40 + ".00",) * 2),
    ],
)
def test_amounts_are_texts_in_whole_cents(
    low: str, high: str | None, shown: tuple[object, object]
) -> None:
    """A range is rounded outwards, so that it still holds the exact amount."""
    printed_amount = amount(low, high)
    assert (printed_amount["laag"], printed_amount["hoog"]) == shown


@pytest.mark.parametrize(
    ("low", "high", "unit", "shown"),
    [
        (Decimal("0.24512"), Decimal("0.24512"), "euro per kWh", ("0.24512", "0.24512")),
        (Decimal(20) / 3, Decimal(40) / 3, "euro per maand", ("6.666666", "13.333334")),
        (Decimal(2), Decimal(3), "personen", ("2", "3")),
        (Decimal("130.50"), None, "procent", ("130.5", None)),
        (date(1960, 5, 1), date(1960, 5, 31), "", ("1960-05-01", "1960-05-31")),
        (False, True, "", (False, True)),
        ("huur", "huur", "", ("huur", "huur")),
    ],
)
def test_values_keep_their_kind(
    low: Value, high: Value | None, unit: str, shown: tuple[object, object]
) -> None:
    """Numbers and days are texts, yes and no are JSON's own."""
    shown_value = value(low, high, unit)
    assert (shown_value["laag"], shown_value["hoog"]) == shown


def test_hostile_text_steers_nothing() -> None:
    """It is shown, but nothing of it reaches a terminal, or whoever reads the JSON."""
    contact = Contact("x", HOSTILE, what=HOSTILE)
    document = results([GRANTED], [], DAY, "nl", [contact])
    assert read(document)["hulp"][0]["naam"] == HOSTILE_SHOWN
    assert not {"\x1b", "\u202e"} & set(dumps(document))
    assert "u001b" not in dumps(document)


def test_a_budget_is_in_euros_per_month_and_says_what_is_missing() -> None:
    """What wasn't filled in is null, never zero."""
    totals = {"inkomsten": Decimal(1650), "boodschappen": Decimal(1000) / 3, "sparen": None}
    document = read(budget(totals, Decimal(1000) / 3, Decimal(3950) / 3, DAY, "nl", [CONTACT]))
    assert document["soort"] == "begroting"
    assert document["periode"] == "maand"
    assert document["groepen"] == {"inkomsten": "1650.00", "boodschappen": "333.33", "sparen": None}
    assert (document["uitgaven"], document["over"]) == ("333.33", "1316.67")
    assert document["niet_ingevuld"] == ["sparen"]
    assert document["hulp"][0]["naam"] == "Helpdesk Geldzaken"


def test_what_was_said_and_earlier_years_stand_beside_the_outcomes() -> None:
    """So that a program needs no screen for them; what isn't known is null."""
    standings = {
        "zorgtoeslag": Standing(Status.RECEIVES, fits=Fits.AMOUNT, own=Decimal(100)),
        "huurtoeslag": Standing(Status.APPLIED, date(2026, 11, 2)),
    }
    year = date(2025, 1, 1), date(2025, 12, 31), date(2026, 12, 31)
    then = Earlier("zorgtoeslag", *year, GRANTED)
    names = {"zorgtoeslag": REGULATION}
    said, earlier_ones = own(standings), earlier_times([then], names)
    document = read(results([], [], DAY, "nl", own=said, earlier=earlier_ones))
    assert document["eigen"] == [
        {
            "regeling": "zorgtoeslag",
            "status": "krijg_ik",
            "klopt": "bedrag_wijkt_af",
            "eigen_bedrag_per_maand": "100.00",
            "aangevraagd_op": None,
            "besluit_uiterlijk": None,
        },
        {
            "regeling": "huurtoeslag",
            "status": "aangevraagd",
            "klopt": None,
            "eigen_bedrag_per_maand": None,
            "aangevraagd_op": "2026-11-02",
            "besluit_uiterlijk": None,
        },
    ]
    (last_year,) = document["eerder"]
    assert last_year["vanaf"] == "2025-01-01"
    assert last_year["aanvragen_tot_en_met"] == "2026-12-31"
    assert last_year["besluit"]["naam"] == REGULATION.name
    assert last_year["besluit"]["uitkomst"] == "ja"
