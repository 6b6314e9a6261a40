"""What a set does, as a picture: a curve per invented household, or a bar per regulation.

The template is data (`content/sjablonen/effect.svg.jinja`). Lines differ in dashes, too, not
only in colour; what the picture shows also stands in the table beside it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from itertools import groupby

from geldstap.export.html import templates
from geldstap.report.effect import count_in_words
from geldstap.steps.effect import INCOMES, Curve, Point, SetEffect
from geldstap.text.words import Words

_TEMPLATE = "effect.svg.jinja"
_WIDTH, _LEFT, _RIGHT, _TOP = 900, 90, 870, 50
_PLOT = 400
_BAR, _BAR_LEFT, _BAR_RIGHT = 48, 40, 640
_LEGEND, _BELOW = 24, 70
_STEP_X, _STEP_Y = 10_000, 5_000
# Told apart also by who sees no colours; each has a contrast of 3 or more on white and dark.
_LOOKS = (
    ("#3d7fc1", ""),
    ("#c2581a", "8,4"),
    ("#2e8b57", "2,3"),
    ("#a05bb5", "12,4,2,4"),
    ("#8a7a1f", "4,8"),
    ("#c2418a", "1,5"),
)


@dataclass(frozen=True, slots=True)
class _Tick:
    at: int
    text: str


@dataclass(frozen=True, slots=True)
class _Line:
    name: str
    colour: str
    dashes: str
    y: int
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Bar:
    name: str
    y: int
    length: int
    text: str


def render(effect: SetEffect, names: Mapping[str, str], words: Words) -> str:
    """An SVG document that stands on its own."""
    about = _curves(effect, names, words) if effect.curves else _bars(effect, names, words)
    frame = {"width": _WIDTH, "left": _LEFT, "right": _RIGHT, "top": _TOP}
    empty = {"ticks_x": (), "ticks_y": (), "bars": (), "lines": (), "caption": ""}
    return templates().get_template(_TEMPLATE).render({**frame, **empty, **about}) + "\n"


def _curves(effect: SetEffect, names: Mapping[str, str], words: Words) -> dict[str, object]:
    given = [point.given for curve in effect.curves for point in curve.points]
    most = max((each for each in given if each is not None), default=Decimal(0))
    steps = int((most / _STEP_Y).to_integral_value(ROUND_CEILING)) or 1
    scale = _Scale(INCOMES[-1], steps * _STEP_Y)
    bottom = _TOP + _PLOT
    lines = tuple(
        _Line(
            names[curve.id],
            *_LOOKS[at % len(_LOOKS)],
            bottom + _BELOW + at * _LEGEND,
            tuple(_paths(curve, scale)),
        )
        for at, curve in enumerate(effect.curves)
    )
    title = words.say("Alle regelingen samen, per jaar, bij elk inkomen")
    return {
        "title": title,
        "description": words.say("Dezelfde bedragen staan in effect.csv."),
        "height": bottom + _BELOW + len(lines) * _LEGEND + 10,
        "bottom": bottom,
        "ticks_x": tuple(
            _Tick(scale.x(euros), words.number(Decimal(euros)))
            for euros in range(0, INCOMES[-1] + 1, _STEP_X)
        ),
        "ticks_y": tuple(
            _Tick(scale.y(Decimal(step * _STEP_Y)), words.number(Decimal(step * _STEP_Y)))
            for step in range(steps + 1)
        ),
        "lines": lines,
        "caption": words.say("bruto inkomen per jaar, in euro"),
    }


@dataclass(frozen=True, slots=True)
class _Scale:
    """From euros to places in the picture."""

    most_x: int
    most_y: int

    def x(self, euros: int) -> int:
        return _LEFT + euros * (_RIGHT - _LEFT) // self.most_x

    def y(self, euros: Decimal) -> int:
        return _TOP + _PLOT - int(euros * _PLOT / self.most_y)


def _paths(curve: Curve, scale: _Scale) -> Iterator[str]:
    """The stretches of a curve where it is known."""
    for is_known, points in groupby(curve.points, lambda point: point.given is not None):
        if is_known:
            yield ",".join(_spot(point, scale) for point in points)


def _spot(point: Point, scale: _Scale) -> str:
    return f"{scale.x(point.income)},{scale.y(point.given or Decimal(0))}"


def _bars(effect: SetEffect, names: Mapping[str, str], words: Words) -> dict[str, object]:
    bars = tuple(_each_bar(effect, names, words))
    bottom = _TOP + len(bars) * _BAR
    return {
        "title": words.say("Hoeveel huishoudens voldoen aan wat een computer kan nakijken"),
        "description": words.say("Dezelfde aantallen staan in effect.csv."),
        "left": _BAR_LEFT,
        "height": bottom + 20,
        "bottom": bottom,
        "bars": bars,
    }


def _each_bar(effect: SetEffect, names: Mapping[str, str], words: Words) -> Iterator[_Bar]:
    room = _BAR_RIGHT - _BAR_LEFT
    for at, one in enumerate(effect.effects):
        # A length would tell what the text hides.
        length = _shown(one.granted, effect) * room // effect.size if effect.size else 0
        text = count_in_words(one.granted, effect, words)
        yield _Bar(names[one.regulation], _TOP + at * _BAR + _BAR // 2, length, text)


def _shown(count: int, effect: SetEffect) -> int:
    if effect.has_few(count):
        return 0
    return effect.size if effect.leaves_few(count) else count
