"""All places of the conversation, found by answering in every way from the start on.

Each place (a page, what it is about, and what can be chosen there) is visited once, by a
short way that leads there. Where other questions follow for other people, some of them
walk through a step by themselves.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from geldstap.app.conversation import Conversation
from geldstap.app.pages import VISIT_PAGES
from geldstap.app.pages.guidance import PAGE as GUIDANCE
from geldstap.app.pages.net import QUESTION as NET
from geldstap.app.pages.question import CHECKLIST, PAUSE
from geldstap.app.pages.question import PAGE as QUESTION
from geldstap.app.pages.question import start as start_step
from geldstap.app.plan import chosen
from geldstap.app.screen import Chosen, Help, Marked, Prompt, PromptKind, Reply, Skip, Stop, Typed
from geldstap.app.set_world import SetWorld
from geldstap.app.state import MENU, State, Where
from geldstap.app.trying import Trying
from geldstap.app.visit import Visit
from geldstap.interview.checklist import Mark
from geldstap.interview.guidance import Guidance
from geldstap.interview.session import Session
from geldstap.model.answer import Given
from geldstap.source.data import regelingen_root
from tests.app.worlds import BEGAN, FolderShelves, start, visiting, world
from tests.report.households import TENANT

# What is typed where a text is asked: of those that are understood each that leads elsewhere.
_TEXTS = ("1250", "12-3-1985", "12-3-2026", "1", "0,14", "2512", "berg", "netto", "/usb")

# What stands in these lists follows from the answers; what one can do doesn't.
_LISTS = (
    "brief",
    "brief_soort",
    "controle",
    "gesprek_vraag",
    "krijgt_al",
    "nog_open",
    "plan_aangevraagd",
    "plan_kiezen",
    "plan_weg",
    "probeer",
    "probeer_voorbeelden",
    "regelingen",
    "verandering",
    "verandering_vraag",
    "voorbeelden",
    "waar_lijst",
    QUESTION,
)

_THEMES = "recht:"

# The lines of these lists are alike: the first two and the last are enough.
_ALIKE = (
    "bellen",
    "brief",
    "brief_soort",
    "budget_groep",
    "probeer",
    "probeer_voorbeelden",
    "regelingen",
    "voorbeelden",
)

# Ways to live that bring other questions: what they answer, the rest they don't know.
_PEOPLE: tuple[tuple[str, dict[str, str]], ...] = (
    ("recht", {}),
    ("recht", {"heeft_partner": "ja", "aantal_kinderen": "1", "aantal_medebewoners": "1"}),
    ("recht", {"heeft_partner": "ja", "woonsituatie": "huur_onzelfstandig"}),
    ("recht", {"aanvrager.geboortedatum": "2007", "aanvrager.student": "hbo_wo"}),
    (
        "recht",
        {
            "aantal_kinderen": "1",
            "kinderen.1.geboortedatum": "2021",
            "woonsituatie": "huur_zelfstandig",
            "kind_met_inkomen": "ja",
            "gebruikt_kinderopvang": "ja",
            "kinderen.1.soort_opvang": "dagopvang_en_bso",
        },
    ),
    ("energie", {"energie.soort": "vast", "energie.startdatum": "maart 2026"}),
    ("telefoon", {"telefoon.soort": "looptijd", "telefoon.toestel_op_afbetaling": "ja"}),
)


@dataclass(frozen=True, slots=True)
class Spot:
    """A page, what it is about, and what can be chosen there."""

    where: Where
    is_typed: bool
    choices: tuple[str, ...]
    planned: bool
    is_visit: bool = False


def explore(folder: Path) -> dict[Spot, Conversation]:
    """Every spot that was found, each with a conversation that stands there."""
    found: dict[Spot, Conversation] = {}
    waiting = deque([start(folder), _coming_back(folder), _planning(folder), _sure(folder)])
    waiting.append(_asked_about_a_number(folder))
    waiting.append(_hardly_begun(folder))
    waiting.append(_rising(folder))
    waiting.extend(_trying(folder))
    for step, known in _PEOPLE:
        waiting.extend(_walk(folder, step, known))
    _visit(waiting, found)
    # After all others: where they have been, nobody goes in another way of guidance.
    _visit(deque([_pausing(folder)]), found)
    # What a guided session has of its own; the rest was found already.
    _visit(deque(_visiting(folder)), found)
    return found


def _visit(waiting: deque[Conversation], found: dict[Spot, Conversation]) -> None:
    while waiting:
        conversation = waiting.popleft()
        spot = _spot(conversation)
        if spot not in found:
            found[spot] = conversation
            # The questions about one subject are the same ones, asked in fewer steps.
            if spot.where.step.startswith(_THEMES):
                continue
            waiting.extend(conversation.answer(reply) for reply in _replies(conversation))


def _spot(conversation: Conversation) -> Spot:
    state = conversation.state
    planned = state.where.page.startswith("plan") and bool(chosen(state.session))
    prompt = None if state.where.page in _LISTS else conversation.screen().prompt
    choices = () if prompt is None else tuple(choice.key for choice in prompt.choices)
    is_visit = conversation.world.visit is not None and state.where.page in VISIT_PAGES
    return Spot(state.where, state.draft is not None, choices, planned, is_visit)


def _replies(conversation: Conversation) -> Iterator[Reply]:
    """Help, every answer that can be chosen, and what may be typed."""
    prompt = conversation.screen().prompt
    if prompt is None:
        return
    yield Help()
    if prompt.kind is PromptKind.TEXT:
        yield from _understood(conversation)
    elif prompt.kind is PromptKind.CONTINUE:
        yield Chosen("")
    elif prompt.kind is PromptKind.CHECKLIST:
        yield from _of_checklist(conversation, prompt)
        return
    choices = prompt.choices
    if prompt.id == GUIDANCE:
        # Others go on as people do who didn't choose: the way isn't part of a spot.
        choices = tuple(reversed(choices))
    if prompt.id in _ALIKE:
        choices = (*choices[:2], choices[-1])
    yield from (Chosen(choice.key) for choice in choices)
    if prompt.can_skip:
        yield Skip()


def _of_checklist(conversation: Conversation, prompt: Prompt) -> Iterator[Reply]:
    """One mark at each line, and all ways to be done; not every mixture of marks."""
    if conversation.state.where.marks is None and prompt.only_chooses:
        # Lines that are only chosen are alike.
        yield Marked((prompt.choices[0].key,))
    elif conversation.state.where.marks is None:
        yield from (Marked((line.key,)) for line in prompt.choices)
        yield Marked((prompt.choices[0].key,), Mark.DONT_KNOW)
    yield from (Chosen(ending.key) for ending in prompt.endings)
    yield Skip()


def _understood(conversation: Conversation) -> Iterator[Reply]:
    places: dict[tuple[str, str], Reply] = {}
    for text in _TEXTS:
        state = conversation.answer(Typed(text)).state
        if not state.error:
            places.setdefault((state.where.page, state.where.item), Typed(text))
    assert places, conversation.screen().prompt
    yield from places.values()


def _coming_back(folder: Path) -> Conversation:
    """Somebody whose answers were kept."""
    conversation = start(folder)
    state = replace(conversation.state, where=Where("welkom_terug"), keep=True)
    return Conversation(conversation.world, state)


def _hardly_begun(folder: Path) -> Conversation:
    """Somebody in Den Haag of whom nothing else is known yet, at what is still open."""
    state = State(where=Where("nog_open"), behind=(MENU, Where("uitkomst_recht")))
    return Conversation(world(folder), state.answered("gemeente", Given("GM0518")))


def _planning(folder: Path) -> Conversation:
    """Somebody in Den Haag who makes a plan before anything else."""
    state = State(where=Where("plan_kiezen"), behind=(MENU, Where("plan")))
    return Conversation(world(folder), state.answered("gemeente", Given("GM0518")))


def _sure(folder: Path) -> Conversation:
    """Somebody of whom enough is known to be sure of an allowance, and who looks at it."""
    known = {id_: Given(value) for id_, value in TENANT.items()}
    state = State(session=Session(known), where=Where("regeling", item="zorgtoeslag"))
    return Conversation(world(folder), replace(state, behind=(MENU, Where("regelingen"))))


def _rising(folder: Path) -> Conversation:
    """The same person, at what goes back if the income turns out higher."""
    conversation = _sure(folder)
    state = replace(conversation.state, where=Where("inkomen_hoger"), behind=(MENU,))
    return Conversation(conversation.world, state)


def _asked_about_a_number(folder: Path) -> Conversation:
    """Somebody whose own words hold a number of nine digits, which may be a reference."""
    asked = Where("gesprek_vraag", "eigen_woorden", "zeggen")
    state = State(where=asked, behind=(MENU, Where("gesprek")))
    return Conversation(world(folder), state).answer(Typed("Klantnummer 123456789"))


def _visiting(folder: Path) -> Iterator[Conversation]:
    """A visitor of a guided session, one who practises, and one who closes."""
    yield visiting(folder)
    practice = Visit(lambda: BEGAN, FolderShelves(folder), can_blank=False, is_practice=True)
    yield visiting(folder, practice)
    closing = visiting(folder).answer(Chosen("begin"))
    state = replace(closing.state.to_menu(), session=Session({"gemeente": Given("GM0518")}))
    yield Conversation(closing.world, state).answer(Stop())


def _pausing(folder: Path) -> Conversation:
    """Somebody who chose to go calmly, at a pause, with a few questions to go."""
    known = {id_: Given(value) for id_, value in TENANT.items()}
    state = State(session=Session(known), where=Where(PAUSE, "recht", "kale_huur"))
    return Conversation(world(folder), replace(state, behind=(MENU,), guidance=Guidance.CALM))


def _trying(folder: Path) -> Iterator[Conversation]:
    """Somebody who tries the set of a folder, and looks at one of its regulations."""
    tried = SetWorld(world(folder), regelingen_root() / "gemeenten" / "den-haag")
    state = replace(Trying.begin(tried, "nl", None).conversation.state, behind=(MENU,))
    yield Conversation(tried, state)
    looking = Where("probeer_uitleg", item="leergeld")
    for where in (looking, Where("probeer_voorbeelden")):
        yield Conversation(tried, state.to(where))


def _walk(folder: Path, step: str, known: dict[str, str]) -> Iterator[Conversation]:
    """Every moment from the first question of a step to its result, for one in Den Haag."""
    world_ = world(folder)
    asked = State(where=MENU).answered("gemeente", Given("GM0518"))
    conversation = Conversation(world_, start_step(asked, world_, step))
    while conversation.state.where.page in (QUESTION, CHECKLIST, NET):
        yield conversation
        conversation = conversation.answer(_known_or_not(conversation.screen().prompt, known))
    yield conversation


def _known_or_not(prompt: Prompt | None, known: dict[str, str]) -> Reply:
    assert prompt is not None
    if prompt.kind is PromptKind.CHECKLIST:
        lines = (line for line in prompt.choices if line.key in known and line.mark is None)
        marked = tuple(line.key for line in lines)
        return Marked(marked) if marked else Skip()
    text = known.get(prompt.id)
    if text is None:
        return Skip()
    return Typed(text) if prompt.kind is PromptKind.TEXT else Chosen(text)
