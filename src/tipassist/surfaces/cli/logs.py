"""Logs go to a file of the state folder: a person sees a sentence and an id, never a traceback."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

_FORMAT = "%(asctime)s %(levelname)s %(process)d %(name)s: %(message)s"
_MAX_BYTES = 1_000_000


def log_file(state_dir: Path) -> Path:
    """Return where the logs of a state folder lie."""
    return state_dir / "logs" / "tipassist.log"


class _LateFileHandler(logging.Handler):
    """Opens its file at the first record; where it cannot be written, the record is dropped."""

    def __init__(self, path: Path) -> None:
        super().__init__(logging.WARNING)
        self.path = path
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        try:
            if self._file is None:
                self._file = self._opened()
            self._file.emit(record)
        except OSError:
            return

    def _opened(self) -> logging.Handler:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        file = RotatingFileHandler(
            self.path, maxBytes=_MAX_BYTES, backupCount=2, encoding="utf-8", errors="replace"
        )
        file.setFormatter(logging.Formatter(_FORMAT))
        return file

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()


def log_to(state_dir: Path) -> None:
    """Send warnings and errors of this process to the log file of `state_dir`, and nowhere else."""
    stop_logging()
    logging.captureWarnings(True)
    logging.getLogger().addHandler(_LateFileHandler(log_file(state_dir)))


def current_log() -> Path | None:
    """Return the file that `log_to` chose, or None when it was not called."""
    handlers = logging.getLogger().handlers
    return next((one.path for one in handlers if isinstance(one, _LateFileHandler)), None)


def stop_logging() -> None:
    """Undo `log_to`."""
    logging.captureWarnings(False)
    root = logging.getLogger()
    for old in [one for one in root.handlers if isinstance(one, _LateFileHandler)]:
        root.removeHandler(old)
        old.close()
