"""What an expression may look like, and where it is wrong."""

from collections.abc import Callable

import pytest

from geldstap.engine.parser import KEYWORDS, MAX_BRACKETS, MAX_DEPTH, PERSONS, parse
from geldstap.engine.tokens import MAX_LENGTH
from tests.engine.language import parse_fault, parsed, shape


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        # Share of something binds tightest, then * and /, + and -, comparison, niet, en, of.
        ("a + b * c", "(a + (b * c))"),
        ("a - b - c", "((a - b) - c)"),
        ("a / 2 / 3", "((a / 2) / 3)"),
        ("a - b + c", "((a - b) + c)"),
        ("50% van a * b", "((0.5 * a) * b)"),
        ("a * 50% van b", "(a * (0.5 * b))"),
        ("a van b van c", "(a * (b * c))"),
        ("(a + b) * c", "((a + b) * c)"),
        ("a + 1 <= b * 2", "((a + 1) <= (b * 2))"),
        ("a < b en c", "[(a < b) en c]"),
        ("niet a en b", "[(niet a) en b]"),
        ("niet a = b", "(niet (a = b))"),
        ("niet niet a", "(niet (niet a))"),
        ("a of b en c of d", "[a of [b en c] of d]"),
        ("(a of b) en c", "[[a of b] en c]"),
        # Choices: “anders” belongs to the nearest “als”, and takes all that follows.
        ("als a dan b anders c + 1", "(als a dan b anders (c + 1))"),
        ("als a dan b anders als c dan d anders e", "(als a dan b anders (als c dan d anders e))"),
        ("als a dan als b dan c anders d anders e", "(als a dan (als b dan c anders d) anders e)"),
        ("(als a dan b anders c) / 2", "((als a dan b anders c) / 2)"),
        # Membership and options. A word of the language can be an option.
        ("a in (b, c)", "(a in b, c)"),
        ("a in (anders)", "(a in anders)"),
        ("a = anders", "(a = anders)"),
        ("als a <> anders dan b anders c", "(als (a <> anders) dan b anders c)"),
        # Literals.
        ("ja", "True"),
        ("nee", "False"),
        ("12.50", "12.50"),
        ("7.5%", "0.075"),
        ("2026-02-28", "2026-02-28"),
        ("10 euro per maand", "10 euro per maand"),
        ("10 euro per jaar bruto", "10 euro per jaar bruto"),
        ("12 maanden per jaar", "12 maand per jaar"),
        ("18 jaar", "18 jaar"),
        ("2 personen", "2"),
        # Names and functions.
        ("aanvrager.leeftijd", "aanvrager.leeftijd"),
        ("minimum(a, b + 1, c)", "minimum(a, (b + 1), c)"),
        ("afgerond_op_euro(a)", "afgerond_op_euro(a)"),
        ("minimum", "minimum"),
        # Persons.
        ("aantal kinderen", "(aantal kinderen)"),
        ("aantal kinderen met (a < 1)", "(aantal kinderen met (a < 1))"),
        ("aantal bewoners <= 2", "((aantal aanvrager+partner+kinderen+medebewoners) <= 2)"),
        ("som van a * b over kinderen", "(som kinderen van (a * b))"),
        ("som van (a + b) over partner met c", "(som partner van (a + b) met c)"),
        (
            "hoogste van a * b over kind anders c + 1",
            "((hoogste kinderen van (a * b) anders c) + 1)",
        ),
        (
            "laagste van (a) over kinderen met (b) anders 12 * c",
            "(laagste kinderen van a met b anders (12 * c))",
        ),
        # “Anders” belongs to the nearest word that wants one.
        (
            "als a dan hoogste van b over kinderen anders c anders d",
            "(als a dan (hoogste kinderen van b anders c) anders d)",
        ),
        ("er is een partner met niet a", "(er_is partner met (niet a))"),
        ("er is een kind met a en b", "[(er_is kinderen met a) en b]"),
        ("er is een kind met (a en b)", "(er_is kinderen met [a en b])"),
        ("elke aanvrager_en_partner heeft (a)", "(elke aanvrager+partner van a)"),
        ("elke kind heeft a < 1 of b", "[(elke kinderen van (a < 1)) of b]"),
        ("niet er is een partner", "(niet (er_is partner))"),
        # White space of any kind separates, or isn't needed.
        ("  a\n\t+\u00a0b ", "(a + b)"),
        ("a<b", "(a < b)"),
    ],
)
def test_what_binds_to_what(text: str, tree: str) -> None:
    """Every construct, and how tight it binds."""
    assert shape(parsed(text)) == tree


