"""tipassist: a cited chat assistant over the ASEAN work plan against trafficking in persons."""

__version__ = "0.1.0"
