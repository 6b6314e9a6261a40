"""A budget as people read it: totals per month, what is left, a chart, and every post."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from geldstap.model.decision import AmountRange
from geldstap.model.fact import FactKey, Role
from geldstap.model.money import Amount, Period
from geldstap.report import quantities
from geldstap.report.document import Bar, Bars, Block, Card, Heading, Paragraph, Row, Rows, Tone
from geldstap.report.phrases import inside
from geldstap.steps.budget import EXPENSES, Budget, Group, Post, summarise, to_cents
from geldstap.text.words import Words

# What comes more often than monthly isn't saved up for; these two are.
_SELDOM = (Period.QUARTER, Period.YEAR)


@dataclass(frozen=True, slots=True)
class NotYet:
    """Allowances that probably can be had and aren't in the budget: names, and per month."""

    names: tuple[str, ...]
    amount: AmountRange


def budget_blocks(
    budget: Budget, posts: Sequence[Post], words: Words, not_yet: NotYet | None = None
) -> tuple[Block, ...]:
    """What is over or short, the totals with a chart, each post, and how it was counted.

    `budget` is the sum of `posts`. Amounts are facts: nothing is called much or little. Whose
    they are isn't said: it may be somebody's in an example.
    """
    if len(budget.empty) == len(Group):
        return (Paragraph(words.say("U heeft nog niets ingevuld. U begint waar u wilt.")),)
    return (
        _result(budget, not_yet, words),
        _totals(budget, words),
        *_chart(budget, words),
        Heading(words.say("Alle bedragen"), 3),
        *_by_group(posts, words),
        *_spread(budget, words),
        *_rounding(budget, posts, words),
    )


def group_rows(group: Group, amounts: Mapping[str, Amount], words: Words) -> Rows:
    """The posts of one group by name: each per month, with what was typed where that differs."""
    return _rows(group, [Post(name, group, amount) for name, amount in amounts.items()], words)


def _result(budget: Budget, not_yet: NotYet | None, words: Words) -> Card:
    """What is over or short; the amount is a fact and so has no colour."""
    tone = Tone.OPEN if budget.left is None else Tone.PLAIN
    parts = (
        *_meaning(budget, words),
        *_not_whole(budget, words),
        *_help(budget, not_yet, words),
    )
    return Card(
        words.say("Wat er per maand overblijft"),
        left_over(budget, words),
        tone,
        tuple(Paragraph(text) for text in parts),
    )


def left_over(budget: Budget, words: Words) -> str:
    """What is over or short in a month, in a sentence."""
    if budget.left is None:
        return words.say("Wat er overblijft, kunnen wij nog niet zeggen.")
    left = to_cents(budget.left)
    if left == 0:
        return words.say("Er gaat per maand evenveel uit als er binnenkomt.")
    euros = words.euros(abs(left))
    if left > 0:
        return words.say("Er blijft per maand {bedrag} over.", bedrag=euros)
    return words.say("Er gaat per maand {bedrag} meer uit dan er binnenkomt.", bedrag=euros)


def _meaning(budget: Budget, words: Words) -> Iterator[str]:
    if budget.left is not None:
        yield words.say(
            "Dit geldt voor een gemiddelde maand, als alles gaat zoals het is ingevuld. In een echte maand kan het meer of minder zijn."
        )


def _not_whole(budget: Budget, words: Words) -> Iterator[str]:
    if budget.empty:
        groups = ", ".join(inside(words.group(group)) for group in budget.empty)
        yield words.count(
            "Bij {groepen} is niets ingevuld. Daarom is dit nog niet het hele beeld.",
            "Bij deze groepen is niets ingevuld: {groepen}. Daarom is dit nog niet het hele beeld.",
            len(budget.empty),
            groepen=groups,
        )


def falls_short(budget: Budget) -> bool:
    """Whether more goes out than comes in."""
    return budget.left is not None and to_cents(budget.left) < 0


def _help(budget: Budget, not_yet: NotYet | None, words: Words) -> Iterator[str]:
    """Where money falls short: that one isn't alone, and that nothing is promised."""
    if not falls_short(budget):
        return
    if not_yet is not None:
        yield words.count(
            "Nog niet meegeteld: {namen}. Waarschijnlijk kunt u die krijgen: {bedrag}. De Dienst Toeslagen beslist.",
            "Nog niet meegeteld: {namen}. Waarschijnlijk kunt u die krijgen, samen {bedrag}. De Dienst Toeslagen beslist.",
            len(not_yet.names),
            namen=", ".join(not_yet.names),
            bedrag=quantities.amount(not_yet.amount, words),
        )
    yield words.say(
        "Samen kijken kan ook: hulp is één telefoontje ver, en het nummer staat onderaan."
    )
    if not_yet is None:
        yield words.say(
            "Misschien leveren de andere stappen iets op: een contract dat minder kost, of een regeling die bij u past."
        )


