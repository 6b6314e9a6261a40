"""A budget in words: what is over or short, what was typed, and what is still empty."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geldstap.model.decision import AmountRange
from geldstap.model.money import Amount, Period
from geldstap.report.budget import NotYet, budget_blocks, group_rows
from geldstap.report.document import Bars, Card, Row, Rows, Tone
from geldstap.steps.budget import Group, Post, summarise
from geldstap.text.words import Words
from tests.report.reading import texts, unwanted

NL = Words.load("nl")
EN = Words.load("en")
HELP = "Samen kijken kan ook: hulp is één telefoontje ver, en het nummer staat onderaan."
PERHAPS = (
    "Misschien leveren de andere stappen iets op: een contract dat minder kost, of een "
    "regeling die bij u past."
)
ROUNDED = "Bedragen zijn afgerond op centen. Een som kan daardoor een cent verschillen."


def post(name: str, group: Group, euros: str, period: Period = Period.MONTH) -> Post:
    """A post as it was typed."""
    return Post(name, group, Amount(Decimal(euros), period))


WAGE = post("loon", Group.INCOME, "1650")
HOLIDAY_PAY = post("vakantiegeld", Group.INCOME, "960", Period.YEAR)
RENT = post("woonlasten", Group.FIXED, "612")
CHILDCARE = post("kinderopvang", Group.FIXED, "90", Period.QUARTER)
GROCERIES = post("boodschappen", Group.GROCERIES, "90", Period.WEEK)
CLOTHES = post("kleding", Group.SAVING, "480", Period.YEAR)
ALL = (WAGE, HOLIDAY_PAY, RENT, CHILDCARE, GROCERIES, CLOTHES)


def read(*posts: Post, words: Words = NL) -> list[str]:
    """All texts of the budget of these posts."""
    return texts(budget_blocks(summarise(posts), posts, words))


def totals(*posts: Post) -> Rows:
    """The totals, which are the first rows on the page."""
    blocks = budget_blocks(summarise(posts), posts, NL)
    return next(block for block in blocks if isinstance(block, Rows))


def result(*posts: Post) -> Card:
    """The card with what is over or short."""
    first = budget_blocks(summarise(posts), posts, NL)[0]
    assert isinstance(first, Card)
    return first


def test_the_totals_are_per_month() -> None:
    """By hand: 1650 + 960/12; 612 + 90/3; 90 x 52/12; 480/12; out 642 + 390 + 40."""
    assert [(row.label, row.value, row.strong) for row in totals(*ALL).rows] == [
        ("Wat er binnenkomt", "€ 1.730 per maand", False),
        ("Vaste lasten", "€ 642 per maand", False),
        ("Boodschappen en andere uitgaven", "€ 390 per maand", False),
        ("Opzij zetten voor later", "€ 40 per maand", False),
        ("Samen eruit", "€ 1.072 per maand", True),
        ("Over", "€ 658 per maand", True),
    ]


@pytest.mark.parametrize(
    ("rent", "status", "label"),
    [
        ("612", "Er blijft per maand € 648 over.", "Over"),
        ("1260", "Er gaat per maand evenveel uit als er binnenkomt.", "Over"),
        ("1345.50", "Er gaat per maand € 85,50 meer uit dan er binnenkomt.", "Tekort"),
    ],
)
def test_over_and_short_are_facts(rent: str, status: str, label: str) -> None:
    """1650 in; the rent and 390 for groceries out. The amount has no sign and no colour."""
    posts = (WAGE, post("woonlasten", Group.FIXED, rent), GROCERIES)
    assert (result(*posts).status, result(*posts).tone) == (status, Tone.PLAIN)
    assert totals(*posts).rows[-1].label == label
    assert not any("€ -" in text for text in read(*posts))


@pytest.mark.parametrize(("rent", "offered"), [("1260", False), ("1260.01", True)])
def test_help_is_offered_only_where_money_falls_short(rent: str, offered: bool) -> None:
    """Nobody is told to be in trouble; who is short reads that help is one call away."""
    posts = (WAGE, post("woonlasten", Group.FIXED, rent), GROCERIES)
    assert (HELP in read(*posts)) is offered
    assert (PERHAPS in read(*posts)) is offered


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (
            ("Zorgtoeslag",),
            (
                "Nog niet meegeteld: Zorgtoeslag. Waarschijnlijk kunt u die krijgen: € 129 per maand. "
                "De Dienst Toeslagen beslist."
            ),
        ),
        (
            ("Huurtoeslag", "Zorgtoeslag"),
            (
                "Nog niet meegeteld: Huurtoeslag, Zorgtoeslag. Waarschijnlijk kunt u die krijgen, samen "
                "€ 129 per maand. De Dienst Toeslagen beslist."
            ),
        ),
    ],
)
def test_allowances_that_are_likely_stand_beside_what_falls_short(
    names: tuple[str, ...], said: str
) -> None:
    """As a fact, and who decides; not where nothing falls short."""
    amount = AmountRange(Decimal(129), Decimal(129), Period.MONTH)
    for rent, short in (("1260.01", True), ("1260", False)):
        posts = (WAGE, post("woonlasten", Group.FIXED, rent), GROCERIES)
        found = texts(budget_blocks(summarise(posts), posts, NL, NotYet(names, amount)))
        assert (said in found) is short
        assert (HELP in found) is short
        assert PERHAPS not in found


def test_an_empty_group_is_named_and_is_not_zero() -> None:
    """The picture isn't whole, and the row says so."""
    posts = (WAGE, RENT, CLOTHES)
    assert Row("Boodschappen en andere uitgaven", "niet ingevuld") in totals(*posts).rows
    assert (
        "Bij boodschappen en andere uitgaven is niets ingevuld. Daarom is dit nog niet het "
        "hele beeld."
    ) in read(*posts)


