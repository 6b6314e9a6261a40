"""What a set does, as a table for a spreadsheet: semicolons, decimals with a comma."""

import csv
import io
from collections.abc import Mapping

from geldstap.steps.effect import FEW, SetEffect

_HEAD = ("regeling", "naam", "krijgt", "hangt_af_van_set", "gegevens_ontbreken", "euro", "periode")
_CURVE = ("huishouden", "naam", "bruto_per_jaar", "netto_per_jaar", "regelingen_per_jaar")


def render(effect: SetEffect, names: Mapping[str, str]) -> str:
    """A row per regulation; of invented households also a row per income, below a blank line."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator="\n")
    writer.writerow(_HEAD)
    for one in effect.effects:
        is_told = one.euros is not None and effect.tells(one.granted)
        euros = f"{one.euros:.2f}" if is_told else ""
        counts = (_count(each, effect) for each in (one.granted, one.undecided, one.open))
        period = "" if one.euros is None else (one.period or "eenmalig")
        name = names[one.regulation]
        writer.writerow([one.regulation, _cell(name), *counts, euros.replace(".", ","), period])
    if effect.curves:
        writer.writerow([])
        writer.writerow(_CURVE)
    for curve in effect.curves:
        for point in curve.points:
            given = "" if point.given is None else f"{point.given:.2f}".replace(".", ",")
            net = f"{point.net:.2f}".replace(".", ",")
            writer.writerow([curve.id, _cell(names[curve.id]), point.income, net, given])
    return stream.getvalue()


def _count(count: int, effect: SetEffect) -> str:
    """A number of households; of real people no small ones, nor what is left beside them."""
    if effect.has_few(count):
        return f"<{FEW}"
    if effect.leaves_few(count):
        return f">{effect.size - FEW}"
    return str(count)


def _cell(text: str) -> str:
    """A text that a spreadsheet doesn't take for a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
