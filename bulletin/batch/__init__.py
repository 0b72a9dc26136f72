"""Many bulletins, one per job: on this machine's cores, or on a Dask cluster."""