def test_several_empty_groups_share_a_sentence() -> None:
    """Without expenses nothing can be left, and that is said instead of an amount."""
    assert result(WAGE).status == "Wat er overblijft, kunnen wij nog niet zeggen."
    assert result(WAGE).tone is Tone.OPEN
    assert (
        "Bij deze groepen is niets ingevuld: vaste lasten, boodschappen en andere uitgaven, "
        "opzij zetten voor later. Daarom is dit nog niet het hele beeld."
    ) in read(WAGE)


def test_a_whole_budget_names_no_empty_group() -> None:
    """Four groups filled in: nothing is missing."""
    assert not any("niets ingevuld" in text for text in read(*ALL))


def test_nothing_typed_is_no_table_of_zeros() -> None:
    """One friendly sentence."""
    assert read() == ["U heeft nog niets ingevuld. U begint waar u wilt."]


def test_a_zero_that_was_typed_is_an_amount() -> None:
    """Saving nothing is an answer, other than not having answered."""
    posts = (WAGE, RENT, GROCERIES, post("spaarrekening", Group.SAVING, "0"))
    assert totals(*posts).rows[3].value == "€ 0 per maand"
    assert not any("niets ingevuld" in text for text in read(*posts))


def test_every_post_shows_what_was_typed() -> None:
    """The column adds up per month; the note repeats the person's own amount."""
    amounts = {
        "boodschappen": Amount(Decimal(90), Period.WEEK),
        "huisdieren": Amount(Decimal(25), Period.MONTH),
    }
    assert group_rows(Group.GROCERIES, amounts, NL) == Rows(
        (
            Row("Boodschappen", "€ 390 per maand", note="Ingevuld: € 90 per week"),
            Row("Huisdieren", "€ 25 per maand"),
            Row("Samen", "€ 415 per maand", strong=True),
        ),
        "Boodschappen en andere uitgaven",
    )


def test_a_group_without_posts_says_so() -> None:
    """While filling in, an empty group is no empty table."""
    rows = group_rows(Group.SAVING, {}, NL)
    assert (rows.caption, rows.rows) == (
        "Opzij zetten voor later",
        (Row("Nog niets ingevuld", ""),),
    )


def test_one_post_needs_no_total() -> None:
    """A sum of one amount says nothing new."""
    rows = group_rows(Group.FIXED, {"woonlasten": RENT.amount}, NL)
    assert [row.value for row in rows.rows] == ["€ 612 per maand"]


