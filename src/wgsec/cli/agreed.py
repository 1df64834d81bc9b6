"""How reservations are shown, with what they are reservations to."""

from wgsec.cli.tongue import say
from wgsec.facts.minutes import Reservation


def reserved(one: Reservation) -> str:
    """Whose it is, what it concerns and what it says, on a line."""
    key = "decision.reservation-on" if one.on else "decision.reservation"
    return say(key, seat=one.seat, on=one.on, text=one.text, lang=one.language)
