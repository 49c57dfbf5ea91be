"""The search index, kept in the transaction of each act, and what is found with it."""

from corcom.workflows.searching.indexing import index_all, index_faults, index_kept, index_what_is_missing

__all__ = ["index_all", "index_faults", "index_kept", "index_what_is_missing"]
