"""The program: ``bulletin``, or ``python -m bulletin``."""

__all__ = ["main"]


def main() -> None:
    """Run the command line; while it is being loaded, Ctrl-C ends it without a word."""
    try:
        import signal

        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            signal.signal(signal.SIGINT, signal.SIG_DFL)
        from bulletin.cli import main as run
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    run()


if __name__ == "__main__":
    main()
