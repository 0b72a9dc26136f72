"""The program: ``bulletin``, or ``python -m bulletin``."""

import signal
import sys

__all__ = ["main"]


def main() -> None:
    """Run the command line; Ctrl-C while it is being loaded is no traceback either."""
    try:
        from bulletin.cli import main as run
    except KeyboardInterrupt:
        sys.exit(128 + signal.SIGINT)
    run()


if __name__ == "__main__":
    main()
