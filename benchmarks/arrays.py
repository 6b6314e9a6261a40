"""How long it takes to read amounts for 100,000 households at once, on one core.

Twenty regulations: ten like the zorgtoeslag and ten like the huurtoeslag, each with figures of
its own, over one town of random households. The ratio to a fixed Python loop of the same run
compares between machines; the seconds don't. Beside it stands the exact reading of some of
these households, one after another, and whether it gives the same.

    python -m benchmarks.arrays [--households 100000] [--rounds 5]

Where OpenFisca is installed, its country template calculates the disposable income of as many
households, and we do with the same formulas (benchmarks/landensjabloon). It is no dependency;
in an environment apart:

    python -m venv /tmp/vergelijken
    /tmp/vergelijken/bin/pip install -e .[arrays] openfisca-core openfisca-country-template
    /tmp/vergelijken/bin/python -m benchmarks.arrays
"""

import argparse
import re
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.measuring import Yardstick, seconds
from geldstap.engine.arrays import (
    ArrayResult,
    Columns,
    cents_column,
    choice_column,
    day_column,
    evaluate_rule,
    number_column,
    truth_column,
)
from geldstap.engine.arrays.single import read_one
from geldstap.engine.arrays.values import Value
from geldstap.engine.horizon import stand
from geldstap.engine.reading import Reader
from geldstap.engine.regulation import Program
from geldstap.model.fact import FactKey, Role, Vocabulary
from geldstap.rulesets.library import link_sets
from geldstap.rulesets.loader import load_set
from geldstap.rulesets.vocabulary import load_vocabulary
from geldstap.source.data import regelingen_root

DAY = date(2026, 11, 1)
AIM_SECONDS = 1.0
COPIES = 10
# The figures of which every copy gets its own value, and how much each copy adds to it.
VARIED = {
    "zorgtoeslag": {"percentage_boven_drempel": "0.11", "standaardpremie": "37"},
    "huurtoeslag": {"afbouw_alleen": "0.3", "basishuur_alleen": "1.07"},
}
TEMPLATE = Path(__file__).with_name("landensjabloon")
CHECKED = 200


# The regulations


def generated(vocabulary: Vocabulary, folder: Path) -> Program:
    """The program of twenty regulations; their set is written below `folder`."""
    source, target = regelingen_root() / "landelijk", folder / "veel"
    (target / "regelingen").mkdir(parents=True)
    for name in ("set.yaml", "bronnen.yaml", "begrippen.yaml", "tabellen.yaml"):
        shutil.copy(source / name, target / name)
    figures = (source / "cijfers.yaml").read_text(encoding="utf-8")
    blocks = [figures]
    for id_, varied in VARIED.items():
        text = (source / "regelingen" / f"{id_}.yaml").read_text(encoding="utf-8")
        for copy in range(COPIES):
            path = target / "regelingen" / f"{id_}_{copy}.yaml"
            path.write_text(_renamed(text, id_, varied, copy), encoding="utf-8")
            blocks += [
                _figure(figures, name, Decimal(add) * copy, copy) for name, add in varied.items()
            ]
    (target / "cijfers.yaml").write_text("\n".join(blocks), encoding="utf-8")
    return _linked(vocabulary, target)


def _renamed(text: str, id_: str, varied: Mapping[str, str], copy: int) -> str:
    """A copy of a regulation, with its own id and names of figures."""
    text = text.replace(f"id: {id_}\n", f"id: {id_}_{copy}\n", 1)
    for name in varied:
        text = re.sub(rf"\b{name}\b", f"{name}_{copy}", text)
    return text


def _figure(figures: str, name: str, more: Decimal, copy: int) -> str:
    """A copy of a figure with a value of its own."""
    (block,) = (each for each in figures.split("\n- naam: ") if each.startswith(f"{name}\n"))
    block = block.partition("\n#")[0].replace(name, f"{name}_{copy}", 1)
    values = re.compile(r"waarde: ([0-9.]+)")
    return "- naam: " + values.sub(lambda found: f"waarde: {Decimal(found[1]) + more}", block)


def _linked(vocabulary: Vocabulary, folder: Path) -> Program:
    library, problems = link_sets(vocabulary, [load_set(folder)])
    if problems:
        raise ValueError(problems)
    return library.program


# The households


@dataclass(frozen=True, slots=True)
class Town:
    """Draws facts of households; the same ones in every run."""

    size: int
    random: np.random.Generator

    def yes(self, share: float) -> Value:
        """Yes for about this share of the households."""
        return truth_column(self.random.random(self.size) < share)

    def euros(self, low: int, high: int) -> NDArray[Any]:
        """Amounts between two numbers of euros, in cents."""
        return self.random.integers(low * 100, high * 100, self.size)

    def days(self, first: str, last: str) -> NDArray[Any]:
        """Days between two others."""
        start, end = np.datetime64(first), np.datetime64(last)
        return start + self.random.integers(0, int((end - start).astype(int)), self.size)

    def count(self, mean: float, most: int) -> NDArray[Any]:
        """How many persons: mostly few."""
        return np.minimum(self.random.poisson(mean, self.size), most)


