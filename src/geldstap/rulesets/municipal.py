"""What the law leaves to municipalities, and what their sets make of it.

A national figure that says `gemeente_bepaalt` gets the values of the municipal figure of the
same name that says `vult_in`. A national regulation that says it gives way to a municipal one
that `vervangt` it. Everything else in the law stays as it is.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from geldstap.engine.regulation import FigurePeriod, Somewhere
from geldstap.engine.units import NUMBER
from geldstap.model.source import Confidence
from geldstap.rulesets.figures import NamedFigure
from geldstap.rulesets.raw import RawRegulation, RawSet
from geldstap.source.nearest import nearest


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures by name, and for those that a municipality fills in the id of its set."""

    named: Mapping[str, NamedFigure]
    filled_in_by: Mapping[str, str]


def fill_in(sets: Sequence[tuple[str, RawSet]]) -> Figures:
    """The figures of all sets, filled in where the law leaves that to the municipality.

    Problems: nothing_to_fill_in(text, suggestion), units_differ(left, right),
    beyond_the_law(low, high).
    """
    named: dict[str, NamedFigure] = {}
    for _, raw in sets:
        named.update({name: each for name, each in raw.figures.items() if not each.fills_in})
    filled_in_by: dict[str, str] = {}
    for set_id, raw in sets:
        for name, local in raw.figures.items():
            if local.fills_in and _fits(local, named):
                named[name] = _filled_in(named[name], local)
                filled_in_by[name] = set_id
    return Figures(named, filled_in_by)


def _fits(local: NamedFigure, national: Mapping[str, NamedFigure]) -> bool:
    frame = national.get(local.name)
    if frame is None or not frame.left_open:
        open_ones = (name for name, each in national.items() if each.left_open)
        suggestion = nearest(local.name, open_ones)
        local.at.problem("nothing_to_fill_in", text=local.name, suggestion=suggestion)
        return False
    if frame.unit is None or local.unit is None:
        return False
    if frame.unit != local.unit:
        sides = {"left": str(frame.unit) or "-", "right": str(local.unit) or "-"}
        local.at.problem("units_differ", **sides)
        return False
    beyond = next(_beyond(local, frame, our_reading=False), None)
    if beyond is not None:
        low, high = beyond
        local.at.problem("beyond_the_law", low=low, high=high)
    return beyond is None


def beyond_our_reading(local: NamedFigure, frame: NamedFigure) -> tuple[str, str] | None:
    """The bounds that a local value goes beyond, where they aren't the law's but only ours.

    A frame without bounds in the law has a source of low confidence; a municipality knows
    its own rule better, so its value holds all the same.
    """
    return next(_beyond(local, frame, our_reading=True), None)


def _beyond(
    local: NamedFigure, frame: NamedFigure, *, our_reading: bool
) -> Iterator[tuple[str, str]]:
    """The bounds that a local value goes beyond, in words of the file."""
    for period in local.periods:
        for wide in frame.periods:
            if _is_our_reading(wide) is not our_reading:
                continue
            if not isinstance(wide.value, Somewhere) or not _overlap(period, wide):
                continue
            low, high = period.value.low, period.value.high
            least, most = wide.value.low, wide.value.high
            too_high = most is not None and (high is None or high > most)
            if low < least or too_high:
                yield _written(least, frame), _written(most, frame)


def _is_our_reading(period: FigurePeriod) -> bool:
    return period.source is not None and period.source.confidence is Confidence.LOW


def _written(bound: Decimal | None, frame: NamedFigure) -> str:
    """A bound as it may stand in a file: a share as a percentage."""
    if bound is None:
        return "-"
    return f"{bound:f}" if frame.unit != NUMBER else f"{(bound * 100).normalize():f}%"


def _overlap(one: FigurePeriod, other: FigurePeriod) -> bool:
    first = max(one.validity.first, other.validity.first)
    return one.validity.covers(first) and other.validity.covers(first)


def _filled_in(frame: NamedFigure, local: NamedFigure) -> NamedFigure:
    """The municipality's values first: where it has none, the law's hold."""
    return replace(frame, periods=(*local.periods, *frame.periods))


def replacements(sets: Sequence[tuple[str, RawSet]]) -> dict[str, str]:
    """Which national regulation gives way to which municipal one, by id.

    Problems: unknown_regulation(text, suggestion), not_left_open(text).
    """
    all_of_them = {id_: each for _, raw in sets for id_, each in raw.regulations.items()}
    replaced: dict[str, str] = {}
    for regulation in all_of_them.values():
        if regulation.replaces is not None and _may_replace(regulation, all_of_them):
            replaced[regulation.replaces.id] = regulation.id
    return replaced


def _may_replace(regulation: RawRegulation, others: Mapping[str, RawRegulation]) -> bool:
    replaces = regulation.replaces
    assert replaces is not None
    frame = others.get(replaces.id)
    if frame is None:
        suggestion = nearest(replaces.id, others)
        replaces.at.problem("unknown_regulation", text=replaces.id, suggestion=suggestion)
        return False
    if not frame.left_open:
        replaces.at.problem("not_left_open", text=replaces.id)
    return frame.left_open
