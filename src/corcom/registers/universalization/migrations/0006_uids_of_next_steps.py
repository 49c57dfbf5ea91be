"""Next steps that were on record before uids: one for each with its corrections, which are counted."""

import uuid

from django.db import migrations


def fill(apps, _schema_editor):
    steps = apps.get_model("universalization", "NextStep").objects
    after = dict(steps.filter(superseded_by__isnull=False).values_list("pk", "superseded_by_id"))
    for first in set(steps.values_list("pk", flat=True)) - set(after.values()):
        uid, sequence, pk = uuid.uuid4(), 0, first
        while pk is not None:
            steps.filter(pk=pk).update(uid=uid, sequence=sequence)
            pk, sequence = after.get(pk), sequence + 1


class Migration(migrations.Migration):

    dependencies = [
        ("universalization", "0005_next_steps_keep_a_uid"),
    ]

    operations = [
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
