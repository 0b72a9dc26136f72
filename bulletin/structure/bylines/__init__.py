"""Who wrote or sent a report, and the place that this tells."""
