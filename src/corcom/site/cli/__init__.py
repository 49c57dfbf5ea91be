"""The `corcom` command: one module per subcommand, loaded only when it is called for.

A subcommand module has `HELP`, `add_arguments(parser)` and `run(arguments) -> int`. `read`, `status` and `obligations` load no Django
unless they must look into a desk's data.
"""

from __future__ import annotations

STOPPED_BY_HAND = 130  # what shells give for a program that SIGINT ended


def main(argv: list[str] | None = None) -> int:
    """Run one subcommand. Nothing is loaded before, so that Ctrl+C while the command starts is as quiet as later.

    Returns:
        0 done, 1 stopped by findings or a refusal, 2 wrong use, 130 stopped by Ctrl+C.
    """
    try:
        from corcom.site.cli._running import run_command

        return run_command(argv)
    except KeyboardInterrupt:
        return STOPPED_BY_HAND
