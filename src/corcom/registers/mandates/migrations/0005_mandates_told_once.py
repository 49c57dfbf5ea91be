"""A mandate that was recorded twice stands once from here on; what hung on the second hangs on the first."""

from django.db import migrations
from django.utils import timezone


def stand_once(apps, schema_editor):
    mandates = apps.get_model("mandates", "Mandate")
    first = {}
    for row in mandates.objects.filter(superseded_at__isnull=True).order_by("pk"):
        key = (row.convention, row.state_id, row.organisation_id, row.office, row.theme, row.start, row.end)
        if key not in first:
            first[key] = row
            continue
        row.superseded_at, row.superseded_by, row.superseded_reason = timezone.now(), first[key], "The same mandate stands already"
        row.save(update_fields=["superseded_at", "superseded_by", "superseded_reason"])
        apps.get_model("meetings", "Attendance").objects.filter(mandate=row).update(mandate=first[key])
        apps.get_model("actions", "ActionOwner").objects.filter(mandate=row).update(mandate=first[key])


class Migration(migrations.Migration):

    dependencies = [
        ('mandates', '0004_working_groups_have_a_source_and_one_key'),
        ('meetings', '0001_first_tables'),
        ('actions', '0001_first_tables'),
    ]

    operations = [migrations.RunPython(stand_once, migrations.RunPython.noop)]
