ALTER TABLE agenda_item ADD COLUMN noted TEXT CONSTRAINT agenda_item_noted_ck CHECK ("noted" IN ('pending', 'decided', 'noted', 'deferred', 'withdrawn'))
--;
ALTER TABLE minutes_text ADD COLUMN beside TEXT CONSTRAINT minutes_text_beside_ck CHECK ("beside" <> '')
--;
DROP TRIGGER agenda_item_insert
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
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'insert', 'guest', NULL, CASE WHEN coalesce(new."guest", '') IN ('', '[]', '{}') THEN coalesce(new."guest", '') END WHERE new."guest" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'insert', 'theme_id', NULL, CAST(new."theme_id" AS TEXT) WHERE new."theme_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'insert', 'annotation', NULL, CAST(new."annotation" AS TEXT) WHERE new."annotation" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'insert', 'proposal', NULL, CAST(new."proposal" AS TEXT) WHERE new."proposal" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'insert', 'outcome', NULL, CAST(new."outcome" AS TEXT) WHERE new."outcome" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'insert', 'carried_from', NULL, CAST(new."carried_from" AS TEXT) WHERE new."carried_from" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'insert', 'noted', NULL, CAST(new."noted" AS TEXT) WHERE new."noted" IS NOT NULL;
END
--;
DROP TRIGGER agenda_item_update
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
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'update', 'guest', CASE WHEN coalesce(old."guest", '') IN ('', '[]', '{}') THEN coalesce(old."guest", '') END, CASE WHEN coalesce(new."guest", '') IN ('', '[]', '{}') THEN coalesce(new."guest", '') END WHERE old."guest" IS NOT new."guest"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'update', 'theme_id', CAST(old."theme_id" AS TEXT), CAST(new."theme_id" AS TEXT) WHERE old."theme_id" IS NOT new."theme_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'update', 'annotation', CAST(old."annotation" AS TEXT), CAST(new."annotation" AS TEXT) WHERE old."annotation" IS NOT new."annotation"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'update', 'proposal', CAST(old."proposal" AS TEXT), CAST(new."proposal" AS TEXT) WHERE old."proposal" IS NOT new."proposal"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'update', 'outcome', CAST(old."outcome" AS TEXT), CAST(new."outcome" AS TEXT) WHERE old."outcome" IS NOT new."outcome"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'update', 'carried_from', CAST(old."carried_from" AS TEXT), CAST(new."carried_from" AS TEXT) WHERE old."carried_from" IS NOT new."carried_from"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'update', 'noted', CAST(old."noted" AS TEXT), CAST(new."noted" AS TEXT) WHERE old."noted" IS NOT new."noted";
END
--;
DROP TRIGGER agenda_item_delete
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
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', old.id, 'delete', 'guest', CASE WHEN coalesce(old."guest", '') IN ('', '[]', '{}') THEN coalesce(old."guest", '') END, NULL WHERE old."guest" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', old.id, 'delete', 'theme_id', CAST(old."theme_id" AS TEXT), NULL WHERE old."theme_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', old.id, 'delete', 'annotation', CAST(old."annotation" AS TEXT), NULL WHERE old."annotation" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', old.id, 'delete', 'proposal', CAST(old."proposal" AS TEXT), NULL WHERE old."proposal" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', old.id, 'delete', 'outcome', CAST(old."outcome" AS TEXT), NULL WHERE old."outcome" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', old.id, 'delete', 'carried_from', CAST(old."carried_from" AS TEXT), NULL WHERE old."carried_from" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', old.id, 'delete', 'noted', CAST(old."noted" AS TEXT), NULL WHERE old."noted" IS NOT NULL;
END
--;
DROP TRIGGER minutes_text_insert
--;
CREATE TRIGGER minutes_text_insert AFTER INSERT ON minutes_text
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'minutes_text', new.id, 'insert', 'minutes_id', NULL, CAST(new."minutes_id" AS TEXT) WHERE new."minutes_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes_text', new.id, 'insert', 'item_id', NULL, CAST(new."item_id" AS TEXT) WHERE new."item_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes_text', new.id, 'insert', 'language', NULL, CAST(new."language" AS TEXT) WHERE new."language" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes_text', new.id, 'insert', 'body', NULL, CASE WHEN coalesce(new."body", '') IN ('', '[]', '{}') THEN coalesce(new."body", '') END WHERE new."body" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes_text', new.id, 'insert', 'beside', NULL, CASE WHEN coalesce(new."beside", '') IN ('', '[]', '{}') THEN coalesce(new."beside", '') END WHERE new."beside" IS NOT NULL;
END
--;
DROP TRIGGER minutes_text_update
--;
CREATE TRIGGER minutes_text_update AFTER UPDATE ON minutes_text
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'minutes_text', new.id, 'update', 'minutes_id', CAST(old."minutes_id" AS TEXT), CAST(new."minutes_id" AS TEXT) WHERE old."minutes_id" IS NOT new."minutes_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes_text', new.id, 'update', 'item_id', CAST(old."item_id" AS TEXT), CAST(new."item_id" AS TEXT) WHERE old."item_id" IS NOT new."item_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes_text', new.id, 'update', 'language', CAST(old."language" AS TEXT), CAST(new."language" AS TEXT) WHERE old."language" IS NOT new."language"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes_text', new.id, 'update', 'body', CASE WHEN coalesce(old."body", '') IN ('', '[]', '{}') THEN coalesce(old."body", '') END, CASE WHEN coalesce(new."body", '') IN ('', '[]', '{}') THEN coalesce(new."body", '') END WHERE old."body" IS NOT new."body"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes_text', new.id, 'update', 'beside', CASE WHEN coalesce(old."beside", '') IN ('', '[]', '{}') THEN coalesce(old."beside", '') END, CASE WHEN coalesce(new."beside", '') IN ('', '[]', '{}') THEN coalesce(new."beside", '') END WHERE old."beside" IS NOT new."beside";
END
--;
DROP TRIGGER minutes_text_delete
--;
CREATE TRIGGER minutes_text_delete AFTER DELETE ON minutes_text
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'minutes_text', old.id, 'delete', 'minutes_id', CAST(old."minutes_id" AS TEXT), NULL WHERE old."minutes_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes_text', old.id, 'delete', 'item_id', CAST(old."item_id" AS TEXT), NULL WHERE old."item_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes_text', old.id, 'delete', 'language', CAST(old."language" AS TEXT), NULL WHERE old."language" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes_text', old.id, 'delete', 'body', CASE WHEN coalesce(old."body", '') IN ('', '[]', '{}') THEN coalesce(old."body", '') END, NULL WHERE old."body" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes_text', old.id, 'delete', 'beside', CASE WHEN coalesce(old."beside", '') IN ('', '[]', '{}') THEN coalesce(old."beside", '') END, NULL WHERE old."beside" IS NOT NULL;
END
