"""Replacing a small file in one step, so that a reader or a power cut never sees half of it."""

import os
import secrets
from pathlib import Path


def sync(path: Path) -> None:
    """Make sure that a file or folder has reached the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def switch(path: Path, text: str) -> None:
    """Replace a small file in one step: a reader sees the old text or the new one."""
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    fresh.write_text(text, encoding="utf-8")
    sync(fresh)
    fresh.replace(path)
    sync(path.parent)
