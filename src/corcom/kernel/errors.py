"""Errors that cross rings."""


class CorcomError(Exception):
    """Root of every expected error of corcom. Its text can be shown to a person."""


class Refusal(CorcomError):
    """An act that the office may not do now.

    The message says what came in, what is accepted and what to do next.
    """


class BadInput(CorcomError):
    """Input that cannot be used: the message says what is wrong, where, and what is accepted."""
