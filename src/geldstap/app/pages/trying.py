"""A place to try a set: change a household, and see at once what comes out and why."""

from dataclasses import replace

from geldstap.app.pages.base import choice_prompt, continue_prompt, result_screen, screen
from geldstap.app.pages.question import PAGE as QUESTION
from geldstap.app.pages.question import REVIEW
from geldstap.app.screen import Choice, Chosen, Reply, Screen
from geldstap.app.set_world import SetWorld
from geldstap.app.state import State, Where
from geldstap.app.world import MUNICIPALITY, World
from geldstap.interview.session import Session, fact_of
from geldstap.model.answer import Given
from geldstap.model.decision import Decision
from geldstap.model.fact import FactKey, FactKind
from geldstap.report.document import Block, Paragraph, Row, Rows
from geldstap.report.one_regulation import detail
from geldstap.report.outcomes import status
from geldstap.report.review import answer_text
from geldstap.report.rights import why
from geldstap.rulesets.examples import Example
from geldstap.source.languages import SOURCE_LANGUAGE
from geldstap.text.words import Words

PAGE = "probeer"
_EXPLAINED, _EXAMPLES = "probeer_uitleg", "probeer_voorbeelden"
_EMPTY, _DONE = "leeg", "klaar"


def of_example(example: Example, code: str) -> Session:
    """The household of an example as answers, in the municipality of the set."""
    facts = {str(key): Given(value) for key, value in example.household.facts.items()}
    return Session({MUNICIPALITY: Given(code), **facts})


def own_decisions(session: Session, world: World) -> tuple[Decision, ...]:
    """What is decided by the last set that counts, in the order of its files."""
    own = world.library(session).sets[-1].info.id
    return tuple(each for each in world.decisions(session) if each.ruleset == own)


class TryingPage:
    """All outcomes of the set, and the facts that matter: each can be changed."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        decisions = own_decisions(state.session, world)
        blocks: tuple[Block, ...] = (Rows(_outcomes(decisions, state, world)),)
        if not decisions:
            blocks = (Paragraph(words.say("In deze set staan nog geen regelingen.")),)
        prompt = choice_prompt(
            state,
            PAGE,
            words.say("Wat wilt u veranderen of bekijken?"),
            tuple(self._choices(decisions, state, world, words)),
        )
        title = world.library(state.session).infos(state.language)[-1].name
        return screen(state, world, title, blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        if not isinstance(reply, Chosen):
            return state
        kind, _, item = reply.key.partition(":")
        match kind:
            case "feit":
                asked = state.to(Where(QUESTION, REVIEW, item))
                fact = world.vocabulary.of(FactKey.parse(item))
                # Somebody who tries limits types amounts, and not the sides of others' limits.
                return asked.drafted("") if fact.kind is FactKind.NUMBER else asked
            case "uitleg":
                return state.to(Where(_EXPLAINED, item=item))
            case "voorbeelden":
                return state.to(Where(_EXAMPLES))
            case "leeg":
                place = Session().with_answer(MUNICIPALITY, Given(state.session.text(MUNICIPALITY)))
                words = world.words(state.language)
                emptied = replace(state, session=place, drafts={})
                return emptied.noted(words.say("Van dit huishouden is nu niets bekend."))
        return state.instead(Where("einde"))

    @staticmethod
    def _choices(
        decisions: tuple[Decision, ...], state: State, world: World, words: Words
    ) -> list[Choice]:
        facts = _facts(decisions, state.session, world)
        choices = [_fact_choice(key, state, world, words) for key in facts]
        library = world.library(state.session)
        for each in decisions:
            name = library.regulation(each.regulation, state.language).name
            label = words.say("Uitleg bij {regeling}", regeling=name)
            choices.append(Choice(f"uitleg:{each.regulation}", label))
        if isinstance(world, SetWorld) and world.examples:
            choices.append(Choice("voorbeelden", words.say("Een voorbeeld van de set nemen")))
        choices.append(Choice(_EMPTY, words.say("Met een leeg huishouden beginnen")))
        choices.append(Choice(_DONE, words.say("Klaar")))
        return choices


class TryingExplainedPage:
    """One regulation for this household: every condition with its side, limit and source."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        library = world.library(state.session)
        decision = world.decision(state.session, state.where.item)
        blocks = detail(decision, library, words, world.helpers(state.session, state.language))
        name = library.regulation(decision.regulation, state.language).name
        return result_screen(state, world, name, blocks, continue_prompt(state, _EXPLAINED, words))

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        return state.back()


class TryingExamplesPage:
    """The examples of the set, to begin with one of them."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        # What an example explains is only there in Dutch.
        is_dutch = words.language == SOURCE_LANGUAGE
        choices = [
            Choice(each.id, each.id, each.note if is_dutch else "") for each in _examples(world)
        ]
        choices.append(Choice(_DONE, words.say("Terug")))
        prompt = choice_prompt(state, _EXAMPLES, words.say("Welk voorbeeld?"), choices)
        text = Paragraph(words.say("De antwoorden van het voorbeeld komen in plaats van deze."))
        return screen(state, world, words.say("Voorbeelden"), (text,), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        found = (each for each in _examples(world) if reply == Chosen(each.id))
        example = next(found, None)
        if example is None:
            return state.back()
        words = world.words(state.language)
        session = of_example(example, state.session.text(MUNICIPALITY))
        taken = replace(state, session=session, drafts={}).back()
        return taken.noted(words.say("Dit is nu het voorbeeld {naam}.", naam=example.id))


def _examples(world: World) -> tuple[Example, ...]:
    return world.examples if isinstance(world, SetWorld) else ()


def _outcomes(decisions: tuple[Decision, ...], state: State, world: World) -> tuple[Row, ...]:
    words, library = world.words(state.language), world.library(state.session)
    rows = []
    for each in decisions:
        regulation = library.regulation(each.regulation, state.language)
        said = status(each, regulation, words, library)
        rows.append(Row(regulation.name, said, note=why(each, library, words)))
    return tuple(rows)


def _facts(decisions: tuple[Decision, ...], session: Session, world: World) -> tuple[FactKey, ...]:
    """The facts that were answered, and those that keep an outcome open."""
    vocabulary = world.vocabulary
    answered = (id_ for id_ in session.answers if fact_of(id_, vocabulary) is not None)
    missing = (key for each in decisions for key in (each.last_known or each).missing)
    keys = {*map(FactKey.parse, answered), *missing}
    return tuple(sorted(keys, key=vocabulary.rank))


def _fact_choice(key: FactKey, state: State, world: World, words: Words) -> Choice:
    given = state.session.answers.get(str(key))
    said = words.say("niet bekend")
    if given is not None:
        said = answer_text(world.vocabulary.of(key), given, words)
    return Choice(f"feit:{key}", words.question(key, world.day.year).label, said)
