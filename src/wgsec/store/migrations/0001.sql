CREATE TABLE changeset (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    act TEXT NOT NULL,
    subject TEXT NOT NULL,
    actor TEXT NOT NULL,
    at TEXT NOT NULL,
    said_at TEXT,
    version TEXT NOT NULL,
    reverses INTEGER,
    CONSTRAINT changeset_act_ck CHECK ("act" <> ''),
    CONSTRAINT changeset_subject_ck CHECK ("subject" <> ''),
    CONSTRAINT changeset_actor_ck CHECK ("actor" <> ''),
    CONSTRAINT changeset_at_ck CHECK ("at" LIKE '____-__-__T__:__:__Z'),
    CONSTRAINT changeset_said_at_ck CHECK ("said_at" LIKE '____-__-__T__:__:__Z'),
    CONSTRAINT changeset_version_ck CHECK ("version" <> '')
)
 STRICT
--;
CREATE TABLE document (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    type TEXT NOT NULL,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    symbol TEXT NOT NULL,
    subject TEXT NOT NULL,
    title TEXT NOT NULL,
    originals TEXT NOT NULL,
    distribution TEXT NOT NULL,
    void INTEGER NOT NULL,
    CONSTRAINT document_once_uq UNIQUE (type, year, number),
    UNIQUE (symbol),
    CONSTRAINT document_type_ck CHECK ("type" IN ('OJ', 'AA', 'LD', 'R', 'D', 'INF', 'SYN', 'CP', 'CRP', 'REC', 'AP', 'LP')),
    CONSTRAINT document_number_ck CHECK ("number" > 0),
    CONSTRAINT document_symbol_ck CHECK ("symbol" <> ''),
    CONSTRAINT document_subject_ck CHECK ("subject" <> ''),
    CONSTRAINT document_distribution_ck CHECK ("distribution" IN ('chair', 'interpreters', 'members', 'public')),
    CONSTRAINT document_void_ck CHECK ("void" IN (0, 1))
)
 STRICT
--;
CREATE UNIQUE INDEX document_one_uq ON document (type, subject) WHERE void = 0 AND type IN ('OJ', 'AA', 'LD', 'R', 'D', 'AP', 'LP')
--;
CREATE TABLE import_heading (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    heading TEXT NOT NULL,
    field TEXT NOT NULL,
    UNIQUE (heading),
    CONSTRAINT import_heading_heading_ck CHECK ("heading" <> '')
)
 STRICT
--;
CREATE TABLE loose_file (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    subject TEXT NOT NULL,
    path TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    replaced_hash TEXT,
    words INTEGER,
    UNIQUE (path),
    CONSTRAINT loose_file_subject_ck CHECK ("subject" <> ''),
    CONSTRAINT loose_file_path_ck CHECK ("path" <> ''),
    CONSTRAINT loose_file_file_hash_ck CHECK ("file_hash" <> ''),
    CONSTRAINT loose_file_replaced_hash_ck CHECK ("replaced_hash" <> '')
)
 STRICT
--;
CREATE TABLE meeting (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    state TEXT NOT NULL,
    day TEXT NOT NULL,
    at TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    zone TEXT NOT NULL,
    fold INTEGER NOT NULL,
    starts_at TEXT NOT NULL,
    tzdata TEXT NOT NULL,
    links TEXT NOT NULL,
    uid TEXT,
    created TEXT NOT NULL,
    opened_at TEXT,
    closed_at TEXT,
    CONSTRAINT meeting_minutes_ck CHECK (minutes BETWEEN 1 AND 1440),
    CONSTRAINT meeting_fold_ck CHECK (fold IN (0, 1)),
    UNIQUE (number),
    UNIQUE (uid),
    CONSTRAINT meeting_number_ck CHECK ("number" > 0),
    CONSTRAINT meeting_state_ck CHECK ("state" IN ('planned', 'save-the-date', 'convened', 'in-session', 'held', 'closed', 'postponed', 'cancelled')),
    CONSTRAINT meeting_day_ck CHECK ("day" LIKE '____-__-__'),
    CONSTRAINT meeting_at_ck CHECK ("at" LIKE '__:__'),
    CONSTRAINT meeting_zone_ck CHECK ("zone" <> ''),
    CONSTRAINT meeting_starts_at_ck CHECK ("starts_at" LIKE '____-__-__T__:__:__Z'),
    CONSTRAINT meeting_tzdata_ck CHECK ("tzdata" <> ''),
    CONSTRAINT meeting_uid_ck CHECK ("uid" <> ''),
    CONSTRAINT meeting_created_ck CHECK ("created" LIKE '____-__-__T__:__:__Z'),
    CONSTRAINT meeting_opened_at_ck CHECK ("opened_at" LIKE '__:__'),
    CONSTRAINT meeting_closed_at_ck CHECK ("closed_at" LIKE '__:__')
)
 STRICT
--;
CREATE TABLE seat (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    institution TEXT NOT NULL,
    country TEXT,
    region TEXT,
    model TEXT,
    model_since TEXT,
    kind TEXT NOT NULL,
    since TEXT,
    until TEXT,
    CONSTRAINT seat_stay_ck CHECK (until IS NULL OR since IS NULL OR until >= since),
    UNIQUE ("key"),
    CONSTRAINT seat_key_ck CHECK ("key" <> ''),
    CONSTRAINT seat_institution_ck CHECK ("institution" <> '{}'),
    CONSTRAINT seat_country_ck CHECK ("country" <> ''),
    CONSTRAINT seat_region_ck CHECK ("region" IN ('africa-middle-east', 'americas', 'asia-pacific', 'europe', 'international')),
    CONSTRAINT seat_model_ck CHECK ("model" IN ('ombuds-institution', 'ombuds-plus', 'human-rights-commission', 'new-specialised-body', 'several-institutions')),
    CONSTRAINT seat_model_since_ck CHECK ("model_since" LIKE '____-__-__'),
    CONSTRAINT seat_kind_ck CHECK ("kind" IN ('member', 'reserve', 'observer', 'expert', 'secretariat', 'interpreter', 'translator')),
    CONSTRAINT seat_since_ck CHECK ("since" LIKE '____-__-__'),
    CONSTRAINT seat_until_ck CHECK ("until" LIKE '____-__-__')
)
 STRICT
--;
CREATE TABLE theme (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    UNIQUE (number),
    CONSTRAINT theme_number_ck CHECK ("number" > 0),
    CONSTRAINT theme_title_ck CHECK ("title" <> '{}')
)
 STRICT
--;
CREATE TABLE working_group (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    organisation TEXT NOT NULL,
    symbol_prefix TEXT NOT NULL,
    meeting_languages TEXT NOT NULL,
    publication_languages TEXT NOT NULL,
    zone TEXT NOT NULL,
    quorum TEXT NOT NULL,
    silence_days INTEGER NOT NULL,
    mailbox_name TEXT NOT NULL,
    mailbox_address TEXT,
    notice TEXT NOT NULL,
    feed_url TEXT,
    seed TEXT NOT NULL,
    CONSTRAINT working_group_one_ck CHECK (id = 1),
    CONSTRAINT working_group_quorum_rule_ck CHECK (CASE WHEN quorum IN ('majority', 'half-plus-one') THEN TRUE ELSE CAST(CAST(quorum AS INTEGER) AS TEXT) = quorum AND CAST(quorum AS INTEGER) > 0 END),
    CONSTRAINT working_group_silence_days_ck CHECK (silence_days >= 3),
    CONSTRAINT working_group_name_ck CHECK ("name" <> '{}'),
    CONSTRAINT working_group_symbol_prefix_ck CHECK ("symbol_prefix" <> ''),
    CONSTRAINT working_group_zone_ck CHECK ("zone" <> ''),
    CONSTRAINT working_group_quorum_ck CHECK ("quorum" <> ''),
    CONSTRAINT working_group_mailbox_address_ck CHECK ("mailbox_address" <> ''),
    CONSTRAINT working_group_feed_url_ck CHECK ("feed_url" <> ''),
    CONSTRAINT working_group_seed_ck CHECK ("seed" <> '')
)
 STRICT
--;
CREATE TABLE agenda_item (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    meeting_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    purpose TEXT NOT NULL,
    standing TEXT,
    minutes INTEGER NOT NULL,
    presenter TEXT,
    guest TEXT,
    theme_id INTEGER,
    annotation TEXT NOT NULL,
    proposal TEXT NOT NULL,
    outcome TEXT NOT NULL,
    carried_from INTEGER,
    CONSTRAINT agenda_item_minutes_ck CHECK (minutes BETWEEN 0 AND 1440),
    CONSTRAINT agenda_item_one_presenter_ck CHECK (presenter IS NULL OR guest IS NULL),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    FOREIGN KEY(theme_id) REFERENCES theme (id),
    FOREIGN KEY(carried_from) REFERENCES agenda_item (id),
    CONSTRAINT agenda_item_position_ck CHECK ("position" > 0),
    CONSTRAINT agenda_item_title_ck CHECK ("title" <> '{}'),
    CONSTRAINT agenda_item_purpose_ck CHECK ("purpose" IN ('information', 'discussion', 'decision', 'adoption-of-minutes', 'action-points', 'other-business', 'break')),
    CONSTRAINT agenda_item_standing_ck CHECK ("standing" IN ('opening', 'quorum', 'adoption-of-agenda', 'adoption-of-minutes', 'action-points', 'other-business', 'next-meeting', 'closing')),
    CONSTRAINT agenda_item_presenter_ck CHECK ("presenter" <> ''),
    CONSTRAINT agenda_item_guest_ck CHECK ("guest" <> ''),
    CONSTRAINT agenda_item_outcome_ck CHECK ("outcome" IN ('pending', 'decided', 'noted', 'deferred', 'withdrawn'))
)
 STRICT
--;
CREATE INDEX ix_agenda_item_carried_from ON agenda_item (carried_from)
--;
CREATE INDEX ix_agenda_item_meeting_id ON agenda_item (meeting_id)
--;
CREATE INDEX ix_agenda_item_theme_id ON agenda_item (theme_id)
--;
CREATE TABLE attendance (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    meeting_id INTEGER NOT NULL,
    seat_id INTEGER NOT NULL,
    reply TEXT NOT NULL,
    presence TEXT,
    represented_by TEXT,
    arrived TEXT,
    "left" TEXT,
    noted TEXT,
    noted_by TEXT,
    CONSTRAINT attendance_once_uq UNIQUE (meeting_id, seat_id),
    CONSTRAINT attendance_stand_in_ck CHECK (represented_by IS NULL OR coalesce(presence = 'represented', FALSE)),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    FOREIGN KEY(seat_id) REFERENCES seat (id),
    CONSTRAINT attendance_reply_ck CHECK ("reply" IN ('needs-action', 'accepted', 'declined', 'tentative')),
    CONSTRAINT attendance_presence_ck CHECK ("presence" IN ('present', 'remote', 'represented', 'excused', 'absent')),
    CONSTRAINT attendance_represented_by_ck CHECK ("represented_by" <> ''),
    CONSTRAINT attendance_arrived_ck CHECK ("arrived" LIKE '__:__'),
    CONSTRAINT attendance_left_ck CHECK ("left" LIKE '__:__'),
    CONSTRAINT attendance_noted_ck CHECK ("noted" <> ''),
    CONSTRAINT attendance_noted_by_ck CHECK ("noted_by" <> '')
)
 STRICT
--;
CREATE INDEX ix_attendance_meeting_id ON attendance (meeting_id)
--;
CREATE INDEX ix_attendance_seat_id ON attendance (seat_id)
--;
CREATE TABLE change (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    changeset_id INTEGER NOT NULL,
    tbl TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    op TEXT NOT NULL,
    col TEXT NOT NULL,
    old TEXT,
    new TEXT,
    FOREIGN KEY(changeset_id) REFERENCES changeset (id),
    CONSTRAINT change_tbl_ck CHECK ("tbl" <> ''),
    CONSTRAINT change_op_ck CHECK ("op" <> ''),
    CONSTRAINT change_col_ck CHECK ("col" <> '')
)
 STRICT
--;
CREATE INDEX ix_change_changeset_id ON change (changeset_id)
--;
CREATE TABLE dispatch (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    document_id INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    at TEXT NOT NULL,
    recipients TEXT NOT NULL,
    note TEXT,
    CONSTRAINT dispatch_revision_ck CHECK (revision >= 0),
    FOREIGN KEY(document_id) REFERENCES document (id),
    CONSTRAINT dispatch_at_ck CHECK ("at" LIKE '____-__-__T__:__:__Z'),
    CONSTRAINT dispatch_recipients_ck CHECK ("recipients" <> ''),
    CONSTRAINT dispatch_note_ck CHECK ("note" <> '')
)
 STRICT
--;
CREATE INDEX ix_dispatch_document_id ON dispatch (document_id)
--;
CREATE TABLE invitation_issue (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    meeting_id INTEGER NOT NULL,
    method TEXT NOT NULL,
    everyone INTEGER NOT NULL,
    zones TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    stamp TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    significant_hash TEXT NOT NULL,
    tzdata TEXT NOT NULL,
    dispatched INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    CONSTRAINT invitation_issue_sequence_ck CHECK (sequence >= 0),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT invitation_issue_method_ck CHECK ("method" IN ('REQUEST', 'CANCEL')),
    CONSTRAINT invitation_issue_everyone_ck CHECK ("everyone" IN (0, 1)),
    CONSTRAINT invitation_issue_stamp_ck CHECK ("stamp" LIKE '____-__-__T__:__:__Z'),
    CONSTRAINT invitation_issue_content_hash_ck CHECK ("content_hash" <> ''),
    CONSTRAINT invitation_issue_significant_hash_ck CHECK ("significant_hash" <> ''),
    CONSTRAINT invitation_issue_tzdata_ck CHECK ("tzdata" <> ''),
    CONSTRAINT invitation_issue_dispatched_ck CHECK ("dispatched" IN (0, 1)),
    CONSTRAINT invitation_issue_withdrawn_ck CHECK ("withdrawn" IN (0, 1))
)
 STRICT
--;
CREATE INDEX ix_invitation_issue_meeting_id ON invitation_issue (meeting_id)
--;
CREATE TABLE issue (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    document_id INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    language TEXT NOT NULL,
    sheet_hash TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    path TEXT NOT NULL,
    built_at TEXT NOT NULL,
    kept INTEGER NOT NULL,
    CONSTRAINT issue_once_uq UNIQUE (document_id, revision, language),
    CONSTRAINT issue_revision_ck CHECK (revision >= 0),
    FOREIGN KEY(document_id) REFERENCES document (id),
    CONSTRAINT issue_language_ck CHECK ("language" IN ('en', 'fr', 'es')),
    CONSTRAINT issue_sheet_hash_ck CHECK ("sheet_hash" <> ''),
    CONSTRAINT issue_file_hash_ck CHECK ("file_hash" <> ''),
    CONSTRAINT issue_path_ck CHECK ("path" <> ''),
    CONSTRAINT issue_built_at_ck CHECK ("built_at" LIKE '____-__-__T__:__:__Z'),
    CONSTRAINT issue_kept_ck CHECK ("kept" IN (0, 1))
)
 STRICT
