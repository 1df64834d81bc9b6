"""`python -m wgsec`: the same door as the `wgsec` script."""

from wgsec.cli import main

if __name__ == "__main__":
    main()
