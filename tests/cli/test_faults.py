"""What is wrong with a command line is said in one sentence, with how to go on."""

import pytest

from geldstap.app.example import names
from geldstap.cli.output import HUMAN
from geldstap.rulesets.contacts import Contacts
from geldstap.rulesets.schemas.shapes import FILES
from geldstap.text.words import LANGUAGES
from tests.cli.conftest import HOUSEHOLD, Program

HELP = "Typ “geldstap --help” voor alle opdrachten."
_OURS = (
    "huishouden",
    "uitkomst",
    "begroting",
    "verandering",
    "overzicht",
    "contacten",
    "brieven",
)
_OF_SETS = ("regelingen", "geinstalleerd", "controle", "test", "effect", "vergelijking")
SCHEMAS = (*_OURS, *_OF_SETS, *FILES)
_NAMES = {*SCHEMAS, *names()}
RECHT = "Typ “geldstap recht --help” voor uitleg."
# The line, what is wrong with it, and how to go on.
FAULTS = [
    (["bugdet"], "De opdracht “bugdet” kennen wij niet. Bedoelde u “budget”?", HELP),
    (["xyz"], "De opdracht “xyz” kennen wij niet.", HELP),
    (["bugdet", "--help"], "De opdracht “bugdet” kennen wij niet. Bedoelde u “budget”?", HELP),
    (["--jso"], "De optie “--jso” kennen wij hier niet.", HELP),
    (["--tal", "nl"], "De optie “--tal” kennen wij hier niet. Bedoelde u “--taal”?", HELP),
    (
        ["recht", "--huishoud", "x"],
        "De optie “--huishoud” kennen wij hier niet. Bedoelde u “--huishouden”?",
        RECHT,
    ),
    (["recht", "-x"], "De optie “-x” kennen wij hier niet.", RECHT),
    (["recht", "--huishouden"], "Achter “--huishouden” ontbreekt een waarde.", RECHT),
    (["recht", "--taal"], "Achter “--taal” ontbreekt een waarde.", HELP),
    (["recht", "--json=ja"], "Achter “--json” hoort geen waarde.", RECHT),
    (["--eenvoudig=ja"], "Achter “--eenvoudig” hoort geen waarde.", HELP),
    (["--gegevens="], "Achter “--gegevens” ontbreekt een waarde.", HELP),
    (["recht", "nog", "iets"], "Achter “geldstap recht” staat te veel.", RECHT),
    (
        ["schema"],
        "Achter “geldstap schema” ontbreekt nog iets: SCHEMA.",
        "Typ “geldstap schema --help” voor uitleg.",
    ),
    (["--taal", "fr"], "“fr” kan niet bij “--taal”.", "U kunt kiezen uit: nl, en."),
    (
        ["--peildatum", "1-12-2026"],
        "“1-12-2026” kan niet bij “--peildatum”.",
        "Schrijf het zo: --peildatum 2026-12-01",
    ),
    (
        ["--peildatum", "2026-02-30"],
        "“2026-02-30” kan niet bij “--peildatum”.",
        "Schrijf het zo: --peildatum 2026-12-01",
    ),
    (
        ["exporteer", "pdf"],
        "“pdf” kan niet bij “geldstap exporteer”.",
        "U kunt kiezen uit: html, tekst.",
    ),
    (
        ["schema", "uitkomsten"],
        "“uitkomsten” kan niet bij “geldstap schema”. Bedoelde u “uitkomst”?",
        f"U kunt kiezen uit: {', '.join(SCHEMAS)}.",
    ),
    (
        ["verandering", "--daarna", "straks.yaml"],
        "Achter “geldstap verandering” ontbreekt nog iets: --huishouden BESTAND.",
        "Typ “geldstap verandering --help” voor uitleg.",
    ),
    (
        ["voorbeeld", "denhaag"],
        "“denhaag” kan niet bij “geldstap voorbeeld”. Bedoelde u “den-haag”?",
        (
            "U kunt kiezen uit: aow-paar, bijstand, den-haag, koophuis, oekraiens-gezin, student, "
            "zelfstandige."
        ),
    ),
    (
        ["hulp", "--gemeente", "Rijswik"],
        "De gemeente “Rijswik” kennen wij niet.",
        "Bedoelde u een van deze: Rijswijk?",
    ),
    (
        ["hulp", "--gemeente", "qqqq"],
        "De gemeente “qqqq” kennen wij niet.",
        "Kijk de naam na, of gebruik --postcode met uw vier cijfers.",
    ),
    (
        ["hulp", "--postcode", "0123"],
        "De postcode “0123” kennen wij niet.",
        "Kijk de cijfers na, of gebruik --gemeente met de naam van uw gemeente.",
    ),
    (
        ["recht", "--huishouden", "/nergens/x.yaml"],
        "/nergens/x.yaml: dit bestand is er niet. Kijk de naam en de map na.",
        "",
    ),
]


@pytest.mark.parametrize(
    ("arguments", "wrong", "remedy"), FAULTS, ids=[" ".join(arguments) for arguments, *_ in FAULTS]
)
def test_says_what_is_wrong_and_how_to_go_on(
    program: Program, arguments: list[str], wrong: str, remedy: str
) -> None:
    """On standard error, with a human's number below it, and exit code 2."""
    ran = program(*arguments)
    human = f"Liever een mens spreken? {HUMAN}"
    said = [line for line in (f"Fout: {wrong}", remedy, human) if line]
    assert " ".join(ran.err.split()) == " ".join(said)
    assert (ran.code, ran.out) == (2, "")


@pytest.mark.parametrize("arguments", [arguments for arguments, *_ in FAULTS])
def test_english_for_whoever_asks_for_it(program: Program, arguments: list[str]) -> None:
    """No sentence stays Dutch, also where the wish stands behind the fault."""
    dutch, english = program(*arguments).err, program("--taal", "en", *arguments).err
    assert english.startswith("Error: ")
    lines = [line for line in dutch.splitlines() if not set(line.strip(".,").split(", ")) <= _NAMES]
    assert not [line for line in lines if " " in line and line in english]


def test_what_was_typed_cannot_steer_the_screen(program: Program) -> None:
    """Control characters in a line are shown as dots."""
    ran = program("bud\x1b[2Jget")
    assert "“bud·[2Jget”" in ran.err


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_number_of_a_human_is_that_of_the_data(language: str) -> None:
    """It stands in the code, too, for when the data can't be read."""
    helpline = Contacts.load(language)[0].helpline
    assert f"{helpline.name}: {helpline.phone}" == HUMAN


@pytest.mark.parametrize(
    ("arguments", "possible"),
    [
        (["verhuisd"], "samenwonen, uit_elkaar, kind_geboren, kind_wordt, baan_kwijt, "),
        # Without a partner nobody separates.
        (["uit_elkaar", "--huishouden", HOUSEHOLD], "samenwonen, kind_geboren, baan_kwijt, "),
    ],
)
def test_an_event_that_can_t_come_names_those_that_can(
    program: Program, arguments: list[str], possible: str
) -> None:
    """Their names are those of the command line, in every language."""
    ran = program("verandering", *arguments)
    said = " ".join(ran.err.split())
    assert f"“{arguments[0]}” kan niet bij “geldstap verandering”." in said
    assert f"U kunt kiezen uit: {possible}" in said
    assert (ran.code, ran.out) == (2, "")
