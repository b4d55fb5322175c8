"""What to install for an engine."""

from prover.policy.model.base import ModelError


def missing(extra: str) -> ModelError:
    """The error of an engine whose libraries are not installed.

    Args:
        extra: the optional part of the distribution that brings them.
    """
    return ModelError(
        f"policy.engine={extra} needs the extra `{extra}`, which is not installed: `rmax doctor` "
        "says what to type"
    )
