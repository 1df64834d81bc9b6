"""What is told of closed meetings whose papers keep names that have changed since."""

from collections.abc import Iterator
from contextlib import contextmanager

from wgsec import store
from wgsec.cli import show
from wgsec.desk.office import Office


@contextmanager
def telling(office: Office) -> Iterator[None]:
    """Whatever the block names anew: tells after it which closed meetings keep names, and what names them anew."""
    with office.reading() as archive:
        before = store.meeting.named_otherwise(archive)
    yield
    with office.reading() as archive:
        changed = store.meeting.named_otherwise(archive) - before
    if numbers := sorted({number for number, *_ in changed}):
        told = ", ".join(map(str, numbers))
        show.note("meeting.keeps-names", n=len(numbers), numbers=told, last=numbers[-1])
