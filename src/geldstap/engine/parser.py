"""From the text of an expression to its tree.

The grammar is written out in docs/taal.md. Faults are values: the first one found ends the
expression, because what comes after it would only be guesswork.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from geldstap.engine.functions import FUNCTIONS
from geldstap.engine.scalars import is_plain
from geldstap.engine.suggest import nearest
from geldstap.engine.tokens import Token, tokenise
from geldstap.engine.tree import (
    Arithmetic,
    At,
    Both,
    Call,
    Choose,
    Comparison,
    Fault,
    Fold,
    Literal,
    Name,
    Node,
    Not,
    OneOf,
    below,
)
from geldstap.engine.units import BASES, NUMBER, UNIT_WORDS, parse_unit
from geldstap.model.fact import Role

# How deep a tree may be, and how deep brackets may be nested in the text. Both keep the
# recursion over a tree, and the one that makes it, far from the limit of Python's stack.
MAX_DEPTH = 60
MAX_BRACKETS = 40
# Days outside of these years are slips of the pen; shifting one by months stays a day.
YEARS_KNOWN = range(1800, 2200)
COMPARISONS = ("<=", ">=", "<>", "<", ">", "=")
PERSONS: dict[str, tuple[Role, ...]] = {
    "partner": (Role.PARTNER,),
    "kind": (Role.CHILDREN,),
    "kinderen": (Role.CHILDREN,),
    "medebewoner": (Role.RESIDENTS,),
    "medebewoners": (Role.RESIDENTS,),
    "aanvrager_en_partner": (Role.APPLICANT, Role.PARTNER),
    "kinderen_en_medebewoners": (Role.CHILDREN, Role.RESIDENTS),
    "bewoner": (Role.APPLICANT, Role.PARTNER, Role.CHILDREN, Role.RESIDENTS),
    "bewoners": (Role.APPLICANT, Role.PARTNER, Role.CHILDREN, Role.RESIDENTS),
}
OWNERS: dict[str, Role] = {
    role.value: role for role in (Role.APPLICANT, Role.ENERGY, Role.PHONE, Role.BUDGET)
}
_BEGINS_A_VALUE = frozenset(
    ["als", "niet", "er", "elke", "som", "hoogste", "laagste", "aantal", "ja", "nee"]
)
KEYWORDS = _BEGINS_A_VALUE | frozenset(
    ["en", "of", "dan", "anders", "van", "over", "met", "in", "is", "een", "heeft"]
)


class _Stop(Exception):
    """Carries a fault out of the recursion; never leaves this module."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault


def parse(text: str) -> tuple[Node | None, Fault | None]:
    """The tree of an expression, or the first fault in it."""
    tokens, fault = tokenise(text)
    if fault is not None:
        return None, fault
    parser = _Parser(tokens)
    try:
        tree = parser.whole()
    except _Stop as stop:
        return None, stop.fault
    too_deep = below(tree, MAX_DEPTH)
    return (tree, None) if too_deep is None else (None, _too_deep(too_deep.at, MAX_DEPTH))


def _too_deep(at: At, limit: int) -> Fault:
    return Fault("nested_too_deep", At(at.offset, 1), (("limit", str(limit)),))


def _stop(token: Token, kind: str, **arguments: str) -> _Stop:
    if token.kind == "end":
        kind = "unexpected_end"
    return _Stop(Fault(kind, token.at, (("text", token.text), *arguments.items())))


def _unknown(token: Token, kind: str, words: Iterable[str]) -> _Stop:
    return _stop(token, kind, suggestion=nearest(token.text, words))


def _span(first: At, last: At) -> At:
    return At(first.offset, last.offset + last.length - first.offset)