@pytest.mark.parametrize(
    ("text", "kind", "part", "arguments"),
    [
        ("a +", "unexpected_end", "", {}),
        ("", "unexpected_end", "", {}),
        ("minimum(a", "unexpected_end", "", {"expected": ")"}),
        ("als a dan b", "unexpected_end", "", {"expected": "anders"}),
        ("a in (b", "unexpected_end", "", {"expected": ")"}),
        ("a in (", "unexpected_end", "", {}),
        ("aantal", "unexpected_end", "", {}),
        ("a b", "unexpected", "b", {"text": "b"}),
        ("a + * b", "unexpected", "*", {"text": "*"}),
        ("-a", "unexpected", "-", {"text": "-"}),
        ("a en en b", "unexpected", "en", {"text": "en"}),
        ("a) + b", "unexpected", ")", {"text": ")"}),
        ("a.1", "unexpected", "1", {"text": "1"}),
        ("1,5", "unexpected", ",", {"text": ","}),
        ("(a + b c", "expected", "c", {"expected": ")", "text": "c"}),
        ("als a anders b", "expected", "anders", {"expected": "dan"}),
        ("er was een kind", "expected", "was", {"expected": "is"}),
        ("som van a kinderen", "expected", "kinderen", {"expected": "over"}),
        ("elke kind met a", "expected", "met", {"expected": "heeft"}),
        ("a in b", "expected", "b", {"expected": "("}),
        ("130% bijstandsnorm", "expected", "bijstandsnorm", {"expected": "van"}),
        ("a & b", "unknown_character", "&", {"text": "&"}),
        ("a + «b»", "unknown_character", "«", {"text": "«"}),
        ("\u0661\u0662", "unknown_character", "\u0661", {"text": "\u0661"}),
        ("a\u200b", "unknown_character", "\u200b", {"text": "U+200B"}),
        ("a < b < c", "chained_comparison", "<", {"text": "<"}),
        ("a = b <> c", "chained_comparison", "<>", {"text": "<>"}),
        ("a in (1)", "expected_choice", "1", {"text": "1"}),
        ("10 dollar", "unknown_unit", "dollar", {"text": "dollar"}),
        ("10 euro bruto per maand", "unknown_unit", "maand", {"text": "maand"}),
        ("2026-02-30", "no_such_day", "2026-02-30", {"text": "2026-02-30"}),
        ("0001-01-01", "no_such_day", "0001-01-01", {"text": "0001-01-01"}),
        ("afronden(a)", "unknown_function", "afronden", {"text": "afronden"}),
        ("aantal mensen", "unknown_group", "mensen", {"text": "mensen"}),
        ("1234567890123456", "number_too_large", "1234567890123456", {}),
        ("0.12345678901", "number_too_large", "0.12345678901", {}),
        ("1234567890123456%", "number_too_large", "1234567890123456", {}),
    ],
)
def test_a_fault_is_named_where_it_stands(
    text: str, kind: str, part: str, arguments: dict[str, str]
) -> None:
    """Kind, place, and what fills its sentence."""
    found_kind, found_part, found = parse_fault(text)
    assert (found_kind, found_part) == (kind, part)
    assert arguments.items() <= found.items()


@pytest.mark.parametrize(
    "text",
    [
        "(" * 5000 + "a" + ")" * 4999,
        "niet " * 1900 + "a",
        "a van " * 1600 + "a",
        "+a" * 4999 + "a",
        "a+" * 4999 + "a",
        "a*" * 4999 + "a",
        "als a dan b anders " * 500 + "c",
        "als a dan " * 400 + "b" + " anders c" * 400,
        "minimum(" * 1000 + "a" + ")" * 1000,
        "er is een kind met (" * 400 + "a" + ")" * 400,
        "elke kind heeft " * 600 + "a",
        "som van " * 1000 + "a" + " over kinderen" * 100,
        "a in (" + "b," * 4000,
    ],
)
def test_deep_nesting_is_a_fault(text: str) -> None:
    """However it is nested, an expression that is too deep for the stack never gets there."""
    kind, _, _ = parse_fault(text)
    assert kind in {"nested_too_deep", "unexpected", "unexpected_end", "expected"}


@pytest.mark.parametrize(
    ("deepest", "limit"),
    [
        (lambda n: "(" * (n - 1) + "a" + ")" * (n - 1), MAX_BRACKETS),
        (lambda n: "a" + " + a" * (n - 1), MAX_DEPTH),
        (lambda n: "als a dan b anders " * (n - 1) + "c", MAX_DEPTH),
        (lambda n: "niet " * (n - 1) + "a", MAX_BRACKETS),
    ],
)
def test_the_limit_of_nesting_is_exact(deepest: Callable[[int], str], limit: int) -> None:
    """What lies on the limit is read, one level more isn't, and the limit is named."""
    parsed(deepest(limit))
    kind, _, found = parse_fault(deepest(limit + 1))
    assert (kind, found) == ("nested_too_deep", {"limit": str(limit)})


def test_a_long_list_of_conditions_is_not_deep() -> None:
    """“en” and “of” join any number of conditions on one level."""
    text = " of ".join(["a en b"] * 500)
    assert shape(parsed(text)).count(" of ") == 499


def test_an_expression_has_a_greatest_length() -> None:
    """A text on the limit is read; one character more is a fault that names the limit."""
    parsed("a".ljust(MAX_LENGTH))
    kind, _, found = parse_fault("a".ljust(MAX_LENGTH + 1))
    assert (kind, found) == ("expression_too_long", {"limit": "10000"})


@pytest.mark.parametrize("word", sorted(KEYWORDS - {"ja", "nee"}))
def test_a_word_of_the_language_is_no_name(word: str) -> None:
    """A keyword alone is never an expression."""
    tree, fault = parse(word)
    assert tree is None
    assert fault is not None


@pytest.mark.parametrize("group", sorted(PERSONS))
def test_every_group_can_be_counted(group: str) -> None:
    """All groups of persons that the language knows."""
    assert shape(parsed(f"aantal {group}")) == f"(aantal {'+'.join(PERSONS[group])})"
