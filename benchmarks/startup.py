"""How long a person waits for the first line, beside what an empty Python costs.

The last line is the rules alone: all regulations decided for the same household inside a
program that is running, without start-up and loading.

Starts every command anew, in rounds, so that a busy moment of the machine hits all of
them alike; the first round warms the disk and isn't counted. The ratio to
`python -c pass` of the same run compares between machines; the milliseconds don't.

    python benchmarks/startup.py --huishouden FILE [--rounds 11]
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

# What the installed `geldstap` command does.
GELDSTAP = (
    sys.executable,
    "-c",
    "import sys; from geldstap.cli.main import main; sys.exit(main())",
)


# Decides all regulations for the household file that stands behind it, and prints the
# median of many times in seconds.
EVALUATION = """
import sys, time
from datetime import date
from pathlib import Path
from statistics import median
from geldstap.app.household_file import session_from
from geldstap.app.world import World
from geldstap.interview.session import household
from geldstap.steps.rights import decide_all
from geldstap.store.answers import AnswerStore
path = Path(sys.argv[1])
world = World(date.today(), AnswerStore(path.parent), None)
read = session_from(path.read_text(encoding="utf-8"), path.name, world)
program = world.library(read.session).program
known = household(read.session, world.vocabulary)
def once():
    start = time.perf_counter()
    decide_all(program, known, read.peildatum or world.day)
    return time.perf_counter() - start
print(median([once() for _ in range(50)][10:]))
"""


@dataclass(frozen=True, slots=True)
class Case:
    """One command. `aim` is how many empty starts it may cost; None for the yardstick."""

    name: str
    command: tuple[str, ...]
    aim: int | None


def cases(household: Path) -> tuple[Case, ...]:
    """The yardstick, and the commands with an aim. The household file decides nothing else."""
    return (
        Case("python -c pass", (sys.executable, "-c", "pass"), None),
        Case("geldstap --help", (*GELDSTAP, "--help"), 10),
        Case("geldstap hulp", (*GELDSTAP, "hulp", "--gemeente", "Den Haag"), 10),
        Case("geldstap recht", (*GELDSTAP, "recht", "--huishouden", str(household)), 25),
    )


@contextmanager
def clean_environment() -> Iterator[Mapping[str, str]]:
    """The environment of somebody without kept answers or a language of their own."""
    with tempfile.TemporaryDirectory() as home:
        own = {
            key: os.environ[key]
            for key in ("PATH", "PYTHONPATH", "SYSTEMROOT")
            if key in os.environ
        }
        yield {**own, "HOME": home, "USERPROFILE": home, "LANG": "C.UTF-8"}


def seconds(case: Case, environment: Mapping[str, str]) -> float:
    """One cold start, from nothing to the exit. Raises CalledProcessError where it fails."""
    start = time.perf_counter()
    subprocess.run(
        case.command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return time.perf_counter() - start


def measure(measured: tuple[Case, ...], rounds: int) -> dict[str, float]:
    """The median of each case in seconds, over `rounds` rounds after one that isn't counted."""
    with clean_environment() as environment:
        times = [
            {case.name: seconds(case, environment) for case in measured} for _ in range(rounds + 1)
        ]
    return {case.name: median(counted[case.name] for counted in times[1:]) for case in measured}


def evaluation_seconds(household: Path) -> float:
    """The median time of deciding all regulations for a household, in seconds."""
    with clean_environment() as environment:
        done = subprocess.run(
            (sys.executable, "-c", EVALUATION, str(household)),
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=True,
        )
    return float(done.stdout)


def report(measured: tuple[Case, ...], medians: Mapping[str, float]) -> Iterator[str]:
    """One line per case: milliseconds, ratio to the yardstick, aim."""
    yardstick = medians[measured[0].name]
    for case in measured:
        ratio = medians[case.name] / yardstick
        aim = (
            ""
            if case.aim is None
            else f"  aim {case.aim}x: {'met' if ratio <= case.aim else 'missed'}"
        )
        yield f"{case.name:16} {1000 * medians[case.name]:6.0f} ms {ratio:6.1f}x{aim}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--huishouden", type=Path, required=True, help="household file for recht")
    parser.add_argument("--rounds", type=int, default=11)
    arguments = parser.parse_args()
    household = arguments.huishouden.resolve()
    measured = cases(household)
    medians = measure(measured, arguments.rounds)
    for line in report(measured, medians):
        print(line)
    rules = evaluation_seconds(household)
    yardstick = medians[measured[0].name]
    print(f"{'rules alone':16} {1000 * rules:6.1f} ms {rules / yardstick:6.2f}x")


if __name__ == "__main__":
    main()
