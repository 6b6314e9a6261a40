"""From net pay to a gross year income: a few questions, then the range and what it rests on."""

from collections.abc import Mapping
from dataclasses import replace

from geldstap.app import net_pay
from geldstap.app.answers import NO, YES
from geldstap.app.net_pay import CREDIT, HOLIDAY, KIND, MOST_INCOMES, NET, PENSION, About
from geldstap.app.pages import net
from geldstap.app.pages.base import Page, choice_prompt, result_screen, screen, text_prompt
from geldstap.app.pages.question import PAGE as FACT_PAGE
from geldstap.app.pages.question import go_on, noted
from geldstap.app.screen import Choice, Chosen, Prompt, Reply, Screen, Skip, Typed
from geldstap.app.state import State, Where
from geldstap.app.world import World
from geldstap.interview.session import Session
from geldstap.interview.validation import Refused, accept
from geldstap.model.answer import Answer, Declined, Given, NotKnown
from geldstap.model.fact import Role
from geldstap.model.money import Amount, Period
from geldstap.report.document import Paragraph
from geldstap.report.net_pay import estimate_blocks
from geldstap.report.review import prefilled_text
from geldstap.steps.net_income import Kind
from geldstap.text.content import QuestionText
from geldstap.text.net_words import question, sentence
from geldstap.text.parse import parse_amount_with_period
from geldstap.text.words import Words

# The amount while its period is asked.
_TYPED = "getypt"
_PERIODS = (Period.MONTH, Period.FOUR_WEEKS, Period.WEEK)


def begin(state: State, world: World, role: Role, text: str) -> State:
    """The first question about the first income."""
    about = About(role, 1, KIND)
    typed = parse_amount_with_period(text, Period.MONTH)
    if typed is not None and typed.period_typed and _fits(about, typed.amount, world):
        state = state.answered(about.on(NET).id, Given(typed.amount))
    return _to(state, about)


def earlier(state: State, world: World) -> Where:  # noqa: ARG001 - a page takes both
    """The question before; before the first one what was asked at first."""
    about, step = About.parse(state.where.item), state.where.step
    asked = net_pay.questions(state.session, about)
    if state.where.page == net.RESULT:
        return Where(net.QUESTION, step, str(about.on(asked[-1])))
    if state.where.page == net.PERIOD:
        return Where(net.QUESTION, step, str(about))
    if about.name in asked[1:]:
        return Where(net.QUESTION, step, str(about.on(asked[asked.index(about.name) - 1])))
    if about.number > 1:
        return Where(net.RESULT, step, str(About(about.role, about.number - 1)))
    return Where(FACT_PAGE, step, str(about.fact))


