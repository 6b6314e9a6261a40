"""Stopping and keeping: asked at the first leaving or after the first step; default no."""

from dataclasses import replace

from geldstap.app.pages.base import choice_prompt, screen
from geldstap.app.screen import Choice, Chosen, Reply, Screen
from geldstap.app.state import State, Where
from geldstap.app.world import World
from geldstap.report.document import Block, Paragraph
from geldstap.report.help import humans_in_short
from geldstap.store.answers import Saving
from geldstap.store.saved import SavedSession
from geldstap.text.words import Words


def keep_answers(state: State, world: World) -> State:
    """Keep the answers as they are now; where that fails, that is said."""
    digests = {info.id: info.digest for info in world.library(state.session).infos("nl")}
    saved = SavedSession(
        state.session.answers,
        world.day,
        state.language,
        rulesets=digests,
        guidance=state.guidance,
    )
    outcome = world.keeper.save(saved)
    if outcome is Saving.SAVED:
        return state
    return state.noted(_not_kept(outcome, world.words(state.language)))


def _not_kept(outcome: Saving, words: Words) -> str:
    if outcome is Saving.NEVER:
        return words.say("In deze sessie bewaren wij niets.")
    if outcome in (Saving.LOCKED, Saving.CHANGED):
        return words.say(
            "geldstap staat nog in een ander venster open. Daarom bewaren wij uw antwoorden hier "
            "niet. Ze blijven wel in dit venster."
        )
    return words.say(
        "Bewaren lukt op dit moment niet. Misschien is de schijf vol. Uw antwoorden blijven wel "
        "in dit venster."
    )


def must_ask(state: State) -> bool:
    """Whether there is something to keep, and the person wasn't asked yet."""
    return state.keep is None and bool(state.session.answers)


def keep_nothing(state: State, world: World) -> State:
    """Keep nothing, and nothing of the time before either, with what is true now.

    Whoever asks that nothing is kept expects an empty computer, also after beginning again.
    """
    words = world.words(state.language)
    decided = replace(state, keep=False, anew=False)
    if not state.anew:
        return decided.noted(words.say("Wij bewaren niets."))
    world.keeper.erase()
    if world.keeper.describe().exists:
        return decided.noted(words.say("Niet alles kon worden gewist."))
    return decided.noted(
        words.say("Wij bewaren niets. Uw antwoorden van de vorige keer zijn gewist.")
    )


def _leave_earlier(state: State, world: World) -> State:
    """Keep nothing of now; what was kept before stays."""
    words = world.words(state.language)
    said = words.say("Deze antwoorden bewaren wij niet. Die van de vorige keer blijven staan.")
    return replace(state, keep=False, anew=True).noted(said)


def _keep_choices(state: State, words: Words) -> tuple[Choice, ...]:
    if not state.anew:
        return (
            Choice("nee", words.say("Nee, bewaar niets")),
            Choice("ja", words.say("Ja, bewaar mijn antwoorden op deze computer")),
        )
    return (
        Choice(
            "nee",
            words.say("Nee, bewaar niets"),
            words.say("Ook uw antwoorden van de vorige keer worden gewist."),
        ),
        Choice("oude", words.say("Nee, en laat mijn antwoorden van de vorige keer staan")),
        Choice(
            "ja",
            words.say("Ja, bewaar mijn antwoorden op deze computer"),
            words.say("Ze komen in de plaats van die van de vorige keer."),
        ),
    )


def _about_keeping(world: World, words: Words) -> tuple[Block, ...]:
    path = world.keeper.describe().path
    return (
        Paragraph(
            words.say(
                "Bewaart u uw antwoorden, dan hoeft u ze de volgende keer niet opnieuw in te vullen."
            )
        ),
        Paragraph(
            words.say(
                "Ze staan dan alleen op deze computer, in {pad}. Wie uw computer kan gebruiken, "
                "kan ze lezen. Met “{opdracht} wis” haalt u ze weg. Zit u op een computer van een "
                "ander? Bewaar dan niets.",
                pad=path,
                opdracht=world.command,
            )
        ),
    )


