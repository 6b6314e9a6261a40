"""Pseudo-terminals: one for each size, used by one test after the other."""

from collections.abc import Callable, Iterator

import pytest

from tests.terminal.emulator import Terminal

SIZES = ((80, 24), (40, 20), (120, 40))


@pytest.fixture(scope="session")
def _terminals() -> Iterator[dict[tuple[int, int], Terminal]]:
    terminals: dict[tuple[int, int], Terminal] = {}
    yield terminals
    for terminal in terminals.values():
        terminal.close()


@pytest.fixture
def open_terminal(
    _terminals: dict[tuple[int, int], Terminal], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[int, int], Terminal]]:
    """A terminal of the size that is asked for. One that still asks afterwards is closed."""

    def of_size(columns: int, rows: int) -> Terminal:
        size = columns, rows
        if size not in _terminals:
            _terminals[size] = Terminal(columns, rows, tmp_path_factory.mktemp("pty"))
        return _terminals[size]

    yield of_size
    for size, terminal in tuple(_terminals.items()):
        if terminal.is_asking:
            _terminals.pop(size).close()


@pytest.fixture(params=SIZES, ids=["80x24", "40x20", "120x40"])
def terminal(
    request: pytest.FixtureRequest, open_terminal: Callable[[int, int], Terminal]
) -> Terminal:
    """A usual terminal, a narrow one and a large one."""
    columns, rows = request.param
    return open_terminal(columns, rows)
