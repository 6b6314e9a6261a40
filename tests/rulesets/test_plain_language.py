"""What the rules for plain Dutch find in a text, and what they leave alone."""

import pytest

from geldstap.rulesets.plain_language import Finding, WordLists, findings
from geldstap.rulesets.plain_words import word_lists

LISTS = WordLists.of(
    {"minima": "mensen met een laag inkomen", "sociaal minimum": "het laagste bedrag"},
    {"u had … moeten": "wat nu nog kan", "verzuim*": "wat er nog niet is", "!": "een punt"},
    ["AOW"],
)


def found(text: str) -> list[tuple[str, str]]:
    """The kinds with what they are about."""
    return [(each.kind, each.text) for each in findings(text, LISTS)]


@pytest.mark.parametrize(
    ("text", "kind", "about"),
    [
        ("Voor minima.", "jargon", "minima"),
        ("Voor Minima met een sociaal minimum (het laagste bedrag).", "jargon", "minima"),
        ("Met de BWB.", "abbreviation", "BWB"),
        ("Post van SVHW en de AOW.", "abbreviation", "SVHW"),
        ("Dat had u verzuimd.", "wording", "verzuim*"),
        ("U had dat moeten zeggen.", "wording", "u had … moeten"),
        ("U had dat aan hen moeten zeggen.", "wording", "u had … moeten"),
        ("Goed zo!", "wording", "!"),
        ("Dat is niet onmogelijk.", "double_no", "niet onmogelijk"),
        ("Dat gaat niet zonder papier.", "double_no", "niet zonder"),
        ("Wat zou moeten worden betaald.", "many_verbs", "zou moeten worden"),
        (
            "De pas wordt gemaakt, en wordt dan verstuurd.",
            "passive",
            "De pas wordt gemaakt, en wordt dan verstuurd.",
        ),
        (
            "De pas wordt gemaakt. Daarna wordt hij opgestuurd.",
            "passive",
            "Daarna wordt hij opgestuurd.",
        ),
    ],
)
def test_what_is_hard_or_unkind_is_found(text: str, kind: str, about: str) -> None:
    """With the words that it is about."""
    assert found(text) == [(kind, about)]


@pytest.mark.parametrize(
    "text",
    [
        "Voor minima (mensen met een laag inkomen). Wie bij de minima hoort, weten wij niet.",
        "Voor mensen met een laag inkomen (minima).",
        "Voor minima, dat zijn mensen met weinig geld.",
        'Op de brief staat "bijdrage minima" met een bedrag.',
        "Uitkeringen die daarop lijken (IOAW, IOAZ of Bbz).",
        "Een nummer (LRK-nummer) van de opvang.",
        "De AOW van de SVB (die haar betaalt). Bel de SVB.",
        "Naar 2502 VB Den Haag, of de code GM0518.",
        "Uw kind wordt 18. Daarna wordt het anders.",
        "Geld wordt overgemaakt. U krijgt een brief. Die wordt bezorgd.",
        "De gemeente wordt groter. De gezinnen worden kleiner.",
        "U kunt niet onder de grens zitten. Dat kan niet ongedaan worden gemaakt.",
        "U had de brief. Wij moeten hem lezen.",
        "",
    ],
)
def test_what_is_explained_or_plain_is_left_alone(text: str) -> None:
    """An explanation beside a word is enough; a word that looks alike is another word."""
    assert found(text) == []


def test_a_sentence_of_twenty_five_words_is_the_longest() -> None:
    """Words count, signs don't; a sentence ends at a full stop, a question mark or a colon."""
    assert found(f"Een {'heel ' * 23}eind – €.") == []
    (finding,) = findings(f"Een {'heel ' * 24}eind. Klaar.", LISTS)
    assert finding == Finding(
        "long_sentence", f"Een {'heel ' * 24}eind.", {"count": "26", "limit": "25"}
    )
    assert found(f"Een {'heel ' * 23}eind: nog {'veel ' * 20}meer.") == []


def test_sentences_of_a_whole_text_are_short_on_average() -> None:
    """From three sentences on; two long ones may explain something together."""
    long = f"{'Ver ' * 16}weg. "
    assert found(long * 2) == []
    assert [kind for kind, _ in found(long * 3)] == ["long_on_average"]


def test_names_around_a_text_are_known_in_it() -> None:
    """The card of a regulation explains the name that it has."""
    assert list(findings("Zeg dat het om de IOAW gaat.", LISTS, frozenset({"IOAW"}))) == []


@pytest.mark.parametrize(
    "text",
    [
        "U had dat eerder moeten doorgeven.",
        "Helaas heeft u niet gereageerd.",
        "Dat is uw eigen schuld.",
        "U kreeg ten onrechte toeslag.",
        "U heeft verzuimd te betalen.",
        "U bent verplicht dit te melden.",
        "U moet dit vandaag doen.",
        "U heeft recht op huurtoeslag.",
        "U krijgt € 129 per maand.",
        "Je kunt bellen.",
        "Men vraagt het aan.",
        "Vraag het aan!",
        "Bel bijv. de gemeente.",
        "Dat is natuurlijk gratis.",
    ],
)
def test_our_own_lists_keep_the_rules_of_the_house(text: str) -> None:
    """No reproach, no duty where a choice is meant, no promise, nobody called by their first name."""
    assert [each.kind for each in findings(text, word_lists())] == ["wording"]


@pytest.mark.parametrize(
    "text",
    [
        "Waar heeft u recht op?",
        "Of u recht heeft op huurtoeslag, beslist de Dienst Toeslagen.",
        "U krijgt dit al.",
        "U krijgt binnen 8 weken een brief.",
        "U had vorig jaar loon of een uitkering.",
        "De gemeente mag maximaal 8 weken nemen, en minimaal 1.",
    ],
)
def test_our_own_lists_leave_facts_alone(text: str) -> None:
    """A question, what somebody has already, and a term that a source gives."""
    assert list(findings(text, word_lists())) == []


def test_what_to_say_instead_is_plain_itself() -> None:
    """No word of the lists is explained by another one."""
    lists = word_lists()
    for instead in lists.jargon.values():
        assert list(findings(instead, lists)) == [], instead
