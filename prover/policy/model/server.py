"""A server of language models: where it is, how it is dealt with, what may be said of it."""

import os
import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from prover.policy.model.base import ModelError
from prover.policy.model.shown import one_line

_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_USER = re.compile(r"(?<=//).*(?=@)", re.DOTALL)
"""What stands before the host in a URL: a name and a password."""


@dataclass(frozen=True, slots=True)
class Server:
    """A server, and how it is dealt with.

    Attributes:
        url: up to ``/v1``.
        key: name of the environment variable with the key; if it is not set, no key is sent.
        concurrency: requests at a time.
        timeout: wall time of one answer, seconds.
        retries: how often a request that failed is sent again.
        prices: US$ for a million tokens of prompts and of answers.
    """

    url: str
    key: str
    concurrency: int
    timeout: float
    retries: int
    prices: tuple[float, float] = (0.0, 0.0)

    @property
    def secret(self) -> str:
        """The key; empty if there is none."""
        return os.environ.get(self.key, "").strip()

    @property
    def shown(self) -> str:
        """The URL as it may be shown: without a password."""
        return one_line(_USER.sub("…", self.url.rstrip("/")), [self.secret])

    def said(self, text: str) -> str:
        """What the server said, or was said of it, in one line without the key and passwords."""
        return one_line(text, self.hidden)

    @property
    def hidden(self) -> list[str]:
        """Texts that must not be shown."""
        user = _USER.search(self.url)
        words = [user.group(), *re.split("[:/@]", user.group())[1:]] if user else []
        return [self.secret, *words, *map(unquote, words)]

    def check(self) -> None:
        """See whether there can be such a server.

        Raises:
            ModelError: there can't, or the key is none.
        """
        if not _VARIABLE.fullmatch(self.key):
            raise ModelError(
                "policy.key must be the name of an environment variable that holds the key"
            )
        if not (self.secret.isascii() and self.secret.isprintable()):
            raise ModelError(f"what is in ${self.key} can't be a key")
        try:
            parts = urlsplit(self.url)
            good = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
        except ValueError:
            good = False
        if not good:
            raise ModelError(
                f"can't reach {self.shown}: policy.url must be like http://127.0.0.1:8000/v1"
            )
        if "?" in self.url or "#" in self.url:
            raise ModelError("policy.url must end before the ? or #: paths are put behind it")
