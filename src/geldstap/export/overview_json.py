"""The JSON of `geldstap overzicht --json`: what comes up as values, the rest as sentences."""

from collections.abc import Sequence

from geldstap.export.json_results import Json, contact, day_of, head
from geldstap.model.contact import Contact
from geldstap.report.coming import coming_line
from geldstap.report.overview import (
    Overview,
    arranged_lines,
    check_lines,
    fine_lines,
    suggestion_lines,
)
from geldstap.rulesets.library import Library
from geldstap.steps.birthdays import Turn
from geldstap.steps.earlier import Earlier
from geldstap.steps.overview import Coming
from geldstap.text.words import Words


def overview(
    found: Overview, library: Library, words: Words, contacts: Sequence[Contact]
) -> dict[str, Json]:
    """The overview as a document of kind `overzicht`, from its first day on."""
    said = zip(found.suggestions, suggestion_lines(found, library, words), strict=True)
    return {
        **head("overzicht", found.span.first, words.language),
        "vanaf": found.span.first.isoformat(),
        "tot_en_met": found.span.last.isoformat(),
        "klopt": fine_lines(found, library, words),
        "na_te_kijken": check_lines(found, library, words),
        "geregeld": arranged_lines(found, library, words),
        "komt": [_coming(item, library, words) for item in found.coming],
        "suggesties": [{"soort": kind.value, "tekst": line} for kind, line in said],
        "hulp": [contact(each) for each in contacts],
    }


def _coming(item: Coming, library: Library, words: Words) -> dict[str, Json]:
    return {
        "dag": item.day.isoformat(),
        "tot_en_met": day_of(item.until),
        "soort": item.kind.value,
        "onderwerpen": item.subjects,
        "in_plan": item.planned,
        "leeftijd": item.age or None,
        "wordt_anders": [_turn(turn) for turn in item.turns],
        "eerder": [_earlier(each) for each in item.earlier],
        "tekst": coming_line(item, library, words),
    }


def _turn(turn: Turn) -> dict[str, Json]:
    return {
        "regeling": turn.regulation,
        "richting": turn.direction.value,
        "vanaf": day_of(turn.since),
    }


def _earlier(each: Earlier) -> dict[str, Json]:
    return {
        "regeling": each.regulation,
        "vanaf": each.first.isoformat(),
        "tot_en_met": each.last.isoformat(),
    }
