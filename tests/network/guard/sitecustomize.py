"""Refuses every path to an internet address in the test suite and in its child processes.

The folder of this file stands on `PYTHONPATH` while tests run. Python imports a module of
this name at every start, so that child processes are guarded before their first line. An
audit hook can't be removed and sees what C extensions do, too. Each refusal is also
written to a file: code that swallows the exception fails the session at its end.

Local sockets (`AF_UNIX`), which event loops need, have no host in their address.
"""

import errno
import os
import sys
from collections.abc import Mapping
from pathlib import Path

FOLDER = str(Path(__file__).parent)
RECORD = "GELDSTAP_TESTS_NETWORK_RECORD"

_ADDRESSED = ("socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg")
_LOOKED_UP = (
    "socket.getaddrinfo",
    "socket.gethostbyname",
    "socket.gethostbyaddr",
    "socket.getnameinfo",
)
# With these a Python ignores PYTHONPATH, and with it this guard.
_UNGUARDED_FLAGS = frozenset("EIS")


class NetworkRefused(PermissionError):
    """Something tried to reach an internet address, or to start a child that could.

    An OSError, because a fork that fails to start its program may end itself only on those.
    """


def environment(base: Mapping[str, str]) -> dict[str, str]:
    """The environment for a child process: `base`, and what keeps the child guarded."""
    inherited = [p for p in base.get("PYTHONPATH", "").split(os.pathsep) if p not in {"", FOLDER}]
    return {
        **base,
        "PYTHONPATH": os.pathsep.join([FOLDER, *inherited]),
        RECORD: os.environ[RECORD],
    }


def install() -> None:
    """Refuse from now on, in this process, for as long as it lives."""
    sys.addaudithook(_watch)


def _watch(event: str, args: tuple[object, ...]) -> None:
    if event in _ADDRESSED:
        if _is_internet(args[1]):
            _refuse(event, args[1])
    elif event in _LOOKED_UP:
        _refuse(event, args[0])
    elif event == "subprocess.Popen":
        _check_child(event, args[1], args[3])
    elif event in {"os.exec", "os.posix_spawn"}:
        _check_child(event, args[1], args[2])


def _is_internet(address: object) -> bool:
    """Internet addresses are tuples that start with a host; local ones are paths."""
    return isinstance(address, tuple) and isinstance(address[0], (str, bytes))


def _check_child(event: str, command: object, env: object) -> None:
    """A child without the guard's environment would be free: refuse to start it."""
    given = env if isinstance(env, Mapping) else os.environ
    text = {os.fsdecode(key): os.fsdecode(value) for key, value in given.items()}
    folders = text.get("PYTHONPATH", "").split(os.pathsep)
    if FOLDER not in folders or RECORD not in text:
        _refuse(event, "environment without guard: use tests.network.guard's environment()")
    if isinstance(command, (list, tuple)) and _ignores_environment([*map(os.fsdecode, command)]):
        _refuse(event, "Python that ignores PYTHONPATH")


def _ignores_environment(command: list[str]) -> bool:
    if not command or not Path(command[0]).name.startswith("python"):
        return False
    for argument in command[1:]:
        if not argument.startswith("-") or argument in {"-c", "-m"}:
            return False
        if not argument.startswith("--") and _UNGUARDED_FLAGS & set(argument):
            return True
    return False


def _refuse(event: str, what: object) -> None:
    record = os.environ.get(RECORD)
    if record:
        with Path(record).open("a", encoding="utf-8") as file:
            file.write(f"{event}: {what!r} (process {os.getpid()}: {sys.argv})\n")
    raise NetworkRefused(errno.EPERM, f"{event}: {what!r}")


if RECORD in os.environ:
    install()
