"""`python -m corcom.site.cli`: the `corcom` command."""

import sys

from corcom.site.cli import main

sys.exit(main())
