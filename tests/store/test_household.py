"""A household file: read, and written so that reading gives the same."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geldstap.model.answer import Answer, Given, NotKnown
from geldstap.model.fact import Between
from geldstap.model.money import Amount, Period
from geldstap.source.cursor import Cursor
from geldstap.store.household import HouseholdHeader, read_household, write_household
from tests.source.vocabularies import real
from tests.store.household_strategies import households

EXAMPLE = """\
peildatum: 2026-12-01
gemeente: Den Haag
woonsituatie: huur_zelfstandig
kale_huur: 612
vermogen: weet_ik_niet
krijgt_bijstand: nee
netto_inkomen: 1650 per vier weken
aanvrager:
  geboortedatum: 1985-03-12
  toetsingsinkomen: {tussen: [20000, 24000]}
  student: nee
budget:
  boodschappen: ongeveer 95 per week
kinderen:
  - geboortedatum: {tussen: [2015-01-01, 2015-12-31]}
  - {}
regelingen:
  zorgtoeslag: krijg_ik
  huurtoeslag: {aangevraagd_op: 2026-11-02}
  ooievaarspas: aangevraagd
"""
ANSWERS: dict[str, Answer] = {
    "woonsituatie": Given("huur_zelfstandig"),
    "kale_huur": Given(Decimal(612)),
    "netto_inkomen": Given(Amount(Decimal(1650), Period.FOUR_WEEKS)),
    "krijgt_bijstand": Given(value=False),
    "vermogen": NotKnown(),
    "aanvrager.geboortedatum": Given(date(1985, 3, 12)),
    "aanvrager.toetsingsinkomen": Given(Between(Decimal(20000), Decimal(24000))),
    "aanvrager.student": Given("nee"),
    "budget.boodschappen": Given(Amount(Decimal(95), Period.WEEK, about=True)),
    "aantal_kinderen": Given(Decimal(2)),
    "kinderen.1.geboortedatum": Given(Between(date(2015, 1, 1), date(2015, 12, 31))),
    "status:zorgtoeslag": Given("krijg_ik"),
    "status:huurtoeslag": Given("aangevraagd"),
    "aangevraagd_op:huurtoeslag": Given(date(2026, 11, 2)),
    "status:ooievaarspas": Given("aangevraagd"),
}
HEADER = HouseholdHeader(date(2026, 12, 1), "", "Den Haag")


def test_example_is_read() -> None:
    """Facts, sections, lists, periods, ranges and what isn't known."""
    answers, header, problems = read_household(EXAMPLE, "f.yaml", real())
    assert (answers, header, problems) == (ANSWERS, HEADER, ())


def test_an_estimate_is_a_range_where_rules_reckon_with_it() -> None:
    """“Ongeveer” stands only with what a budget adds up."""
    _, _, problems = read_household("netto_inkomen: ongeveer 1650 per maand\n", "f.yaml", real())
    assert [problem.kind for problem in problems] == ["not_an_amount"]


def test_example_is_written_as_a_person_would() -> None:
    """In the order of the vocabulary, each value as it was given."""
    assert write_household(ANSWERS, HEADER, real()) == EXAMPLE


@given(
    households(real()),
    st.builds(
        HouseholdHeader,
        st.none() | st.dates(),
        st.sampled_from(["", "2512", "2512 AB"]),
        st.sampled_from(["", "Den Haag", "'s-Gravenhage", "Súdwest-Fryslân", "Nee: #1", "- x"]),
    ),
)
def test_what_is_written_reads_the_same(
    answers: dict[str, Answer], header: HouseholdHeader
) -> None:
    """Every value that a conversation can hold survives the way through a file."""
    text = write_household(answers, header, real())
    assert read_household(text, "f.yaml", real()) == (answers, header, ())


@pytest.mark.parametrize(
    "answers",
    [
        {"kinderen.1.geboortedatum": Given(date(2015, 1, 1))},
        {"aantal_kinderen": NotKnown(), "kinderen.1.geboortedatum": Given(date(2015, 1, 1))},
        {"aantal_kinderen": Given(Decimal(0)), "kinderen.1.geboortedatum": NotKnown()},
        {"heeft_partner": Given(value=False), "partner.zorgverzekerd": Given(value=True)},
        {"partner.zorgverzekerd": Given(value=True)},
        {"plan.bellen": Given("ja"), "budget.onbekend": Given(Decimal(1))},
    ],
)
def test_answers_that_don_t_count_are_not_written(answers: dict[str, Answer]) -> None:
    """Someone changed the number of children: what was said of a third is kept elsewhere."""
    text = write_household(answers, HouseholdHeader(), real())
    read, _, problems = read_household(text, "f.yaml", real())
    assert problems == ()
    assert read.items() <= answers.items()
    assert not any("." in id_ for id_ in read)


