"""The words of a command line, and the subcommand that they name, run."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from pathlib import Path

from corcom import __version__
from corcom.kernel.errors import CorcomError

COMMANDS = tuple(sorted(p.stem.replace("_", "-") for p in Path(__file__).parent.glob("*.py") if not p.stem.startswith("_")))


def run_command(argv: list[str] | None = None) -> int:
    """Run one subcommand.

    Returns:
        0 done, 1 stopped by findings or a refusal, 2 wrong use.
    """
    command = ""
    try:
        arguments = _understood(sys.argv[1:] if argv is None else argv)
        command = arguments.command
        code = int(arguments.run(arguments))
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output (`| head`) has had enough; the null device keeps Python from complaining again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except CorcomError as error:
        print(f"corcom {command}: {error}", file=sys.stderr)
        return 1
    return code


def _understood(words: list[str]) -> argparse.Namespace:
    """The words of a command line, by the parser of the subcommand that they name."""
    parser = argparse.ArgumentParser(prog="corcom", description="The working desk of an international convention.")
    parser.add_argument("--version", action="version", version=f"corcom {__version__}")
    subparsers = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    chosen = next((w for w in words if not w.startswith("-")), None)
    for name in COMMANDS:
        if chosen in COMMANDS and name != chosen:
            continue
        module = importlib.import_module(f"corcom.site.cli.{name.replace('-', '_')}")
        subparser = subparsers.add_parser(name, help=module.HELP, description=module.HELP)
        module.add_arguments(subparser)
        subparser.set_defaults(run=module.run)
    return parser.parse_args(words)
