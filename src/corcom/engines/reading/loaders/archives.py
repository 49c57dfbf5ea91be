"""Archives (docx, odt) looked at from outside, before anything in them is unpacked: what they are and how large they would grow."""

from __future__ import annotations

import io
import zipfile
import zlib

from corcom.engines.reading.loaders.limits import Limits
from corcom.engines.reading.loaders.problems import damaged, locked, not_text, too_many_parts, unpacks_too_large

_ENCRYPTED = 0x1
_SMALL = 1024 * 1024
_DOCX = b"wordprocessingml.document.main+xml", b"ms-word.document.macroEnabled.main+xml", b"wordprocessingml.template.main+xml"
_ODT = "application/vnd.oasis.opendocument.text"
_OTHER_OFFICE = (("xl/", "a spreadsheet (xlsx)"), ("ppt/", "a set of slides (pptx)"), ("META-INF/container.xml", "an e-book (epub)"))


def office_kind(data: bytes, *, name: str, limits: Limits) -> str:
    """`docx` or `odt`, after the archive was found safe to open.

    Raises:
        Unreadable: the archive is damaged, locked, would grow too large, or is something else.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_size(archive, len(data), name=name, limits=limits)
            return _kind_inside(archive, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise damaged(name, "an archive such as docx or odt") from error


def _check_size(archive: zipfile.ZipFile, packed: int, *, name: str, limits: Limits) -> None:
    parts = archive.infolist()
    if len(parts) > limits.parts:
        raise too_many_parts(name, len(parts), limits.parts)
    unpacked = sum(part.file_size for part in parts)
    grown = unpacked > limits.unpacking_ratio * max(packed, 1) and unpacked > _SMALL
    if unpacked > limits.unpacked_bytes or grown or _swollen(parts, limits):
        raise unpacks_too_large(name, packed, unpacked, limits.unpacked_bytes)
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise locked(name, "an archive")


def _swollen(parts: list[zipfile.ZipInfo], limits: Limits) -> bool:
    return any(part.file_size > _SMALL and part.file_size > limits.unpacking_ratio * max(part.compress_size, 1) for part in parts)


def _kind_inside(archive: zipfile.ZipFile, name: str) -> str:
    names = set(archive.namelist())
    if "[Content_Types].xml" in names:
        types = archive.read("[Content_Types].xml")
        if any(sign in types for sign in _DOCX):
            return "docx"
    if "mimetype" in names and archive.read("mimetype").decode("ascii", "replace").strip().startswith(_ODT):
        if _is_locked_odt(archive, names):
            raise locked(name, "an OpenDocument text")
        return "odt"
    for sign, what in _OTHER_OFFICE:
        if any(member.startswith(sign) for member in names):
            raise not_text(name, what)
    raise not_text(name, "an archive (zip) that holds no document of its own")


def _is_locked_odt(archive: zipfile.ZipFile, names: set[str]) -> bool:
    manifest = "META-INF/manifest.xml"
    return manifest in names and b"encryption-data" in archive.read(manifest)
