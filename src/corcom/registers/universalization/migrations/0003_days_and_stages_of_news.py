"""News that was on record before stages: its day as a date with precision, the stages that its coarse word allows, where it was heard."""

from django.db import migrations
from django.db.models import F, Q

ALLOWED = {
    "ratified": ("law-adopted", "deposited"),
    "acceded": ("law-adopted", "deposited"),
    "joined": ("law-adopted", "deposited"),
    "instrument_signed": ("instrument-signed", "instrument-signed"),
    "final_stage": ("with-parliament", "in-transit"),
    "in_progress": ("under-study", "in-transit"),
    "expected": ("under-study", "in-transit"),
}


def fill(apps, _schema_editor):
    news = apps.get_model("universalization", "StatusNews").objects
    for row in news.filter(said_on__isnull=False, when_precision="").iterator():
        row.when_words, row.when_precision = row.said_on.isoformat(), "day"
        row.when_earliest = row.when_latest = row.said_on
        row.save(update_fields=["when_words", "when_precision", "when_earliest", "when_latest"])
    for code, (earliest, latest) in ALLOWED.items():
        news.filter(stage_code=code, earliest_stage="").update(earliest_stage=earliest, latest_stage=latest)
    news.filter(meeting__isnull=False, heard_at="").update(heard_at="in-the-meeting")


def empty(apps, _schema_editor):
    news = apps.get_model("universalization", "StatusNews").objects
    news.filter(Q(said_on__isnull=True), when_earliest__isnull=False).update(said_on=F("when_earliest"))


class Migration(migrations.Migration):

    dependencies = [
        ("universalization", "0002_claims_contacts_next_steps_targets"),
    ]

    operations = [
        migrations.RunPython(fill, empty),
    ]