def town(size: int) -> Columns:
    """Households that rent, with and without a partner, children and others."""
    draw = Town(size, np.random.default_rng(20261101))
    children, others = draw.count(0.8, 5), draw.count(0.15, 2)
    facts: dict[FactKey, Value] = {
        FactKey("heeft_partner"): draw.yes(0.5),
        FactKey("aantal_kinderen"): number_column(children),
        FactKey("aantal_medebewoners"): number_column(others),
        FactKey("woonsituatie"): choice_column(
            draw.random.choice(3, size, p=[0.85, 0.1, 0.05]),
            ("huur_zelfstandig", "huur_onzelfstandig", "koop"),
        ),
        FactKey("kamer_aangewezen"): draw.yes(0.3),
        FactKey("kale_huur"): cents_column(draw.euros(250, 1100)),
        FactKey("ingeschreven_op_adres"): draw.yes(0.98),
        FactKey("handicap_in_woning"): draw.yes(0.02),
        FactKey("kind_met_inkomen"): draw.yes(0.1),
        FactKey("jong_kind_met_inkomen"): draw.yes(0.05),
        FactKey("volwassen_huisgenoten_verblijf"): draw.yes(0.99),
        FactKey("vermogen"): cents_column(draw.euros(0, 50_000)),
        FactKey("partner_hele_jaar"): draw.yes(0.9),
    }
    for role in (Role.APPLICANT, Role.PARTNER):
        facts |= {
            FactKey("geboortedatum", role): day_column(draw.days("1935-01-01", "2009-01-01")),
            FactKey("rechtmatig_verblijf", role): draw.yes(0.99),
            FactKey("zorgverzekerd", role): draw.yes(0.98),
            FactKey("toetsingsinkomen", role): cents_column(draw.euros(0, 35_000)),
        }
    for role, first, most in (
        (Role.CHILDREN, "2000-01-01", children.max()),
        (Role.RESIDENTS, "1940-01-01", others.max()),
    ):
        for index in range(1, int(most) + 1):
            facts |= {
                FactKey("geboortedatum", role, index): day_column(draw.days(first, "2026-01-01")),
                FactKey("toetsingsinkomen", role, index): cents_column(draw.euros(0, 9_000)),
                FactKey("vermogen", role, index): cents_column(draw.euros(0, 20_000)),
            }
    return Columns(size, facts)


# Measuring


def read_all(program: Program, columns: Columns) -> dict[str, ArrayResult]:
    """Every regulation for every household."""
    results = {
        id_: evaluate_rule(program, rule, columns, DAY) for id_, rule in program.rules.items()
    }
    return {id_: result for id_, result in results.items() if result is not None}