def test_nothing_known_is_still_a_file() -> None:
    """One that can be read."""
    text = write_household({}, HouseholdHeader(), real())
    assert read_household(text, "f.yaml", real()) == ({}, HouseholdHeader(), ())


@pytest.mark.parametrize("text", ["", "# leeg\n"])
def test_empty_file_says_nothing(text: str) -> None:
    """And that is no fault."""
    assert read_household(text, "f.yaml", real()) == ({}, HouseholdHeader(), ())


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("peildatum: morgen\n", "not_a_date"),
        ("postcode: 25\n", "unknown_postcode"),
        ("postcode: 0123 AB\n", "unknown_postcode"),
        ("postcode: ''\n", "empty_value"),
        ("gemeente: [Den Haag]\n", "not_text"),
        ("taal: en\n", "unknown_key"),
    ],
)
def test_header_is_checked(text: str, kind: str) -> None:
    """What can't be read stays empty."""
    _, header, problems = read_household(text, "f.yaml", real())
    assert header == HouseholdHeader()
    assert [p.kind for p in problems] == [kind]


def test_caller_may_check_what_this_room_doesn_t_know() -> None:
    """Which municipalities there are; the problem stands at the name in the file."""

    def unknown(at: Cursor) -> None:
        at.problem("unknown_municipality", text=at.raw, suggestion="Den Haag")

    text = "kale_huur: 1\ngemeente: Den Hag\n"
    _, header, (problem,) = read_household(text, "f.yaml", real(), {"gemeente": unknown})
    assert header.gemeente == "Den Hag"
    assert (problem.place.line, problem.place.column, problem.quoted) == (
        2,
        11,
        "gemeente: Den Hag",
    )


def test_check_is_spared_where_there_is_nothing_to_check() -> None:
    """An unreadable value has its problem already."""

    def fail(at: Cursor) -> None:
        pytest.fail(at.raw)

    checks = {"gemeente": fail, "postcode": fail}
    problems = read_household("postcode: x\n", "f.yaml", real(), checks)[2]
    assert [p.kind for p in problems] == ["unknown_postcode"]


def test_all_faults_come_at_once_with_their_places() -> None:
    """One round is enough to mend a file."""
    text = "kale_hur: 612\nkrijgt_bijstand: misschien\naanvrager:\n  student: hbo\n"
    problems = read_household(text, "f.yaml", real())[2]
    assert [(p.kind, p.place.line, p.place.column) for p in problems] == [
        ("unknown_key", 1, 1),
        ("not_yes_no", 2, 18),
        ("not_a_choice", 4, 12),
    ]


@given(st.data())
def test_mutated_file_never_raises(data: st.DataObject) -> None:
    """Some characters gone, doubled or replaced anywhere in a file that was fine."""
    text = EXAMPLE
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(text)))
        put = data.draw(st.text(st.sampled_from("\t:-[]{}'\"&*!\n 0x,\x00é"), max_size=3))
        text = text[:at] + put + text[at + data.draw(st.integers(0, 3)) :]
    answers, _, problems = read_household(text, "f.yaml", real())
    assert all(p.place.line >= 1 and p.place.column >= 1 for p in problems)
    assert answers or problems or not text.strip()


@given(st.text())
def test_no_text_raises(text: str) -> None:
    """Whatever stands in it."""
    _, _, problems = read_household(text, "f.yaml", real())
    assert all(p.place.file == "f.yaml" for p in problems)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("zorgtoslag: krijg_ik", "unknown_key"),
        ("zorgtoeslag: krijgik", "not_a_choice"),
        ("zorgtoeslag: {aangevraagd_op: gisteren}", "not_a_date"),
        ("zorgtoeslag: {sinds: 2026-01-01}", "unknown_key"),
        ("zorgtoeslag: [krijg_ik]", "not_text"),
    ],
)
def test_a_status_that_can_t_be_read_is_a_problem(line: str, kind: str) -> None:
    """With the name of a regulation that there is, one of the words, or a day."""
    answers, _, problems = read_household(
        f"regelingen: {{{line}}}\n", "f.yaml", real(), regulations=lambda _: ("zorgtoeslag",)
    )
    assert kind in {problem.kind for problem in problems}
    assert answers == {}
