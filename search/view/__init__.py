"""Pictures of a search: what is shown (`picture`), and the forms it is shown in."""
