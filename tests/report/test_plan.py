"""The plan in words: what to do by when, and days to know."""

from datetime import date

import pytest

from geldstap.model.regulation import Application
from geldstap.report.document import Bullets, Heading
from geldstap.report.plan import item_text, plan_blocks, with_how
from geldstap.steps.plan import PlanItem, PlanKind, from_energy, from_phone, from_rights
from geldstap.text.words import Words
from tests.report.reading import texts

NL = Words.load("nl")
EN = Words.load("en")
TODAY = date(2026, 11, 22)
JANUARY = date(2027, 1, 15)
FEBRUARY = date(2027, 2, 15)
NEW_SUPPLIER = (
    "Stapt u over naar een andere energieleverancier? Dan zegt die voor u op. "
    "Zeg in dat geval niet zelf op."
)
DECIDES = "Over een aanvraag beslist altijd de instantie zelf."
NAMES = {
    "energie": "uw energiecontract",
    "telefoon": "uw telefoonabonnement",
    "zorgtoeslag": "zorgtoeslag",
    "ooievaarspas": "Ooievaarspas",
}


def read(*items: PlanItem, words: Words = NL) -> list[str]:
    """All texts of a plan."""
    return texts(
        plan_blocks(items, lambda item: item_text(item, NAMES[item.subject], words), words, TODAY)
    )


@pytest.mark.parametrize(
    ("kind", "subject", "on", "text"),
    [
        (
            PlanKind.GIVE_NOTICE,
            "energie",
            JANUARY,
            "Stap over met uw energie, of zeg op, uiterlijk 15 januari 2027",
        ),
        (PlanKind.GIVE_NOTICE, "telefoon", None, "Zeg uw telefoonabonnement op (dat kan elke dag)"),
        (
            PlanKind.APPLY,
            "zorgtoeslag",
            date(2027, 12, 31),
            "zorgtoeslag aanvragen, uiterlijk 31 december 2027",
        ),
        (PlanKind.APPLY, "ooievaarspas", None, "Ooievaarspas aanvragen"),
        (
            PlanKind.FREE_FROM,
            "energie",
            FEBRUARY,
            "Vanaf 15 februari 2027 kunt u gratis weg bij uw energieleverancier",
        ),
        (
            PlanKind.FREE_FROM,
            "telefoon",
            FEBRUARY,
            "Vanaf 15 februari 2027 kunt u gratis weg bij uw telefoonaanbieder",
        ),
        (
            PlanKind.HANDSET_PAID,
            "telefoon",
            FEBRUARY,
            "Rond 15 februari 2027 is uw toestel afbetaald: kijk of de kosten ervoor stoppen",
        ),
    ],
)
def test_an_item_says_what_and_by_when(
    kind: PlanKind, subject: str, on: date | None, text: str
) -> None:
    """One line that can be read alone, in a list or a calendar."""
    assert item_text(PlanItem(kind, subject, on), NAMES[subject], NL) == text


@pytest.mark.parametrize("kind", PlanKind)
@pytest.mark.parametrize("words", [NL, EN])
def test_every_item_reads_without_a_date(kind: PlanKind, words: Words) -> None:
    """An unknown day leaves no hole in the sentence."""
    text = item_text(PlanItem(kind, "energie"), NAMES["energie"], words)
    assert text
    assert "None" not in text
    assert "{" not in text


def test_things_to_do_come_before_days_to_know() -> None:
    """Each list in order of date, and what has no date last."""
    items = (
        *from_rights([("ooievaarspas", None), ("zorgtoeslag", date(2026, 12, 31))]),
        *from_phone(leave_from=date(2027, 1, 1), notice_by=None, handset_ends=date(2027, 1, 5)),
        *from_energy(free_from=FEBRUARY, notice_by=JANUARY),
    )
    blocks = plan_blocks(items, lambda item: item_text(item, NAMES[item.subject], NL), NL, TODAY)
    headings = [block.text for block in blocks if isinstance(block, Heading)]
    to_do, days = [block.items for block in blocks if isinstance(block, Bullets)]
    assert headings == ["Wat u eerst kunt doen", "Dagen om te onthouden"]
    assert to_do == (
        "Zorgtoeslag aanvragen, uiterlijk 31 december 2026.",
        "Stap over met uw energie, of zeg op, uiterlijk 15 januari 2027.",
        "Ooievaarspas aanvragen.",
        "Zeg uw telefoonabonnement op (dat kan elke dag).",
    )
    assert days == (
        "Rond 5 januari 2027 is uw toestel afbetaald: kijk of de kosten ervoor stoppen.",
        "Vanaf 15 februari 2027 kunt u gratis weg bij uw energieleverancier.",
    )


