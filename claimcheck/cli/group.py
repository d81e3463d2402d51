"""The command group, and the one place where exceptions become exit codes."""

import contextlib
import sys
import traceback
from collections.abc import Callable
from typing import Any, NoReturn

import click

from claimcheck.cli.output import FULL, hush, say, unwritable
from claimcheck.errors import ClaimcheckError, LostWorkerError
from claimcheck.report.clean import clean

DONE, CONFLICT, WRONG, BUG, INTERRUPTED = 0, 1, 2, 70, 130


class CommandGroup(click.Group):
    """A click group whose commands return their exit code and stand in the order of use."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The commands as they were added, the main one first."""
        return list(self.commands)

    def main(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Run a command and exit: 0, 1, 2, 130 or 70, as `docs/usage.md` says."""
        kwargs |= {"standalone_mode": False, "prog_name": "claimcheck"}
        run = super().main
        sys.exit(exit_code(lambda: run(*args, **kwargs)))


def exit_code(run: Callable[[], Any]) -> int:
    """What `run` returns as an exit code; what it raises as a message and an exit code."""
    try:
        returned = run()
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return WRONG
    except click.ClickException as error:
        say(f"{error.format_message()} {_hint(error)}")
        return WRONG
    except ClaimcheckError as error:
        say(str(error))
        return WRONG
    except LostWorkerError as error:
        say(str(error))
        return BUG
    except (click.Abort, KeyboardInterrupt):
        hush()
        say("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        hush()
        return DONE
    except OSError as error:
        if error.errno not in FULL:
            return _bug()
        hush()
        say(str(unwritable("standard output", error)))
        return WRONG
    except Exception:  # noqa: BLE001  a bug must never look like a finding
        return _bug()
    return returned if isinstance(returned, int) else DONE


def _bug() -> int:
    """Show where the program failed; the text of an article may be in it."""
    with contextlib.suppress(OSError, AttributeError):
        sys.stderr.write(clean(traceback.format_exc()))
    say("This is a bug in claimcheck, not a finding. Please report it with the lines above.")
    return BUG


def _hint(error: click.ClickException) -> str:
    """Where to read on."""
    context = getattr(error, "ctx", None)
    return f"Try '{context.command_path if context else 'claimcheck'} --help'."