class StopPage:
    """Says what happens with the answers, and asks where that wasn't asked yet."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        blocks: tuple[Block, ...] = _what_happens(state, words)
        choices: tuple[Choice, ...] = (Choice("stop", words.say("Stoppen")),)
        question = words.say("Wilt u stoppen?")
        if state.session.answers and not (state.keep or state.from_file):
            choices = (*choices, Choice("ja", words.say("Toch bewaren en stoppen")))
        if must_ask(state):
            blocks = _about_keeping(world, words)
            question = words.say("U stopt. Wilt u uw antwoorden bewaren?")
            choices = _keep_choices(state, words)
        if state.behind:
            choices = (*choices, Choice("verder", words.say("Toch verdergaan")))
        prompt = choice_prompt(state, "stoppen", question, choices)
        return screen(state, world, words.say("Stoppen"), blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        match reply:
            case Chosen("verder"):
                return state.back()
            case Chosen("ja"):
                kept = keep_answers(replace(state, keep=True, anew=False), world)
                return kept.instead(Where("einde")).noted(kept.notice)
            case Chosen("nee"):
                decided = keep_nothing(state, world)
                return decided.instead(Where("einde")).noted(decided.notice if state.anew else "")
            case Chosen("oude"):
                return _leave_earlier(state, world).instead(Where("einde"))
            case Chosen():
                return state.instead(Where("einde"))
        return state


def _what_happens(state: State, words: Words) -> tuple[Block, ...]:
    """With the answers, where it was said before whether they may be kept."""
    if not state.session.answers:
        return ()
    if state.from_file:
        text = words.say("Uw antwoorden blijven in het bestand waar ze uit komen.")
    elif state.anew:
        text = words.say("Deze antwoorden bewaren wij niet. Die van de vorige keer blijven staan.")
    elif state.keep:
        text = words.say("Uw antwoorden zijn bewaard. U kunt later verdergaan.")
    else:
        text = words.say("U koos om niets te bewaren. Na het stoppen zijn uw antwoorden weg.")
    return (Paragraph(text),)


class KeepPage:
    """After the first step: whether answers may be kept."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        question = words.say("Wilt u uw antwoorden bewaren?")
        prompt = choice_prompt(state, "bewaren", question, _keep_choices(state, words))
        return screen(state, world, words.say("Bewaren"), _about_keeping(world, words), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        words = world.words(state.language)
        if reply == Chosen("ja"):
            kept = keep_answers(replace(state, keep=True, anew=False), world)
            notice = kept.notice or words.say("Uw antwoorden worden bewaard op deze computer.")
            return kept.to_menu().noted(notice)
        if reply == Chosen("nee"):
            decided = keep_nothing(state, world)
            return decided.to_menu().noted(decided.notice)
        if reply == Chosen("oude"):
            decided = _leave_earlier(state, world)
            return decided.to_menu().noted(decided.notice)
        return state


class EndPage:
    """The last screen: whom to call, what was kept and how to go on.

    The end of it is what stays in view.
    """

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        blocks = (
            *humans_in_short(world.helpers(state.session, state.language), words),
            Paragraph(self._what_was_kept(state, world, words)),
        )
        return screen(state, world, words.say("Tot ziens"), blocks, None)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        return state

    @staticmethod
    def _what_was_kept(state: State, world: World, words: Words) -> str:
        if state.keep and not state.notice:
            return words.say(
                "Uw antwoorden zijn bewaard op deze computer. Typ “{opdracht}” om verder te gaan. "
                "Typ “{opdracht} wis” om ze weg te halen.",
                opdracht=world.command,
            )
        if state.from_file:
            return words.say("Uw antwoorden staan nog in het bestand waar ze uit komen.")
        if state.anew:
            return words.say(
                "Wat u nu invulde, is niet bewaard. Uw antwoorden van de vorige keer staan nog op "
                "deze computer. Typ “{opdracht}” om daarmee verder te gaan.",
                opdracht=world.command,
            )
        return words.say(
            "Uw antwoorden zijn niet bewaard. Typ “{opdracht}” om opnieuw te beginnen.",
            opdracht=world.command,
        )
