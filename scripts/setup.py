"""Make `.venv` with everything that running corcom, or working on it, needs; do nothing when nothing changed.

Usage: python3 scripts/setup.py run|dev

Standard library only: this runs before anything is installed. uv is used when it is there and works, else pip.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
REQUIREMENTS = {
    "run": ("requirements/run.txt", "requirements/build.txt"),
    "dev": ("requirements/run.txt", "requirements/build.txt", "requirements/dev.txt"),
}
OLDEST_PYTHON = (3, 11)


def fingerprint(kind: str) -> str:
    """What an installed environment of this kind was made from: the interpreter, the folder, the files' contents and this script."""
    digest = hashlib.sha256(f"{sys.version} {ROOT}".encode())
    for name in (*REQUIREMENTS[kind], "pyproject.toml", "scripts/setup.py"):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def stamp_of(kind: str) -> Path:
    """The file that remembers the fingerprint of the last finished set-up."""
    return VENV / f"corcom-{kind}.stamp"


def is_current(kind: str) -> bool:
    """Whether the environment was finished from the files as they are now."""
    stamp = stamp_of(kind)
    made = (VENV / "bin" / "corcom").exists() and PYTHON.exists() and stamp.exists()
    return made and stamp.read_text(encoding="ascii") == fingerprint(kind)


def environment() -> dict[str, str]:
    """What installers see: the build back end on PATH, the machine's certificates for uv as for pip, no advertisement."""
    path = os.pathsep.join((str(VENV / "bin"), os.environ.get("PATH", os.defpath)))
    return {"UV_SYSTEM_CERTS": "true", "PIP_DISABLE_PIP_VERSION_CHECK": "1", **os.environ, "PATH": path}


def succeeds(command: Sequence[str]) -> bool:
    """Run quietly; whether it ended well."""
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 0


def run(command: Sequence[str]) -> None:
    """Run; raises CalledProcessError when it fails."""
    subprocess.run(command, cwd=ROOT, env=environment(), check=True)


def make_environment(uv: str | None) -> list[str]:
    """Make the environment when it is missing or broken.

    Returns:
        The command that installs into it, to which requirements are added.
    """
    whole = PYTHON.exists() and succeeds([str(PYTHON), "-c", ""])
    if uv:
        if not whole:
            run([uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(VENV)])
        return [uv, "pip", "install", "--quiet", "--python", str(PYTHON)]
    if not whole and not succeeds([sys.executable, "-m", "venv", "--clear", str(VENV)]):
        # Debian without python3-venv has no ensurepip; its pip can still install into an environment without pip.
        run([sys.executable, "-m", "venv", "--clear", "--without-pip", str(VENV)])
    if succeeds([str(PYTHON), "-m", "pip", "--version"]):
        return [str(PYTHON), "-m", "pip", "install", "--quiet"]
    return [sys.executable, "-m", "pip", "--python", str(PYTHON), "install", "--quiet"]


def install(kind: str, uv: str | None) -> None:
    """Install the locked requirements, each checked against its hash, then the project itself without asking an index."""
    installer = make_environment(uv)
    files = [argument for name in REQUIREMENTS[kind] for argument in ("-r", name)]
    # Of what the checks need most modules are never loaded: those that are, are compiled then. uv compiles nothing by itself.
    later = ["--no-compile"] if kind == "dev" and uv is None else []
    run([*installer, *later, "--require-hashes", *files])
    run([*installer, "--no-deps", "--no-build-isolation", "-e", "."])


def compile_ahead() -> None:
    """Compile the modules and the reader's patterns: the first start is as quick as others, also where Python is told to keep nothing."""
    run([str(PYTHON), "-m", "compileall", "-q", "src"])
    run([str(PYTHON), "-m", "corcom.workflows.reading_start", "--keep"])


def set_up(kind: str) -> None:
    """Bring the environment up to date with uv, or with pip when uv is missing or fails; then remember it."""
    uv = shutil.which("uv")
    print(f"setup: installing what corcom needs ({kind}) into .venv with {'uv' if uv else 'pip'}", flush=True)
    try:
        install(kind, uv)
    except (subprocess.CalledProcessError, OSError):
        if not uv:
            raise
        print("setup: uv did not manage it (its message is above); trying pip", flush=True)
        install(kind, None)
    compile_ahead()
    for finished in ("run", kind):
        stamp_of(finished).write_text(fingerprint(finished), encoding="ascii")


def main(arguments: Sequence[str]) -> int:
    """Set up the kind named in the arguments; 0 done, 1 failed, 2 wrong use."""
    if len(arguments) != 1 or arguments[0] not in REQUIREMENTS:
        print("Usage: python3 scripts/setup.py run|dev", file=sys.stderr)
        return 2
    if sys.version_info < OLDEST_PYTHON:
        print(
            f"setup: this is Python {sys.version.split()[0]}; corcom needs 3.11 or later. Call: make PYTHON=python3.11",
            file=sys.stderr,
        )
        return 1
    if is_current(arguments[0]):
        return 0
    try:
        set_up(arguments[0])
    except subprocess.CalledProcessError as error:
        print(f"setup: this command failed (its message is above): {' '.join(error.cmd)}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
