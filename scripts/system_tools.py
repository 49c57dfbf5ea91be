"""Programs of the operating system that some checks use: found, or installed through apt-get where that is allowed."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True)
class SystemTool:
    """A program, the Debian packages that bring it, and where it lies when it is not on PATH."""

    name: str
    program: str
    packages: tuple[str, ...]
    places: str = ""

    def path(self) -> str | None:
        """The program's path, or None when it is not on this machine."""
        found = sorted(Path("/").glob(self.places)) if self.places else []
        return shutil.which(self.program) or (str(found[-1]) if found else None)


CHROMIUM = SystemTool("Chromium", "chromium", ("chromium", "fonts-dejavu-core"))
POSTGRESQL = SystemTool("PostgreSQL", "initdb", ("postgresql",), "usr/lib/postgresql/*/bin/initdb")
JAVA = SystemTool("Java", "java", ("default-jre-headless",))


def skips_are_failures() -> bool:
    """Whether this run may leave nothing out (CI=true)."""
    return os.environ.get("CI", "").lower() == "true"


@cache
def _refresh_package_lists() -> None:
    """Once a run; when it fails, the lists that are there may still do."""
    subprocess.run(["apt-get", "update", "-qq"], stdin=subprocess.DEVNULL, check=False)


def provide(tools: Iterable[SystemTool]) -> list[SystemTool]:
    """Install the missing tools where this is Debian's root; returns those that are still missing."""
    missing = [tool for tool in tools if tool.path() is None]
    if missing and shutil.which("apt-get") and os.geteuid() == 0:
        _refresh_package_lists()
        packages = [package for tool in missing for package in tool.packages]
        print(f"tools: installing {' '.join(packages)}", flush=True)
        subprocess.run(
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            check=False,
        )
    return [tool for tool in missing if tool.path() is None]