--;
CREATE INDEX ix_issue_document_id ON issue (document_id)
--;
CREATE TABLE minutes (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    meeting_id INTEGER NOT NULL,
    state TEXT NOT NULL,
    original TEXT NOT NULL,
    adopted_at_id INTEGER,
    CONSTRAINT minutes_once_uq UNIQUE (meeting_id),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    FOREIGN KEY(adopted_at_id) REFERENCES meeting (id),
    CONSTRAINT minutes_state_ck CHECK ("state" IN ('notes', 'draft', 'cleared', 'circulated', 'revised', 'adopted', 'published', 'restricted')),
    CONSTRAINT minutes_original_ck CHECK ("original" IN ('en', 'fr', 'es'))
)
 STRICT
--;
CREATE INDEX ix_minutes_adopted_at_id ON minutes (adopted_at_id)
--;
CREATE INDEX ix_minutes_meeting_id ON minutes (meeting_id)
--;
CREATE TABLE person (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    seat_id INTEGER NOT NULL,
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    sort_name TEXT NOT NULL,
    gender TEXT,
    languages TEXT NOT NULL,
    zone TEXT NOT NULL,
    title TEXT NOT NULL,
    function TEXT NOT NULL,
    salutation TEXT NOT NULL,
    since TEXT,
    until TEXT,
    CONSTRAINT person_stay_ck CHECK (until IS NULL OR since IS NULL OR until >= since),
    FOREIGN KEY(seat_id) REFERENCES seat (id),
    CONSTRAINT person_role_ck CHECK ("role" IN ('holder', 'alternate')),
    CONSTRAINT person_name_ck CHECK ("name" <> ''),
    CONSTRAINT person_sort_name_ck CHECK ("sort_name" <> ''),
    CONSTRAINT person_gender_ck CHECK ("gender" IN ('f', 'm', 'x')),
    CONSTRAINT person_zone_ck CHECK ("zone" <> ''),
    CONSTRAINT person_since_ck CHECK ("since" LIKE '____-__-__'),
    CONSTRAINT person_until_ck CHECK ("until" LIKE '____-__-__')
)
 STRICT
--;
CREATE INDEX ix_person_seat_id ON person (seat_id)
--;
CREATE UNIQUE INDEX person_holder_uq ON person (seat_id) WHERE role = 'holder' AND until IS NULL
--;
CREATE TABLE seal (
    changeset_id INTEGER NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (changeset_id),
    FOREIGN KEY(changeset_id) REFERENCES changeset (id),
    CONSTRAINT seal_hash_ck CHECK ("hash" <> '')
)
 STRICT
--;
CREATE TABLE sitting (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    meeting_id INTEGER NOT NULL,
    quorum TEXT NOT NULL,
    next_id INTEGER,
    next_day TEXT,
    next_at TEXT,
    next_minutes INTEGER,
    next_zone TEXT,
    next_starts_at TEXT,
    CONSTRAINT sitting_quorum_rule_ck CHECK (CASE WHEN quorum IN ('majority', 'half-plus-one') THEN TRUE ELSE CAST(CAST(quorum AS INTEGER) AS TEXT) = quorum AND CAST(quorum AS INTEGER) > 0 END),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    FOREIGN KEY(next_id) REFERENCES meeting (id),
    CONSTRAINT sitting_quorum_ck CHECK ("quorum" <> ''),
    CONSTRAINT sitting_next_day_ck CHECK ("next_day" LIKE '____-__-__'),
    CONSTRAINT sitting_next_at_ck CHECK ("next_at" LIKE '__:__'),
    CONSTRAINT sitting_next_zone_ck CHECK ("next_zone" <> ''),
    CONSTRAINT sitting_next_starts_at_ck CHECK ("next_starts_at" LIKE '____-__-__T__:__:__Z')
)
 STRICT
--;
CREATE UNIQUE INDEX ix_sitting_meeting_id ON sitting (meeting_id)
--;
CREATE INDEX ix_sitting_next_id ON sitting (next_id)
--;
CREATE TABLE action (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    meeting_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    item_id INTEGER,
    wording TEXT NOT NULL,
    owner_id INTEGER NOT NULL,
    due TEXT,
    state TEXT NOT NULL,
    closed_on TEXT,
    note TEXT,
    noted TEXT NOT NULL,
    CONSTRAINT action_once_uq UNIQUE (meeting_id, number),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    FOREIGN KEY(item_id) REFERENCES agenda_item (id),
    FOREIGN KEY(owner_id) REFERENCES seat (id),
    CONSTRAINT action_number_ck CHECK ("number" > 0),
    CONSTRAINT action_wording_ck CHECK ("wording" <> '{}'),
    CONSTRAINT action_due_ck CHECK ("due" LIKE '____-__-__'),
    CONSTRAINT action_state_ck CHECK ("state" IN ('open', 'done', 'cancelled')),
    CONSTRAINT action_closed_on_ck CHECK ("closed_on" LIKE '____-__-__'),
    CONSTRAINT action_note_ck CHECK ("note" <> '')
)
 STRICT
--;
CREATE INDEX ix_action_item_id ON action (item_id)
--;
CREATE INDEX ix_action_meeting_id ON action (meeting_id)
--;
CREATE INDEX ix_action_owner_id ON action (owner_id)
--;
CREATE TABLE address (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    preferred INTEGER NOT NULL,
    FOREIGN KEY(person_id) REFERENCES person (id),
    UNIQUE (email_key),
    CONSTRAINT address_email_ck CHECK ("email" <> ''),
    CONSTRAINT address_email_key_ck CHECK ("email_key" <> ''),
    CONSTRAINT address_preferred_ck CHECK ("preferred" IN (0, 1))
)
 STRICT
--;
CREATE INDEX ix_address_person_id ON address (person_id)
--;
CREATE TABLE agenda_paper (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    item_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    reference TEXT NOT NULL,
    title TEXT NOT NULL,
    revision INTEGER,
    FOREIGN KEY(item_id) REFERENCES agenda_item (id),
    CONSTRAINT agenda_paper_position_ck CHECK ("position" > 0),
    CONSTRAINT agenda_paper_reference_ck CHECK ("reference" <> '')
)
 STRICT
--;
CREATE INDEX ix_agenda_paper_item_id ON agenda_paper (item_id)
--;
CREATE TABLE decision (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    meeting_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    item_id INTEGER,
    wording TEXT NOT NULL,
    mode TEXT NOT NULL,
    votes_for INTEGER,
    votes_against INTEGER,
    abstentions INTEGER,
    present INTEGER,
    entitled INTEGER,
    quorum INTEGER,
    void_reason TEXT,
    noted TEXT NOT NULL,
    CONSTRAINT decision_once_uq UNIQUE (meeting_id, number),
    CONSTRAINT decision_votes_ck CHECK (CASE WHEN mode = 'vote' THEN coalesce(votes_for >= 0 AND votes_against >= 0 AND abstentions >= 0, FALSE) ELSE coalesce(votes_for, votes_against, abstentions) IS NULL END),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    FOREIGN KEY(item_id) REFERENCES agenda_item (id),
    CONSTRAINT decision_number_ck CHECK ("number" > 0),
    CONSTRAINT decision_wording_ck CHECK ("wording" <> '{}'),
    CONSTRAINT decision_mode_ck CHECK ("mode" IN ('consensus', 'with-reservations', 'vote', 'silence', 'noted')),
    CONSTRAINT decision_void_reason_ck CHECK ("void_reason" <> '')
)
 STRICT
--;
CREATE INDEX ix_decision_item_id ON decision (item_id)
--;
CREATE INDEX ix_decision_meeting_id ON decision (meeting_id)
--;
CREATE TABLE invitation_copy (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    issue_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    method TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    stamp TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    sent_at TEXT,
    CONSTRAINT invitation_copy_sequence_ck CHECK (sequence >= 0),
    FOREIGN KEY(issue_id) REFERENCES invitation_issue (id),
    FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT invitation_copy_method_ck CHECK ("method" IN ('REQUEST', 'CANCEL')),
    CONSTRAINT invitation_copy_stamp_ck CHECK ("stamp" LIKE '____-__-__T__:__:__Z'),
    CONSTRAINT invitation_copy_content_hash_ck CHECK ("content_hash" <> ''),
    CONSTRAINT invitation_copy_sent_at_ck CHECK ("sent_at" LIKE '____-__-__T__:__:__Z')
)
 STRICT
--;
CREATE INDEX ix_invitation_copy_issue_id ON invitation_copy (issue_id)
--;
CREATE INDEX ix_invitation_copy_person_id ON invitation_copy (person_id)
--;
CREATE TABLE minutes_text (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    minutes_id INTEGER NOT NULL,
    item_id INTEGER,
    language TEXT NOT NULL,
    body TEXT NOT NULL,
    FOREIGN KEY(minutes_id) REFERENCES minutes (id),
    FOREIGN KEY(item_id) REFERENCES agenda_item (id),
    CONSTRAINT minutes_text_language_ck CHECK ("language" IN ('en', 'fr', 'es'))
)
 STRICT
--;
CREATE INDEX ix_minutes_text_item_id ON minutes_text (item_id)
--;
CREATE INDEX ix_minutes_text_minutes_id ON minutes_text (minutes_id)
--;
CREATE UNIQUE INDEX minutes_text_once_uq ON minutes_text (minutes_id, coalesce(item_id, 0), language)
--;
CREATE TABLE office (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    person_id INTEGER NOT NULL,
    theme_id INTEGER,
    since TEXT,
    until TEXT,
    rank INTEGER NOT NULL,
    CONSTRAINT office_stay_ck CHECK (until IS NULL OR since IS NULL OR until >= since),
    FOREIGN KEY(person_id) REFERENCES person (id),
    FOREIGN KEY(theme_id) REFERENCES theme (id),
    CONSTRAINT office_kind_ck CHECK ("kind" IN ('chair', 'vice-chair', 'secretary', 'rapporteur')),
    CONSTRAINT office_since_ck CHECK ("since" LIKE '____-__-__'),
    CONSTRAINT office_until_ck CHECK ("until" LIKE '____-__-__'),
    CONSTRAINT office_rank_ck CHECK ("rank" > 0)
)
 STRICT
--;
CREATE INDEX ix_office_person_id ON office (person_id)
--;
CREATE INDEX ix_office_theme_id ON office (theme_id)
--;
CREATE UNIQUE INDEX office_once_uq ON office (kind, coalesce(theme_id, 0), person_id, coalesce(since, ''))
--;
CREATE TABLE sitting_seat (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    sitting_id INTEGER NOT NULL,
    seat_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    person_id INTEGER,
    CONSTRAINT sitting_seat_once_uq UNIQUE (sitting_id, seat_id),
    FOREIGN KEY(sitting_id) REFERENCES sitting (id),
    FOREIGN KEY(seat_id) REFERENCES seat (id),
    FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT sitting_seat_kind_ck CHECK ("kind" IN ('member', 'reserve', 'observer', 'expert', 'secretariat', 'interpreter', 'translator'))
)
 STRICT
--;
CREATE INDEX ix_sitting_seat_person_id ON sitting_seat (person_id)
--;
CREATE INDEX ix_sitting_seat_seat_id ON sitting_seat (seat_id)
--;
CREATE INDEX ix_sitting_seat_sitting_id ON sitting_seat (sitting_id)
--;
CREATE TABLE action_given (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    action_id INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL,
    wording TEXT NOT NULL,
    owner_id INTEGER NOT NULL,
    due TEXT,
    CONSTRAINT action_given_once_uq UNIQUE (action_id, meeting_id),
    FOREIGN KEY(action_id) REFERENCES action (id),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    FOREIGN KEY(owner_id) REFERENCES seat (id),
    CONSTRAINT action_given_due_ck CHECK ("due" LIKE '____-__-__')
)
 STRICT
--;
CREATE INDEX ix_action_given_action_id ON action_given (action_id)
--;
CREATE INDEX ix_action_given_meeting_id ON action_given (meeting_id)
--;
CREATE INDEX ix_action_given_owner_id ON action_given (owner_id)
--;
CREATE TABLE draft (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    theme_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    state TEXT NOT NULL,
    adopted_by_id INTEGER,
    CONSTRAINT draft_once_uq UNIQUE (theme_id, number),
    FOREIGN KEY(theme_id) REFERENCES theme (id),
    FOREIGN KEY(adopted_by_id) REFERENCES decision (id),
    CONSTRAINT draft_number_ck CHECK ("number" > 0),
    CONSTRAINT draft_state_ck CHECK ("state" IN ('outline', 'working-draft', 'circulated', 'consolidated', 'final', 'adopted', 'adopted-with-reservations', 'transmitted', 'translated', 'published', 'deferred', 'withdrawn', 'merged', 'split'))
)
 STRICT
--;
CREATE INDEX ix_draft_adopted_by_id ON draft (adopted_by_id)
--;
CREATE INDEX ix_draft_theme_id ON draft (theme_id)
--;
CREATE TABLE reservation (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    decision_id INTEGER NOT NULL,
    seat_id INTEGER NOT NULL,
    concerns TEXT,
    body TEXT NOT NULL,
    language TEXT NOT NULL,
    FOREIGN KEY(decision_id) REFERENCES decision (id),
    FOREIGN KEY(seat_id) REFERENCES seat (id),
    CONSTRAINT reservation_concerns_ck CHECK ("concerns" <> ''),
    CONSTRAINT reservation_body_ck CHECK ("body" <> ''),
    CONSTRAINT reservation_language_ck CHECK ("language" IN ('en', 'fr', 'es'))
)
 STRICT
--;
CREATE INDEX ix_reservation_decision_id ON reservation (decision_id)
--;
CREATE INDEX ix_reservation_seat_id ON reservation (seat_id)
--;
CREATE TABLE memory (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    draft_id INTEGER NOT NULL,
    source_language TEXT NOT NULL,
    target_language TEXT NOT NULL,
    segment TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    CONSTRAINT memory_once_uq UNIQUE (draft_id, source_language, target_language, segment, "before", "after"),
    FOREIGN KEY(draft_id) REFERENCES draft (id),
    CONSTRAINT memory_source_language_ck CHECK ("source_language" IN ('en', 'fr', 'es')),
    CONSTRAINT memory_target_language_ck CHECK ("target_language" IN ('en', 'fr', 'es')),
    CONSTRAINT memory_segment_ck CHECK ("segment" <> ''),
    CONSTRAINT memory_source_ck CHECK ("source" <> ''),
    CONSTRAINT memory_target_ck CHECK ("target" <> '')
)
 STRICT
--;
CREATE INDEX ix_memory_draft_id ON memory (draft_id)
--;
CREATE TABLE revision (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    draft_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    language TEXT NOT NULL,
    body TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    author TEXT NOT NULL,
    created TEXT NOT NULL,
    note TEXT,
    CONSTRAINT revision_once_uq UNIQUE (draft_id, number),
    FOREIGN KEY(draft_id) REFERENCES draft (id),
    CONSTRAINT revision_number_ck CHECK ("number" > 0),
    CONSTRAINT revision_language_ck CHECK ("language" IN ('en', 'fr', 'es')),
    CONSTRAINT revision_body_ck CHECK ("body" <> ''),
    CONSTRAINT revision_sha256_ck CHECK ("sha256" <> ''),
    CONSTRAINT revision_author_ck CHECK ("author" <> ''),
    CONSTRAINT revision_created_ck CHECK ("created" LIKE '____-__-__T__:__:__Z'),
    CONSTRAINT revision_note_ck CHECK ("note" <> '')
)
 STRICT
