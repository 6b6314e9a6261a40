"""What holds for the whole suite: no test, and no child of a test, reaches the network."""

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

from tests.network.guard import sitecustomize as guard

# The machines that run this differ in speed; time is measured in benchmarks/.
settings.register_profile("geldstap", deadline=None)
settings.load_profile("geldstap")

# Begun first, so that no core waits at the end for another that walks a long journey.
SLOW = ("tests/journeys/", "tests/app/test_every", "tests/properties/", "tests/export/test_site")

_refusals = Path(tempfile.mkdtemp(prefix="geldstap-tests-")) / "network.txt"


def pytest_configure() -> None:
    """Guard this process, and through the environment every child that it starts."""
    os.environ[guard.RECORD] = str(_refusals)
    os.environ.update(guard.environment(os.environ))
    guard.install()


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
