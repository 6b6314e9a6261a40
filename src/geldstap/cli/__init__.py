"""The command line: options, streams, exit codes, and one file per command."""
