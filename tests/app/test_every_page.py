"""What holds on every page: help, stop, back, skip and nonsense lose nothing."""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import cycle
from pathlib import Path

import pytest
from babel.messages import Catalog

from geldstap.app.conversation import Conversation
from geldstap.app.helping import aside
from geldstap.app.pages import PAGES
from geldstap.app.pages.guidance import PAGE as GUIDANCE
from geldstap.app.pages.guidance import USUAL
from geldstap.app.pages.question import CHECKLIST
from geldstap.app.pages.question import PAGE as QUESTION
from geldstap.app.screen import (
    Back,
    Chosen,
    Help,
    Marked,
    Nothing,
    Prompt,
    PromptKind,
    Reply,
    Skip,
    Stop,
    Typed,
)
from geldstap.app.state import State
from geldstap.export.plain import render
from geldstap.interview.guidance import Guidance
from geldstap.interview.session import household
from geldstap.model.fact import Role
from geldstap.text.words import LANGUAGES
from tests.app.exploring import Spot
from tests.app.worlds import BEGAN, visiting
from tools.berichten import catalogs, phrases, read

# Not an answer to any question, nor the name of any place.
UNREADABLE = "xqzy"

# How many offers there are is counted; nothing that a regulation here says needs the second.
# The last two only matter for huurtoeslag of 2025.
NOT_ASKED = {
    "aantal_aanbiedingen",
    "krijgt_bijstand",
    "servicekosten_huurtoeslag",
    "uitzondering_huurgrens",
    "aanvrager.arbeidsinkomen",
    "partner.arbeidsinkomen",
    # Definitions for sets that compute kwijtschelding; no bundled set does.
    "bedrag_aanslag_gemeente",
    "bedrag_aanslag_waterschap",
    "kosten_voor_kwijtschelding",
}

_WIDE = 10_000


@dataclass(frozen=True, slots=True)
class Standing:
    """Somebody at a spot, and what is asked there."""

    spot: Spot
    conversation: Conversation
    prompt: Prompt

    def is_there_again(self, after: Conversation) -> bool:
        """Whether the same question is asked, with the same answers and the same way back."""
        asked = after.screen().prompt
        if asked is None or (asked.id, asked.question) != (self.prompt.id, self.prompt.question):
            return False
        return _kept(after.state) == _kept(self.conversation.state)


def _kept(state: State) -> State:
    return replace(state, error="", notice="", drafts={})


@pytest.fixture(scope="module")
def standing(spots: Mapping[Spot, Conversation]) -> list[Standing]:
    """Somebody for each kind of question on each page, in each language.

    With GELDSTAP_ALLE_VRAGEN=1 everybody who is asked something.
    """
    found = zip(spots.items(), cycle(LANGUAGES), strict=False)
    every = [each for (spot, who), language in found for each in _speaking(spot, who, language)]
    if os.environ.get("GELDSTAP_ALLE_VRAGEN"):
        return every
    kinds = {
        (each.spot.where.page, each.prompt.kind, each.conversation.state.language): each
        for each in every
    }
    return list(kinds.values())


def _speaking(spot: Spot, conversation: Conversation, language: str) -> Iterator[Standing]:
    state = replace(conversation.state, language=language, notice="")
    spoken = Conversation(conversation.world, state, conversation.then)
    if (prompt := spoken.screen().prompt) is not None:
        yield Standing(spot, spoken, prompt)


def _is_in_own_words(prompt: Prompt) -> bool:
    return prompt.kind is PromptKind.TEXT and prompt.id.startswith("gesprek:")


def test_every_page_can_be_reached(spots: Mapping[Spot, Conversation]) -> None:
    """No page stands in the code that nobody can get to."""
    assert {spot.where.page for spot in spots} == set(PAGES)


def test_every_question_can_be_reached(spots: Mapping[Spot, Conversation]) -> None:
    """Each fact of the vocabulary is asked of somebody; posts of a budget stand in lists."""
    vocabulary = next(iter(spots.values())).world.vocabulary
    items = {spot.where.item for spot in spots if spot.where.step}
    items.update(*(spot.choices for spot in spots if spot.where.page == CHECKLIST))
    asked = {re.sub(r"\.\d+\.", ".", item) for item in items}
    wanted = {
        fact.name if role is Role.HOUSEHOLD else f"{role}.{fact.name}"
        for fact in vocabulary
        for role in fact.roles
        if role is not Role.BUDGET
    }
    assert wanted - asked <= NOT_ASKED


@pytest.mark.parametrize("back", [Back(), Chosen("terug")], ids=["back", "choice"])
def test_help_leads_back_to_the_same_question(standing: list[Standing], back: Reply) -> None:
    """One key to a human, and then on where one was, with nothing lost."""
    for who in standing:
        if who.spot.where.page == "hulp":
            continue
        helped = who.conversation.answer(Help())
        assert helped.state.where.page == "hulp", who.spot
        assert who.is_there_again(helped.answer(back)), who.spot


def test_another_way_of_guidance_leads_back_to_the_same_question(
    standing: list[Standing],
) -> None:
    """There and back again everything is as it was: what is asked, what was marked and answered.

    A line of a list that is asked by itself may come back in that list, with its answers.
    """
    for who in standing:
        if who.spot.where.page == "hulp":
            continue
        before = who.conversation
        for guidance in Guidance:
            there = _otherwise(before, guidance)
            assert there.state.session == before.state.session, who.spot
            assert there.state.supposed == before.state.supposed, who.spot
            back = _otherwise(there, before.state.guidance or USUAL)
            if (who.spot.where.page, back.state.where.page) == (QUESTION, CHECKLIST):
                continue
            assert back.state.where.page == who.spot.where.page, who.spot
            assert (back.state.guidance, back.state.behind) == (
                before.state.guidance,
                before.state.behind,
            ), who.spot
            asked = back.screen().prompt
            assert asked is not None, who.spot
            assert asked.question == who.prompt.question, who.spot
            assert asked.choices == who.prompt.choices, who.spot


