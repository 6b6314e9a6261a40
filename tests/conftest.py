"""What holds for the whole suite: no test, and no child of a test, reaches the network."""

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from xdist.scheduler import LoadFileScheduling

from tests.network.guard import sitecustomize as guard

# The machines that run this differ in speed; time is measured in benchmarks/.
settings.register_profile("geldstap", deadline=None)
settings.load_profile("geldstap")

# Begun first, so that no core waits at the end for another that walks a long journey.
SLOW = ("tests/journeys/", "tests/app/test_every", "tests/properties/", "tests/export/test_site")

# To find every page takes a minute, and so does walking the longest journeys: each is done once.
WORKERS = {
    "tests/app/test_every": "pages",
    "tests/journeys/test_journeys": "journeys",
    "tests/journeys/test_same": "journeys",
}

_refusals = Path(tempfile.mkdtemp(prefix="geldstap-tests-")) / "network.txt"


def pytest_configure() -> None:
    """Guard this process, and through the environment every child that it starts."""
    os.environ[guard.RECORD] = str(_refusals)
    os.environ.update(guard.environment(os.environ))
    guard.install()


class _Scheduling(LoadFileScheduling):  # type: ignore[misc] # it carries no types
    """A file at a time; those that look at the same thing that took long, on one worker."""

    def _split_scope(self, nodeid: str) -> str:
        begins = next((each for each in WORKERS if nodeid.startswith(each)), "")
        return WORKERS.get(begins) or str(super()._split_scope(nodeid))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> LoadFileScheduling:
    """Who tests what, where tests run side by side."""
    return _Scheduling(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files that take long come first; else the order stays."""
    items.sort(key=lambda item: not item.nodeid.startswith(SLOW))


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a session in which a refusal was swallowed somewhere."""
    if _refusals.exists():
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was refused, and end without leaving anything behind."""
    if _refusals.exists():
        terminalreporter.section("refused: paths to the network", red=True)
        terminalreporter.write(_refusals.read_text(encoding="utf-8"))


def pytest_unconfigure() -> None:
    """Remove the record."""
    _refusals.unlink(missing_ok=True)
    _refusals.parent.rmdir()
