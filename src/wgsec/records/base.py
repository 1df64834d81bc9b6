"""What every table is: a class of SQLModel, whose values are checked by the kinds of its columns."""

from sqlmodel import SQLModel


class Base(SQLModel):
    """A row of a table.

    SQLModel lets Pydantic check no row of a table, so its validators are not built: they cost every change its start.
    """

    model_config = {"defer_build": True}
