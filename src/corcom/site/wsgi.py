"""The WSGI application that a server such as granian runs."""

import os

from django.core.wsgi import get_wsgi_application

from corcom.site.ending import end_with_serve

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "corcom.site.settings")
end_with_serve()
application = get_wsgi_application()

from corcom.workflows.reading_process import warm_up  # noqa: E402 - a workflow can be imported once Django has started

warm_up()