def _otherwise(conversation: Conversation, key: str) -> Conversation:
    """In another way from here on, with the help key."""
    for reply in (Help(), Chosen(GUIDANCE), Chosen(key)):
        conversation = conversation.answer(reply)
    return conversation


def test_stopping_can_be_taken_back(standing: list[Standing]) -> None:
    """Stop asks first, and “toch verdergaan” goes on where one was."""
    for who in standing:
        if who.spot.where.page == "stoppen":
            continue
        stopped = who.conversation.answer(Stop())
        assert stopped.state.where.page == "stoppen", who.spot
        assert who.is_there_again(stopped.answer(Chosen("verder"))), who.spot


def test_back_never_loses_an_answer(standing: list[Standing]) -> None:
    """Going back shows earlier questions; what was answered stays answered."""
    for who in standing:
        before = who.conversation.answer(Back())
        assert before.state.session == who.conversation.state.session, who.spot
        if who.prompt.can_go_back:
            place = before.state.where, before.state.draft is not None
            assert place != (who.spot.where, who.spot.is_typed), who.spot


def test_skipping_leaves_the_fact_unknown(standing: list[Standing]) -> None:
    """“Weet ik niet” and “zeg ik liever niet” go on, and nothing is made of them."""
    for who in standing:
        for reply in (Skip(), Skip(declined=True)) if who.prompt.can_skip else ():
            skipped = who.conversation.answer(reply)
            assert not skipped.state.error, who.spot
            assert skipped.state.where != who.spot.where, who.spot
            facts = household(skipped.state.session, skipped.world.vocabulary).facts
            open_ = [line.key for line in who.prompt.choices if line.mark is None]
            skipped_ = open_ if who.prompt.kind is PromptKind.CHECKLIST else [who.prompt.id]
            assert {str(key) for key in facts}.isdisjoint(skipped_), who.spot


@pytest.mark.parametrize("reply", [Nothing(), Typed(UNREADABLE)], ids=["nothing", "nonsense"])
def test_what_is_no_answer_repeats_the_question(standing: list[Standing], reply: Reply) -> None:
    """With a sentence that says so; where Enter is enough there is nothing to type."""
    for who in standing:
        if who.prompt.kind is PromptKind.CONTINUE:
            continue
        # Own words can be anything.
        if reply == Typed(UNREADABLE) and _is_in_own_words(who.prompt):
            continue
        again = who.conversation.answer(reply)
        asked = again.screen().prompt
        assert who.is_there_again(again), who.spot
        assert asked is not None, who.spot
        assert asked.error, who.spot


def test_every_choice_does_something(standing: list[Standing]) -> None:
    """No line of a list leaves one where one was without a word."""
    for who in standing:
        is_marked = who.prompt.kind is PromptKind.CHECKLIST
        for choice in (*who.prompt.choices, *who.prompt.endings):
            assert choice.label, who.spot
            assert choice.key, f"{who.spot}: {choice.label}: an empty key is pointed at first"
            marks = is_marked and choice in who.prompt.choices
            reply = Marked((choice.key,)) if marks else Chosen(choice.key)
            chosen = who.conversation.answer(reply).state
            assert chosen != who.conversation.state, f"{who.spot}: {choice.label}"


def test_each_question_has_a_sheet_for_who_looks_along(
    spots: Mapping[Spot, Conversation], tmp_path: Path
) -> None:
    """In a guided session; what a question means, or else on which paper the answer stands."""
    session = visiting(tmp_path).world
    for spot, conversation in spots.items():
        for language in LANGUAGES:
            state = replace(conversation.state, language=language, since=BEGAN)
            sheet = aside(state, session)
            assert sheet is not None or spot.where.page == "meekijken", spot
            if sheet is not None and spot.where.page in (QUESTION, CHECKLIST):
                assert len(sheet.blocks) > 1, spot


# The line with a formula in the whole calculation, up to the source behind it.
_FORMULA = re.compile(r"Formula: [^\n]*")


def test_no_dutch_is_left_in_english(spots: Mapping[Spot, Conversation]) -> None:
    """No phrase of the code stands on an English page in Dutch; formulas are written in Dutch."""
    (catalog,) = map(read, catalogs())
    dutch = [id_ for id_, said in _plain_phrases(catalog) if len(id_.split()) > 1 and id_ != said]
    assert len(dutch) > 1
    found = re.compile(r"(?<!\w)(" + "|".join(map(re.escape, dutch)) + r")(?!\w)")
    for spot, conversation in spots.items():
        for who in _speaking(spot, conversation, "en"):
            said = _FORMULA.sub("", _all_words(who))
            assert not found.search(said), (spot, found.findall(said))


def _plain_phrases(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Phrases without values, with what they are in English."""
    for message in phrases(catalog).values():
        if isinstance(message.id, str) and "{" not in message.id:
            yield message.id, str(message.string)


def _all_words(who: Standing) -> str:
    """Everything that stands on a page."""
    words = who.conversation.world.words("en")
    listed = (*who.prompt.choices, *who.prompt.endings)
    choices = (f"{choice.label} {choice.note}" for choice in listed)
    document = render(who.conversation.screen().document, words, _WIDE)
    return " ".join((document, who.prompt.question, who.prompt.note, *choices))
