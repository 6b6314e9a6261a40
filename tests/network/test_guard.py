"""The guard around the suite works: here, in children, and in children of children."""

import asyncio
import os
import socket
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from tests.network.guard import sitecustomize as guard

# Where tests run side by side, each process has the guard from its start on, under its own name.
REFUSED: type[OSError] = getattr(
    sys.modules.get("sitecustomize"), "NetworkRefused", guard.NetworkRefused
)
REPOSITORY = Path(__file__).parents[2]
# 192.0.2.0/24 and .invalid are reserved: should the guard fail, nobody is reached.
ATTEMPTS = [
    "socket.socket(socket.AF_INET).connect(('192.0.2.1', 80))",
    "socket.socket(socket.AF_INET).connect_ex(('127.0.0.1', 9))",
    "socket.socket(socket.AF_INET).bind(('127.0.0.1', 0))",
    "socket.socket(socket.AF_INET6).bind(('::1', 0))",
    "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('192.0.2.1', 53))",
    "socket.getaddrinfo('example.invalid', 443)",
    "socket.gethostbyname('example.invalid')",
    "socket.create_connection(('example.invalid', 443))",
]


@pytest.fixture(autouse=True)
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A record of this test's own, so that what it provokes doesn't fail the session."""
    file = tmp_path / "network.txt"
    monkeypatch.setenv(guard.RECORD, str(file))
    return file


def run(code: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run a line of Python in a child."""
    command = [sys.executable, "-c", code]
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("attempt", ATTEMPTS)
@pytest.mark.filterwarnings(
    "ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"
)
def test_refuses_in_this_process(attempt: str, record: Path) -> None:
    """Connecting, binding, sending and looking up a name are refused and written down."""
    with pytest.raises(REFUSED):
        eval(attempt, {"socket": socket})  # noqa: S307
    assert record.read_text(encoding="utf-8").startswith("socket.")


@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_refuses_in_a_child(attempt: str, record: Path) -> None:
    """The same in a Python that a test starts."""
    child = run(f"import socket; {attempt}")
    assert child.returncode == 1
    assert "NetworkRefused" in child.stderr
    assert record.exists()


def test_refuses_in_a_child_of_a_child(record: Path) -> None:
    """The environment is handed on."""
    inner = "import socket; socket.getaddrinfo('example.invalid', 443)"
    run(f"import subprocess, sys; subprocess.run([sys.executable, '-c', {inner!r}])")
    assert "socket.getaddrinfo" in record.read_text(encoding="utf-8")


def test_a_child_without_the_guard_is_not_started(record: Path) -> None:
    """An environment of a test's own must carry the guard."""
    with pytest.raises(REFUSED):
        run("pass", env={"PATH": os.environ["PATH"]})
    assert "without guard" in record.read_text(encoding="utf-8")


def test_a_child_with_an_environment_of_its_own_can_carry_the_guard(record: Path) -> None:
    """`environment` adds what is needed and keeps what was there."""
    env = guard.environment({"PATH": "/bin", "PYTHONPATH": "/here"})
    child = run(
        "import os, socket; print(os.environ['PYTHONPATH']); socket.getaddrinfo('', 0)", env
    )
    assert child.stdout.strip() == f"{guard.FOLDER}{os.pathsep}/here"
    assert record.exists()


@pytest.mark.parametrize("flag", ["-I", "-E", "-S", "-Is"])
def test_a_python_that_ignores_the_guard_is_not_started(flag: str) -> None:
    """Isolated modes would leave the guard's folder out."""
    with pytest.raises(REFUSED):
        subprocess.run([sys.executable, flag, "-c", "pass"], check=False)


def test_a_pseudo_terminal_without_the_guard_is_not_started(record: Path) -> None:
    """The way in which journeys start the program is watched, too."""
    with pytest.raises(OSError, match="without guard"):
        pexpect.spawn(sys.executable, ["-c", "pass"], env={"PATH": os.environ["PATH"]})
    assert "os.exec" in record.read_text(encoding="utf-8")


def test_a_pseudo_terminal_is_guarded(record: Path) -> None:
    """A program that a journey starts can't connect either."""
    program = f"import socket; {ATTEMPTS[0]}"
    child = pexpect.spawn(sys.executable, ["-c", program], encoding="utf-8", timeout=30)
    child.expect("NetworkRefused")
    child.expect(pexpect.EOF)
    child.close()
    assert record.exists()


def test_an_event_loop_still_runs(record: Path) -> None:
    """The local pair of sockets inside it reaches nobody."""
    assert asyncio.run(asyncio.sleep(0, "done")) == "done"
    assert not record.exists()


def test_a_swallowed_refusal_fails_the_session(tmp_path: Path) -> None:
    """Code that catches everything can't hide what it tried."""
    (tmp_path / "test_swallows.py").write_text(
        "import contextlib, socket\n"
        "def test_swallows():\n"
        "    with contextlib.suppress(Exception):\n"
        "        socket.getaddrinfo('example.invalid', 443)\n",
        encoding="utf-8",
    )
    env = guard.environment({**os.environ, "PYTHONPATH": str(REPOSITORY)})
    command = [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-c", os.devnull, "."]
    session = subprocess.run(
        command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False
    )
    assert "1 passed" in session.stdout
    assert "socket.getaddrinfo" in session.stdout
    assert session.returncode == pytest.ExitCode.TESTS_FAILED
