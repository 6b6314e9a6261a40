"""`python -m geldstap`, where no command was installed."""

from geldstap.cli.main import main

if __name__ == "__main__":
    raise SystemExit(main())