def test_giving_notice_next_year_is_nothing_to_begin_with() -> None:
    """It is a day to remember; what can be asked for today comes first."""
    items = (
        *from_energy(free_from=date(2028, 2, 1), notice_by=date(2028, 1, 1)),
        *from_rights([("zorgtoeslag", None)]),
    )
    blocks = plan_blocks(items, lambda item: item_text(item, NAMES[item.subject], NL), NL, TODAY)
    to_do, days = [block.items for block in blocks if isinstance(block, Bullets)]
    assert to_do == ("Zorgtoeslag aanvragen.",)
    assert days[0] == "Stap over met uw energie, of zeg op, uiterlijk 1 januari 2028."


@pytest.mark.parametrize(
    ("line", "application", "expected"),
    [
        (
            "Zorgtoeslag aanvragen",
            Application(
                "https://www.toeslagen.nl/zorg", "0800-0543", papers=("DigiD", "uw inkomen")
            ),
            (
                "Zorgtoeslag aanvragen. Bel 0800-0543, of kijk op toeslagen.nl. "
                "U heeft nodig: DigiD; uw inkomen."
            ),
        ),
        ("Pas aanvragen", Application(phone="14 070"), "Pas aanvragen. Bel 14 070."),
        ("AOW aanvragen", Application("https://svb.nl/aow"), "AOW aanvragen. Kijk op svb.nl."),
        (
            "14 070 bellen over de pas",
            Application("https://denhaag.nl", "14 070"),
            "14 070 bellen over de pas. Kijk op denhaag.nl.",
        ),
        (
            "Op noodfonds.nl kijken of het opengaat",
            Application("https://noodfonds.nl", how="Aanvragen kan nu niet."),
            "Op noodfonds.nl kijken of het opengaat.",
        ),
        ("Bbz aanvragen", Application(how="Bij uw gemeente."), "Bbz aanvragen. Bij uw gemeente."),
        ("Bbz aanvragen", Application(), "Bbz aanvragen."),
    ],
)
def test_a_line_says_how_to_begin(line: str, application: Application, expected: str) -> None:
    """Whom to call, where to look and what to have at hand; nothing twice."""
    assert with_how(line, application, NL) == expected


@pytest.mark.parametrize(
    ("on", "text"),
    [
        (None, "Een hulpverlener vragen"),
        (JANUARY, "Een hulpverlener vragen, uiterlijk 15 januari 2027"),
    ],
)
def test_what_one_does_not_apply_for_oneself_has_words_of_its_own(
    on: date | None, text: str
) -> None:
    """Nobody is told to apply for what only a helper can apply for."""
    item = PlanItem(PlanKind.APPLY, "ooievaarspas", on)
    assert item_text(item, "Ooievaarspas", NL, "Een hulpverlener vragen") == text


def test_an_empty_plan_is_fine() -> None:
    """Nobody is pressed to choose something."""
    assert read() == [
        "Uw plan is nog leeg, en dat mag.",
        (
            "Ziet u bij een van de stappen iets wat u wilt doen? Dan kunt u het in uw plan zetten. "
            "Wie u belt en wat u nodig heeft, komt erbij. U kiest zelf wat, en wanneer."
        ),
    ]


def test_days_alone_need_no_list_of_things_to_do() -> None:
    """A heading never stands above nothing."""
    found = read(PlanItem(PlanKind.HANDSET_PAID, "telefoon", FEBRUARY))
    assert "Wat u eerst kunt doen" not in found
    assert "Dagen om te onthouden" in found


@pytest.mark.parametrize(
    ("items", "said"),
    [
        (from_energy(free_from=FEBRUARY, notice_by=JANUARY), [NEW_SUPPLIER]),
        (from_phone(leave_from=FEBRUARY, notice_by=JANUARY, handset_ends=None), []),
        (from_rights([("zorgtoeslag", None)]), [DECIDES]),
    ],
)
def test_what_goes_with_an_item_is_said_once(items: tuple[PlanItem, ...], said: list[str]) -> None:
    """A new energy supplier gives notice; on a right the authority decides."""
    assert [text for text in read(*items) if text in (NEW_SUPPLIER, DECIDES)] == said


def test_several_things_needn_t_be_done_at_once() -> None:
    """One step is enough, which is said only where there are more."""
    both = from_rights([("zorgtoeslag", None), ("ooievaarspas", None)])
    line = "Het hoeft niet allemaal tegelijk. Eén ding is al een stap."
    assert line in read(*both)
    assert line not in read(both[0])


def test_english_has_its_own_dates() -> None:
    """The same plan in English."""
    assert any(
        "31 December 2026" in t
        for t in read(*from_rights([("zorgtoeslag", date(2026, 12, 31))]), words=EN)
    )
