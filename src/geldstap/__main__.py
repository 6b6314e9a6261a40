"""`python -m geldstap`, where no command was installed."""

import sys

from geldstap.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
