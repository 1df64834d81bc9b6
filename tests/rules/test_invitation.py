"""An invitation's UID, the hashes of what it says, and the SEQUENCE of its issues."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tests.readers_ics import made
from wgsec.errors import WrongUsage
from wgsec.facts.calendar import Method, Organizer, Standing
from wgsec.facts.invitation import Copy, Guest, InvitationIssue, NewIssue, NothingToSend, Reuse
from wgsec.facts.meeting import Reply
from wgsec.facts.member import PersonRole, SeatKind
from wgsec.rules import invitation as rules

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


# UID


def test_a_uid_is_made_once_for_ever():
    assert rules.uid("seed", 3, "example.org") == "c6aadfd9-2d6d-59a4-a269-502246e87306@example.org"


def test_uids_of_other_groups_and_meetings_differ():
    made_ones = {rules.uid(seed, number, "Example.ORG") for seed in ("a", "b") for number in range(1, 9)}
    assert len(made_ones) == 16
    assert all(re.fullmatch(r"[0-9a-f-]{36}@example\.org", uid) for uid in made_ones)


@pytest.mark.parametrize("domain", ["", "localhost", "exämple.org", "a b.org", "example.org\r\nX:y", f"{'a.' * 40}org"])
def test_a_domain_that_no_uid_can_end_in_is_refused(domain):
    with pytest.raises(WrongUsage, match=r"invitation\.error\.domain"):
        rules.uid("seed", 1, domain)


# Hashes


@pytest.mark.parametrize(
    "same",
    [
        made.request(sequence=7),
        made.request(stamp=NOW + timedelta(days=3)),
        replace(made.request(), attendees=(made.CHAIR, replace(made.MEMBER, reply=Reply.DECLINED))),
    ],
    ids=["sequence", "stamp", "reply"],
)
def test_what_an_issue_or_an_answer_changes_is_not_content(same):
    assert rules.content_hash(same) == rules.content_hash(made.request())


@pytest.mark.parametrize(
    "other",
    [
        made.request(day=date(2027, 4, 15)),
        made.request(at=time(15)),
        made.request(zone="Europe/Zurich"),
        made.request(fold=1),
        made.request(minutes=120),
        made.request(summary="Another"),
        made.request(description="Another"),
        made.request(location="Another"),
        made.request(organizer=Organizer("Secretariat", "other@example.org")),
        made.request(standing=Standing.TENTATIVE),
        made.cancel(),
        replace(made.request(), attendees=(made.CHAIR,)),
        replace(made.request(), conferences=()),
        replace(made.request(), url=None),
    ],
)
def test_everything_else_is_content(other):
    assert rules.content_hash(other) != rules.content_hash(made.request())


def test_one_hash_stands_for_all_languages():
    english, french = made.request(), made.request(description="Convocation")
    both = rules.content_hash(english, french)
    assert both not in (rules.content_hash(english), rules.content_hash(french))
    assert both != rules.content_hash(english, made.request(description="Avis"))


def test_texts_do_not_void_an_answer_but_times_do():
    mark = rules.significant_hash(made.request())
    assert rules.significant_hash(made.request(summary="Another", description="Another", sequence=2)) == mark
    for changed in ({"day": date(2027, 4, 15)}, {"at": time(15)}, {"minutes": 120}, {"zone": "Europe/London"}):
        assert rules.significant_hash(made.request(**changed)) != mark
    assert rules.significant_hash(made.cancel()) != mark


# SEQUENCE


def issue(sequence: int, content: str, *, dispatched: bool = True, withdrawn: bool = False) -> InvitationIssue:
    return InvitationIssue(
        sequence, NOW + timedelta(hours=sequence), content, f"time of {content}", dispatched, withdrawn
    )


def ask(earlier, content, *, cancelled=False, now=NOW + timedelta(days=9)):
    return rules.next_issue(earlier, content, cancelled=cancelled, now=now)


def test_the_first_issue_has_sequence_0():
    assert ask([], "a", now=NOW) == NewIssue(0, NOW)


def test_the_same_content_is_the_newest_issue_again():
    newest = issue(1, "b")
    assert ask([newest, issue(0, "a")], "b") == Reuse(newest)


def test_new_content_is_the_next_sequence():
    assert ask([issue(0, "a")], "b") == NewIssue(1, NOW + timedelta(days=9))


def test_a_move_undone_before_anybody_heard_of_it_costs_no_sequence():
    first, second, third = issue(0, "a"), issue(1, "b", dispatched=False), issue(2, "c", dispatched=False)
    assert ask([first, second, third], "a") == Reuse(first, (second, third))
    withdrawn = [first, replace(second, withdrawn=True), replace(third, withdrawn=True)]
    assert ask(withdrawn, "d") == NewIssue(1, NOW + timedelta(days=9))


def test_a_move_undone_after_it_was_sent_is_a_new_issue():
    assert ask([issue(0, "a"), issue(1, "b")], "a") == NewIssue(2, NOW + timedelta(days=9))


def test_a_withdrawn_issue_is_not_the_newest():
    assert ask([issue(0, "a"), issue(1, "b", dispatched=False, withdrawn=True)], "b").sequence == 1


def test_a_stamp_is_always_later_than_the_one_before():
    told = ask([issue(5, "a")], "b", now=NOW)
    assert told.stamp == NOW + timedelta(hours=5, seconds=1)
    assert ask([], "a", now=NOW.replace(microsecond=999)).stamp == NOW


def test_a_cancellation_of_what_nobody_knew_is_nothing_to_send():
    unsent = issue(0, "a", dispatched=False)
    assert ask([unsent], "cancel", cancelled=True) == NothingToSend((unsent,))
    assert ask([], "cancel", cancelled=True) == NothingToSend()


def test_a_cancellation_is_the_next_sequence_and_then_itself():
    assert ask([issue(0, "a")], "cancel", cancelled=True).sequence == 1
    told = issue(1, "cancel")
    assert ask([issue(0, "a"), told], "cancel", cancelled=True) == Reuse(told)


@dataclass
class Sent:
    """What the members have in their calendars."""

    sequence: int
    stamp: datetime
    content: str


class Secretary(RuleBasedStateMachine):
    """A secretary who moves, builds, sends and cancels in any order; a calendar that follows RFC 5546, 2.1.5."""

    def __init__(self):
        super().__init__()
        self.issues: list[InvitationIssue] = []
        self.content = "cancelled=False day=1"
        self.now = NOW
        self.calendar: Sent | None = None
        self.sent: list[Sent] = []

    @rule(day=st.integers(1, 3), cancelled=st.booleans(), seconds=st.sampled_from([0, 0, 60]))
    def decide(self, day, cancelled, seconds):
        self.content = f"cancelled={cancelled} day={day}"
        self.now += timedelta(seconds=seconds)

    @rule()
    def build(self):
        cancelled = self.content.startswith("cancelled=True")
        told = rules.next_issue(self.issues, self.content, cancelled=cancelled, now=self.now)
        if isinstance(told, NewIssue):
            self.issues.append(InvitationIssue(told.sequence, told.stamp, self.content, self.content, dispatched=False))
        else:
            assert not any(one.dispatched for one in told.withdrawn)
            self.issues = [replace(one, withdrawn=True) if one in told.withdrawn else one for one in self.issues]
        if isinstance(told, Reuse):
            assert told.issue.content == self.content
            assert told.issue in self.live()
        if isinstance(told, NothingToSend):
            assert self.calendar is None
            assert self.live() == []

    @rule()
    def send(self):
        self.build()
        newest = self.live()[-1:]
        for one in newest:
            self.issues[self.issues.index(one)] = replace(one, dispatched=True)
            mail = Sent(one.sequence, one.stamp, one.content)
            self.sent.append(mail)
            if self.calendar is None or (mail.sequence, mail.stamp) >= (self.calendar.sequence, self.calendar.stamp):
                self.calendar = mail
            assert self.calendar.content == self.content, "the members believe something else"

    def live(self) -> list[InvitationIssue]:
        return [one for one in self.issues if not one.withdrawn]

    @invariant()
    def live_issues_count_up(self):
        live = self.live()
        assert [one.sequence for one in live] == list(range(len(live)))
        assert all(before.stamp < after.stamp for before, after in pairwise(live))

    @invariant()
    def one_sequence_never_means_two_things(self):
        assert len({mail.sequence for mail in self.sent}) == len({(m.sequence, m.stamp, m.content) for m in self.sent})


TestSecretary = Secretary.TestCase


def test_a_cancel_is_told_by_its_method():
    assert made.cancel().method is Method.CANCEL


@pytest.mark.parametrize(
    ("role", "method", "sent", "void", "told"),
    [
        (PersonRole.HOLDER, Method.REQUEST, True, False, Reply.ACCEPTED),
        (PersonRole.HOLDER, Method.REQUEST, True, True, Reply.NEEDS_ACTION),
        (PersonRole.HOLDER, Method.REQUEST, False, False, Reply.NEEDS_ACTION),
        (PersonRole.HOLDER, Method.CANCEL, True, False, Reply.NEEDS_ACTION),
        (PersonRole.ALTERNATE, Method.REQUEST, True, False, Reply.NEEDS_ACTION),
    ],
)
def test_a_seats_answer_is_that_of_its_holder_who_was_asked_the_same(role, method, sent, void, told):
    now = datetime(2027, 1, 4, 9, tzinfo=UTC)
    guest = Guest(1, "fr", SeatKind.MEMBER, role, "Zoé", ("fr",), "Europe/Paris", "a@b.org", reply=Reply.ACCEPTED)
    copies = [Copy(1, 1, method, 0, now, "c", now if sent else None)]
    assert rules.answer(guest, copies, void=void) is told
