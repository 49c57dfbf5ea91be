from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('mandates', '0003_keys_and_sources_of_working_groups'),
    ]

    operations = [
        migrations.AddConstraint(
            model_name='workinggroup',
            constraint=models.CheckConstraint(condition=models.Q(('citation__isnull', False), models.Q(('source_words', ''), _negated=True), _connector='OR'), name='mandates_workinggroup_has_source'),
        ),
        migrations.AddConstraint(
            model_name='workinggroup',
            constraint=models.CheckConstraint(condition=models.Q(('superseded_by__isnull', True), ('superseded_at__isnull', False), _connector='OR'), name='mandates_workinggroup_superseded_when'),
        ),
        migrations.AddConstraint(
            model_name='workinggroup',
            constraint=models.UniqueConstraint(condition=models.Q(('superseded_at__isnull', True)), fields=('convention', 'key'), name='mandates_working_group_key_once'),
        ),
        migrations.AddConstraint(
            model_name='workinggroup',
            constraint=models.CheckConstraint(condition=models.Q(('start__isnull', True), ('end__isnull', True), ('start__lt', models.F('end')), _connector='OR'), name='mandates_working_group_start_before_end'),
        ),
    ]
