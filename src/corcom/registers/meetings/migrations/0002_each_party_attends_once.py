"""A State or an organisation is on record once at a meeting, as present or as absent; what was recorded last of it stands."""

from typing import Any

from django.conf import settings
from django.db import migrations, models
from django.utils import timezone

REASON = "On record twice at the meeting; what was recorded last stands"


def keep_the_last(apps: Any, _editor: Any) -> None:
    """`superseded_by` stays empty: PostgreSQL makes no index while a foreign key waits to be checked."""
    attendance = apps.get_model("meetings", "Attendance")
    for party in ("state_id", "organisation_id"):
        seen = set()
        rows = attendance.objects.filter(superseded_at__isnull=True, **{f"{party}__isnull": False})
        for pk, meeting, whom in rows.order_by("-pk").values_list("pk", "meeting_id", party):
            if (meeting, whom) in seen:
                attendance.objects.filter(pk=pk).update(superseded_at=timezone.now(), superseded_reason=REASON)
            seen.add((meeting, whom))


class Migration(migrations.Migration):
    dependencies = [
        ("mandates", "0001_squashed_0004_working_groups_have_a_source_and_one_key"),
        ("meetings", "0001_first_tables"),
        ("parties", "0001_squashed_0002_a_founder_speaks_on_every_day"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunPython(keep_the_last, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="attendance",
            constraint=models.UniqueConstraint(
                condition=models.Q(("superseded_at__isnull", True)), fields=("meeting", "state"), name="meetings_attendance_state_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="attendance",
            constraint=models.UniqueConstraint(
                condition=models.Q(("superseded_at__isnull", True)),
                fields=("meeting", "organisation"),
                name="meetings_attendance_organisation_once",
            ),
        ),
    ]