--;
CREATE INDEX ix_revision_draft_id ON revision (draft_id)
--;
CREATE TRIGGER changeset_no_update BEFORE UPDATE ON changeset
BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END
--;
CREATE TRIGGER changeset_no_delete BEFORE DELETE ON changeset
BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END
--;
CREATE TRIGGER document_insert AFTER INSERT ON document
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'document', new.id, 'insert', 'type', NULL, CAST(new."type" AS TEXT) WHERE new."type" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'document', new.id, 'insert', 'year', NULL, CAST(new."year" AS TEXT) WHERE new."year" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'document', new.id, 'insert', 'number', NULL, CAST(new."number" AS TEXT) WHERE new."number" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'document', new.id, 'insert', 'symbol', NULL, CAST(new."symbol" AS TEXT) WHERE new."symbol" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'document', new.id, 'insert', 'subject', NULL, CAST(new."subject" AS TEXT) WHERE new."subject" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'document', new.id, 'insert', 'title', NULL, CAST(new."title" AS TEXT) WHERE new."title" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'document', new.id, 'insert', 'originals', NULL, CAST(new."originals" AS TEXT) WHERE new."originals" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'document', new.id, 'insert', 'distribution', NULL, CAST(new."distribution" AS TEXT) WHERE new."distribution" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'document', new.id, 'insert', 'void', NULL, CAST(new."void" AS TEXT) WHERE new."void" IS NOT NULL;
END
--;
CREATE TRIGGER document_update AFTER UPDATE ON document
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'document', new.id, 'update', 'type', CAST(old."type" AS TEXT), CAST(new."type" AS TEXT) WHERE old."type" IS NOT new."type"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'document', new.id, 'update', 'year', CAST(old."year" AS TEXT), CAST(new."year" AS TEXT) WHERE old."year" IS NOT new."year"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'document', new.id, 'update', 'number', CAST(old."number" AS TEXT), CAST(new."number" AS TEXT) WHERE old."number" IS NOT new."number"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'document', new.id, 'update', 'symbol', CAST(old."symbol" AS TEXT), CAST(new."symbol" AS TEXT) WHERE old."symbol" IS NOT new."symbol"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'document', new.id, 'update', 'subject', CAST(old."subject" AS TEXT), CAST(new."subject" AS TEXT) WHERE old."subject" IS NOT new."subject"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'document', new.id, 'update', 'title', CAST(old."title" AS TEXT), CAST(new."title" AS TEXT) WHERE old."title" IS NOT new."title"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'document', new.id, 'update', 'originals', CAST(old."originals" AS TEXT), CAST(new."originals" AS TEXT) WHERE old."originals" IS NOT new."originals"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'document', new.id, 'update', 'distribution', CAST(old."distribution" AS TEXT), CAST(new."distribution" AS TEXT) WHERE old."distribution" IS NOT new."distribution"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'document', new.id, 'update', 'void', CAST(old."void" AS TEXT), CAST(new."void" AS TEXT) WHERE old."void" IS NOT new."void";
END
--;
CREATE TRIGGER document_delete AFTER DELETE ON document
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'document', old.id, 'delete', 'type', CAST(old."type" AS TEXT), NULL WHERE old."type" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'document', old.id, 'delete', 'year', CAST(old."year" AS TEXT), NULL WHERE old."year" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'document', old.id, 'delete', 'number', CAST(old."number" AS TEXT), NULL WHERE old."number" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'document', old.id, 'delete', 'symbol', CAST(old."symbol" AS TEXT), NULL WHERE old."symbol" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'document', old.id, 'delete', 'subject', CAST(old."subject" AS TEXT), NULL WHERE old."subject" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'document', old.id, 'delete', 'title', CAST(old."title" AS TEXT), NULL WHERE old."title" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'document', old.id, 'delete', 'originals', CAST(old."originals" AS TEXT), NULL WHERE old."originals" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'document', old.id, 'delete', 'distribution', CAST(old."distribution" AS TEXT), NULL WHERE old."distribution" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'document', old.id, 'delete', 'void', CAST(old."void" AS TEXT), NULL WHERE old."void" IS NOT NULL;
END
--;
CREATE TRIGGER import_heading_insert AFTER INSERT ON import_heading
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'import_heading', new.id, 'insert', 'heading', NULL, CAST(new."heading" AS TEXT) WHERE new."heading" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'import_heading', new.id, 'insert', 'field', NULL, CAST(new."field" AS TEXT) WHERE new."field" IS NOT NULL;
END
--;
CREATE TRIGGER import_heading_update AFTER UPDATE ON import_heading
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'import_heading', new.id, 'update', 'heading', CAST(old."heading" AS TEXT), CAST(new."heading" AS TEXT) WHERE old."heading" IS NOT new."heading"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'import_heading', new.id, 'update', 'field', CAST(old."field" AS TEXT), CAST(new."field" AS TEXT) WHERE old."field" IS NOT new."field";
END
--;
CREATE TRIGGER import_heading_delete AFTER DELETE ON import_heading
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'import_heading', old.id, 'delete', 'heading', CAST(old."heading" AS TEXT), NULL WHERE old."heading" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'import_heading', old.id, 'delete', 'field', CAST(old."field" AS TEXT), NULL WHERE old."field" IS NOT NULL;
END
--;
CREATE TRIGGER loose_file_insert AFTER INSERT ON loose_file
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'loose_file', new.id, 'insert', 'subject', NULL, CAST(new."subject" AS TEXT) WHERE new."subject" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'loose_file', new.id, 'insert', 'path', NULL, CAST(new."path" AS TEXT) WHERE new."path" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'loose_file', new.id, 'insert', 'file_hash', NULL, NULL WHERE new."file_hash" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'loose_file', new.id, 'insert', 'replaced_hash', NULL, NULL WHERE new."replaced_hash" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'loose_file', new.id, 'insert', 'words', NULL, CAST(new."words" AS TEXT) WHERE new."words" IS NOT NULL;
END
--;
CREATE TRIGGER loose_file_update AFTER UPDATE ON loose_file
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'loose_file', new.id, 'update', 'subject', CAST(old."subject" AS TEXT), CAST(new."subject" AS TEXT) WHERE old."subject" IS NOT new."subject"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'loose_file', new.id, 'update', 'path', CAST(old."path" AS TEXT), CAST(new."path" AS TEXT) WHERE old."path" IS NOT new."path"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'loose_file', new.id, 'update', 'file_hash', NULL, NULL WHERE old."file_hash" IS NOT new."file_hash"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'loose_file', new.id, 'update', 'replaced_hash', NULL, NULL WHERE old."replaced_hash" IS NOT new."replaced_hash"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'loose_file', new.id, 'update', 'words', CAST(old."words" AS TEXT), CAST(new."words" AS TEXT) WHERE old."words" IS NOT new."words";
END
--;
CREATE TRIGGER loose_file_delete AFTER DELETE ON loose_file
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'loose_file', old.id, 'delete', 'subject', CAST(old."subject" AS TEXT), NULL WHERE old."subject" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'loose_file', old.id, 'delete', 'path', CAST(old."path" AS TEXT), NULL WHERE old."path" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'loose_file', old.id, 'delete', 'file_hash', NULL, NULL WHERE old."file_hash" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'loose_file', old.id, 'delete', 'replaced_hash', NULL, NULL WHERE old."replaced_hash" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'loose_file', old.id, 'delete', 'words', CAST(old."words" AS TEXT), NULL WHERE old."words" IS NOT NULL;
END
--;
CREATE TRIGGER meeting_insert AFTER INSERT ON meeting
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'insert', 'number', NULL, CAST(new."number" AS TEXT) WHERE new."number" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'insert', 'title', NULL, CAST(new."title" AS TEXT) WHERE new."title" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'insert', 'state', NULL, CAST(new."state" AS TEXT) WHERE new."state" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'insert', 'day', NULL, CAST(new."day" AS TEXT) WHERE new."day" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'insert', 'at', NULL, CAST(new."at" AS TEXT) WHERE new."at" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'insert', 'minutes', NULL, CAST(new."minutes" AS TEXT) WHERE new."minutes" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'insert', 'zone', NULL, CAST(new."zone" AS TEXT) WHERE new."zone" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'insert', 'fold', NULL, CAST(new."fold" AS TEXT) WHERE new."fold" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'insert', 'starts_at', NULL, CAST(new."starts_at" AS TEXT) WHERE new."starts_at" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'insert', 'tzdata', NULL, CAST(new."tzdata" AS TEXT) WHERE new."tzdata" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'insert', 'links', NULL, NULL WHERE new."links" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'insert', 'uid', NULL, CAST(new."uid" AS TEXT) WHERE new."uid" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'insert', 'created', NULL, CAST(new."created" AS TEXT) WHERE new."created" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'insert', 'opened_at', NULL, CAST(new."opened_at" AS TEXT) WHERE new."opened_at" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'insert', 'closed_at', NULL, CAST(new."closed_at" AS TEXT) WHERE new."closed_at" IS NOT NULL;
END
--;
CREATE TRIGGER meeting_update AFTER UPDATE ON meeting
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'update', 'number', CAST(old."number" AS TEXT), CAST(new."number" AS TEXT) WHERE old."number" IS NOT new."number"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'update', 'title', CAST(old."title" AS TEXT), CAST(new."title" AS TEXT) WHERE old."title" IS NOT new."title"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'update', 'state', CAST(old."state" AS TEXT), CAST(new."state" AS TEXT) WHERE old."state" IS NOT new."state"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'update', 'day', CAST(old."day" AS TEXT), CAST(new."day" AS TEXT) WHERE old."day" IS NOT new."day"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'update', 'at', CAST(old."at" AS TEXT), CAST(new."at" AS TEXT) WHERE old."at" IS NOT new."at"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'update', 'minutes', CAST(old."minutes" AS TEXT), CAST(new."minutes" AS TEXT) WHERE old."minutes" IS NOT new."minutes"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'update', 'zone', CAST(old."zone" AS TEXT), CAST(new."zone" AS TEXT) WHERE old."zone" IS NOT new."zone"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'update', 'fold', CAST(old."fold" AS TEXT), CAST(new."fold" AS TEXT) WHERE old."fold" IS NOT new."fold"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'update', 'starts_at', CAST(old."starts_at" AS TEXT), CAST(new."starts_at" AS TEXT) WHERE old."starts_at" IS NOT new."starts_at"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'update', 'tzdata', CAST(old."tzdata" AS TEXT), CAST(new."tzdata" AS TEXT) WHERE old."tzdata" IS NOT new."tzdata"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'update', 'links', NULL, NULL WHERE old."links" IS NOT new."links"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'update', 'uid', CAST(old."uid" AS TEXT), CAST(new."uid" AS TEXT) WHERE old."uid" IS NOT new."uid"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'update', 'created', CAST(old."created" AS TEXT), CAST(new."created" AS TEXT) WHERE old."created" IS NOT new."created"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'update', 'opened_at', CAST(old."opened_at" AS TEXT), CAST(new."opened_at" AS TEXT) WHERE old."opened_at" IS NOT new."opened_at"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'update', 'closed_at', CAST(old."closed_at" AS TEXT), CAST(new."closed_at" AS TEXT) WHERE old."closed_at" IS NOT new."closed_at";
END
--;
CREATE TRIGGER meeting_delete AFTER DELETE ON meeting
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'meeting', old.id, 'delete', 'number', CAST(old."number" AS TEXT), NULL WHERE old."number" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', old.id, 'delete', 'title', CAST(old."title" AS TEXT), NULL WHERE old."title" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', old.id, 'delete', 'state', CAST(old."state" AS TEXT), NULL WHERE old."state" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', old.id, 'delete', 'day', CAST(old."day" AS TEXT), NULL WHERE old."day" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', old.id, 'delete', 'at', CAST(old."at" AS TEXT), NULL WHERE old."at" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', old.id, 'delete', 'minutes', CAST(old."minutes" AS TEXT), NULL WHERE old."minutes" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', old.id, 'delete', 'zone', CAST(old."zone" AS TEXT), NULL WHERE old."zone" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', old.id, 'delete', 'fold', CAST(old."fold" AS TEXT), NULL WHERE old."fold" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', old.id, 'delete', 'starts_at', CAST(old."starts_at" AS TEXT), NULL WHERE old."starts_at" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', old.id, 'delete', 'tzdata', CAST(old."tzdata" AS TEXT), NULL WHERE old."tzdata" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', old.id, 'delete', 'links', NULL, NULL WHERE old."links" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', old.id, 'delete', 'uid', CAST(old."uid" AS TEXT), NULL WHERE old."uid" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', old.id, 'delete', 'created', CAST(old."created" AS TEXT), NULL WHERE old."created" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', old.id, 'delete', 'opened_at', CAST(old."opened_at" AS TEXT), NULL WHERE old."opened_at" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', old.id, 'delete', 'closed_at', CAST(old."closed_at" AS TEXT), NULL WHERE old."closed_at" IS NOT NULL;
END
--;
CREATE TRIGGER seat_insert AFTER INSERT ON seat
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'seat', new.id, 'insert', 'key', NULL, CAST(new."key" AS TEXT) WHERE new."key" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'seat', new.id, 'insert', 'institution', NULL, CAST(new."institution" AS TEXT) WHERE new."institution" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'seat', new.id, 'insert', 'country', NULL, CAST(new."country" AS TEXT) WHERE new."country" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'seat', new.id, 'insert', 'region', NULL, CAST(new."region" AS TEXT) WHERE new."region" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'seat', new.id, 'insert', 'model', NULL, CAST(new."model" AS TEXT) WHERE new."model" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'seat', new.id, 'insert', 'model_since', NULL, CAST(new."model_since" AS TEXT) WHERE new."model_since" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'seat', new.id, 'insert', 'kind', NULL, CAST(new."kind" AS TEXT) WHERE new."kind" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'seat', new.id, 'insert', 'since', NULL, CAST(new."since" AS TEXT) WHERE new."since" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'seat', new.id, 'insert', 'until', NULL, CAST(new."until" AS TEXT) WHERE new."until" IS NOT NULL;
END
--;
CREATE TRIGGER seat_update AFTER UPDATE ON seat
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'seat', new.id, 'update', 'key', CAST(old."key" AS TEXT), CAST(new."key" AS TEXT) WHERE old."key" IS NOT new."key"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'seat', new.id, 'update', 'institution', CAST(old."institution" AS TEXT), CAST(new."institution" AS TEXT) WHERE old."institution" IS NOT new."institution"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'seat', new.id, 'update', 'country', CAST(old."country" AS TEXT), CAST(new."country" AS TEXT) WHERE old."country" IS NOT new."country"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'seat', new.id, 'update', 'region', CAST(old."region" AS TEXT), CAST(new."region" AS TEXT) WHERE old."region" IS NOT new."region"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'seat', new.id, 'update', 'model', CAST(old."model" AS TEXT), CAST(new."model" AS TEXT) WHERE old."model" IS NOT new."model"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'seat', new.id, 'update', 'model_since', CAST(old."model_since" AS TEXT), CAST(new."model_since" AS TEXT) WHERE old."model_since" IS NOT new."model_since"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'seat', new.id, 'update', 'kind', CAST(old."kind" AS TEXT), CAST(new."kind" AS TEXT) WHERE old."kind" IS NOT new."kind"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'seat', new.id, 'update', 'since', CAST(old."since" AS TEXT), CAST(new."since" AS TEXT) WHERE old."since" IS NOT new."since"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'seat', new.id, 'update', 'until', CAST(old."until" AS TEXT), CAST(new."until" AS TEXT) WHERE old."until" IS NOT new."until";
END
--;
CREATE TRIGGER seat_delete AFTER DELETE ON seat
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'seat', old.id, 'delete', 'key', CAST(old."key" AS TEXT), NULL WHERE old."key" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'seat', old.id, 'delete', 'institution', CAST(old."institution" AS TEXT), NULL WHERE old."institution" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'seat', old.id, 'delete', 'country', CAST(old."country" AS TEXT), NULL WHERE old."country" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'seat', old.id, 'delete', 'region', CAST(old."region" AS TEXT), NULL WHERE old."region" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'seat', old.id, 'delete', 'model', CAST(old."model" AS TEXT), NULL WHERE old."model" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'seat', old.id, 'delete', 'model_since', CAST(old."model_since" AS TEXT), NULL WHERE old."model_since" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'seat', old.id, 'delete', 'kind', CAST(old."kind" AS TEXT), NULL WHERE old."kind" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'seat', old.id, 'delete', 'since', CAST(old."since" AS TEXT), NULL WHERE old."since" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'seat', old.id, 'delete', 'until', CAST(old."until" AS TEXT), NULL WHERE old."until" IS NOT NULL;
END
--;
CREATE TRIGGER theme_insert AFTER INSERT ON theme
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'theme', new.id, 'insert', 'number', NULL, CAST(new."number" AS TEXT) WHERE new."number" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'theme', new.id, 'insert', 'title', NULL, CAST(new."title" AS TEXT) WHERE new."title" IS NOT NULL;
END
--;
CREATE TRIGGER theme_update AFTER UPDATE ON theme
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'theme', new.id, 'update', 'number', CAST(old."number" AS TEXT), CAST(new."number" AS TEXT) WHERE old."number" IS NOT new."number"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'theme', new.id, 'update', 'title', CAST(old."title" AS TEXT), CAST(new."title" AS TEXT) WHERE old."title" IS NOT new."title";
END
--;
CREATE TRIGGER theme_delete AFTER DELETE ON theme
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'theme', old.id, 'delete', 'number', CAST(old."number" AS TEXT), NULL WHERE old."number" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'theme', old.id, 'delete', 'title', CAST(old."title" AS TEXT), NULL WHERE old."title" IS NOT NULL;
END
--;
CREATE TRIGGER working_group_insert AFTER INSERT ON working_group
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'working_group', new.id, 'insert', 'name', NULL, CAST(new."name" AS TEXT) WHERE new."name" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', new.id, 'insert', 'short_name', NULL, CAST(new."short_name" AS TEXT) WHERE new."short_name" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', new.id, 'insert', 'organisation', NULL, CAST(new."organisation" AS TEXT) WHERE new."organisation" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', new.id, 'insert', 'symbol_prefix', NULL, CAST(new."symbol_prefix" AS TEXT) WHERE new."symbol_prefix" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', new.id, 'insert', 'meeting_languages', NULL, CAST(new."meeting_languages" AS TEXT) WHERE new."meeting_languages" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', new.id, 'insert', 'publication_languages', NULL, CAST(new."publication_languages" AS TEXT) WHERE new."publication_languages" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', new.id, 'insert', 'zone', NULL, CAST(new."zone" AS TEXT) WHERE new."zone" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', new.id, 'insert', 'quorum', NULL, CAST(new."quorum" AS TEXT) WHERE new."quorum" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', new.id, 'insert', 'silence_days', NULL, CAST(new."silence_days" AS TEXT) WHERE new."silence_days" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', new.id, 'insert', 'mailbox_name', NULL, CAST(new."mailbox_name" AS TEXT) WHERE new."mailbox_name" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', new.id, 'insert', 'mailbox_address', NULL, CAST(new."mailbox_address" AS TEXT) WHERE new."mailbox_address" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', new.id, 'insert', 'notice', NULL, CAST(new."notice" AS TEXT) WHERE new."notice" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', new.id, 'insert', 'feed_url', NULL, CAST(new."feed_url" AS TEXT) WHERE new."feed_url" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', new.id, 'insert', 'seed', NULL, CAST(new."seed" AS TEXT) WHERE new."seed" IS NOT NULL;
END
--;
CREATE TRIGGER working_group_update AFTER UPDATE ON working_group
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'working_group', new.id, 'update', 'name', CAST(old."name" AS TEXT), CAST(new."name" AS TEXT) WHERE old."name" IS NOT new."name"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', new.id, 'update', 'short_name', CAST(old."short_name" AS TEXT), CAST(new."short_name" AS TEXT) WHERE old."short_name" IS NOT new."short_name"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', new.id, 'update', 'organisation', CAST(old."organisation" AS TEXT), CAST(new."organisation" AS TEXT) WHERE old."organisation" IS NOT new."organisation"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', new.id, 'update', 'symbol_prefix', CAST(old."symbol_prefix" AS TEXT), CAST(new."symbol_prefix" AS TEXT) WHERE old."symbol_prefix" IS NOT new."symbol_prefix"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', new.id, 'update', 'meeting_languages', CAST(old."meeting_languages" AS TEXT), CAST(new."meeting_languages" AS TEXT) WHERE old."meeting_languages" IS NOT new."meeting_languages"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', new.id, 'update', 'publication_languages', CAST(old."publication_languages" AS TEXT), CAST(new."publication_languages" AS TEXT) WHERE old."publication_languages" IS NOT new."publication_languages"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', new.id, 'update', 'zone', CAST(old."zone" AS TEXT), CAST(new."zone" AS TEXT) WHERE old."zone" IS NOT new."zone"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', new.id, 'update', 'quorum', CAST(old."quorum" AS TEXT), CAST(new."quorum" AS TEXT) WHERE old."quorum" IS NOT new."quorum"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', new.id, 'update', 'silence_days', CAST(old."silence_days" AS TEXT), CAST(new."silence_days" AS TEXT) WHERE old."silence_days" IS NOT new."silence_days"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', new.id, 'update', 'mailbox_name', CAST(old."mailbox_name" AS TEXT), CAST(new."mailbox_name" AS TEXT) WHERE old."mailbox_name" IS NOT new."mailbox_name"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', new.id, 'update', 'mailbox_address', CAST(old."mailbox_address" AS TEXT), CAST(new."mailbox_address" AS TEXT) WHERE old."mailbox_address" IS NOT new."mailbox_address"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', new.id, 'update', 'notice', CAST(old."notice" AS TEXT), CAST(new."notice" AS TEXT) WHERE old."notice" IS NOT new."notice"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', new.id, 'update', 'feed_url', CAST(old."feed_url" AS TEXT), CAST(new."feed_url" AS TEXT) WHERE old."feed_url" IS NOT new."feed_url"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', new.id, 'update', 'seed', CAST(old."seed" AS TEXT), CAST(new."seed" AS TEXT) WHERE old."seed" IS NOT new."seed";
END
--;
CREATE TRIGGER working_group_delete AFTER DELETE ON working_group
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'working_group', old.id, 'delete', 'name', CAST(old."name" AS TEXT), NULL WHERE old."name" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', old.id, 'delete', 'short_name', CAST(old."short_name" AS TEXT), NULL WHERE old."short_name" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', old.id, 'delete', 'organisation', CAST(old."organisation" AS TEXT), NULL WHERE old."organisation" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', old.id, 'delete', 'symbol_prefix', CAST(old."symbol_prefix" AS TEXT), NULL WHERE old."symbol_prefix" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', old.id, 'delete', 'meeting_languages', CAST(old."meeting_languages" AS TEXT), NULL WHERE old."meeting_languages" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', old.id, 'delete', 'publication_languages', CAST(old."publication_languages" AS TEXT), NULL WHERE old."publication_languages" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', old.id, 'delete', 'zone', CAST(old."zone" AS TEXT), NULL WHERE old."zone" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', old.id, 'delete', 'quorum', CAST(old."quorum" AS TEXT), NULL WHERE old."quorum" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', old.id, 'delete', 'silence_days', CAST(old."silence_days" AS TEXT), NULL WHERE old."silence_days" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', old.id, 'delete', 'mailbox_name', CAST(old."mailbox_name" AS TEXT), NULL WHERE old."mailbox_name" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', old.id, 'delete', 'mailbox_address', CAST(old."mailbox_address" AS TEXT), NULL WHERE old."mailbox_address" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', old.id, 'delete', 'notice', CAST(old."notice" AS TEXT), NULL WHERE old."notice" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', old.id, 'delete', 'feed_url', CAST(old."feed_url" AS TEXT), NULL WHERE old."feed_url" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'working_group', old.id, 'delete', 'seed', CAST(old."seed" AS TEXT), NULL WHERE old."seed" IS NOT NULL;
END
--;
CREATE TRIGGER agenda_item_insert AFTER INSERT ON agenda_item
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'insert', 'meeting_id', NULL, CAST(new."meeting_id" AS TEXT) WHERE new."meeting_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'insert', 'position', NULL, CAST(new."position" AS TEXT) WHERE new."position" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'insert', 'title', NULL, CAST(new."title" AS TEXT) WHERE new."title" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'insert', 'purpose', NULL, CAST(new."purpose" AS TEXT) WHERE new."purpose" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'insert', 'standing', NULL, CAST(new."standing" AS TEXT) WHERE new."standing" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'insert', 'minutes', NULL, CAST(new."minutes" AS TEXT) WHERE new."minutes" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'insert', 'presenter', NULL, CAST(new."presenter" AS TEXT) WHERE new."presenter" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'insert', 'guest', NULL, NULL WHERE new."guest" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'insert', 'theme_id', NULL, CAST(new."theme_id" AS TEXT) WHERE new."theme_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'insert', 'annotation', NULL, CAST(new."annotation" AS TEXT) WHERE new."annotation" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'insert', 'proposal', NULL, CAST(new."proposal" AS TEXT) WHERE new."proposal" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'insert', 'outcome', NULL, CAST(new."outcome" AS TEXT) WHERE new."outcome" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'insert', 'carried_from', NULL, CAST(new."carried_from" AS TEXT) WHERE new."carried_from" IS NOT NULL;
END
--;
CREATE TRIGGER agenda_item_update AFTER UPDATE ON agenda_item
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'update', 'meeting_id', CAST(old."meeting_id" AS TEXT), CAST(new."meeting_id" AS TEXT) WHERE old."meeting_id" IS NOT new."meeting_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'update', 'position', CAST(old."position" AS TEXT), CAST(new."position" AS TEXT) WHERE old."position" IS NOT new."position"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'update', 'title', CAST(old."title" AS TEXT), CAST(new."title" AS TEXT) WHERE old."title" IS NOT new."title"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'update', 'purpose', CAST(old."purpose" AS TEXT), CAST(new."purpose" AS TEXT) WHERE old."purpose" IS NOT new."purpose"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'update', 'standing', CAST(old."standing" AS TEXT), CAST(new."standing" AS TEXT) WHERE old."standing" IS NOT new."standing"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'update', 'minutes', CAST(old."minutes" AS TEXT), CAST(new."minutes" AS TEXT) WHERE old."minutes" IS NOT new."minutes"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'update', 'presenter', CAST(old."presenter" AS TEXT), CAST(new."presenter" AS TEXT) WHERE old."presenter" IS NOT new."presenter"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'update', 'guest', NULL, NULL WHERE old."guest" IS NOT new."guest"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'update', 'theme_id', CAST(old."theme_id" AS TEXT), CAST(new."theme_id" AS TEXT) WHERE old."theme_id" IS NOT new."theme_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'update', 'annotation', CAST(old."annotation" AS TEXT), CAST(new."annotation" AS TEXT) WHERE old."annotation" IS NOT new."annotation"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'update', 'proposal', CAST(old."proposal" AS TEXT), CAST(new."proposal" AS TEXT) WHERE old."proposal" IS NOT new."proposal"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'update', 'outcome', CAST(old."outcome" AS TEXT), CAST(new."outcome" AS TEXT) WHERE old."outcome" IS NOT new."outcome"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'update', 'carried_from', CAST(old."carried_from" AS TEXT), CAST(new."carried_from" AS TEXT) WHERE old."carried_from" IS NOT new."carried_from";
END
--;
CREATE TRIGGER agenda_item_delete AFTER DELETE ON agenda_item
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'agenda_item', old.id, 'delete', 'meeting_id', CAST(old."meeting_id" AS TEXT), NULL WHERE old."meeting_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', old.id, 'delete', 'position', CAST(old."position" AS TEXT), NULL WHERE old."position" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', old.id, 'delete', 'title', CAST(old."title" AS TEXT), NULL WHERE old."title" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', old.id, 'delete', 'purpose', CAST(old."purpose" AS TEXT), NULL WHERE old."purpose" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', old.id, 'delete', 'standing', CAST(old."standing" AS TEXT), NULL WHERE old."standing" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', old.id, 'delete', 'minutes', CAST(old."minutes" AS TEXT), NULL WHERE old."minutes" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', old.id, 'delete', 'presenter', CAST(old."presenter" AS TEXT), NULL WHERE old."presenter" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', old.id, 'delete', 'guest', NULL, NULL WHERE old."guest" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', old.id, 'delete', 'theme_id', CAST(old."theme_id" AS TEXT), NULL WHERE old."theme_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', old.id, 'delete', 'annotation', CAST(old."annotation" AS TEXT), NULL WHERE old."annotation" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', old.id, 'delete', 'proposal', CAST(old."proposal" AS TEXT), NULL WHERE old."proposal" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', old.id, 'delete', 'outcome', CAST(old."outcome" AS TEXT), NULL WHERE old."outcome" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', old.id, 'delete', 'carried_from', CAST(old."carried_from" AS TEXT), NULL WHERE old."carried_from" IS NOT NULL;
END
--;
CREATE TRIGGER attendance_insert AFTER INSERT ON attendance
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'insert', 'meeting_id', NULL, CAST(new."meeting_id" AS TEXT) WHERE new."meeting_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'insert', 'seat_id', NULL, CAST(new."seat_id" AS TEXT) WHERE new."seat_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'insert', 'reply', NULL, CAST(new."reply" AS TEXT) WHERE new."reply" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'insert', 'presence', NULL, CAST(new."presence" AS TEXT) WHERE new."presence" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'insert', 'represented_by', NULL, NULL WHERE new."represented_by" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'insert', 'arrived', NULL, CAST(new."arrived" AS TEXT) WHERE new."arrived" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'insert', 'left', NULL, CAST(new."left" AS TEXT) WHERE new."left" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'insert', 'noted', NULL, CAST(new."noted" AS TEXT) WHERE new."noted" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'insert', 'noted_by', NULL, NULL WHERE new."noted_by" IS NOT NULL;
END
--;
CREATE TRIGGER attendance_update AFTER UPDATE ON attendance
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'update', 'meeting_id', CAST(old."meeting_id" AS TEXT), CAST(new."meeting_id" AS TEXT) WHERE old."meeting_id" IS NOT new."meeting_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'update', 'seat_id', CAST(old."seat_id" AS TEXT), CAST(new."seat_id" AS TEXT) WHERE old."seat_id" IS NOT new."seat_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'update', 'reply', CAST(old."reply" AS TEXT), CAST(new."reply" AS TEXT) WHERE old."reply" IS NOT new."reply"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'update', 'presence', CAST(old."presence" AS TEXT), CAST(new."presence" AS TEXT) WHERE old."presence" IS NOT new."presence"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'update', 'represented_by', NULL, NULL WHERE old."represented_by" IS NOT new."represented_by"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'update', 'arrived', CAST(old."arrived" AS TEXT), CAST(new."arrived" AS TEXT) WHERE old."arrived" IS NOT new."arrived"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'update', 'left', CAST(old."left" AS TEXT), CAST(new."left" AS TEXT) WHERE old."left" IS NOT new."left"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'update', 'noted', CAST(old."noted" AS TEXT), CAST(new."noted" AS TEXT) WHERE old."noted" IS NOT new."noted"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'update', 'noted_by', NULL, NULL WHERE old."noted_by" IS NOT new."noted_by";
END
--;
CREATE TRIGGER attendance_delete AFTER DELETE ON attendance
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'attendance', old.id, 'delete', 'meeting_id', CAST(old."meeting_id" AS TEXT), NULL WHERE old."meeting_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', old.id, 'delete', 'seat_id', CAST(old."seat_id" AS TEXT), NULL WHERE old."seat_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', old.id, 'delete', 'reply', CAST(old."reply" AS TEXT), NULL WHERE old."reply" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', old.id, 'delete', 'presence', CAST(old."presence" AS TEXT), NULL WHERE old."presence" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', old.id, 'delete', 'represented_by', NULL, NULL WHERE old."represented_by" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', old.id, 'delete', 'arrived', CAST(old."arrived" AS TEXT), NULL WHERE old."arrived" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', old.id, 'delete', 'left', CAST(old."left" AS TEXT), NULL WHERE old."left" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', old.id, 'delete', 'noted', CAST(old."noted" AS TEXT), NULL WHERE old."noted" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', old.id, 'delete', 'noted_by', NULL, NULL WHERE old."noted_by" IS NOT NULL;
END
--;
CREATE TRIGGER change_no_update BEFORE UPDATE ON change
BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END
--;
CREATE TRIGGER change_no_delete BEFORE DELETE ON change
BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END
--;
CREATE TRIGGER dispatch_insert AFTER INSERT ON dispatch
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'dispatch', new.id, 'insert', 'document_id', NULL, CAST(new."document_id" AS TEXT) WHERE new."document_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'dispatch', new.id, 'insert', 'revision', NULL, CAST(new."revision" AS TEXT) WHERE new."revision" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'dispatch', new.id, 'insert', 'at', NULL, CAST(new."at" AS TEXT) WHERE new."at" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'dispatch', new.id, 'insert', 'recipients', NULL, NULL WHERE new."recipients" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'dispatch', new.id, 'insert', 'note', NULL, CAST(new."note" AS TEXT) WHERE new."note" IS NOT NULL;
END
--;
CREATE TRIGGER dispatch_update AFTER UPDATE ON dispatch
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'dispatch', new.id, 'update', 'document_id', CAST(old."document_id" AS TEXT), CAST(new."document_id" AS TEXT) WHERE old."document_id" IS NOT new."document_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'dispatch', new.id, 'update', 'revision', CAST(old."revision" AS TEXT), CAST(new."revision" AS TEXT) WHERE old."revision" IS NOT new."revision"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'dispatch', new.id, 'update', 'at', CAST(old."at" AS TEXT), CAST(new."at" AS TEXT) WHERE old."at" IS NOT new."at"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'dispatch', new.id, 'update', 'recipients', NULL, NULL WHERE old."recipients" IS NOT new."recipients"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'dispatch', new.id, 'update', 'note', CAST(old."note" AS TEXT), CAST(new."note" AS TEXT) WHERE old."note" IS NOT new."note";
END
--;
CREATE TRIGGER dispatch_delete AFTER DELETE ON dispatch
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'dispatch', old.id, 'delete', 'document_id', CAST(old."document_id" AS TEXT), NULL WHERE old."document_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'dispatch', old.id, 'delete', 'revision', CAST(old."revision" AS TEXT), NULL WHERE old."revision" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'dispatch', old.id, 'delete', 'at', CAST(old."at" AS TEXT), NULL WHERE old."at" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'dispatch', old.id, 'delete', 'recipients', NULL, NULL WHERE old."recipients" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'dispatch', old.id, 'delete', 'note', CAST(old."note" AS TEXT), NULL WHERE old."note" IS NOT NULL;
END
--;
CREATE TRIGGER invitation_issue_insert AFTER INSERT ON invitation_issue
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'invitation_issue', new.id, 'insert', 'meeting_id', NULL, CAST(new."meeting_id" AS TEXT) WHERE new."meeting_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_issue', new.id, 'insert', 'method', NULL, CAST(new."method" AS TEXT) WHERE new."method" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_issue', new.id, 'insert', 'everyone', NULL, CAST(new."everyone" AS TEXT) WHERE new."everyone" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_issue', new.id, 'insert', 'zones', NULL, CAST(new."zones" AS TEXT) WHERE new."zones" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_issue', new.id, 'insert', 'sequence', NULL, CAST(new."sequence" AS TEXT) WHERE new."sequence" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_issue', new.id, 'insert', 'stamp', NULL, CAST(new."stamp" AS TEXT) WHERE new."stamp" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_issue', new.id, 'insert', 'content_hash', NULL, NULL WHERE new."content_hash" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_issue', new.id, 'insert', 'significant_hash', NULL, CAST(new."significant_hash" AS TEXT) WHERE new."significant_hash" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_issue', new.id, 'insert', 'tzdata', NULL, CAST(new."tzdata" AS TEXT) WHERE new."tzdata" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_issue', new.id, 'insert', 'dispatched', NULL, CAST(new."dispatched" AS TEXT) WHERE new."dispatched" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_issue', new.id, 'insert', 'withdrawn', NULL, CAST(new."withdrawn" AS TEXT) WHERE new."withdrawn" IS NOT NULL;
END
--;
CREATE TRIGGER invitation_issue_update AFTER UPDATE ON invitation_issue
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'invitation_issue', new.id, 'update', 'meeting_id', CAST(old."meeting_id" AS TEXT), CAST(new."meeting_id" AS TEXT) WHERE old."meeting_id" IS NOT new."meeting_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_issue', new.id, 'update', 'method', CAST(old."method" AS TEXT), CAST(new."method" AS TEXT) WHERE old."method" IS NOT new."method"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_issue', new.id, 'update', 'everyone', CAST(old."everyone" AS TEXT), CAST(new."everyone" AS TEXT) WHERE old."everyone" IS NOT new."everyone"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_issue', new.id, 'update', 'zones', CAST(old."zones" AS TEXT), CAST(new."zones" AS TEXT) WHERE old."zones" IS NOT new."zones"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_issue', new.id, 'update', 'sequence', CAST(old."sequence" AS TEXT), CAST(new."sequence" AS TEXT) WHERE old."sequence" IS NOT new."sequence"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_issue', new.id, 'update', 'stamp', CAST(old."stamp" AS TEXT), CAST(new."stamp" AS TEXT) WHERE old."stamp" IS NOT new."stamp"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_issue', new.id, 'update', 'content_hash', NULL, NULL WHERE old."content_hash" IS NOT new."content_hash"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_issue', new.id, 'update', 'significant_hash', CAST(old."significant_hash" AS TEXT), CAST(new."significant_hash" AS TEXT) WHERE old."significant_hash" IS NOT new."significant_hash"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_issue', new.id, 'update', 'tzdata', CAST(old."tzdata" AS TEXT), CAST(new."tzdata" AS TEXT) WHERE old."tzdata" IS NOT new."tzdata"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_issue', new.id, 'update', 'dispatched', CAST(old."dispatched" AS TEXT), CAST(new."dispatched" AS TEXT) WHERE old."dispatched" IS NOT new."dispatched"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_issue', new.id, 'update', 'withdrawn', CAST(old."withdrawn" AS TEXT), CAST(new."withdrawn" AS TEXT) WHERE old."withdrawn" IS NOT new."withdrawn";
END
--;
CREATE TRIGGER invitation_issue_delete AFTER DELETE ON invitation_issue
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'invitation_issue', old.id, 'delete', 'meeting_id', CAST(old."meeting_id" AS TEXT), NULL WHERE old."meeting_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_issue', old.id, 'delete', 'method', CAST(old."method" AS TEXT), NULL WHERE old."method" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_issue', old.id, 'delete', 'everyone', CAST(old."everyone" AS TEXT), NULL WHERE old."everyone" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_issue', old.id, 'delete', 'zones', CAST(old."zones" AS TEXT), NULL WHERE old."zones" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_issue', old.id, 'delete', 'sequence', CAST(old."sequence" AS TEXT), NULL WHERE old."sequence" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_issue', old.id, 'delete', 'stamp', CAST(old."stamp" AS TEXT), NULL WHERE old."stamp" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_issue', old.id, 'delete', 'content_hash', NULL, NULL WHERE old."content_hash" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_issue', old.id, 'delete', 'significant_hash', CAST(old."significant_hash" AS TEXT), NULL WHERE old."significant_hash" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_issue', old.id, 'delete', 'tzdata', CAST(old."tzdata" AS TEXT), NULL WHERE old."tzdata" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_issue', old.id, 'delete', 'dispatched', CAST(old."dispatched" AS TEXT), NULL WHERE old."dispatched" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_issue', old.id, 'delete', 'withdrawn', CAST(old."withdrawn" AS TEXT), NULL WHERE old."withdrawn" IS NOT NULL;
END
--;
CREATE TRIGGER issue_insert AFTER INSERT ON issue
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'insert', 'document_id', NULL, CAST(new."document_id" AS TEXT) WHERE new."document_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'insert', 'revision', NULL, CAST(new."revision" AS TEXT) WHERE new."revision" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'insert', 'language', NULL, CAST(new."language" AS TEXT) WHERE new."language" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'insert', 'sheet_hash', NULL, CAST(new."sheet_hash" AS TEXT) WHERE new."sheet_hash" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'insert', 'file_hash', NULL, CAST(new."file_hash" AS TEXT) WHERE new."file_hash" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'insert', 'path', NULL, CAST(new."path" AS TEXT) WHERE new."path" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'insert', 'built_at', NULL, CAST(new."built_at" AS TEXT) WHERE new."built_at" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'insert', 'kept', NULL, CAST(new."kept" AS TEXT) WHERE new."kept" IS NOT NULL;
END
--;
CREATE TRIGGER issue_update AFTER UPDATE ON issue
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'update', 'document_id', CAST(old."document_id" AS TEXT), CAST(new."document_id" AS TEXT) WHERE old."document_id" IS NOT new."document_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'update', 'revision', CAST(old."revision" AS TEXT), CAST(new."revision" AS TEXT) WHERE old."revision" IS NOT new."revision"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'update', 'language', CAST(old."language" AS TEXT), CAST(new."language" AS TEXT) WHERE old."language" IS NOT new."language"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'update', 'sheet_hash', CAST(old."sheet_hash" AS TEXT), CAST(new."sheet_hash" AS TEXT) WHERE old."sheet_hash" IS NOT new."sheet_hash"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'update', 'file_hash', CAST(old."file_hash" AS TEXT), CAST(new."file_hash" AS TEXT) WHERE old."file_hash" IS NOT new."file_hash"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'update', 'path', CAST(old."path" AS TEXT), CAST(new."path" AS TEXT) WHERE old."path" IS NOT new."path"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'update', 'built_at', CAST(old."built_at" AS TEXT), CAST(new."built_at" AS TEXT) WHERE old."built_at" IS NOT new."built_at"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'update', 'kept', CAST(old."kept" AS TEXT), CAST(new."kept" AS TEXT) WHERE old."kept" IS NOT new."kept";
END
--;
CREATE TRIGGER issue_delete AFTER DELETE ON issue
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'issue', old.id, 'delete', 'document_id', CAST(old."document_id" AS TEXT), NULL WHERE old."document_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', old.id, 'delete', 'revision', CAST(old."revision" AS TEXT), NULL WHERE old."revision" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', old.id, 'delete', 'language', CAST(old."language" AS TEXT), NULL WHERE old."language" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', old.id, 'delete', 'sheet_hash', CAST(old."sheet_hash" AS TEXT), NULL WHERE old."sheet_hash" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', old.id, 'delete', 'file_hash', CAST(old."file_hash" AS TEXT), NULL WHERE old."file_hash" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', old.id, 'delete', 'path', CAST(old."path" AS TEXT), NULL WHERE old."path" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', old.id, 'delete', 'built_at', CAST(old."built_at" AS TEXT), NULL WHERE old."built_at" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', old.id, 'delete', 'kept', CAST(old."kept" AS TEXT), NULL WHERE old."kept" IS NOT NULL;
END
--;
CREATE TRIGGER minutes_insert AFTER INSERT ON minutes
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'minutes', new.id, 'insert', 'meeting_id', NULL, CAST(new."meeting_id" AS TEXT) WHERE new."meeting_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes', new.id, 'insert', 'state', NULL, CAST(new."state" AS TEXT) WHERE new."state" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes', new.id, 'insert', 'original', NULL, CAST(new."original" AS TEXT) WHERE new."original" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes', new.id, 'insert', 'adopted_at_id', NULL, CAST(new."adopted_at_id" AS TEXT) WHERE new."adopted_at_id" IS NOT NULL;
END
--;
CREATE TRIGGER minutes_update AFTER UPDATE ON minutes
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'minutes', new.id, 'update', 'meeting_id', CAST(old."meeting_id" AS TEXT), CAST(new."meeting_id" AS TEXT) WHERE old."meeting_id" IS NOT new."meeting_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes', new.id, 'update', 'state', CAST(old."state" AS TEXT), CAST(new."state" AS TEXT) WHERE old."state" IS NOT new."state"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes', new.id, 'update', 'original', CAST(old."original" AS TEXT), CAST(new."original" AS TEXT) WHERE old."original" IS NOT new."original"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes', new.id, 'update', 'adopted_at_id', CAST(old."adopted_at_id" AS TEXT), CAST(new."adopted_at_id" AS TEXT) WHERE old."adopted_at_id" IS NOT new."adopted_at_id";
END
--;
CREATE TRIGGER minutes_delete AFTER DELETE ON minutes
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'minutes', old.id, 'delete', 'meeting_id', CAST(old."meeting_id" AS TEXT), NULL WHERE old."meeting_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes', old.id, 'delete', 'state', CAST(old."state" AS TEXT), NULL WHERE old."state" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes', old.id, 'delete', 'original', CAST(old."original" AS TEXT), NULL WHERE old."original" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes', old.id, 'delete', 'adopted_at_id', CAST(old."adopted_at_id" AS TEXT), NULL WHERE old."adopted_at_id" IS NOT NULL;
END
--;
CREATE TRIGGER person_insert AFTER INSERT ON person
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'insert', 'seat_id', NULL, CAST(new."seat_id" AS TEXT) WHERE new."seat_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'insert', 'role', NULL, CAST(new."role" AS TEXT) WHERE new."role" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'insert', 'name', NULL, NULL WHERE new."name" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'insert', 'sort_name', NULL, NULL WHERE new."sort_name" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'insert', 'gender', NULL, NULL WHERE new."gender" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'insert', 'languages', NULL, NULL WHERE new."languages" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'insert', 'zone', NULL, NULL WHERE new."zone" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'insert', 'title', NULL, NULL WHERE new."title" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'insert', 'function', NULL, NULL WHERE new."function" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'insert', 'salutation', NULL, NULL WHERE new."salutation" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'insert', 'since', NULL, CAST(new."since" AS TEXT) WHERE new."since" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'insert', 'until', NULL, CAST(new."until" AS TEXT) WHERE new."until" IS NOT NULL;
END
--;
CREATE TRIGGER person_update AFTER UPDATE ON person
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'update', 'seat_id', CAST(old."seat_id" AS TEXT), CAST(new."seat_id" AS TEXT) WHERE old."seat_id" IS NOT new."seat_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'update', 'role', CAST(old."role" AS TEXT), CAST(new."role" AS TEXT) WHERE old."role" IS NOT new."role"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'update', 'name', NULL, NULL WHERE old."name" IS NOT new."name"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'update', 'sort_name', NULL, NULL WHERE old."sort_name" IS NOT new."sort_name"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'update', 'gender', NULL, NULL WHERE old."gender" IS NOT new."gender"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'update', 'languages', NULL, NULL WHERE old."languages" IS NOT new."languages"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'update', 'zone', NULL, NULL WHERE old."zone" IS NOT new."zone"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'update', 'title', NULL, NULL WHERE old."title" IS NOT new."title"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'update', 'function', NULL, NULL WHERE old."function" IS NOT new."function"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'update', 'salutation', NULL, NULL WHERE old."salutation" IS NOT new."salutation"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'update', 'since', CAST(old."since" AS TEXT), CAST(new."since" AS TEXT) WHERE old."since" IS NOT new."since"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'update', 'until', CAST(old."until" AS TEXT), CAST(new."until" AS TEXT) WHERE old."until" IS NOT new."until";
END
--;
CREATE TRIGGER person_delete AFTER DELETE ON person
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'person', old.id, 'delete', 'seat_id', CAST(old."seat_id" AS TEXT), NULL WHERE old."seat_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', old.id, 'delete', 'role', CAST(old."role" AS TEXT), NULL WHERE old."role" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', old.id, 'delete', 'name', NULL, NULL WHERE old."name" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', old.id, 'delete', 'sort_name', NULL, NULL WHERE old."sort_name" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', old.id, 'delete', 'gender', NULL, NULL WHERE old."gender" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', old.id, 'delete', 'languages', NULL, NULL WHERE old."languages" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', old.id, 'delete', 'zone', NULL, NULL WHERE old."zone" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', old.id, 'delete', 'title', NULL, NULL WHERE old."title" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', old.id, 'delete', 'function', NULL, NULL WHERE old."function" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', old.id, 'delete', 'salutation', NULL, NULL WHERE old."salutation" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', old.id, 'delete', 'since', CAST(old."since" AS TEXT), NULL WHERE old."since" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', old.id, 'delete', 'until', CAST(old."until" AS TEXT), NULL WHERE old."until" IS NOT NULL;
END
--;
CREATE TRIGGER seal_no_update BEFORE UPDATE ON seal
BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END
--;
CREATE TRIGGER seal_no_delete BEFORE DELETE ON seal
BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END
--;
CREATE TRIGGER sitting_insert AFTER INSERT ON sitting
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'sitting', new.id, 'insert', 'meeting_id', NULL, CAST(new."meeting_id" AS TEXT) WHERE new."meeting_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', new.id, 'insert', 'quorum', NULL, CAST(new."quorum" AS TEXT) WHERE new."quorum" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', new.id, 'insert', 'next_id', NULL, CAST(new."next_id" AS TEXT) WHERE new."next_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', new.id, 'insert', 'next_day', NULL, CAST(new."next_day" AS TEXT) WHERE new."next_day" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', new.id, 'insert', 'next_at', NULL, CAST(new."next_at" AS TEXT) WHERE new."next_at" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', new.id, 'insert', 'next_minutes', NULL, CAST(new."next_minutes" AS TEXT) WHERE new."next_minutes" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', new.id, 'insert', 'next_zone', NULL, CAST(new."next_zone" AS TEXT) WHERE new."next_zone" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', new.id, 'insert', 'next_starts_at', NULL, CAST(new."next_starts_at" AS TEXT) WHERE new."next_starts_at" IS NOT NULL;
END
--;
CREATE TRIGGER sitting_update AFTER UPDATE ON sitting
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'sitting', new.id, 'update', 'meeting_id', CAST(old."meeting_id" AS TEXT), CAST(new."meeting_id" AS TEXT) WHERE old."meeting_id" IS NOT new."meeting_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', new.id, 'update', 'quorum', CAST(old."quorum" AS TEXT), CAST(new."quorum" AS TEXT) WHERE old."quorum" IS NOT new."quorum"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', new.id, 'update', 'next_id', CAST(old."next_id" AS TEXT), CAST(new."next_id" AS TEXT) WHERE old."next_id" IS NOT new."next_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', new.id, 'update', 'next_day', CAST(old."next_day" AS TEXT), CAST(new."next_day" AS TEXT) WHERE old."next_day" IS NOT new."next_day"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', new.id, 'update', 'next_at', CAST(old."next_at" AS TEXT), CAST(new."next_at" AS TEXT) WHERE old."next_at" IS NOT new."next_at"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', new.id, 'update', 'next_minutes', CAST(old."next_minutes" AS TEXT), CAST(new."next_minutes" AS TEXT) WHERE old."next_minutes" IS NOT new."next_minutes"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', new.id, 'update', 'next_zone', CAST(old."next_zone" AS TEXT), CAST(new."next_zone" AS TEXT) WHERE old."next_zone" IS NOT new."next_zone"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', new.id, 'update', 'next_starts_at', CAST(old."next_starts_at" AS TEXT), CAST(new."next_starts_at" AS TEXT) WHERE old."next_starts_at" IS NOT new."next_starts_at";
END
--;
CREATE TRIGGER sitting_delete AFTER DELETE ON sitting
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'sitting', old.id, 'delete', 'meeting_id', CAST(old."meeting_id" AS TEXT), NULL WHERE old."meeting_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', old.id, 'delete', 'quorum', CAST(old."quorum" AS TEXT), NULL WHERE old."quorum" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', old.id, 'delete', 'next_id', CAST(old."next_id" AS TEXT), NULL WHERE old."next_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', old.id, 'delete', 'next_day', CAST(old."next_day" AS TEXT), NULL WHERE old."next_day" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', old.id, 'delete', 'next_at', CAST(old."next_at" AS TEXT), NULL WHERE old."next_at" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', old.id, 'delete', 'next_minutes', CAST(old."next_minutes" AS TEXT), NULL WHERE old."next_minutes" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', old.id, 'delete', 'next_zone', CAST(old."next_zone" AS TEXT), NULL WHERE old."next_zone" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', old.id, 'delete', 'next_starts_at', CAST(old."next_starts_at" AS TEXT), NULL WHERE old."next_starts_at" IS NOT NULL;
END
--;
CREATE TRIGGER action_insert AFTER INSERT ON action
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'action', new.id, 'insert', 'meeting_id', NULL, CAST(new."meeting_id" AS TEXT) WHERE new."meeting_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action', new.id, 'insert', 'number', NULL, CAST(new."number" AS TEXT) WHERE new."number" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action', new.id, 'insert', 'item_id', NULL, CAST(new."item_id" AS TEXT) WHERE new."item_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action', new.id, 'insert', 'wording', NULL, CAST(new."wording" AS TEXT) WHERE new."wording" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action', new.id, 'insert', 'owner_id', NULL, CAST(new."owner_id" AS TEXT) WHERE new."owner_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action', new.id, 'insert', 'due', NULL, CAST(new."due" AS TEXT) WHERE new."due" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action', new.id, 'insert', 'state', NULL, CAST(new."state" AS TEXT) WHERE new."state" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action', new.id, 'insert', 'closed_on', NULL, CAST(new."closed_on" AS TEXT) WHERE new."closed_on" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action', new.id, 'insert', 'note', NULL, CAST(new."note" AS TEXT) WHERE new."note" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action', new.id, 'insert', 'noted', NULL, CAST(new."noted" AS TEXT) WHERE new."noted" IS NOT NULL;
END
--;
CREATE TRIGGER action_update AFTER UPDATE ON action
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'action', new.id, 'update', 'meeting_id', CAST(old."meeting_id" AS TEXT), CAST(new."meeting_id" AS TEXT) WHERE old."meeting_id" IS NOT new."meeting_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action', new.id, 'update', 'number', CAST(old."number" AS TEXT), CAST(new."number" AS TEXT) WHERE old."number" IS NOT new."number"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action', new.id, 'update', 'item_id', CAST(old."item_id" AS TEXT), CAST(new."item_id" AS TEXT) WHERE old."item_id" IS NOT new."item_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action', new.id, 'update', 'wording', CAST(old."wording" AS TEXT), CAST(new."wording" AS TEXT) WHERE old."wording" IS NOT new."wording"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action', new.id, 'update', 'owner_id', CAST(old."owner_id" AS TEXT), CAST(new."owner_id" AS TEXT) WHERE old."owner_id" IS NOT new."owner_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action', new.id, 'update', 'due', CAST(old."due" AS TEXT), CAST(new."due" AS TEXT) WHERE old."due" IS NOT new."due"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action', new.id, 'update', 'state', CAST(old."state" AS TEXT), CAST(new."state" AS TEXT) WHERE old."state" IS NOT new."state"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action', new.id, 'update', 'closed_on', CAST(old."closed_on" AS TEXT), CAST(new."closed_on" AS TEXT) WHERE old."closed_on" IS NOT new."closed_on"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action', new.id, 'update', 'note', CAST(old."note" AS TEXT), CAST(new."note" AS TEXT) WHERE old."note" IS NOT new."note"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action', new.id, 'update', 'noted', CAST(old."noted" AS TEXT), CAST(new."noted" AS TEXT) WHERE old."noted" IS NOT new."noted";
END
--;
CREATE TRIGGER action_delete AFTER DELETE ON action
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'action', old.id, 'delete', 'meeting_id', CAST(old."meeting_id" AS TEXT), NULL WHERE old."meeting_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action', old.id, 'delete', 'number', CAST(old."number" AS TEXT), NULL WHERE old."number" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action', old.id, 'delete', 'item_id', CAST(old."item_id" AS TEXT), NULL WHERE old."item_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action', old.id, 'delete', 'wording', CAST(old."wording" AS TEXT), NULL WHERE old."wording" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action', old.id, 'delete', 'owner_id', CAST(old."owner_id" AS TEXT), NULL WHERE old."owner_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action', old.id, 'delete', 'due', CAST(old."due" AS TEXT), NULL WHERE old."due" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action', old.id, 'delete', 'state', CAST(old."state" AS TEXT), NULL WHERE old."state" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action', old.id, 'delete', 'closed_on', CAST(old."closed_on" AS TEXT), NULL WHERE old."closed_on" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action', old.id, 'delete', 'note', CAST(old."note" AS TEXT), NULL WHERE old."note" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action', old.id, 'delete', 'noted', CAST(old."noted" AS TEXT), NULL WHERE old."noted" IS NOT NULL;
END
--;
CREATE TRIGGER address_insert AFTER INSERT ON address
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'address', new.id, 'insert', 'person_id', NULL, CAST(new."person_id" AS TEXT) WHERE new."person_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'address', new.id, 'insert', 'email', NULL, NULL WHERE new."email" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'address', new.id, 'insert', 'email_key', NULL, NULL WHERE new."email_key" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'address', new.id, 'insert', 'preferred', NULL, CAST(new."preferred" AS TEXT) WHERE new."preferred" IS NOT NULL;
END
--;
CREATE TRIGGER address_update AFTER UPDATE ON address
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'address', new.id, 'update', 'person_id', CAST(old."person_id" AS TEXT), CAST(new."person_id" AS TEXT) WHERE old."person_id" IS NOT new."person_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'address', new.id, 'update', 'email', NULL, NULL WHERE old."email" IS NOT new."email"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'address', new.id, 'update', 'email_key', NULL, NULL WHERE old."email_key" IS NOT new."email_key"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'address', new.id, 'update', 'preferred', CAST(old."preferred" AS TEXT), CAST(new."preferred" AS TEXT) WHERE old."preferred" IS NOT new."preferred";
END
--;
CREATE TRIGGER address_delete AFTER DELETE ON address
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'address', old.id, 'delete', 'person_id', CAST(old."person_id" AS TEXT), NULL WHERE old."person_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'address', old.id, 'delete', 'email', NULL, NULL WHERE old."email" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'address', old.id, 'delete', 'email_key', NULL, NULL WHERE old."email_key" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'address', old.id, 'delete', 'preferred', CAST(old."preferred" AS TEXT), NULL WHERE old."preferred" IS NOT NULL;
END
--;
CREATE TRIGGER agenda_paper_insert AFTER INSERT ON agenda_paper
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'agenda_paper', new.id, 'insert', 'item_id', NULL, CAST(new."item_id" AS TEXT) WHERE new."item_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_paper', new.id, 'insert', 'position', NULL, CAST(new."position" AS TEXT) WHERE new."position" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_paper', new.id, 'insert', 'reference', NULL, CAST(new."reference" AS TEXT) WHERE new."reference" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_paper', new.id, 'insert', 'title', NULL, CAST(new."title" AS TEXT) WHERE new."title" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_paper', new.id, 'insert', 'revision', NULL, CAST(new."revision" AS TEXT) WHERE new."revision" IS NOT NULL;
END
--;
CREATE TRIGGER agenda_paper_update AFTER UPDATE ON agenda_paper
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'agenda_paper', new.id, 'update', 'item_id', CAST(old."item_id" AS TEXT), CAST(new."item_id" AS TEXT) WHERE old."item_id" IS NOT new."item_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_paper', new.id, 'update', 'position', CAST(old."position" AS TEXT), CAST(new."position" AS TEXT) WHERE old."position" IS NOT new."position"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_paper', new.id, 'update', 'reference', CAST(old."reference" AS TEXT), CAST(new."reference" AS TEXT) WHERE old."reference" IS NOT new."reference"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_paper', new.id, 'update', 'title', CAST(old."title" AS TEXT), CAST(new."title" AS TEXT) WHERE old."title" IS NOT new."title"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_paper', new.id, 'update', 'revision', CAST(old."revision" AS TEXT), CAST(new."revision" AS TEXT) WHERE old."revision" IS NOT new."revision";
END
--;
CREATE TRIGGER agenda_paper_delete AFTER DELETE ON agenda_paper
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'agenda_paper', old.id, 'delete', 'item_id', CAST(old."item_id" AS TEXT), NULL WHERE old."item_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_paper', old.id, 'delete', 'position', CAST(old."position" AS TEXT), NULL WHERE old."position" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_paper', old.id, 'delete', 'reference', CAST(old."reference" AS TEXT), NULL WHERE old."reference" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_paper', old.id, 'delete', 'title', CAST(old."title" AS TEXT), NULL WHERE old."title" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_paper', old.id, 'delete', 'revision', CAST(old."revision" AS TEXT), NULL WHERE old."revision" IS NOT NULL;
END
--;
CREATE TRIGGER decision_insert AFTER INSERT ON decision
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'decision', new.id, 'insert', 'meeting_id', NULL, CAST(new."meeting_id" AS TEXT) WHERE new."meeting_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', new.id, 'insert', 'number', NULL, CAST(new."number" AS TEXT) WHERE new."number" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', new.id, 'insert', 'item_id', NULL, CAST(new."item_id" AS TEXT) WHERE new."item_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', new.id, 'insert', 'wording', NULL, CAST(new."wording" AS TEXT) WHERE new."wording" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', new.id, 'insert', 'mode', NULL, CAST(new."mode" AS TEXT) WHERE new."mode" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', new.id, 'insert', 'votes_for', NULL, CAST(new."votes_for" AS TEXT) WHERE new."votes_for" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', new.id, 'insert', 'votes_against', NULL, CAST(new."votes_against" AS TEXT) WHERE new."votes_against" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', new.id, 'insert', 'abstentions', NULL, CAST(new."abstentions" AS TEXT) WHERE new."abstentions" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', new.id, 'insert', 'present', NULL, CAST(new."present" AS TEXT) WHERE new."present" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', new.id, 'insert', 'entitled', NULL, CAST(new."entitled" AS TEXT) WHERE new."entitled" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', new.id, 'insert', 'quorum', NULL, CAST(new."quorum" AS TEXT) WHERE new."quorum" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', new.id, 'insert', 'void_reason', NULL, CAST(new."void_reason" AS TEXT) WHERE new."void_reason" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', new.id, 'insert', 'noted', NULL, CAST(new."noted" AS TEXT) WHERE new."noted" IS NOT NULL;
END
--;
CREATE TRIGGER decision_update AFTER UPDATE ON decision
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'decision', new.id, 'update', 'meeting_id', CAST(old."meeting_id" AS TEXT), CAST(new."meeting_id" AS TEXT) WHERE old."meeting_id" IS NOT new."meeting_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', new.id, 'update', 'number', CAST(old."number" AS TEXT), CAST(new."number" AS TEXT) WHERE old."number" IS NOT new."number"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', new.id, 'update', 'item_id', CAST(old."item_id" AS TEXT), CAST(new."item_id" AS TEXT) WHERE old."item_id" IS NOT new."item_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', new.id, 'update', 'wording', CAST(old."wording" AS TEXT), CAST(new."wording" AS TEXT) WHERE old."wording" IS NOT new."wording"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', new.id, 'update', 'mode', CAST(old."mode" AS TEXT), CAST(new."mode" AS TEXT) WHERE old."mode" IS NOT new."mode"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', new.id, 'update', 'votes_for', CAST(old."votes_for" AS TEXT), CAST(new."votes_for" AS TEXT) WHERE old."votes_for" IS NOT new."votes_for"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', new.id, 'update', 'votes_against', CAST(old."votes_against" AS TEXT), CAST(new."votes_against" AS TEXT) WHERE old."votes_against" IS NOT new."votes_against"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', new.id, 'update', 'abstentions', CAST(old."abstentions" AS TEXT), CAST(new."abstentions" AS TEXT) WHERE old."abstentions" IS NOT new."abstentions"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', new.id, 'update', 'present', CAST(old."present" AS TEXT), CAST(new."present" AS TEXT) WHERE old."present" IS NOT new."present"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', new.id, 'update', 'entitled', CAST(old."entitled" AS TEXT), CAST(new."entitled" AS TEXT) WHERE old."entitled" IS NOT new."entitled"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', new.id, 'update', 'quorum', CAST(old."quorum" AS TEXT), CAST(new."quorum" AS TEXT) WHERE old."quorum" IS NOT new."quorum"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', new.id, 'update', 'void_reason', CAST(old."void_reason" AS TEXT), CAST(new."void_reason" AS TEXT) WHERE old."void_reason" IS NOT new."void_reason"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', new.id, 'update', 'noted', CAST(old."noted" AS TEXT), CAST(new."noted" AS TEXT) WHERE old."noted" IS NOT new."noted";
END
--;
CREATE TRIGGER decision_delete AFTER DELETE ON decision
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'decision', old.id, 'delete', 'meeting_id', CAST(old."meeting_id" AS TEXT), NULL WHERE old."meeting_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', old.id, 'delete', 'number', CAST(old."number" AS TEXT), NULL WHERE old."number" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', old.id, 'delete', 'item_id', CAST(old."item_id" AS TEXT), NULL WHERE old."item_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', old.id, 'delete', 'wording', CAST(old."wording" AS TEXT), NULL WHERE old."wording" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', old.id, 'delete', 'mode', CAST(old."mode" AS TEXT), NULL WHERE old."mode" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', old.id, 'delete', 'votes_for', CAST(old."votes_for" AS TEXT), NULL WHERE old."votes_for" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', old.id, 'delete', 'votes_against', CAST(old."votes_against" AS TEXT), NULL WHERE old."votes_against" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', old.id, 'delete', 'abstentions', CAST(old."abstentions" AS TEXT), NULL WHERE old."abstentions" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', old.id, 'delete', 'present', CAST(old."present" AS TEXT), NULL WHERE old."present" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', old.id, 'delete', 'entitled', CAST(old."entitled" AS TEXT), NULL WHERE old."entitled" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', old.id, 'delete', 'quorum', CAST(old."quorum" AS TEXT), NULL WHERE old."quorum" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', old.id, 'delete', 'void_reason', CAST(old."void_reason" AS TEXT), NULL WHERE old."void_reason" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'decision', old.id, 'delete', 'noted', CAST(old."noted" AS TEXT), NULL WHERE old."noted" IS NOT NULL;
END
--;
CREATE TRIGGER invitation_copy_insert AFTER INSERT ON invitation_copy
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'invitation_copy', new.id, 'insert', 'issue_id', NULL, CAST(new."issue_id" AS TEXT) WHERE new."issue_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_copy', new.id, 'insert', 'person_id', NULL, CAST(new."person_id" AS TEXT) WHERE new."person_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_copy', new.id, 'insert', 'method', NULL, CAST(new."method" AS TEXT) WHERE new."method" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_copy', new.id, 'insert', 'sequence', NULL, CAST(new."sequence" AS TEXT) WHERE new."sequence" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_copy', new.id, 'insert', 'stamp', NULL, CAST(new."stamp" AS TEXT) WHERE new."stamp" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_copy', new.id, 'insert', 'content_hash', NULL, NULL WHERE new."content_hash" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_copy', new.id, 'insert', 'sent_at', NULL, CAST(new."sent_at" AS TEXT) WHERE new."sent_at" IS NOT NULL;
END
--;
CREATE TRIGGER invitation_copy_update AFTER UPDATE ON invitation_copy
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'invitation_copy', new.id, 'update', 'issue_id', CAST(old."issue_id" AS TEXT), CAST(new."issue_id" AS TEXT) WHERE old."issue_id" IS NOT new."issue_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_copy', new.id, 'update', 'person_id', CAST(old."person_id" AS TEXT), CAST(new."person_id" AS TEXT) WHERE old."person_id" IS NOT new."person_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_copy', new.id, 'update', 'method', CAST(old."method" AS TEXT), CAST(new."method" AS TEXT) WHERE old."method" IS NOT new."method"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_copy', new.id, 'update', 'sequence', CAST(old."sequence" AS TEXT), CAST(new."sequence" AS TEXT) WHERE old."sequence" IS NOT new."sequence"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_copy', new.id, 'update', 'stamp', CAST(old."stamp" AS TEXT), CAST(new."stamp" AS TEXT) WHERE old."stamp" IS NOT new."stamp"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_copy', new.id, 'update', 'content_hash', NULL, NULL WHERE old."content_hash" IS NOT new."content_hash"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_copy', new.id, 'update', 'sent_at', CAST(old."sent_at" AS TEXT), CAST(new."sent_at" AS TEXT) WHERE old."sent_at" IS NOT new."sent_at";
END
--;
CREATE TRIGGER invitation_copy_delete AFTER DELETE ON invitation_copy
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'invitation_copy', old.id, 'delete', 'issue_id', CAST(old."issue_id" AS TEXT), NULL WHERE old."issue_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_copy', old.id, 'delete', 'person_id', CAST(old."person_id" AS TEXT), NULL WHERE old."person_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_copy', old.id, 'delete', 'method', CAST(old."method" AS TEXT), NULL WHERE old."method" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_copy', old.id, 'delete', 'sequence', CAST(old."sequence" AS TEXT), NULL WHERE old."sequence" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_copy', old.id, 'delete', 'stamp', CAST(old."stamp" AS TEXT), NULL WHERE old."stamp" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_copy', old.id, 'delete', 'content_hash', NULL, NULL WHERE old."content_hash" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'invitation_copy', old.id, 'delete', 'sent_at', CAST(old."sent_at" AS TEXT), NULL WHERE old."sent_at" IS NOT NULL;
END
--;
CREATE TRIGGER minutes_text_insert AFTER INSERT ON minutes_text
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'minutes_text', new.id, 'insert', 'minutes_id', NULL, CAST(new."minutes_id" AS TEXT) WHERE new."minutes_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes_text', new.id, 'insert', 'item_id', NULL, CAST(new."item_id" AS TEXT) WHERE new."item_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes_text', new.id, 'insert', 'language', NULL, CAST(new."language" AS TEXT) WHERE new."language" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes_text', new.id, 'insert', 'body', NULL, NULL WHERE new."body" IS NOT NULL;
END
--;
CREATE TRIGGER minutes_text_update AFTER UPDATE ON minutes_text
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'minutes_text', new.id, 'update', 'minutes_id', CAST(old."minutes_id" AS TEXT), CAST(new."minutes_id" AS TEXT) WHERE old."minutes_id" IS NOT new."minutes_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes_text', new.id, 'update', 'item_id', CAST(old."item_id" AS TEXT), CAST(new."item_id" AS TEXT) WHERE old."item_id" IS NOT new."item_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes_text', new.id, 'update', 'language', CAST(old."language" AS TEXT), CAST(new."language" AS TEXT) WHERE old."language" IS NOT new."language"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes_text', new.id, 'update', 'body', NULL, NULL WHERE old."body" IS NOT new."body";
END
--;
CREATE TRIGGER minutes_text_delete AFTER DELETE ON minutes_text
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'minutes_text', old.id, 'delete', 'minutes_id', CAST(old."minutes_id" AS TEXT), NULL WHERE old."minutes_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes_text', old.id, 'delete', 'item_id', CAST(old."item_id" AS TEXT), NULL WHERE old."item_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes_text', old.id, 'delete', 'language', CAST(old."language" AS TEXT), NULL WHERE old."language" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes_text', old.id, 'delete', 'body', NULL, NULL WHERE old."body" IS NOT NULL;
END
--;
CREATE TRIGGER office_insert AFTER INSERT ON office
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'office', new.id, 'insert', 'kind', NULL, CAST(new."kind" AS TEXT) WHERE new."kind" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'office', new.id, 'insert', 'person_id', NULL, CAST(new."person_id" AS TEXT) WHERE new."person_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'office', new.id, 'insert', 'theme_id', NULL, CAST(new."theme_id" AS TEXT) WHERE new."theme_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'office', new.id, 'insert', 'since', NULL, CAST(new."since" AS TEXT) WHERE new."since" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'office', new.id, 'insert', 'until', NULL, CAST(new."until" AS TEXT) WHERE new."until" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'office', new.id, 'insert', 'rank', NULL, CAST(new."rank" AS TEXT) WHERE new."rank" IS NOT NULL;
END
--;
CREATE TRIGGER office_update AFTER UPDATE ON office
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'office', new.id, 'update', 'kind', CAST(old."kind" AS TEXT), CAST(new."kind" AS TEXT) WHERE old."kind" IS NOT new."kind"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'office', new.id, 'update', 'person_id', CAST(old."person_id" AS TEXT), CAST(new."person_id" AS TEXT) WHERE old."person_id" IS NOT new."person_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'office', new.id, 'update', 'theme_id', CAST(old."theme_id" AS TEXT), CAST(new."theme_id" AS TEXT) WHERE old."theme_id" IS NOT new."theme_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'office', new.id, 'update', 'since', CAST(old."since" AS TEXT), CAST(new."since" AS TEXT) WHERE old."since" IS NOT new."since"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'office', new.id, 'update', 'until', CAST(old."until" AS TEXT), CAST(new."until" AS TEXT) WHERE old."until" IS NOT new."until"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'office', new.id, 'update', 'rank', CAST(old."rank" AS TEXT), CAST(new."rank" AS TEXT) WHERE old."rank" IS NOT new."rank";
END
--;
CREATE TRIGGER office_delete AFTER DELETE ON office
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'office', old.id, 'delete', 'kind', CAST(old."kind" AS TEXT), NULL WHERE old."kind" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'office', old.id, 'delete', 'person_id', CAST(old."person_id" AS TEXT), NULL WHERE old."person_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'office', old.id, 'delete', 'theme_id', CAST(old."theme_id" AS TEXT), NULL WHERE old."theme_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'office', old.id, 'delete', 'since', CAST(old."since" AS TEXT), NULL WHERE old."since" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'office', old.id, 'delete', 'until', CAST(old."until" AS TEXT), NULL WHERE old."until" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'office', old.id, 'delete', 'rank', CAST(old."rank" AS TEXT), NULL WHERE old."rank" IS NOT NULL;
END
--;
CREATE TRIGGER sitting_seat_insert AFTER INSERT ON sitting_seat
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'sitting_seat', new.id, 'insert', 'sitting_id', NULL, CAST(new."sitting_id" AS TEXT) WHERE new."sitting_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_seat', new.id, 'insert', 'seat_id', NULL, CAST(new."seat_id" AS TEXT) WHERE new."seat_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_seat', new.id, 'insert', 'kind', NULL, CAST(new."kind" AS TEXT) WHERE new."kind" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_seat', new.id, 'insert', 'person_id', NULL, CAST(new."person_id" AS TEXT) WHERE new."person_id" IS NOT NULL;
END
--;
CREATE TRIGGER sitting_seat_update AFTER UPDATE ON sitting_seat
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'sitting_seat', new.id, 'update', 'sitting_id', CAST(old."sitting_id" AS TEXT), CAST(new."sitting_id" AS TEXT) WHERE old."sitting_id" IS NOT new."sitting_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_seat', new.id, 'update', 'seat_id', CAST(old."seat_id" AS TEXT), CAST(new."seat_id" AS TEXT) WHERE old."seat_id" IS NOT new."seat_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_seat', new.id, 'update', 'kind', CAST(old."kind" AS TEXT), CAST(new."kind" AS TEXT) WHERE old."kind" IS NOT new."kind"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_seat', new.id, 'update', 'person_id', CAST(old."person_id" AS TEXT), CAST(new."person_id" AS TEXT) WHERE old."person_id" IS NOT new."person_id";
END
--;
CREATE TRIGGER sitting_seat_delete AFTER DELETE ON sitting_seat
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'sitting_seat', old.id, 'delete', 'sitting_id', CAST(old."sitting_id" AS TEXT), NULL WHERE old."sitting_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_seat', old.id, 'delete', 'seat_id', CAST(old."seat_id" AS TEXT), NULL WHERE old."seat_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_seat', old.id, 'delete', 'kind', CAST(old."kind" AS TEXT), NULL WHERE old."kind" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_seat', old.id, 'delete', 'person_id', CAST(old."person_id" AS TEXT), NULL WHERE old."person_id" IS NOT NULL;
END
--;
CREATE TRIGGER action_given_insert AFTER INSERT ON action_given
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'action_given', new.id, 'insert', 'action_id', NULL, CAST(new."action_id" AS TEXT) WHERE new."action_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action_given', new.id, 'insert', 'meeting_id', NULL, CAST(new."meeting_id" AS TEXT) WHERE new."meeting_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action_given', new.id, 'insert', 'wording', NULL, CAST(new."wording" AS TEXT) WHERE new."wording" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action_given', new.id, 'insert', 'owner_id', NULL, CAST(new."owner_id" AS TEXT) WHERE new."owner_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action_given', new.id, 'insert', 'due', NULL, CAST(new."due" AS TEXT) WHERE new."due" IS NOT NULL;
END
--;
CREATE TRIGGER action_given_update AFTER UPDATE ON action_given
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'action_given', new.id, 'update', 'action_id', CAST(old."action_id" AS TEXT), CAST(new."action_id" AS TEXT) WHERE old."action_id" IS NOT new."action_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action_given', new.id, 'update', 'meeting_id', CAST(old."meeting_id" AS TEXT), CAST(new."meeting_id" AS TEXT) WHERE old."meeting_id" IS NOT new."meeting_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action_given', new.id, 'update', 'wording', CAST(old."wording" AS TEXT), CAST(new."wording" AS TEXT) WHERE old."wording" IS NOT new."wording"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action_given', new.id, 'update', 'owner_id', CAST(old."owner_id" AS TEXT), CAST(new."owner_id" AS TEXT) WHERE old."owner_id" IS NOT new."owner_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action_given', new.id, 'update', 'due', CAST(old."due" AS TEXT), CAST(new."due" AS TEXT) WHERE old."due" IS NOT new."due";
END
--;
CREATE TRIGGER action_given_delete AFTER DELETE ON action_given
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'action_given', old.id, 'delete', 'action_id', CAST(old."action_id" AS TEXT), NULL WHERE old."action_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action_given', old.id, 'delete', 'meeting_id', CAST(old."meeting_id" AS TEXT), NULL WHERE old."meeting_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action_given', old.id, 'delete', 'wording', CAST(old."wording" AS TEXT), NULL WHERE old."wording" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action_given', old.id, 'delete', 'owner_id', CAST(old."owner_id" AS TEXT), NULL WHERE old."owner_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'action_given', old.id, 'delete', 'due', CAST(old."due" AS TEXT), NULL WHERE old."due" IS NOT NULL;
END
--;
CREATE TRIGGER draft_insert AFTER INSERT ON draft
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'draft', new.id, 'insert', 'theme_id', NULL, CAST(new."theme_id" AS TEXT) WHERE new."theme_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'draft', new.id, 'insert', 'number', NULL, CAST(new."number" AS TEXT) WHERE new."number" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'draft', new.id, 'insert', 'title', NULL, CAST(new."title" AS TEXT) WHERE new."title" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'draft', new.id, 'insert', 'state', NULL, CAST(new."state" AS TEXT) WHERE new."state" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'draft', new.id, 'insert', 'adopted_by_id', NULL, CAST(new."adopted_by_id" AS TEXT) WHERE new."adopted_by_id" IS NOT NULL;
END
--;
CREATE TRIGGER draft_update AFTER UPDATE ON draft
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'draft', new.id, 'update', 'theme_id', CAST(old."theme_id" AS TEXT), CAST(new."theme_id" AS TEXT) WHERE old."theme_id" IS NOT new."theme_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'draft', new.id, 'update', 'number', CAST(old."number" AS TEXT), CAST(new."number" AS TEXT) WHERE old."number" IS NOT new."number"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'draft', new.id, 'update', 'title', CAST(old."title" AS TEXT), CAST(new."title" AS TEXT) WHERE old."title" IS NOT new."title"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'draft', new.id, 'update', 'state', CAST(old."state" AS TEXT), CAST(new."state" AS TEXT) WHERE old."state" IS NOT new."state"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'draft', new.id, 'update', 'adopted_by_id', CAST(old."adopted_by_id" AS TEXT), CAST(new."adopted_by_id" AS TEXT) WHERE old."adopted_by_id" IS NOT new."adopted_by_id";
END
--;
CREATE TRIGGER draft_delete AFTER DELETE ON draft
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'draft', old.id, 'delete', 'theme_id', CAST(old."theme_id" AS TEXT), NULL WHERE old."theme_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'draft', old.id, 'delete', 'number', CAST(old."number" AS TEXT), NULL WHERE old."number" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'draft', old.id, 'delete', 'title', CAST(old."title" AS TEXT), NULL WHERE old."title" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'draft', old.id, 'delete', 'state', CAST(old."state" AS TEXT), NULL WHERE old."state" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'draft', old.id, 'delete', 'adopted_by_id', CAST(old."adopted_by_id" AS TEXT), NULL WHERE old."adopted_by_id" IS NOT NULL;
END
--;
CREATE TRIGGER reservation_insert AFTER INSERT ON reservation
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'reservation', new.id, 'insert', 'decision_id', NULL, CAST(new."decision_id" AS TEXT) WHERE new."decision_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'reservation', new.id, 'insert', 'seat_id', NULL, CAST(new."seat_id" AS TEXT) WHERE new."seat_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'reservation', new.id, 'insert', 'concerns', NULL, CAST(new."concerns" AS TEXT) WHERE new."concerns" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'reservation', new.id, 'insert', 'body', NULL, CAST(new."body" AS TEXT) WHERE new."body" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'reservation', new.id, 'insert', 'language', NULL, CAST(new."language" AS TEXT) WHERE new."language" IS NOT NULL;
END
--;
CREATE TRIGGER reservation_update AFTER UPDATE ON reservation
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'reservation', new.id, 'update', 'decision_id', CAST(old."decision_id" AS TEXT), CAST(new."decision_id" AS TEXT) WHERE old."decision_id" IS NOT new."decision_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'reservation', new.id, 'update', 'seat_id', CAST(old."seat_id" AS TEXT), CAST(new."seat_id" AS TEXT) WHERE old."seat_id" IS NOT new."seat_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'reservation', new.id, 'update', 'concerns', CAST(old."concerns" AS TEXT), CAST(new."concerns" AS TEXT) WHERE old."concerns" IS NOT new."concerns"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'reservation', new.id, 'update', 'body', CAST(old."body" AS TEXT), CAST(new."body" AS TEXT) WHERE old."body" IS NOT new."body"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'reservation', new.id, 'update', 'language', CAST(old."language" AS TEXT), CAST(new."language" AS TEXT) WHERE old."language" IS NOT new."language";
END
--;
CREATE TRIGGER reservation_delete AFTER DELETE ON reservation
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'reservation', old.id, 'delete', 'decision_id', CAST(old."decision_id" AS TEXT), NULL WHERE old."decision_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'reservation', old.id, 'delete', 'seat_id', CAST(old."seat_id" AS TEXT), NULL WHERE old."seat_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'reservation', old.id, 'delete', 'concerns', CAST(old."concerns" AS TEXT), NULL WHERE old."concerns" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'reservation', old.id, 'delete', 'body', CAST(old."body" AS TEXT), NULL WHERE old."body" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'reservation', old.id, 'delete', 'language', CAST(old."language" AS TEXT), NULL WHERE old."language" IS NOT NULL;
END
--;
CREATE TRIGGER memory_insert AFTER INSERT ON memory
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'memory', new.id, 'insert', 'draft_id', NULL, CAST(new."draft_id" AS TEXT) WHERE new."draft_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'memory', new.id, 'insert', 'source_language', NULL, CAST(new."source_language" AS TEXT) WHERE new."source_language" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'memory', new.id, 'insert', 'target_language', NULL, CAST(new."target_language" AS TEXT) WHERE new."target_language" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'memory', new.id, 'insert', 'segment', NULL, CAST(new."segment" AS TEXT) WHERE new."segment" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'memory', new.id, 'insert', 'before', NULL, CAST(new."before" AS TEXT) WHERE new."before" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'memory', new.id, 'insert', 'after', NULL, CAST(new."after" AS TEXT) WHERE new."after" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'memory', new.id, 'insert', 'source', NULL, NULL WHERE new."source" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'memory', new.id, 'insert', 'target', NULL, NULL WHERE new."target" IS NOT NULL;
END
--;
CREATE TRIGGER memory_update AFTER UPDATE ON memory
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'memory', new.id, 'update', 'draft_id', CAST(old."draft_id" AS TEXT), CAST(new."draft_id" AS TEXT) WHERE old."draft_id" IS NOT new."draft_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'memory', new.id, 'update', 'source_language', CAST(old."source_language" AS TEXT), CAST(new."source_language" AS TEXT) WHERE old."source_language" IS NOT new."source_language"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'memory', new.id, 'update', 'target_language', CAST(old."target_language" AS TEXT), CAST(new."target_language" AS TEXT) WHERE old."target_language" IS NOT new."target_language"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'memory', new.id, 'update', 'segment', CAST(old."segment" AS TEXT), CAST(new."segment" AS TEXT) WHERE old."segment" IS NOT new."segment"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'memory', new.id, 'update', 'before', CAST(old."before" AS TEXT), CAST(new."before" AS TEXT) WHERE old."before" IS NOT new."before"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'memory', new.id, 'update', 'after', CAST(old."after" AS TEXT), CAST(new."after" AS TEXT) WHERE old."after" IS NOT new."after"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'memory', new.id, 'update', 'source', NULL, NULL WHERE old."source" IS NOT new."source"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'memory', new.id, 'update', 'target', NULL, NULL WHERE old."target" IS NOT new."target";
END
--;
CREATE TRIGGER memory_delete AFTER DELETE ON memory
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'memory', old.id, 'delete', 'draft_id', CAST(old."draft_id" AS TEXT), NULL WHERE old."draft_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'memory', old.id, 'delete', 'source_language', CAST(old."source_language" AS TEXT), NULL WHERE old."source_language" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'memory', old.id, 'delete', 'target_language', CAST(old."target_language" AS TEXT), NULL WHERE old."target_language" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'memory', old.id, 'delete', 'segment', CAST(old."segment" AS TEXT), NULL WHERE old."segment" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'memory', old.id, 'delete', 'before', CAST(old."before" AS TEXT), NULL WHERE old."before" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'memory', old.id, 'delete', 'after', CAST(old."after" AS TEXT), NULL WHERE old."after" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'memory', old.id, 'delete', 'source', NULL, NULL WHERE old."source" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'memory', old.id, 'delete', 'target', NULL, NULL WHERE old."target" IS NOT NULL;
END
--;
CREATE TRIGGER revision_insert AFTER INSERT ON revision
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'revision', new.id, 'insert', 'draft_id', NULL, CAST(new."draft_id" AS TEXT) WHERE new."draft_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'revision', new.id, 'insert', 'number', NULL, CAST(new."number" AS TEXT) WHERE new."number" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'revision', new.id, 'insert', 'language', NULL, CAST(new."language" AS TEXT) WHERE new."language" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'revision', new.id, 'insert', 'body', NULL, NULL WHERE new."body" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'revision', new.id, 'insert', 'sha256', NULL, CAST(new."sha256" AS TEXT) WHERE new."sha256" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'revision', new.id, 'insert', 'author', NULL, NULL WHERE new."author" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'revision', new.id, 'insert', 'created', NULL, CAST(new."created" AS TEXT) WHERE new."created" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'revision', new.id, 'insert', 'note', NULL, CAST(new."note" AS TEXT) WHERE new."note" IS NOT NULL;
END
--;
CREATE TRIGGER revision_update AFTER UPDATE ON revision
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'revision', new.id, 'update', 'draft_id', CAST(old."draft_id" AS TEXT), CAST(new."draft_id" AS TEXT) WHERE old."draft_id" IS NOT new."draft_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'revision', new.id, 'update', 'number', CAST(old."number" AS TEXT), CAST(new."number" AS TEXT) WHERE old."number" IS NOT new."number"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'revision', new.id, 'update', 'language', CAST(old."language" AS TEXT), CAST(new."language" AS TEXT) WHERE old."language" IS NOT new."language"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'revision', new.id, 'update', 'body', NULL, NULL WHERE old."body" IS NOT new."body"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'revision', new.id, 'update', 'sha256', CAST(old."sha256" AS TEXT), CAST(new."sha256" AS TEXT) WHERE old."sha256" IS NOT new."sha256"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'revision', new.id, 'update', 'author', NULL, NULL WHERE old."author" IS NOT new."author"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'revision', new.id, 'update', 'created', CAST(old."created" AS TEXT), CAST(new."created" AS TEXT) WHERE old."created" IS NOT new."created"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'revision', new.id, 'update', 'note', CAST(old."note" AS TEXT), CAST(new."note" AS TEXT) WHERE old."note" IS NOT new."note";
END
--;
CREATE TRIGGER revision_delete AFTER DELETE ON revision
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'revision', old.id, 'delete', 'draft_id', CAST(old."draft_id" AS TEXT), NULL WHERE old."draft_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'revision', old.id, 'delete', 'number', CAST(old."number" AS TEXT), NULL WHERE old."number" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'revision', old.id, 'delete', 'language', CAST(old."language" AS TEXT), NULL WHERE old."language" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'revision', old.id, 'delete', 'body', NULL, NULL WHERE old."body" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'revision', old.id, 'delete', 'sha256', CAST(old."sha256" AS TEXT), NULL WHERE old."sha256" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'revision', old.id, 'delete', 'author', NULL, NULL WHERE old."author" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'revision', old.id, 'delete', 'created', CAST(old."created" AS TEXT), NULL WHERE old."created" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'revision', old.id, 'delete', 'note', CAST(old."note" AS TEXT), NULL WHERE old."note" IS NOT NULL;
END
