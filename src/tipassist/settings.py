"""Typed settings, read once at the edge and passed down as plain values.

Every setting can be given in the environment with the prefix `TIPASSIST_` and `__` between a
section and its field, for example `TIPASSIST_INDEX__CANDIDATE_K=40`.
"""

from enum import StrEnum
from pathlib import Path

from platformdirs import user_data_path
from pydantic import BaseModel, ConfigDict, Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

_PACKAGE = Path(__file__).resolve().parent


def default_corpus_dir() -> Path:
    """Return the checkout's `corpus/` when there is one, else the corpus packaged in the wheel."""
    checkout = _PACKAGE.parent.parent / "corpus"
    return checkout if (checkout / "manifest.toml").is_file() else _PACKAGE / "packaged_corpus"


def default_state_dir() -> Path:
    """Return `.state/` beside a checkout's corpus, else the user's data directory."""
    corpus = default_corpus_dir()
    if corpus.parent != _PACKAGE:
        return corpus.parent / ".state"
    return user_data_path("tipassist", appauthor=False)


class IndexSettings(BaseModel):
    """How passages are indexed and retrieved."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    model: str | None = Field(
        default=None,
        description="sentence-transformers model id or folder; empty for the packaged MiniLM",
    )
    rebuild: bool = Field(
        default=True, description="build a missing or stale index on `ask` instead of refusing"
    )
    candidate_k: int = Field(
        default=500, ge=1, le=2000, description="passages taken from each index for a question"
    )
    rerank: bool = Field(
        default=True,
        description="let the packaged cross-encoder read questions and passages together",
    )
    chroma_url: str | None = Field(
        default=None, description="address of a Chroma server; empty for the embedded one"
    )


class ReadingSettings(BaseModel):
    """How much of a document is read."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    max_file_mb: int = Field(
        default=100, ge=1, le=2000, description="size of the largest document that is read, in MB"
    )
    max_unpacked_mb: int = Field(
        default=500,
        ge=1,
        le=4000,
        description="size of the largest Word document when unpacked, in MB",
    )
    max_pages: int = Field(default=3000, ge=1, description="pages of the longest PDF that is read")


class DatabaseSettings(BaseModel):
    """Where conversations are kept, and how long."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    url: SecretStr | None = Field(
        default=None,
        description="address as SQLAlchemy writes it, such as `postgresql+psycopg://user:password"
        "@host/name`; empty for a SQLite file in the state folder",
    )
    expire_days: int = Field(
        default=30,
        ge=1,
        le=3650,
        description="days after which an unused conversation is forgotten",
    )


class WebSettings(BaseModel):
    """How the web surface is served."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    public_url: str | None = Field(
        default=None,
        description="address under which people reach the pages, such as `https://tip.example.org`"
        "; empty for the address served",
    )
    open_without_keys: bool = Field(
        default=False,
        description="answer API requests without a key when bound to other than this machine",
    )
    allowed_origins: tuple[str, ...] = Field(
        default=(), description="origins whose pages may call the API (CORS), as a JSON list"
    )
    asks_per_minute: int = Field(
        default=60, ge=1, description="questions a minute for one key, visitor or address"
    )
    max_body_bytes: int = Field(
        default=65_536, ge=1024, description="largest request body that is read"
    )
    log_questions: bool = Field(default=False, description="write question texts into the logs")


