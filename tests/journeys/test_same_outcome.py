"""The same household with keys, in plain mode and from a file comes to the same outcome."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.conftest import Walked
from tests.journeys.script import KEYS, Journey, is_walked, read
from tests.network.guard import sitecustomize as guard

FOLDER = Path(__file__).parent
JOURNEYS = [journey for journey in read(FOLDER / "hele-brief.txt") if is_walked(journey)]
HOUSEHOLD = FOLDER / "hele-brief.yaml"

# How each outcome begins in words (the table of outcomes).
WORDS = {
    "ja": "Waarschijnlijk wel.",
    "mens_beslist": "Misschien.",
    "hangt_af": "Dat hangt af van",
    "onbekend_sinds": "Onbekend sinds",
    "niet_in_deze_set": "Wij rekenen dit niet uit.",
}

Walks = Callable[[Journey], Walked]


@pytest.fixture(scope="module")
def regulations() -> list[dict[str, Any]]:
    """What `geldstap recht` says of the household file."""
    ran = subprocess.run(
        [sys.executable, "-m", "geldstap", "recht", "--huishouden", str(HOUSEHOLD), "--json"],
        env=guard.environment(os.environ),
        capture_output=True,
        check=True,
    )
    found: list[dict[str, Any]] = json.loads(ran.stdout)["regelingen"]
    return found


def letter(walks: Walks, journey: Journey) -> str:
    """The letter that was made on the way, as one text."""
    html = (walks(journey).folder / "geldstap.html").read_text(encoding="utf-8")
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def is_about_them(regulation: dict[str, Any]) -> bool:
    """Whether the situation that a regulation is for is there."""
    occasions = (each for each in regulation["redenen"] if each["aanleiding"])
    return all(each["waarheid"] == "ja" for each in occasions)


@pytest.mark.parametrize("journey", JOURNEYS, ids=str)
def test_the_letter_says_what_the_file_says(
    journey: Journey, walked: Walks, regulations: list[dict[str, Any]]
) -> None:
    """Every regulation has the same outcome and the same amount, however it was asked."""
    text = letter(walked, journey)
    likely, _, unlikely = text.partition("Waarschijnlijk niet")
    assert len(regulations) > len(WORDS)
    for each in regulations:
        if each["uitkomst"] == "nee":
            assert (f"{each['naam']}." in unlikely) == is_about_them(each)
            continue
        _, found, said = likely.partition(f"{each['naam']} {WORDS[each['uitkomst']]}")
        assert found, each["naam"]
        if paid := each["uitbetaald"]:
            assert f"€ {Decimal(paid['laag']):.0f} per {paid['periode']}" in said[:120]


def test_the_letter_is_the_same_with_keys_and_in_plain_mode(walked: Walks) -> None:
    """The same answers make the same letter, to the last sign."""
    keys, *others = [letter(walked, journey) for journey in JOURNEYS]
    assert others == [keys] * len(others)
    assert {journey.mode == KEYS for journey in JOURNEYS} == {True, False}


def test_the_amounts_are_those_of_others(regulations: list[dict[str, Any]]) -> None:
    """Huurtoeslag: toeslagbuddy, tb-2026-ht-29000-710. Zorgtoeslag: Toeslagenkaart 2026."""
    paid = {each["regeling"]: each["uitbetaald"] for each in regulations if each["uitbetaald"]}
    assert paid["huurtoeslag"] == {"laag": "307.00", "hoog": "307.00", "periode": "maand"}
    assert paid["zorgtoeslag"] == {"laag": "129.00", "hoog": "129.00", "periode": "maand"}
