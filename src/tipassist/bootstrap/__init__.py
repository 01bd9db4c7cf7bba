"""Wiring: the only place that picks concrete classes.

It stands between the answer layer and the surfaces: every surface gets its parts from here.
"""

from tipassist.bootstrap.assistant import (
    build_assistant,
    build_dependencies,
    build_desk,
    build_understander,
)
from tipassist.bootstrap.index import IndexReports, IndexSource, LazyIndex, ingest
from tipassist.bootstrap.plan import load_editions, load_register
from tipassist.bootstrap.storage import open_conversations, open_database

__all__ = [
    "IndexReports",
    "IndexSource",
    "LazyIndex",
    "build_assistant",
    "build_dependencies",
    "build_desk",
    "build_understander",
    "ingest",
    "load_editions",
    "load_register",
    "open_conversations",
    "open_database",
]
