"""How long it takes to see what each bundled set does for many households of a CSV file.

Households are random and no one's. The ratio to a fixed Python loop of the same run compares
between machines; the seconds don't. Reading the file is told apart from reading the rules.

    python -m benchmarks.effect [--households 100000]
"""

import argparse
import csv
import random
import tempfile
import time
from datetime import date
from pathlib import Path

from benchmarks.measuring import Yardstick, beside
from geldstap.rulesets.check import set_folders
from geldstap.rulesets.library import load_library
from geldstap.rulesets.loader import load_set
from geldstap.rulesets.vocabulary import load_vocabulary
from geldstap.source.data import regelingen_root
from geldstap.source.population import read_population
from geldstap.steps.effect import effect_of, rules_of

DAY = date(2026, 11, 22)
AIM_SECONDS = 2
SEED = 1
COUPLES, WITH_CHILD = 0.4, 0.3
ASSUMED = {
    "aantal_medebewoners": "0",
    "aanvrager.student": "nee",
    "aanvrager.rechtmatig_verblijf": "ja",
    "aanvrager.zorgverzekerd": "ja",
    "partner.rechtmatig_verblijf": "ja",
    "partner.zorgverzekerd": "ja",
    "krijgt_bijstand": "nee",
    "heeft_stadspas": "nee",
    "zorgindicatie": "nee",
    "inkomenstoeslag_laatste_12_maanden": "nee",
}
COLUMNS = (
    "aanvrager.leeftijd",
    "heeft_partner",
    "partner.leeftijd",
    "aantal_kinderen",
    "kinderen.1.leeftijd",
    "woonsituatie",
    "kale_huur",
    "vermogen",
    "netto_inkomen",
    "gemiddeld_netto_inkomen_36_maanden",
    "aanvrager.toetsingsinkomen",
    "partner.toetsingsinkomen",
)


def write(path: Path, households: int) -> None:
    """So many random households; of who isn't there the cells are empty."""
    chance = random.Random(SEED)  # noqa: S311 - a made-up town
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow(COLUMNS)
        for _ in range(households):
            couple, child = chance.random() < COUPLES, chance.random() < WITH_CHILD
            net = chance.randrange(90_000, 450_000)
            writer.writerow(
                [
                    chance.randrange(18, 95),
                    "ja" if couple else "nee",
                    chance.randrange(18, 95) if couple else "",
                    int(child),
                    chance.randrange(18) if child else "",
                    chance.choice(("huur_zelfstandig", "koop")),
                    f"{chance.randrange(40_000, 90_000) / 100:.2f}",
                    chance.randrange(30_000),
                    f"{net / 100:.2f}",
                    f"{net / 100:.2f}",
                    net * 16 // 100,
                    chance.randrange(30_000) if couple else "",
                ]
            )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--households", type=int, default=100_000)
    households = parser.parse_args().households
    root = regelingen_root()
    vocabulary, _ = load_vocabulary(root / "feiten.yaml")
    yardstick = Yardstick.measured()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "huishoudens.csv"
        write(path, households)
        start = time.perf_counter()
        columns, problems = read_population(path, vocabulary, DAY, ASSUMED)
        print(yardstick.line(f"read a file of {households} households", _since(start)))
    if columns is None:
        raise ValueError(problems)
    for each in set_folders(root)[:-1]:
        info = load_set(each).info
        library, _ = load_library(root, vocabulary, info.municipality)
        rules = rules_of(library.program, info.id)
        start = time.perf_counter()
        effect_of(library.program, rules, columns, DAY, invented=False)
        spent = _since(start)
        line = yardstick.line(f"{info.id}: {len(rules)} regulations", spent)
        print(line + beside(spent, AIM_SECONDS, "s"))


def _since(start: float) -> float:
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
