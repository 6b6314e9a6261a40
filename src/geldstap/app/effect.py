"""What the regulations of a set do for many households: invented ones, or those of a file."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from geldstap.app.world import World
from geldstap.engine.arrays.along import alongside
from geldstap.export import effect_csv, effect_json, effect_svg, json_results
from geldstap.model.problem import Problem
from geldstap.report.document import Document
from geldstap.report.effect import effect_blocks
from geldstap.rulesets.library import Library
from geldstap.source.grid import Earned, Invented, read_grid
from geldstap.source.population import read_population
from geldstap.steps.effect import (
    PENSION_TAX,
    WAGE_TAX,
    SetEffect,
    curve,
    curve_of,
    effect_of,
    rules_of,
)
from geldstap.text.words import Words


@dataclass(frozen=True, slots=True)
class Seen:
    """What a set does, with what it takes to say so: its regulations and the households."""

    world: World
    library: Library
    ruleset: str
    effect: SetEffect
    invented: tuple[Invented, ...] = ()


def effect_on_file(
    world: World, library: Library, ruleset: str, path: Path, assumed: Mapping[str, str]
) -> tuple[Seen | None, tuple[Problem, ...]]:
    """What a set does for the households of a file, or what is wrong with the file.

    `assumed` are facts that are the same for all, by the name of their column.
    """
    columns, problems = read_population(path, world.vocabulary, world.day, assumed)
    if columns is None:
        return None, problems
    rules = rules_of(library.program, ruleset)
    effect = effect_of(library.program, rules, columns, world.day, invented=False)
    return Seen(world, library, ruleset, effect), ()


def effect_on_grid(world: World, library: Library, ruleset: str) -> Seen:
    """What a set does for invented households at every income.

    Their curves have the national regulations in them, too: a fall is the sum of all.
    """
    program, day = library.program, world.day
    invented, _, _ = read_grid(world.vocabulary)
    columns = [
        curve(program, one.household, WAGE_TAX if one.earned is Earned.WAGE else PENSION_TAX, day)
        for one in invented
    ]
    everything = tuple(program.rules.values())
    curves = tuple(
        curve_of(program, everything, each, day, one.id)
        for one, each in zip(invented, columns, strict=True)
    )
    own = rules_of(program, ruleset)
    effect = effect_of(program, own, alongside(columns), day, invented=True)
    return Seen(world, library, ruleset, replace(effect, curves=curves), invented)


def effect_document(seen: Seen, language: str) -> Document:
    """For the screen."""
    words = seen.world.words(language)
    info = next(one for one in seen.library.infos(language) if one.id == seen.ruleset)
    title = words.say("Wat een set doet: {set}", set=info.name)
    return Document(
        title, tuple(effect_blocks(seen.effect, _names(seen, language), words)), language
    )


def effect_text(seen: Seen, language: str) -> str:
    """As a versioned JSON document."""
    return json_results.dumps(effect_json.effect(seen.effect, seen.world.day, language))


def effect_files(seen: Seen, language: str) -> dict[str, str]:
    """The table and the picture by the name of their file."""
    words: Words = seen.world.words(language)
    names = _names(seen, language)
    return {
        "effect.csv": effect_csv.render(seen.effect, names),
        "effect.svg": effect_svg.render(seen.effect, names, words),
    }


def _names(seen: Seen, language: str) -> dict[str, str]:
    """What regulations and invented households are called."""
    ids = (effect.regulation for effect in seen.effect.effects)
    names = {id_: seen.library.regulation(id_, language).name for id_ in ids}
    return names | {one.id: one.names[language] for one in seen.invented}
