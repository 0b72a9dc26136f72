"""Many bulletins, one job each: on this machine's cores, or on a cluster of Dask."""
