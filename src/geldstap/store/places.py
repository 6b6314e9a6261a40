"""Where answers and installed sets are kept on this computer: the one place that knows."""

from pathlib import Path


def data_folder(override: Path | None = None) -> Path:
    """The folder that was asked for, else the one of this system for a person's own data."""
    if override is not None:
        return override
    # Costs 40 ms, and most runs keep nothing.
    import platformdirs

    return platformdirs.user_data_path("geldstap", appauthor=False)


def sets_folder(override: Path | None = None) -> Path:
    """The folder of the regulation sets that were installed."""
    return data_folder(override) / "regelingen"
