"""The one library that pages load: `{% load corcom %}`. What it offers is written in `corcom.web.components`."""

from django import template

from corcom.web.components import dates, findings, frame, lists, records, rights, signs, stages

register = template.Library()
for part in (signs, dates, lists, frame, rights, records, findings, stages):
    register.tags.update(part.register.tags)
    register.filters.update(part.register.filters)
