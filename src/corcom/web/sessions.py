"""The sessions of the desk: in the database, read together with the mark of the record, so that one statement answers both."""

from __future__ import annotations

from typing import Any

from django.contrib.sessions.backends import db
from django.utils import timezone

from corcom.registers.audit.mark import record_mark, with_mark


class SessionStore(db.SessionStore):
    """A session of Django that also knows the mark of the record as it was when the session was read, first of all in a request."""

    _mark: str | None = None

    def _get_session_from_db(self) -> Any:
        """The row of the session; none when it has ended, and then its key is forgotten, as Django does."""
        rows = self.model.objects.filter(session_key=self.session_key, expire_date__gt=timezone.now())
        found = with_mark(rows).first()
        if found is None:
            self._session_key = None
        else:
            self._mark = found.record_mark or ""
        return found

    @property
    def mark(self) -> str:
        """The mark of the record; asked for by itself only where the session was not read from the database."""
        return record_mark() if self._mark is None else self._mark