class SlackSettings(BaseModel):
    """How the Slack bot is reached, and by what it proves itself."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    bot_token: SecretStr | None = Field(
        default=None, description="bot token (`xoxb-…`) of the one workspace; empty for OAuth"
    )
    app_token: SecretStr | None = Field(
        default=None, description="app-level token (`xapp-…`) of Socket Mode, for `tipassist slack`"
    )
    signing_secret: SecretStr | None = Field(
        default=None, description="signing secret; with it `tipassist serve` takes Slack's requests"
    )
    client_id: str | None = Field(
        default=None, description="client id, to be installed in several workspaces by OAuth"
    )
    client_secret: SecretStr | None = Field(default=None, description="client secret of OAuth")
    encryption_key: SecretStr | None = Field(
        default=None,
        description="key that stored tokens are encrypted with; `tipassist slack key` makes one",
    )
    api_url: str = Field(default="https://slack.com/api/", description="address of Slack's Web API")
    stream_after_seconds: float = Field(
        default=1.5,
        ge=0,
        le=60,
        description="an answer that takes longer shows a status and is streamed",
    )


class WriterProvider(StrEnum):
    """How a language model is spoken to."""

    OPENAI = "openai"
    ANTHROPIC = "anthropic"


class Structured(StrEnum):
    """How a language model is made to answer in JSON."""

    AUTO = "auto"
    SCHEMA = "schema"
    PLAIN = "plain"


class WriterSettings(BaseModel):
    """Which language model may write, and within what limits."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    provider: WriterProvider | None = Field(
        default=None,
        description="`openai` for any server that speaks OpenAI's API (Ollama, vLLM, llama.cpp, "
        "LM Studio, Azure, OpenAI), `anthropic` for Anthropic; empty for no writer",
    )
    model: str | None = Field(default=None, description="name of the model, as the server has it")
    base_url: str | None = Field(
        default=None,
        description="address of the server, such as `http://localhost:11434/v1`; empty for the "
        "provider's own",
    )
    api_key: SecretStr | None = Field(
        default=None, description="key of the server; local servers need none"
    )
    budget_seconds: float = Field(
        default=12,
        ge=0.1,
        le=300,
        description="seconds that a writing may take; then the answer without it is shown",
    )
    max_output_tokens: int = Field(
        default=800, ge=50, le=16_000, description="tokens that a writing may have"
    )
    context_tokens: int = Field(
        default=8000,
        ge=500,
        le=2_000_000,
        description="tokens that the model reads at most; evidence beyond them is left out",
    )
    temperature: float = Field(default=0, ge=0, le=1, description="how freely the model chooses")
    structured: Structured = Field(
        default=Structured.AUTO,
        description="`schema` to demand JSON by a schema, `plain` to ask for it in words, "
        "`auto` to try the schema first",
    )
    understand: bool = Field(
        default=True,
        description="let the model choose a query where the rules do not understand a question",
    )
    entailment_model: str | None = Field(
        default=None,
        description="folder or name of a cross-encoder of sentence-transformers that is trained "
        "for entailment, which may delete further sentences; empty for none",
    )
    entailment_least: float = Field(
        default=0.5,
        ge=0,
        le=1,
        description="how likely that model must find a sentence to follow from its evidence",
    )
    price_in: float | None = Field(
        default=None, ge=0, description="price of a million tokens of prompt, for the accounts"
    )
    price_out: float | None = Field(
        default=None, ge=0, description="price of a million tokens written, for the accounts"
    )
    cache_size: int = Field(
        default=500, ge=0, le=100_000, description="writings that are kept to be used again"
    )
    cache_hours: float = Field(
        default=24, gt=0, le=8760, description="hours after which a kept writing is forgotten"
    )


class Settings(BaseSettings):
    """All settings of one process."""

    model_config = SettingsConfigDict(
        env_prefix="TIPASSIST_",
        env_nested_delimiter="__",
        env_ignore_empty=True,
        frozen=True,
        extra="forbid",
    )

    corpus_dir: Path = Field(
        default_factory=default_corpus_dir, description="folder that holds `manifest.toml`"
    )
    state_dir: Path = Field(
        default_factory=default_state_dir, description="folder for the index and the database"
    )
    body: str | None = Field(default=None, description="the asker's own body, by any of its names")
    index: IndexSettings = Field(default=IndexSettings(), description="indexing and retrieval")
    reading: ReadingSettings = Field(default=ReadingSettings(), description="reading documents")
    database: DatabaseSettings = Field(default=DatabaseSettings(), description="conversations")
    web: WebSettings = Field(default=WebSettings(), description="the web surface")
    slack: SlackSettings = Field(default=SlackSettings(), description="the Slack bot")
    writer: WriterSettings = Field(default=WriterSettings(), description="the language model")
