"""What the commands about sets show: lists, one regulation, a check, a test of examples."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from geldstap.app.set_world import SetWorld
from geldstap.app.world import World
from geldstap.export import json_results, ruleset_json
from geldstap.interview.session import Session
from geldstap.model.contact import Municipality
from geldstap.model.problem import Place, Problem
from geldstap.report.document import Block, Document, Heading, Paragraph, Tone
from geldstap.report.help import contact_block
from geldstap.report.regulation_in_full import all_sources, full_blocks
from geldstap.report.regulation_page import Page, page_blocks, sources_in_short
from geldstap.report.ruleset_check import check_blocks, trial_blocks
from geldstap.report.ruleset_examples import example_blocks
from geldstap.report.ruleset_list import about_municipality, ending_blocks, list_blocks
from geldstap.rulesets.check import CheckedSet, check_set, set_folders
from geldstap.rulesets.desks import Desks
from geldstap.rulesets.endings import endings, old_sources
from geldstap.rulesets.examples import Example, read_examples
from geldstap.rulesets.library import Library
from geldstap.rulesets.listing import listed, replaced_by
from geldstap.rulesets.loader import LoadedSet, load_set
from geldstap.rulesets.trials import TriedSet, try_set
from geldstap.source.nearest import nearest
from geldstap.text.problems import sentence
from geldstap.text.words import Words


@dataclass(frozen=True, slots=True)
class Shelf:
    """The sets that somebody looks into: the national one, and one of a municipality."""

    world: World
    municipality: Municipality | None
    library: Library
    folder: Path | None = None

    @classmethod
    def of(cls, world: World, municipality: Municipality | None) -> "Shelf":
        """The national set and, where there is one, that of the municipality."""
        code = municipality.code if municipality else ""
        return cls(world, municipality, world.library_of(code))

    @classmethod
    def of_folder(cls, world: World, folder: Path) -> "Shelf":
        """The national set and the one in a folder."""
        inside = SetWorld(world, folder)
        place = world.places.by_code(inside.municipality_code)
        return cls(inside, place, inside.library(Session()), folder)

    @property
    def own(self) -> tuple[str, ...]:
        """The regulations of the set in the folder."""
        return () if self.folder is None else tuple(self.library.sets[-1].raw.regulations)

    def contacts(self, words: Words) -> Block:
        """Whom one can call."""
        contacts = self.world.contacts(words.language)
        place = self.municipality
        desks = Desks.of(self.world.places, place, self.world.day) if place else None
        helpers = desks.helpers(contacts) if desks else (contacts.helpline,)
        return contact_block(helpers, words)


# Lists


def list_document(shelf: Shelf, language: str, *, running_out: bool) -> Document:
    """All regulations; or what runs out when."""
    words, day, library = shelf.world.words(language), shelf.world.day, shelf.library
    about = about_municipality(shelf.municipality, library, _with_a_set(shelf.world), words)
    blocks: Iterable[Block]
    if running_out:
        title = words.say("Wat er verloopt")
        blocks = ending_blocks(
            endings(library.sets), old_sources(library.sets, day), library, day, words
        )
    else:
        title = words.say("Regelingen")
        blocks = list_blocks(listed(library, language, day), library, day, words)
    more = words.say("Meer over één regeling: geldstap regelingen toon NAAM")
    return Document(title, (about, *blocks, Paragraph(more), shelf.contacts(words)), language)


def list_json(shelf: Shelf, language: str) -> str:
    """The same as a versioned JSON document."""
    day, library = shelf.world.day, shelf.library
    document = ruleset_json.regulations(
        listed(library, language, day),
        endings(library.sets),
        old_sources(library.sets, day),
        library.infos(language),
        (day, language),
    )
    return json_results.dumps(document)


def _with_a_set(world: World) -> tuple[str, ...]:
    """The municipalities that have a set."""
    return tuple(place.shown for place in _places_with_a_set(world))


def _places_with_a_set(world: World) -> tuple[Municipality, ...]:
    codes = [load_set(folder).info.municipality for folder in set_folders(world.root)[1:]]
    codes += [code for code in world.shelf.municipalities(world.day) if code not in codes]
    found = (world.places.by_code(code) for code in codes)
    return tuple(place for place in found if place is not None)


# One regulation


@dataclass(frozen=True, slots=True)
class Found:
    """A regulation, and the municipality whose set it was found with; None: the national one."""

    municipality: Municipality | None
    id: str


def find(shelf: Shelf, text: str) -> tuple[Found, ...]:
    """The regulation that somebody means by its id or its name, and where it stands.

    Without a municipality one that only municipalities have is found with each of them.
    """
    if id_ := _in(shelf.library.sets, text):
        return (Found(shelf.municipality, id_),)
    if shelf.municipality or shelf.folder is not None:
        return ()
    return tuple(_of_municipalities(shelf.world, text))


def _of_municipalities(world: World, text: str) -> Iterator[Found]:
    for place in _places_with_a_set(world):
        if id_ := _in(Shelf.of(world, place).library.sets[1:], text):
            yield Found(place, id_)


def suggestion(shelf: Shelf, text: str) -> str:
    """The id of the regulation whose id or name looks most like a text; "" for none."""
    by_name = _by_name(shelf.library.sets)
    return by_name.get(nearest(text, by_name), "")


def _in(sets: Iterable[LoadedSet], text: str) -> str:
    wanted = text.strip().casefold()
    by_name = {name.casefold(): id_ for name, id_ in _by_name(sets).items()}
    return by_name.get(wanted, "")


def _by_name(sets: Iterable[LoadedSet]) -> dict[str, str]:
    """The id of every regulation, by its id and by its name in each language."""
    names: dict[str, str] = {}
    ids: dict[str, str] = {}
    for one in sets:
        for wording in one.wording.values():
            names |= {each.name: id_ for id_, each in wording.regulations.items()}
        ids |= {id_: id_ for id_ in one.raw.regulations}
    return names | ids


def regulation_document(shelf: Shelf, id_: str, language: str, *, in_full: bool) -> Document:
    """One regulation; in full also every rule, figure and example behind it."""
    words, library = shelf.world.words(language), shelf.library
    instead = replaced_by(library).get(id_)
    shown = instead or id_
    one = next(
        each for each in listed(library, language, shelf.world.day) if each.regulation.id == shown
    )
    page = Page(one, library, shelf.world.day, words)
    blocks: list[Block] = []
    if instead:
        blocks.append(_instead(library.regulation(id_, language).name, words))
    blocks += page_blocks(page)
    if in_full:
        blocks += full_blocks(page)
        rule = library.program.rules[shown]
        blocks += example_blocks(rule, _examples(shelf), words)
        blocks += all_sources(page)
    else:
        blocks += sources_in_short(page)
        line = words.say("Alle cijfers en formules: {opdracht}", opdracht=_full_line(shelf, shown))
        blocks.append(Paragraph(line))
    blocks.append(shelf.contacts(words))
    return Document(one.regulation.name, tuple(blocks), language)


def set_document(shelf: Shelf, language: str, *, in_full: bool) -> Document:
    """All regulations of the set in a folder, one after another."""
    blocks: list[Block] = []
    for id_ in shelf.own:
        page = regulation_document(shelf, id_, language, in_full=in_full)
        blocks += [Heading(page.title), *page.blocks[:-1]]
    info = shelf.library.sets[-1].wording[language].info
    words = shelf.world.words(language)
    if not blocks:
        blocks.append(Paragraph(words.say("In deze set staan nog geen regelingen.")))
    return Document(info.name, (*blocks, shelf.contacts(words)), language)


def _instead(name: str, words: Words) -> Paragraph:
    text = words.say("Uw gemeente heeft een eigen regeling in plaats van: {naam}.", naam=name)
    return Paragraph(text, Tone.NOTE)


def _full_line(shelf: Shelf, id_: str) -> str:
    line = f"geldstap regelingen toon {id_} --deskundig"
    if shelf.folder is not None:
        return f"{line} --map {shelf.folder}"
    place = shelf.municipality
    return f'{line} --gemeente "{place.shown}"' if place else line


def _examples(shelf: Shelf) -> tuple[Example, ...]:
    """The examples of all sets of the shelf."""
    world, rules = shelf.world, shelf.library.program.rules
    return tuple(
        example
        for folder in shelf.library.folders
        for example in read_examples(folder, world.vocabulary, rules)[0]
    )


# Checks


def checked_sets(world: World, folder: Path | None) -> tuple[CheckedSet, ...]:
    """The set in a folder, or without one all sets that come with the program."""
    if folder is not None:
        return (check_set(folder, world.root, world.vocabulary, world.day),)
    found = (
        check_set(each, world.root, world.vocabulary, world.day) for each in set_folders(world.root)
    )
    return tuple(_shortened(each, f"{world.root.parent}/") for each in found)


def _shortened(checked: CheckedSet, before: str) -> CheckedSet:
    """Files of the program itself are named from `regelingen/` on."""

    def short(place: Place) -> Place:
        return replace(place, file=place.file.removeprefix(before))

    examples = tuple(replace(each, place=short(each.place)) for each in checked.examples)
    return replace(
        checked,
        examples=examples,
        trials=tuple(
            replace(trial, example=example)
            for trial, example in zip(checked.trials, examples, strict=bool(checked.trials))
        ),
        problems=tuple(replace(each, place=short(each.place)) for each in checked.problems),
        remarks=tuple(replace(each, place=short(each.place)) for each in checked.remarks),
        explained=tuple(
            replace(each, remark=replace(each.remark, place=short(each.remark.place)))
            for each in checked.explained
        ),
    )


def tried_sets(checked: Iterable[CheckedSet]) -> tuple[TriedSet, ...]:
    """All examples of these sets, tried; of a set that isn't in order none."""
    return tuple(TriedSet(each, (), ()) if each.problems else try_set(each) for each in checked)


def check_document(checked: Iterable[CheckedSet], words: Words) -> Document:
    """What came out of a check, below what is wrong."""
    blocks = tuple(block for each in checked for block in check_blocks(each, words))
    return Document("", blocks, words.language)


def trial_document(tried: Iterable[TriedSet], words: Words) -> Document:
    """What came out of a test of examples."""
    blocks = tuple(block for each in tried for block in trial_blocks(each, words))
    return Document("", blocks, words.language)


def check_json(checked: tuple[CheckedSet, ...], world: World, language: str) -> str:
    """A check as a versioned JSON document."""
    say = _sentence(world.words(language))
    return json_results.dumps(ruleset_json.check(checked, world.day, language, say))


def trial_json(tried: tuple[TriedSet, ...], world: World, language: str) -> str:
    """A test as a versioned JSON document."""
    say = _sentence(world.words(language))
    return json_results.dumps(ruleset_json.trial(tried, world.day, language, say))


def _sentence(words: Words) -> ruleset_json.Sentence:
    def say(problem: Problem) -> str:
        return sentence(problem, words)

    return say
