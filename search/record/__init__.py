"""What a search leaves on disk: an event log that is the truth, and snapshots that save time."""
