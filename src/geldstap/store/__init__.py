"""What is kept on disk: household files that people write, and answers that they keep."""