class NetQuestionPage:
    """One question about one income."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        about = About.parse(state.where.item)
        text = question(words, about.name, about.role)
        prompt = _prompt(state, about, text, words)
        title = sentence(words, "schatting", "titel", about.role)
        return screen(state, world, title, (Paragraph(text.note),), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        about = About.parse(state.where.item)
        match reply:
            case Skip(declined):
                return _skipped(state, world, about, Declined() if declined else NotKnown())
            case Chosen(key) if about.name == KIND:
                return _answered(state, about, Given(key))
            case Chosen(key):
                return _answered(state, about, Given(key == YES))
            case Typed(text):
                return _typed(state, world, about, text)
        return state


class NetPeriodPage:
    """For which period the amount is, where it was typed without one."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        about = About.parse(state.where.item)
        amount = _amount(state.session, about.on(_TYPED))
        euros = "" if amount is None else words.euros(amount.euros)
        text = question(words, "periode", about.role, bedrag=euros)
        given = _amount(state.session, about)
        prompt = choice_prompt(
            state,
            net.PERIOD,
            text.question,
            [Choice(period, words.period(period)) for period in _PERIODS],
            prefilled="" if given is None else given.period,
        )
        title = sentence(words, "schatting", "titel", about.role)
        return screen(state, world, title, (Paragraph(text.note),), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        about = About.parse(state.where.item)
        typed = _amount(state.session, about.on(_TYPED))
        if not isinstance(reply, Chosen) or typed is None:
            return state
        return _answered(state, about, Given(replace(typed, period=Period(reply.key))))


class NetResultPage:
    """The range, the paper that goes before it, and what it rests on."""

    def screen(self, state: State, world: World) -> Screen:
        words, year = world.words(state.language), world.day.year
        about = About.parse(state.where.item)
        found = net_pay.estimated(state.session, world, about)
        incomes = net_pay.incomes(state.session, about)
        prompt = choice_prompt(
            state,
            net.RESULT,
            sentence(words, "schatting", "vraag", about.role),
            [
                Choice(key, sentence(words, "keuzes", key, about.role))
                for key in _after(about, known=found.between is not None)
            ],
            can_skip=True,
        )
        blocks = estimate_blocks(found, incomes, about.role, words, year)
        title = sentence(words, "schatting", "titel", about.role)
        return result_screen(state, world, title, blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        about = About.parse(state.where.item)
        match reply:
            case Chosen("gebruik"):
                return _use(state, world, about)
            case Chosen("nog_een"):
                return _to(state, about.next_income())
            case Chosen("papier"):
                where = Where(FACT_PAGE, state.where.step, str(about.fact))
                return state.instead(where).drafted("")
            case Skip(declined):
                return _given_up(state, world, about, Declined() if declined else NotKnown())
        return state


PAGES: Mapping[str, Page] = {
    net.QUESTION: NetQuestionPage(),
    net.PERIOD: NetPeriodPage(),
    net.RESULT: NetResultPage(),
}


def _prompt(state: State, about: About, text: QuestionText, words: Words) -> Prompt:
    given = state.session.answers.get(about.id)
    if text.options:
        return choice_prompt(
            state,
            about.id,
            text.question,
            [Choice(key, label) for key, label in text.options.items()],
            prefilled=_chosen(given),
            can_skip=True,
        )
    return text_prompt(
        state,
        about.id,
        text.question,
        note=words.say("Bijvoorbeeld: {voorbeeld}", voorbeeld=text.example),
        prefilled=prefilled_text(given, words),
        can_skip=True,
    )


def _chosen(given: Answer | None) -> str:
    match given:
        case Given(bool() as truth):
            return YES if truth else NO
        case Given(str() as kind):
            return kind
    return ""


def _typed(state: State, world: World, about: About, text: str) -> State:
    """An amount; of what lands on the account the period must be known."""
    words = world.words(state.language)
    net_amount = _amount(state.session, about.on(NET))
    usual = net_amount.period if about.name == PENSION and net_amount else Period.MONTH
    typed = parse_amount_with_period(text, usual)
    if typed is None:
        return state.wrong(
            words.say("Dit bedrag begrijpen wij niet. Typ bijvoorbeeld 1250 of 1.250,50.")
        )
    if not _fits(about, typed.amount, world):
        return state.wrong(words.say("Dit bedrag is hoger dan wij kunnen verwerken."))
    if about.name == NET and not typed.period_typed and not _is_monthly(state, about):
        kept = state.answered(about.on(_TYPED).id, Given(typed.amount))
        return kept.instead(Where(net.PERIOD, state.where.step, str(about)))
    return _answered(state, about, Given(typed.amount))


def _is_monthly(state: State, about: About) -> bool:
    """AOW and social assistance only come per month (SVB; Participatiewet, artikel 45)."""
    return state.session.text(about.on(KIND).id) in (Kind.AOW, Kind.ASSISTANCE)


def _fits(about: About, amount: Amount, world: World) -> bool:
    """Whether an amount can be an income of a year."""
    fact = world.vocabulary.of(about.fact)
    return not isinstance(accept(fact, amount.per(Period.YEAR)), Refused)


def _answered(state: State, about: About, answer: Answer) -> State:
    """With an answer, at the next question about this income or at the estimate."""
    answered = state.answered(about.id, answer)
    asked = net_pay.questions(answered.session, about)
    following = asked[asked.index(about.name) + 1 :]
    if following:
        return _to(answered, about.on(following[0]))
    return answered.instead(Where(net.RESULT, state.where.step, str(about.on(""))))


def _skipped(state: State, world: World, about: About, answer: Answer) -> State:
    """Without a kind or an amount there is nothing to estimate from."""
    if about.name in (HOLIDAY, PENSION, CREDIT):
        return _answered(state, about, answer)
    return _given_up(state, world, about, answer)


def _given_up(state: State, world: World, about: About, answer: Answer) -> State:
    """The question for which this was asked stays open."""
    return go_on(state.answered(str(about.fact), answer), world, about.fact)


def _use(state: State, world: World, about: About) -> State:
    """The range as the answer to the question for which this was asked."""
    found = net_pay.estimated(state.session, world, about)
    if found.between is None:
        return state
    answer = Given(found.between)
    fact = world.vocabulary.of(about.fact)
    said = noted(about.fact, fact, answer, world.words(state.language))
    return go_on(state.answered(str(about.fact), answer), world, about.fact).noted(said)


def _after(about: About, *, known: bool) -> tuple[str, ...]:
    if not known:
        return ("papier",)
    more = ("nog_een",) if about.number < MOST_INCOMES else ()
    return ("gebruik", *more, "papier")


def _amount(session: Session, about: About) -> Amount | None:
    value = session.value(about.id)
    return value if isinstance(value, Amount) else None


def _to(state: State, about: About) -> State:
    return state.instead(Where(net.QUESTION, state.where.step, str(about)))