def test_costs_that_come_seldom_are_spread() -> None:
    """By hand: 90/3 for childcare and 480/12 for clothes; 960/12 of holiday pay comes in."""
    found = read(*ALL)
    assert (
        "Kosten die per kwartaal of per jaar komen, zijn over de maanden verdeeld. Samen is dat "
        "€ 70 per maand. Wie dat elke maand apart legt, heeft het klaar als het nodig is."
    ) in found
    assert (
        "Wat per kwartaal of per jaar binnenkomt, is over de maanden verdeeld. Samen is dat "
        "€ 80 per maand. In een maand waarin het niet komt, komt er zoveel minder binnen."
    ) in found


def test_monthly_amounts_need_no_explanation() -> None:
    """Where nothing was converted, nothing is said of converting."""
    found = read(WAGE, RENT, post("boodschappen", Group.GROCERIES, "390"))
    assert not any("gedeeld door" in text or "verdeeld" in text for text in found)


def test_weekly_amounts_are_not_saved_up_for() -> None:
    """They are converted, and the sum is explained; but nothing is said of setting aside."""
    found = read(WAGE, RENT, GROCERIES)
    assert any("Per week: maal 52 en dan gedeeld door 12" in text for text in found)
    assert not any("apart legt" in text for text in found)


def test_the_chart_has_income_beside_the_expenses() -> None:
    """A bar for every group with an amount, as long as the amount, which stands beside it."""
    blocks = budget_blocks(summarise(ALL), ALL, NL)
    (bars,) = [block for block in blocks if isinstance(block, Bars)]
    assert [(bar.label, bar.size, bar.text) for bar in bars.bars] == [
        ("Wat er binnenkomt", Decimal(1730), "€ 1.730 per maand"),
        ("Vaste lasten", Decimal(642), "€ 642 per maand"),
        ("Boodschappen en andere uitgaven", Decimal(390), "€ 390 per maand"),
        ("Opzij zetten voor later", Decimal(40), "€ 40 per maand"),
    ]


@pytest.mark.parametrize(
    ("posts", "charted"),
    [
        ((WAGE,), False),
        ((WAGE, CLOTHES), True),
        ((post("loon", Group.INCOME, "0"), post("kleding", Group.SAVING, "0")), False),
    ],
)
def test_a_chart_needs_something_to_compare(posts: tuple[Post, ...], charted: bool) -> None:
    """One group alone makes no chart, and neither do zeros."""
    blocks = budget_blocks(summarise(posts), posts, NL)
    assert any(isinstance(block, Bars) for block in blocks) is charted


@pytest.mark.parametrize(
    ("weekly", "differs"),
    [
        # 55 x 52/12 = 238.33 and 25 x 52/12 = 108.33; together 346.67, not 346.66.
        (("55", "25"), True),
        # 90 x 52/12 = 390 and 45 x 52/12 = 195 exactly.
        (("90", "45"), False),
    ],
)
def test_a_cent_that_is_lost_in_rounding_is_explained(
    weekly: tuple[str, str], differs: bool
) -> None:
    """Who adds up the column reads why it differs, and only then."""
    names = ("boodschappen", "huisdieren")
    found = read(
        WAGE,
        *(post(n, Group.GROCERIES, e, Period.WEEK) for n, e in zip(names, weekly, strict=True)),
    )
    assert (ROUNDED in found) is differs


def test_english_has_the_same_amounts() -> None:
    """The same page in English: its own labels and separators."""
    found = read(*ALL, words=EN)
    assert "Fixed costs" in found
    assert any("€ 1,730" in text for text in found)


NAMES = {
    Group.INCOME: "loon",
    Group.FIXED: "woonlasten",
    Group.GROCERIES: "boodschappen",
    Group.SAVING: "kleding",
}
AMOUNTS = st.builds(Amount, st.decimals(0, 1_000_000, places=2), st.sampled_from(Period))
POSTS = st.dictionaries(st.sampled_from(Group), AMOUNTS).map(
    lambda found: tuple(Post(NAMES[group], group, amount) for group, amount in found.items())
)


@given(POSTS)
def test_any_budget_is_told_without_a_verdict(posts: tuple[Post, ...]) -> None:
    """No orders, no shouting, no negative amounts, and nothing that wasn't filled in."""
    assert unwanted(read(*posts)) == []
