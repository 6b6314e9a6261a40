"""geldstap: take your own steps with money, on your own computer."""

__version__ = "0.1.0"
