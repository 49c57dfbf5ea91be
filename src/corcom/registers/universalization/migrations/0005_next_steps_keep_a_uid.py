import uuid

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('universalization', '0004_news_has_one_day'),
    ]

    operations = [
        migrations.AddField(
            model_name='nextstep',
            name='uid',
            field=models.UUIDField(default=uuid.uuid4, editable=False, null=True),
        ),
        migrations.AddField(
            model_name='nextstep',
            name='sequence',
            field=models.PositiveIntegerField(default=0, editable=False),
        ),
    ]
