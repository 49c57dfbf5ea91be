"""What can be wrong with a file, said to a person: what came in, what is accepted, what to do next."""

from __future__ import annotations

from corcom.kernel.sources import Finding
from corcom.kernel.words import Severity

ACCEPTED = "txt, md, docx, odt, pdf (with text), html and eml"


class Unreadable(Exception):
    """Nothing can be read from these bytes; `finding` says why. Caught by `loaders.load` only."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.finding = Finding(code, Severity.STOP, message)


def printable(name: str) -> str:
    """A file name with bytes that are no characters shown as such."""
    return name.encode("utf-8", "replace").decode("utf-8")


def megabytes(count: int) -> str:
    """A number of bytes for a person: `3.2 MB`."""
    return f"{count / (1024 * 1024):.1f} MB"


def too_large(name: str, size: int, limit: int) -> Unreadable:
    """The file itself is larger than accepted; who stops one byte beyond the limit does not know how much larger."""
    much = f"more than {megabytes(limit)}" if size == limit + 1 else megabytes(size)
    return Unreadable(
        "file-too-large",
        f"“{name}” has {much}; up to {megabytes(limit)} are accepted. Minutes are far smaller: leave out pictures and annexes, "
        "or save the text alone.",
    )


def too_long(name: str, length: int, limit: int) -> Unreadable:
    """The text is longer than minutes can be."""
    return Unreadable(
        "text-too-long",
        f"“{name}” holds {length:,} characters; up to {limit:,} are accepted. Split it into one file for each meeting.",
    )


def too_many_parts(name: str, count: int, limit: int) -> Unreadable:
    """An archive of more files than a document has."""
    return Unreadable("archive-too-large", f"“{name}” is an archive of {count:,} files; up to {limit:,} are accepted. Save the text alone.")


def unpacks_too_large(name: str, packed: int, unpacked: int, limit: int) -> Unreadable:
    """An archive that would grow beyond any document when opened."""
    return Unreadable(
        "archive-too-large",
        f"“{name}” has {megabytes(packed)} but would unpack to {megabytes(unpacked)}, so it was not opened; up to {megabytes(limit)} that "
        "shrank as a document does are accepted. Save the text alone as txt or docx.",
    )


def empty(name: str) -> Unreadable:
    """No byte, or nothing but blanks."""
    return Unreadable("empty-file", f"“{name}” is empty. Choose a file with text in it, or paste the minutes.")


def without_words(name: str) -> Unreadable:
    """A file of an accepted kind in which no word was found."""
    return Unreadable(
        "no-words", f"“{name}” was opened but no words were found in it. Look whether it shows any, and save them as txt or docx."
    )


def not_text(name: str, what: str) -> Unreadable:
    """Bytes of a kind that holds no minutes."""
    return Unreadable(
        "not-text", f"“{name}” is {what}, not text that can be read. Accepted are {ACCEPTED}: save the minutes as one of these."
    )


def damaged(name: str, what: str, detail: str = "") -> Unreadable:
    """A file of an accepted kind that cannot be opened."""
    why = f" ({detail})" if detail else ""
    return Unreadable(
        "damaged-file",
        f"“{name}” looks like {what} but cannot be opened{why}: it may have been cut off on its way. Ask for it again, or open it and save "
        "it anew.",
    )


def locked(name: str, what: str) -> Unreadable:
    """A file behind a password."""
    return Unreadable("password-protected", f"“{name}” is {what} with a password. Save a copy without the password and read that.")


def too_much_memory(name: str) -> Unreadable:
    """Opening the file took more memory than a document needs."""
    return Unreadable(
        "too-much-memory", f"“{name}” needs more memory to open than minutes do. Leave out pictures and annexes, or save the text alone."
    )


def note(code: str, message: str, line: int | None = None) -> Finding:
    """Something a person may want to know."""
    return Finding(code, Severity.NOTE, message, line)


def warning(code: str, message: str, line: int | None = None) -> Finding:
    """Something a person should check."""
    return Finding(code, Severity.WARNING, message, line)