class _Parser:
    """Recursive descent over tokens, loosest binding first."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self._tokens = tokens
        self._next = 0
        self._depth = 0

    def whole(self) -> Node:
        node = self._expression()
        if self._peek().kind != "end":
            raise _stop(self._peek(), "unexpected")
        return node

    def _peek(self, ahead: int = 0) -> Token:
        return self._tokens[min(self._next + ahead, len(self._tokens) - 1)]

    def _take(self) -> Token:
        token = self._peek()
        self._next += 1
        return token

    def _at(self, *texts: str) -> bool:
        token = self._peek()
        return token.kind in ("name", "symbol") and token.text in texts

    def _accept(self, *texts: str) -> Token | None:
        return self._take() if self._at(*texts) else None

    def _expect(self, text: str) -> Token:
        if not self._at(text):
            raise _stop(self._peek(), "expected", expected=text)
        return self._take()

    def _nested(self, read: Callable[[], Node]) -> Node:
        self._depth += 1
        if self._depth > MAX_BRACKETS:
            raise _Stop(_too_deep(self._peek().at, MAX_BRACKETS))
        node = read()
        self._depth -= 1
        return node

    def _expression(self) -> Node:
        return self._nested(self._choice if self._at("als") else self._any)

    def _choice(self) -> Node:
        """A choice; “anders als …” goes on with the next one without nesting the text."""
        branches: list[tuple[Token, Node, Node]] = []
        while first := self._accept("als"):
            condition = self._expression()
            self._expect("dan")
            branches.append((first, condition, self._expression()))
            self._expect("anders")
        otherwise = self._expression()
        for first, condition, then in reversed(branches):
            otherwise = Choose(condition, then, otherwise, _span(first.at, otherwise.at))
        return otherwise

    def _any(self) -> Node:
        items = [self._all()]
        while self._accept("of"):
            items.append(self._all())
        return self._joined(False, items)

    def _all(self) -> Node:
        items = [self._negation()]
        while self._accept("en"):
            items.append(self._negation())
        return self._joined(True, items)

    @staticmethod
    def _joined(every: bool, items: list[Node]) -> Node:
        if len(items) == 1:
            return items[0]
        return Both(every, tuple(items), _span(items[0].at, items[-1].at))

    def _negation(self) -> Node:
        first = self._accept("niet")
        if first is None:
            return self._comparison()
        item = self._nested(self._negation)
        return Not(item, _span(first.at, item.at))

    def _comparison(self) -> Node:
        left = self._sum()
        if self._accept("in"):
            return self._membership(left)
        operator = self._accept(*COMPARISONS)
        if operator is None:
            return left
        right = self._option_word() if operator.text in ("=", "<>") else None
        right = right or self._sum()
        if self._at(*COMPARISONS):
            raise _stop(self._peek(), "chained_comparison")
        return Comparison(operator.text, left, right, _span(left.at, right.at))

    def _option_word(self) -> Node | None:
        """A keyword where a choice may stand: an option may be called “anders”."""
        token = self._peek()
        if token.kind != "name" or token.text not in KEYWORDS - _BEGINS_A_VALUE:
            return None
        return Name(self._take().text, "", token.at)

    def _membership(self, left: Node) -> Node:
        self._expect("(")
        options = [self._option()]
        while self._accept(","):
            options.append(self._option())
        last = self._expect(")")
        words, places = tuple(o.text for o in options), tuple(o.at for o in options)
        return OneOf(left, words, _span(left.at, last.at), places)

    def _option(self) -> Token:
        token = self._take()
        if token.kind != "name":
            raise _stop(token, "expected_choice")
        return token

    def _sum(self) -> Node:
        left = self._product()
        while operator := self._accept("+", "-"):
            right = self._product()
            left = Arithmetic(operator.text, left, right, _span(left.at, right.at))
        return left

    def _product(self) -> Node:
        left = self._factor()
        while operator := self._accept("*", "/"):
            right = self._factor()
            left = Arithmetic(operator.text, left, right, _span(left.at, right.at))
        return left

    def _factor(self) -> Node:
        """A primary, or "x van y": a share of something, binding tighter than `*`."""
        left = self._primary()
        if self._accept("van") is None:
            return left
        right = self._nested(self._factor)
        return Arithmetic("*", left, right, _span(left.at, right.at))

    def _primary(self) -> Node:
        token = self._peek()
        if token.kind == "number":
            return self._number()
        if token.kind == "date":
            return self._date()
        if self._at("("):
            return self._parenthesised()
        if token.kind == "name":
            return self._word()
        raise _stop(token, "unexpected")

    def _parenthesised(self) -> Node:
        self._take()
        node = self._expression()
        self._expect(")")
        return node

    def _number(self) -> Node:
        token = self._take()
        value = Decimal(token.text)
        if not is_plain(value):
            raise _stop(token, "number_too_large")
        if percent := self._accept("%"):
            if self._at_a_name():
                raise _stop(self._peek(), "expected", expected="van")
            return Literal(value / 100, NUMBER, _span(token.at, percent.at))
        words: list[str] = []
        last = token
        while self._peek().text in UNIT_WORDS or self._unit_goes_on(words):
            last = self._take()
            words.append(last.text)
        unit = parse_unit(" ".join(words))
        if unit is None:
            raise _unknown(last, "unknown_unit", UNIT_WORDS)
        if self._at_a_name():
            raise _unknown(self._peek(), "unknown_unit", UNIT_WORDS)
        return Literal(value, unit, _span(token.at, last.at))

    def _at_a_name(self) -> bool:
        token = self._peek()
        return token.kind == "name" and token.text not in KEYWORDS

    def _unit_goes_on(self, words: list[str]) -> bool:
        if not words:
            return False
        word = self._peek().text
        return word in BASES or (word == "per" and self._peek(1).text in UNIT_WORDS)

    def _date(self) -> Node:
        token = self._take()
        try:
            day = date.fromisoformat(token.text)
        except ValueError:
            raise _stop(token, "no_such_day") from None
        if day.year not in YEARS_KNOWN:
            raise _stop(token, "no_such_day")
        return Literal(day, NUMBER, token.at)

    def _word(self) -> Node:
        token = self._take()
        match token.text:
            case "ja" | "nee":
                return Literal(token.text == "ja", NUMBER, token.at)
            case "aantal":
                return self._fold("aantal", token, body=None)
            case "som":
                return self._of_values(token)
            case "hoogste" | "laagste":
                return self._extreme_of(token)
            case "er":
                return self._there_is(token)
            case "elke":
                return self._each(token)
        if token.text in KEYWORDS:
            raise _stop(token, "unexpected")
        if self._at("(") and token.text in FUNCTIONS:
            return self._call(token)
        if self._at("("):
            raise _unknown(token, "unknown_function", FUNCTIONS)
        return self._name(token)

    def _name(self, token: Token) -> Node:
        if not self._accept("."):
            return Name(token.text, "", token.at)
        member = self._take()
        if member.kind != "name":
            raise _stop(member, "unexpected")
        return Name(member.text, token.text, _span(token.at, member.at))

    def _call(self, token: Token) -> Node:
        self._take()
        arguments = [self._expression()]
        while self._accept(","):
            arguments.append(self._expression())
        last = self._expect(")")
        return Call(token.text, tuple(arguments), _span(token.at, last.at))

    def _of_values(self, first: Token) -> Fold:
        self._expect("van")
        body = self._nested(self._product)
        self._expect("over")
        return self._fold(first.text, first, body)

    def _extreme_of(self, first: Token) -> Node:
        """A highest or lowest: what it is where nobody counts is never left to us."""
        fold = self._of_values(first)
        self._expect("anders")
        otherwise = self._nested(self._product)
        return replace(fold, otherwise=otherwise, at=_span(first.at, otherwise.at))

    def _there_is(self, first: Token) -> Node:
        self._expect("is")
        self._expect("een")
        return self._fold("er_is", first, body=None)

    def _each(self, first: Token) -> Node:
        roles = self._persons()
        self._expect("heeft")
        body = self._nested(self._condition)
        return Fold("elke", roles, body, None, _span(first.at, body.at))

    def _fold(self, kind: str, first: Token, body: Node | None) -> Fold:
        roles = self._persons()
        last = self._tokens[self._next - 1].at
        only: Node | None = None
        if self._accept("met"):
            only = self._nested(self._condition)
            last = only.at
        return Fold(kind, roles, body, only, _span(first.at, last))

    def _condition(self) -> Node:
        return self._parenthesised() if self._at("(") else self._negation()

    def _persons(self) -> tuple[Role, ...]:
        token = self._take()
        if token.text not in PERSONS:
            raise _unknown(token, "unknown_group", PERSONS)
        return PERSONS[token.text]
