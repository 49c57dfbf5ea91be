from django.db import migrations
from django.utils.text import slugify

SOURCE = "On the desk before working groups kept their source"


def fill(apps, schema_editor):
    """Groups made before this had neither an address nor a source of their own; no page could make one, so there are hardly any."""
    for group in apps.get_model("mandates", "WorkingGroup").objects.filter(key=""):
        group.key = f"{slugify(group.name)[:70] or 'group'}-{group.pk}"
        group.source_words = group.source_words or SOURCE
        group.save(update_fields=["key", "source_words"])


class Migration(migrations.Migration):

    dependencies = [
        ('mandates', '0002_working_groups_are_on_record'),
    ]

    operations = [
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
