ALTER TABLE sitting ADD COLUMN name TEXT DEFAULT '{}' NOT NULL
--;
ALTER TABLE sitting ADD COLUMN short_name TEXT DEFAULT '{}' NOT NULL
--;
ALTER TABLE sitting ADD COLUMN organisation TEXT DEFAULT '{}' NOT NULL
--;
ALTER TABLE sitting ADD COLUMN notice TEXT DEFAULT '{}' NOT NULL
--;
ALTER TABLE sitting_seat ADD COLUMN institution TEXT DEFAULT '{}' NOT NULL
--;
ALTER TABLE sitting_seat ADD COLUMN country TEXT
    CONSTRAINT sitting_seat_country_ck CHECK ("country" <> '')
--;
ALTER TABLE sitting_seat ADD COLUMN region TEXT
    CONSTRAINT sitting_seat_region_ck CHECK ("region" IN ('africa-middle-east', 'americas', 'asia-pacific', 'europe', 'international'))
--;
DROP TRIGGER sitting_insert
--;
DROP TRIGGER sitting_update
--;
DROP TRIGGER sitting_delete
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
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', new.id, 'insert', 'next_starts_at', NULL, CAST(new."next_starts_at" AS TEXT) WHERE new."next_starts_at" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', new.id, 'insert', 'name', NULL, CAST(new."name" AS TEXT) WHERE new."name" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', new.id, 'insert', 'short_name', NULL, CAST(new."short_name" AS TEXT) WHERE new."short_name" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', new.id, 'insert', 'organisation', NULL, CAST(new."organisation" AS TEXT) WHERE new."organisation" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', new.id, 'insert', 'notice', NULL, CAST(new."notice" AS TEXT) WHERE new."notice" IS NOT NULL;
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
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', new.id, 'update', 'next_starts_at', CAST(old."next_starts_at" AS TEXT), CAST(new."next_starts_at" AS TEXT) WHERE old."next_starts_at" IS NOT new."next_starts_at"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', new.id, 'update', 'name', CAST(old."name" AS TEXT), CAST(new."name" AS TEXT) WHERE old."name" IS NOT new."name"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', new.id, 'update', 'short_name', CAST(old."short_name" AS TEXT), CAST(new."short_name" AS TEXT) WHERE old."short_name" IS NOT new."short_name"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', new.id, 'update', 'organisation', CAST(old."organisation" AS TEXT), CAST(new."organisation" AS TEXT) WHERE old."organisation" IS NOT new."organisation"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', new.id, 'update', 'notice', CAST(old."notice" AS TEXT), CAST(new."notice" AS TEXT) WHERE old."notice" IS NOT new."notice";
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
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', old.id, 'delete', 'next_starts_at', CAST(old."next_starts_at" AS TEXT), NULL WHERE old."next_starts_at" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', old.id, 'delete', 'name', CAST(old."name" AS TEXT), NULL WHERE old."name" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', old.id, 'delete', 'short_name', CAST(old."short_name" AS TEXT), NULL WHERE old."short_name" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', old.id, 'delete', 'organisation', CAST(old."organisation" AS TEXT), NULL WHERE old."organisation" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting', old.id, 'delete', 'notice', CAST(old."notice" AS TEXT), NULL WHERE old."notice" IS NOT NULL;
END
--;
DROP TRIGGER sitting_seat_insert
--;
DROP TRIGGER sitting_seat_update
--;
DROP TRIGGER sitting_seat_delete
--;
CREATE TRIGGER sitting_seat_insert AFTER INSERT ON sitting_seat
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'sitting_seat', new.id, 'insert', 'sitting_id', NULL, CAST(new."sitting_id" AS TEXT) WHERE new."sitting_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_seat', new.id, 'insert', 'seat_id', NULL, CAST(new."seat_id" AS TEXT) WHERE new."seat_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_seat', new.id, 'insert', 'kind', NULL, CAST(new."kind" AS TEXT) WHERE new."kind" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_seat', new.id, 'insert', 'person_id', NULL, CAST(new."person_id" AS TEXT) WHERE new."person_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_seat', new.id, 'insert', 'institution', NULL, CAST(new."institution" AS TEXT) WHERE new."institution" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_seat', new.id, 'insert', 'country', NULL, CAST(new."country" AS TEXT) WHERE new."country" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_seat', new.id, 'insert', 'region', NULL, CAST(new."region" AS TEXT) WHERE new."region" IS NOT NULL;
END
--;
CREATE TRIGGER sitting_seat_update AFTER UPDATE ON sitting_seat
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'sitting_seat', new.id, 'update', 'sitting_id', CAST(old."sitting_id" AS TEXT), CAST(new."sitting_id" AS TEXT) WHERE old."sitting_id" IS NOT new."sitting_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_seat', new.id, 'update', 'seat_id', CAST(old."seat_id" AS TEXT), CAST(new."seat_id" AS TEXT) WHERE old."seat_id" IS NOT new."seat_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_seat', new.id, 'update', 'kind', CAST(old."kind" AS TEXT), CAST(new."kind" AS TEXT) WHERE old."kind" IS NOT new."kind"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_seat', new.id, 'update', 'person_id', CAST(old."person_id" AS TEXT), CAST(new."person_id" AS TEXT) WHERE old."person_id" IS NOT new."person_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_seat', new.id, 'update', 'institution', CAST(old."institution" AS TEXT), CAST(new."institution" AS TEXT) WHERE old."institution" IS NOT new."institution"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_seat', new.id, 'update', 'country', CAST(old."country" AS TEXT), CAST(new."country" AS TEXT) WHERE old."country" IS NOT new."country"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_seat', new.id, 'update', 'region', CAST(old."region" AS TEXT), CAST(new."region" AS TEXT) WHERE old."region" IS NOT new."region";
END
--;
CREATE TRIGGER sitting_seat_delete AFTER DELETE ON sitting_seat
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'sitting_seat', old.id, 'delete', 'sitting_id', CAST(old."sitting_id" AS TEXT), NULL WHERE old."sitting_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_seat', old.id, 'delete', 'seat_id', CAST(old."seat_id" AS TEXT), NULL WHERE old."seat_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_seat', old.id, 'delete', 'kind', CAST(old."kind" AS TEXT), NULL WHERE old."kind" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_seat', old.id, 'delete', 'person_id', CAST(old."person_id" AS TEXT), NULL WHERE old."person_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_seat', old.id, 'delete', 'institution', CAST(old."institution" AS TEXT), NULL WHERE old."institution" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_seat', old.id, 'delete', 'country', CAST(old."country" AS TEXT), NULL WHERE old."country" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_seat', old.id, 'delete', 'region', CAST(old."region" AS TEXT), NULL WHERE old."region" IS NOT NULL;
END
--;
CREATE TABLE sitting_person (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    sitting_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    gender TEXT,
    CONSTRAINT sitting_person_once_uq UNIQUE (sitting_id, person_id),
    FOREIGN KEY(sitting_id) REFERENCES sitting (id),
    FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT sitting_person_name_ck CHECK ("name" <> ''),
    CONSTRAINT sitting_person_gender_ck CHECK ("gender" IN ('f', 'm', 'x'))
)
 STRICT
