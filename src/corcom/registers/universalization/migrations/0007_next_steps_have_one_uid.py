import uuid

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('universalization', '0006_uids_of_next_steps'),
    ]

    operations = [
        migrations.AlterField(
            model_name='nextstep',
            name='uid',
            field=models.UUIDField(default=uuid.uuid4, editable=False),
        ),
        migrations.AddConstraint(
            model_name='nextstep',
            constraint=models.UniqueConstraint(condition=models.Q(('superseded_at__isnull', True)), fields=('uid',), name='universalization_nextstep_uid_once'),
        ),
    ]
