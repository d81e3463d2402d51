"""The few exceptions that someone catches. Every message says what, where and what to do."""


class ClaimcheckError(Exception):
    """Wrong use or unusable input: the command line prints the message and exits 2."""


class UnreadableFileError(ClaimcheckError):
    """One file cannot be read as text; the others go on."""

    def __init__(self, path: str, problem: str, advice: str) -> None:
        self.path = path
        super().__init__(f"{path}: {problem}. {advice}")


class LostWorkerError(Exception):
    """A worker process died: no finding, and nothing the input is to blame for."""

    def __init__(self) -> None:
        super().__init__(
            "A worker process ended before its work was done; there may be too little memory. "
            "Fewer --jobs need less."
        )


class MissingModelError(ClaimcheckError):
    """The language model is not installed."""
