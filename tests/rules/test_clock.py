"""Zones that no rules are known for."""

from __future__ import annotations

from dataclasses import replace

from tests.papers import meetings
from wgsec import rules
from wgsec.facts.check import Finding


def test_unknown_zones_of_the_group_and_of_everyone_are_found() -> None:
    seats = (
        meetings.member("fr", holder=meetings.person("Zoé", zone="Europe/Lyon")),
        meetings.member("ch", alternates=(meetings.person("Urs", zone="Mars/Base"), meetings.person("Ana", zone=""))),
        replace(meetings.member("ma"), holder=None),
    )
    assert list(rules.clock.unknown(replace(meetings.GROUP, zone="Nowhere"), seats)) == [
        Finding("check.finding.zone-of-group", {"zone": "Nowhere"}),
        Finding("check.finding.zone-of-person", {"key": "fr", "zone": "Europe/Lyon"}),
        Finding("check.finding.zone-of-person", {"key": "ch", "zone": "Mars/Base"}),
    ]
    assert list(rules.clock.unknown(meetings.GROUP, meetings.MEMBERS)) == []
