"""The interview: questions, a session as a log of answers, and the way through them. Pure."""
