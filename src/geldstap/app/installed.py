"""The list of installed sets, for people and for programs."""

from geldstap.app.world import World
from geldstap.export import json_results, ruleset_json
from geldstap.report.document import Document
from geldstap.report.help import contact_block
from geldstap.report.installed_sets import InstalledSet, Standing, installed_blocks
from geldstap.rulesets.packages.installed import Installed, InstalledSets
from geldstap.text.words import Words


def installed_document(sets: InstalledSets, world: World, words: Words) -> Document:
    """Every installed set: whose it is, for when, and whether it is used."""
    helpline = (world.contacts(words.language).helpline,)
    blocks = installed_blocks(_found(sets, world), sets.unreadable, world.day, words)
    title = words.say("Geïnstalleerde sets")
    return Document(title, (*blocks, contact_block(helpline, words)), words.language)


def installed_json(sets: InstalledSets, world: World, language: str) -> str:
    """The same as a versioned JSON document."""
    document = ruleset_json.installed(_found(sets, world), world.day, language)
    return json_results.dumps(document)


def _found(sets: InstalledSets, world: World) -> tuple[InstalledSet, ...]:
    return tuple(_standing(each, sets, world) for each in sets.all)


def _standing(one: Installed, sets: InstalledSets, world: World) -> InstalledSet:
    """Here also the signature is looked at, which costs too much on every start."""
    name = world.places.name_of(one.manifest.municipality)
    if not (one.is_intact and one.is_signed):
        return InstalledSet(one.manifest, name, Standing.ALTERED)
    if not one.manifest.covers(world.day):
        return InstalledSet(one.manifest, name, Standing.OTHER_DAYS)
    is_used = sets.choose(one.manifest.scope, world.day).chosen == one
    return InstalledSet(one.manifest, name, Standing.USED if is_used else Standing.HIGHER)