def one_by_one(
    program: Program, columns: Columns, results: Mapping[str, ArrayResult]
) -> Iterator[str]:
    """The exact reading of some households: how long it would take, and what differs."""
    rows = range(0, columns.size, max(1, columns.size // CHECKED))
    households = [(row, columns.household(row)) for row in rows]
    spent, differ = 0.0, 0
    for id_, result in results.items():
        standing = stand(program, program.rules[id_], DAY)
        assert standing is not None
        assert result.amount is not None
        for row, household in households:
            start = time.perf_counter()
            one = read_one(Reader(program, household), standing.version, standing.day)
            spent += time.perf_counter() - start
            cents = 0 if one.amount is None else int(one.amount * 100)
            same = one.granted == (None if result.undecided[row] else bool(result.granted[row]))
            differ += not same or cents != int(result.amount[row])
    whole = spent / len(households) * columns.size
    yield f"the same one by one, from {len(households)} of them: {whole:.0f} s; {differ} differ"


def twenty_regulations(size: int, rounds: int) -> Iterator[str]:
    """The lines of the report about our own regulations."""
    vocabulary, _ = load_vocabulary(regelingen_root() / "feiten.yaml")
    with tempfile.TemporaryDirectory() as folder:
        program = generated(vocabulary, Path(folder))
    columns = town(size)
    results = read_all(program, columns)
    yardstick = Yardstick.measured()
    spent = median(seconds(lambda: read_all(program, columns)) for _ in range(rounds))
    granted = sum(int(result.granted.sum()) for result in results.values())
    apart = sum(result.apart for result in results.values())
    yield f"{size} households x {len(results)} regulations: {granted} rights granted"
    yield f"(a fixed Python loop: {1000 * yardstick.loop:.1f} ms)"
    yield yardstick.line("by arrays", spent, 1000 * AIM_SECONDS)
    yield f"    {apart} households read apart"
    yield from one_by_one(program, columns, results)


# Beside OpenFisca


def people(size: int) -> Mapping[str, NDArray[Any]]:
    """Adults and one child: birth dates, salaries, returns, and how they live."""
    draw = Town(size, np.random.default_rng(20261102))
    return {
        "partner": draw.random.integers(0, 2, size) == 1,
        "births": np.stack(
            [
                draw.days("1940-01-01", "2006-01-01"),
                draw.days("1940-01-01", "2006-01-01"),
                draw.days("2009-01-01", "2026-01-01"),
            ]
        ),
        "salaries": np.stack([draw.euros(0, 15_000), draw.euros(0, 3_000), draw.euros(0, 100)]),
        "returns": np.stack([draw.euros(0, 500), draw.euros(0, 500), draw.euros(0, 10)]),
        "housing": draw.random.integers(0, 4, size),
        "squares": draw.random.integers(10, 150, size),
    }


def our_template(facts: Mapping[str, NDArray[Any]]) -> tuple[Program, Columns]:
    """The formulas of the country template in our language, and the same people."""
    vocabulary, problems = load_vocabulary(TEMPLATE / "feiten.yaml")
    if problems:
        raise ValueError(problems)
    size = len(facts["partner"])
    known: dict[FactKey, Value] = {
        FactKey("heeft_partner"): truth_column(facts["partner"]),
        FactKey("aantal_kinderen"): number_column(np.ones(size, np.int64)),
        FactKey("aantal_medebewoners"): number_column(np.zeros(size, np.int64)),
        FactKey("oppervlakte"): number_column(facts["squares"]),
        FactKey("woonsituatie"): choice_column(
            facts["housing"], ("eigenaar", "huurder", "inwonend", "dakloos")
        ),
    }
    for row, (role, index) in enumerate(
        ((Role.APPLICANT, 0), (Role.PARTNER, 0), (Role.CHILDREN, 1))
    ):
        known |= {
            FactKey("geboortedatum", role, index): day_column(facts["births"][row]),
            FactKey("salaris", role, index): cents_column(facts["salaries"][row]),
            FactKey("opbrengst_vermogen", role, index): cents_column(facts["returns"][row]),
        }
    return _linked(vocabulary, TEMPLATE), Columns(size, known)


def their_template(facts: Mapping[str, NDArray[Any]]) -> Callable[[], Any]:
    """A new simulation of OpenFisca with the same people, that only has to calculate."""
    from openfisca_core.simulations import SimulationBuilder
    from openfisca_country_template import CountryTaxBenefitSystem

    size, month = len(facts["partner"]), f"{DAY:%Y-%m}"
    here = np.concatenate([np.ones(size, bool), facts["partner"], np.ones(size, bool)])
    home = np.tile(np.arange(size), 3)[here]
    roles = np.repeat(["adult", "adult", "child"], size)[here]
    builder = SimulationBuilder()
    system = CountryTaxBenefitSystem()
    builder.create_entities(system)
    builder.declare_person_entity("person", np.arange(len(home)))
    households = builder.declare_entity("household", np.arange(size))
    builder.join_with_persons(households, home, roles)
    simulation = builder.build(system)
    simulation.set_input("birth", "ETERNITY", facts["births"].ravel()[here])
    simulation.set_input("salary", month, facts["salaries"].ravel()[here] / 100)
    simulation.set_input("capital_returns", month, facts["returns"].ravel()[here] / 100)
    for each in {month, f"{DAY.year}-01"}:
        simulation.set_input("accommodation_size", each, facts["squares"])
        simulation.set_input("housing_occupancy_status", each, facts["housing"])
    return lambda: simulation.calculate("disposable_income", month)


def beside_openfisca(size: int, rounds: int) -> Iterator[str]:
    """The lines of the report about the country template."""
    if find_spec("openfisca_country_template") is None:
        yield "OpenFisca isn't installed here; --help says how to have it measured beside ours."
        return
    facts = people(size)
    program, columns = our_template(facts)
    rule = program.rules["beschikbaar_inkomen"]
    result = evaluate_rule(program, rule, columns, DAY)
    assert result is not None
    assert result.amount is not None
    theirs = their_template(facts)()
    times = [
        (
            seconds(lambda: evaluate_rule(program, rule, columns, DAY)),
            seconds(their_template(facts)),
        )
        for _ in range(rounds)
    ]
    ours, other = (median(each) for each in zip(*times, strict=True))
    apart = float(np.abs(result.amount / 100 - theirs).max())
    yield f"disposable income of the country template, {size} households"
    yield f"by arrays             {ours:6.3f} s"
    yield f"OpenFisca             {other:6.3f} s; {other / ours:.1f}x as long"
    yield f"largest difference    {apart:6.4f} euro (theirs are 32-bit floats)"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--households", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    for lines in (twenty_regulations, beside_openfisca):
        for line in lines(arguments.households, arguments.rounds):
            print(line)


if __name__ == "__main__":
    main()
