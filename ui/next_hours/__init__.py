"""The next two hours: meets and overtakes to come."""