def _totals(budget: Budget, words: Words) -> Rows:
    rows = [_total(group, budget.totals[group], words) for group in Group]
    if budget.out is not None:
        rows.append(Row(words.say("Samen eruit"), _monthly(budget.out, words), strong=True))
    if budget.left is not None:
        left = to_cents(budget.left)
        label = words.say("Tekort") if left < 0 else words.say("Over")
        rows.append(Row(label, _monthly(abs(left), words), strong=True))
    return Rows(tuple(rows), words.say("Alles bij elkaar"))


def _total(group: Group, total: Decimal | None, words: Words) -> Row:
    value = words.say("niet ingevuld") if total is None else _monthly(total, words)
    is_counted_out = group is Group.SAVING and total is not None
    note = words.say("Telt mee bij wat eruit gaat.") if is_counted_out else ""
    return Row(words.group(group), value, note=note)


def _chart(budget: Budget, words: Words) -> Iterator[Bars]:
    """Income beside the groups of expenses; nothing to see where only one is known."""
    known = [(group, total) for group, total in budget.totals.items() if total is not None]
    if len(known) > 1 and any(total for _, total in known):
        bars = (Bar(words.group(group), total, _monthly(total, words)) for group, total in known)
        yield Bars(tuple(bars), words.say("Naast elkaar"))


def _by_group(posts: Sequence[Post], words: Words) -> Iterator[Rows]:
    for group in Group:
        if own := [post for post in posts if post.group is group]:
            yield _rows(group, own, words)


def _rows(group: Group, posts: Sequence[Post], words: Words) -> Rows:
    rows = [_post(post, words) for post in posts] or [Row(words.say("Nog niets ingevuld"), "")]
    total = summarise(posts).totals[group]
    if total is not None and len(posts) > 1:
        rows.append(Row(words.say("Samen"), _monthly(total, words), strong=True))
    return Rows(tuple(rows), words.group(group))


def _post(post: Post, words: Words) -> Row:
    note = ""
    if post.amount.period is not Period.MONTH or post.amount.about:
        note = words.say("Ingevuld: {bedrag}", bedrag=words.amount(post.amount))
    label = words.question(FactKey(post.name, Role.BUDGET)).label
    return Row(label, _monthly(post.amount.per(Period.MONTH), words), note=note)


def _spread(budget: Budget, words: Words) -> Iterator[Paragraph]:
    """What doesn't come every month, and the sums behind it."""
    if expenses := _seldom(budget, EXPENSES):
        yield Paragraph(
            words.say(
                "Kosten die per kwartaal of per jaar komen, zijn over de maanden verdeeld. Samen is dat {bedrag}. Wie dat elke maand apart legt, heeft het klaar als het nodig is.",
                bedrag=_monthly(expenses, words),
            )
        )
    if income := _seldom(budget, (Group.INCOME,)):
        yield Paragraph(
            words.say(
                "Wat per kwartaal of per jaar binnenkomt, is over de maanden verdeeld. Samen is dat {bedrag}. In een maand waarin het niet komt, komt er zoveel minder binnen.",
                bedrag=_monthly(income, words),
            )
        )
    if budget.spread:
        yield Paragraph(
            words.say(
                "Zo rekenen wij naar een maand. Per week: maal 52 en dan gedeeld door 12. Per 4 weken: maal 13 en dan gedeeld door 12. Per kwartaal: gedeeld door 3. Per jaar: gedeeld door 12."
            ),
            Tone.NOTE,
        )


def _seldom(budget: Budget, groups: Sequence[Group]) -> Decimal:
    shares = (
        spread.per_month
        for spread in budget.spread
        if spread.post.group in groups and spread.post.amount.period in _SELDOM
    )
    return sum(shares, Decimal(0))


def _rounding(budget: Budget, posts: Sequence[Post], words: Words) -> Iterator[Paragraph]:
    """Said only where who adds up what is shown finds a cent more or less."""
    sums = _shown_sums(budget, posts)
    if any(to_cents(total) != sum(map(to_cents, parts)) for total, parts in sums):
        yield Paragraph(
            words.say(
                "Bedragen zijn afgerond op centen. Een som kan daardoor een cent verschillen."
            ),
            Tone.NOTE,
        )


def _shown_sums(
    budget: Budget, posts: Sequence[Post]
) -> Iterator[tuple[Decimal, Sequence[Decimal]]]:
    """Each total on the page with the amounts that it is made of."""
    totals = {group: total for group, total in budget.totals.items() if total is not None}
    for group, total in totals.items():
        yield total, [post.amount.per(Period.MONTH) for post in posts if post.group is group]
    if budget.out is not None:
        yield budget.out, [total for group, total in totals.items() if group in EXPENSES]
        if budget.left is not None:
            yield budget.left, [totals[Group.INCOME], -budget.out]


def _monthly(euros: Decimal, words: Words) -> str:
    return words.amount(Amount(euros, Period.MONTH))
