"""What an index was built from, and whether that is what it would be built from now."""

from dataclasses import asdict, dataclass
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from tipassist.index.files import digest_of

_PACKAGE = Path(__file__).resolve().parent.parent
_SOURCES = ("corpus", "index", "register/model.py", "locators.py", "locator_reading.py", "types.py")
_FORMATS = ("bm25s", "chromadb")
_EMBEDDED = "embedded"
_WORDS = {
    "corpus": "another corpus",
    "code": "another version of tipassist",
    "model": "another embedding model",
    "store": "another vector store",
}


@dataclass(frozen=True, slots=True)
class IndexStamp:
    """What the content of an index depends on.

    Attributes:
        corpus: Digest of the documents.
        code: Digest of the source files that make passages and vectors of them.
        model: Digest of the embedding model.
        store: `embedded`, or the address of a Chroma server.
    """

    corpus: str
    code: str
    model: str
    store: str = _EMBEDDED

    @property
    def chroma_url(self) -> str | None:
        """Address of the Chroma server, or None for the embedded one."""
        return None if self.store == _EMBEDDED else self.store

    @property
    def digest(self) -> str:
        """One digest of all of it."""
        return sha256("\0".join(asdict(self).values()).encode()).hexdigest()

    def differences(self, wanted: "IndexStamp") -> str:
        """Return in words what is not as in `wanted`: "another corpus and …"; or ""."""
        mine, other = asdict(self), asdict(wanted)
        return " and ".join(words for name, words in _WORDS.items() if mine[name] != other[name])


def stamp_of(corpus: str, model: str, chroma_url: str | None = None) -> IndexStamp:
    """Return the stamp that an index built now would get.

    Args:
        corpus: Digest of the corpus.
        model: Digest of the embedding model.
        chroma_url: Address of a Chroma server, or None for the embedded one.
    """
    return IndexStamp(corpus, code_digest(), model, chroma_url or _EMBEDDED)


def code_digest() -> str:
    """Return a digest of the code, and of the library formats, that the content depends on."""
    paths = [path for name in _SOURCES for path in _files(_PACKAGE / name)]
    libraries = " ".join(f"{name}={version(name)}" for name in _FORMATS)
    return sha256(f"{digest_of(paths, _PACKAGE)} {libraries}".encode()).hexdigest()


def _files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    return [
        file for file in path.rglob("*") if file.is_file() and file.parent.name != "__pycache__"
    ]