--;
CREATE INDEX ix_sitting_person_person_id ON sitting_person (person_id)
--;
CREATE INDEX ix_sitting_person_sitting_id ON sitting_person (sitting_id)
--;
CREATE TRIGGER sitting_person_insert AFTER INSERT ON sitting_person
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'sitting_person', new.id, 'insert', 'sitting_id', NULL, CAST(new."sitting_id" AS TEXT) WHERE new."sitting_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_person', new.id, 'insert', 'person_id', NULL, CAST(new."person_id" AS TEXT) WHERE new."person_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_person', new.id, 'insert', 'name', NULL, NULL WHERE new."name" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_person', new.id, 'insert', 'gender', NULL, NULL WHERE new."gender" IS NOT NULL;
END
--;
CREATE TRIGGER sitting_person_update AFTER UPDATE ON sitting_person
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'sitting_person', new.id, 'update', 'sitting_id', CAST(old."sitting_id" AS TEXT), CAST(new."sitting_id" AS TEXT) WHERE old."sitting_id" IS NOT new."sitting_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_person', new.id, 'update', 'person_id', CAST(old."person_id" AS TEXT), CAST(new."person_id" AS TEXT) WHERE old."person_id" IS NOT new."person_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_person', new.id, 'update', 'name', NULL, NULL WHERE old."name" IS NOT new."name"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_person', new.id, 'update', 'gender', NULL, NULL WHERE old."gender" IS NOT new."gender";
END
--;
CREATE TRIGGER sitting_person_delete AFTER DELETE ON sitting_person
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'sitting_person', old.id, 'delete', 'sitting_id', CAST(old."sitting_id" AS TEXT), NULL WHERE old."sitting_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_person', old.id, 'delete', 'person_id', CAST(old."person_id" AS TEXT), NULL WHERE old."person_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_person', old.id, 'delete', 'name', NULL, NULL WHERE old."name" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_person', old.id, 'delete', 'gender', NULL, NULL WHERE old."gender" IS NOT NULL;
END
--;
UPDATE sitting SET (name, short_name, organisation, notice) =
    (SELECT name, short_name, organisation, notice FROM working_group)
--;
UPDATE sitting_seat SET (institution, country, region) =
    (SELECT institution, country, region FROM seat WHERE seat.id = sitting_seat.seat_id)
--;
INSERT INTO sitting_person (sitting_id, person_id, name, gender)
    SELECT sitting.id, person.id, person.name, person.gender FROM sitting
    JOIN meeting ON meeting.id = sitting.meeting_id
    JOIN sitting_seat ON sitting_seat.sitting_id = sitting.id
    JOIN seat ON seat.id = sitting_seat.seat_id
    JOIN person ON person.seat_id = seat.id
    WHERE person.id = sitting_seat.person_id OR person.until IS NULL OR person.until > meeting.day
        OR person.until = seat.until
    ORDER BY sitting.id, person.id
