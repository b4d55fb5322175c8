"""Everything that can go wrong between us and Lean, as one small hierarchy."""


class LeanError(Exception):
    """Base of all errors about Lean; its message says what to do next."""


class ToolchainError(LeanError):
    """No usable Lean was found where one was asked for."""


class CoreError(LeanError):
    """The embedded core library could not be compiled or stored."""


class StatementError(LeanError):
    """Lean does not accept the statement itself.

    Attributes:
        line: 1-based line in the user's own text, header included; 0 if unknown.
        column: 0-based column, in characters.
    """

    def __init__(self, message: str, line: int = 0, column: int = 0) -> None:
        super().__init__(message)
        self.line = line
        self.column = column


class WorkerError(LeanError):
    """A Lean process died, hung or spoke out of turn."""


class AttemptTimeout(LeanError):
    """An attempt took longer than its wall time."""
