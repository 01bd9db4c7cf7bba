"""`python -m tipassist` is the command line."""

from tipassist.surfaces.cli import main

if __name__ == "__main__":
    main()
