DROP TRIGGER loose_file_insert
--;
CREATE TRIGGER loose_file_insert AFTER INSERT ON loose_file
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'loose_file', new.id, 'insert', 'subject', NULL, CAST(new."subject" AS TEXT) WHERE new."subject" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'loose_file', new.id, 'insert', 'path', NULL, CAST(new."path" AS TEXT) WHERE new."path" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'loose_file', new.id, 'insert', 'file_hash', NULL, NULL WHERE new."file_hash" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'loose_file', new.id, 'insert', 'replaced_hash', NULL, CASE WHEN coalesce(new."replaced_hash", '') IN ('', '[]', '{}') THEN coalesce(new."replaced_hash", '') END WHERE new."replaced_hash" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'loose_file', new.id, 'insert', 'words', NULL, CAST(new."words" AS TEXT) WHERE new."words" IS NOT NULL;
END
--;
DROP TRIGGER loose_file_update
--;
CREATE TRIGGER loose_file_update AFTER UPDATE ON loose_file
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'loose_file', new.id, 'update', 'subject', CAST(old."subject" AS TEXT), CAST(new."subject" AS TEXT) WHERE old."subject" IS NOT new."subject"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'loose_file', new.id, 'update', 'path', CAST(old."path" AS TEXT), CAST(new."path" AS TEXT) WHERE old."path" IS NOT new."path"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'loose_file', new.id, 'update', 'file_hash', NULL, NULL WHERE old."file_hash" IS NOT new."file_hash"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'loose_file', new.id, 'update', 'replaced_hash', CASE WHEN coalesce(old."replaced_hash", '') IN ('', '[]', '{}') THEN coalesce(old."replaced_hash", '') END, CASE WHEN coalesce(new."replaced_hash", '') IN ('', '[]', '{}') THEN coalesce(new."replaced_hash", '') END WHERE old."replaced_hash" IS NOT new."replaced_hash"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'loose_file', new.id, 'update', 'words', CAST(old."words" AS TEXT), CAST(new."words" AS TEXT) WHERE old."words" IS NOT new."words";
END
--;
DROP TRIGGER loose_file_delete
--;
CREATE TRIGGER loose_file_delete AFTER DELETE ON loose_file
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'loose_file', old.id, 'delete', 'subject', CAST(old."subject" AS TEXT), NULL WHERE old."subject" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'loose_file', old.id, 'delete', 'path', CAST(old."path" AS TEXT), NULL WHERE old."path" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'loose_file', old.id, 'delete', 'file_hash', NULL, NULL WHERE old."file_hash" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'loose_file', old.id, 'delete', 'replaced_hash', CASE WHEN coalesce(old."replaced_hash", '') IN ('', '[]', '{}') THEN coalesce(old."replaced_hash", '') END, NULL WHERE old."replaced_hash" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'loose_file', old.id, 'delete', 'words', CAST(old."words" AS TEXT), NULL WHERE old."words" IS NOT NULL;
END
--;
DROP TRIGGER meeting_insert
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
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'insert', 'links', NULL, CASE WHEN coalesce(new."links", '') IN ('', '[]', '{}') THEN coalesce(new."links", '') END WHERE new."links" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'insert', 'uid', NULL, CAST(new."uid" AS TEXT) WHERE new."uid" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'insert', 'created', NULL, CAST(new."created" AS TEXT) WHERE new."created" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'insert', 'opened_at', NULL, CAST(new."opened_at" AS TEXT) WHERE new."opened_at" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'insert', 'closed_at', NULL, CAST(new."closed_at" AS TEXT) WHERE new."closed_at" IS NOT NULL;
END
--;
DROP TRIGGER meeting_update
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
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'update', 'links', CASE WHEN coalesce(old."links", '') IN ('', '[]', '{}') THEN coalesce(old."links", '') END, CASE WHEN coalesce(new."links", '') IN ('', '[]', '{}') THEN coalesce(new."links", '') END WHERE old."links" IS NOT new."links"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'update', 'uid', CAST(old."uid" AS TEXT), CAST(new."uid" AS TEXT) WHERE old."uid" IS NOT new."uid"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'update', 'created', CAST(old."created" AS TEXT), CAST(new."created" AS TEXT) WHERE old."created" IS NOT new."created"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'update', 'opened_at', CAST(old."opened_at" AS TEXT), CAST(new."opened_at" AS TEXT) WHERE old."opened_at" IS NOT new."opened_at"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', new.id, 'update', 'closed_at', CAST(old."closed_at" AS TEXT), CAST(new."closed_at" AS TEXT) WHERE old."closed_at" IS NOT new."closed_at";
END
--;
DROP TRIGGER meeting_delete
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
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', old.id, 'delete', 'links', CASE WHEN coalesce(old."links", '') IN ('', '[]', '{}') THEN coalesce(old."links", '') END, NULL WHERE old."links" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', old.id, 'delete', 'uid', CAST(old."uid" AS TEXT), NULL WHERE old."uid" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', old.id, 'delete', 'created', CAST(old."created" AS TEXT), NULL WHERE old."created" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', old.id, 'delete', 'opened_at', CAST(old."opened_at" AS TEXT), NULL WHERE old."opened_at" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'meeting', old.id, 'delete', 'closed_at', CAST(old."closed_at" AS TEXT), NULL WHERE old."closed_at" IS NOT NULL;
END
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
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'insert', 'carried_from', NULL, CAST(new."carried_from" AS TEXT) WHERE new."carried_from" IS NOT NULL;
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
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', new.id, 'update', 'carried_from', CAST(old."carried_from" AS TEXT), CAST(new."carried_from" AS TEXT) WHERE old."carried_from" IS NOT new."carried_from";
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
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'agenda_item', old.id, 'delete', 'carried_from', CAST(old."carried_from" AS TEXT), NULL WHERE old."carried_from" IS NOT NULL;
END
--;
DROP TRIGGER attendance_insert
--;
CREATE TRIGGER attendance_insert AFTER INSERT ON attendance
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'insert', 'meeting_id', NULL, CAST(new."meeting_id" AS TEXT) WHERE new."meeting_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'insert', 'seat_id', NULL, CAST(new."seat_id" AS TEXT) WHERE new."seat_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'insert', 'reply', NULL, CAST(new."reply" AS TEXT) WHERE new."reply" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'insert', 'presence', NULL, CAST(new."presence" AS TEXT) WHERE new."presence" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'insert', 'represented_by', NULL, CASE WHEN coalesce(new."represented_by", '') IN ('', '[]', '{}') THEN coalesce(new."represented_by", '') END WHERE new."represented_by" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'insert', 'arrived', NULL, CAST(new."arrived" AS TEXT) WHERE new."arrived" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'insert', 'left', NULL, CAST(new."left" AS TEXT) WHERE new."left" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'insert', 'noted', NULL, CAST(new."noted" AS TEXT) WHERE new."noted" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'insert', 'noted_by', NULL, CASE WHEN coalesce(new."noted_by", '') IN ('', '[]', '{}') THEN coalesce(new."noted_by", '') END WHERE new."noted_by" IS NOT NULL;
END
--;
DROP TRIGGER attendance_update
--;
CREATE TRIGGER attendance_update AFTER UPDATE ON attendance
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'update', 'meeting_id', CAST(old."meeting_id" AS TEXT), CAST(new."meeting_id" AS TEXT) WHERE old."meeting_id" IS NOT new."meeting_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'update', 'seat_id', CAST(old."seat_id" AS TEXT), CAST(new."seat_id" AS TEXT) WHERE old."seat_id" IS NOT new."seat_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'update', 'reply', CAST(old."reply" AS TEXT), CAST(new."reply" AS TEXT) WHERE old."reply" IS NOT new."reply"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'update', 'presence', CAST(old."presence" AS TEXT), CAST(new."presence" AS TEXT) WHERE old."presence" IS NOT new."presence"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'update', 'represented_by', CASE WHEN coalesce(old."represented_by", '') IN ('', '[]', '{}') THEN coalesce(old."represented_by", '') END, CASE WHEN coalesce(new."represented_by", '') IN ('', '[]', '{}') THEN coalesce(new."represented_by", '') END WHERE old."represented_by" IS NOT new."represented_by"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'update', 'arrived', CAST(old."arrived" AS TEXT), CAST(new."arrived" AS TEXT) WHERE old."arrived" IS NOT new."arrived"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'update', 'left', CAST(old."left" AS TEXT), CAST(new."left" AS TEXT) WHERE old."left" IS NOT new."left"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'update', 'noted', CAST(old."noted" AS TEXT), CAST(new."noted" AS TEXT) WHERE old."noted" IS NOT new."noted"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', new.id, 'update', 'noted_by', CASE WHEN coalesce(old."noted_by", '') IN ('', '[]', '{}') THEN coalesce(old."noted_by", '') END, CASE WHEN coalesce(new."noted_by", '') IN ('', '[]', '{}') THEN coalesce(new."noted_by", '') END WHERE old."noted_by" IS NOT new."noted_by";
END
--;
DROP TRIGGER attendance_delete
--;
CREATE TRIGGER attendance_delete AFTER DELETE ON attendance
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'attendance', old.id, 'delete', 'meeting_id', CAST(old."meeting_id" AS TEXT), NULL WHERE old."meeting_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', old.id, 'delete', 'seat_id', CAST(old."seat_id" AS TEXT), NULL WHERE old."seat_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', old.id, 'delete', 'reply', CAST(old."reply" AS TEXT), NULL WHERE old."reply" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', old.id, 'delete', 'presence', CAST(old."presence" AS TEXT), NULL WHERE old."presence" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', old.id, 'delete', 'represented_by', CASE WHEN coalesce(old."represented_by", '') IN ('', '[]', '{}') THEN coalesce(old."represented_by", '') END, NULL WHERE old."represented_by" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', old.id, 'delete', 'arrived', CAST(old."arrived" AS TEXT), NULL WHERE old."arrived" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', old.id, 'delete', 'left', CAST(old."left" AS TEXT), NULL WHERE old."left" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', old.id, 'delete', 'noted', CAST(old."noted" AS TEXT), NULL WHERE old."noted" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'attendance', old.id, 'delete', 'noted_by', CASE WHEN coalesce(old."noted_by", '') IN ('', '[]', '{}') THEN coalesce(old."noted_by", '') END, NULL WHERE old."noted_by" IS NOT NULL;
END
--;
DROP TRIGGER person_insert
--;
CREATE TRIGGER person_insert AFTER INSERT ON person
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'insert', 'seat_id', NULL, CAST(new."seat_id" AS TEXT) WHERE new."seat_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'insert', 'role', NULL, CAST(new."role" AS TEXT) WHERE new."role" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'insert', 'name', NULL, NULL WHERE new."name" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'insert', 'sort_name', NULL, NULL WHERE new."sort_name" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'insert', 'gender', NULL, CASE WHEN coalesce(new."gender", '') IN ('', '[]', '{}') THEN coalesce(new."gender", '') END WHERE new."gender" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'insert', 'languages', NULL, CASE WHEN coalesce(new."languages", '') IN ('', '[]', '{}') THEN coalesce(new."languages", '') END WHERE new."languages" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'insert', 'zone', NULL, NULL WHERE new."zone" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'insert', 'title', NULL, CASE WHEN coalesce(new."title", '') IN ('', '[]', '{}') THEN coalesce(new."title", '') END WHERE new."title" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'insert', 'function', NULL, CASE WHEN coalesce(new."function", '') IN ('', '[]', '{}') THEN coalesce(new."function", '') END WHERE new."function" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'insert', 'salutation', NULL, CASE WHEN coalesce(new."salutation", '') IN ('', '[]', '{}') THEN coalesce(new."salutation", '') END WHERE new."salutation" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'insert', 'since', NULL, CAST(new."since" AS TEXT) WHERE new."since" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'insert', 'until', NULL, CAST(new."until" AS TEXT) WHERE new."until" IS NOT NULL;
END
--;
DROP TRIGGER person_update
--;
CREATE TRIGGER person_update AFTER UPDATE ON person
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'update', 'seat_id', CAST(old."seat_id" AS TEXT), CAST(new."seat_id" AS TEXT) WHERE old."seat_id" IS NOT new."seat_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'update', 'role', CAST(old."role" AS TEXT), CAST(new."role" AS TEXT) WHERE old."role" IS NOT new."role"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'update', 'name', NULL, NULL WHERE old."name" IS NOT new."name"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'update', 'sort_name', NULL, NULL WHERE old."sort_name" IS NOT new."sort_name"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'update', 'gender', CASE WHEN coalesce(old."gender", '') IN ('', '[]', '{}') THEN coalesce(old."gender", '') END, CASE WHEN coalesce(new."gender", '') IN ('', '[]', '{}') THEN coalesce(new."gender", '') END WHERE old."gender" IS NOT new."gender"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'update', 'languages', CASE WHEN coalesce(old."languages", '') IN ('', '[]', '{}') THEN coalesce(old."languages", '') END, CASE WHEN coalesce(new."languages", '') IN ('', '[]', '{}') THEN coalesce(new."languages", '') END WHERE old."languages" IS NOT new."languages"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'update', 'zone', NULL, NULL WHERE old."zone" IS NOT new."zone"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'update', 'title', CASE WHEN coalesce(old."title", '') IN ('', '[]', '{}') THEN coalesce(old."title", '') END, CASE WHEN coalesce(new."title", '') IN ('', '[]', '{}') THEN coalesce(new."title", '') END WHERE old."title" IS NOT new."title"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'update', 'function', CASE WHEN coalesce(old."function", '') IN ('', '[]', '{}') THEN coalesce(old."function", '') END, CASE WHEN coalesce(new."function", '') IN ('', '[]', '{}') THEN coalesce(new."function", '') END WHERE old."function" IS NOT new."function"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'update', 'salutation', CASE WHEN coalesce(old."salutation", '') IN ('', '[]', '{}') THEN coalesce(old."salutation", '') END, CASE WHEN coalesce(new."salutation", '') IN ('', '[]', '{}') THEN coalesce(new."salutation", '') END WHERE old."salutation" IS NOT new."salutation"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'update', 'since', CAST(old."since" AS TEXT), CAST(new."since" AS TEXT) WHERE old."since" IS NOT new."since"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', new.id, 'update', 'until', CAST(old."until" AS TEXT), CAST(new."until" AS TEXT) WHERE old."until" IS NOT new."until";
END
--;
DROP TRIGGER person_delete
--;
CREATE TRIGGER person_delete AFTER DELETE ON person
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'person', old.id, 'delete', 'seat_id', CAST(old."seat_id" AS TEXT), NULL WHERE old."seat_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', old.id, 'delete', 'role', CAST(old."role" AS TEXT), NULL WHERE old."role" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', old.id, 'delete', 'name', NULL, NULL WHERE old."name" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', old.id, 'delete', 'sort_name', NULL, NULL WHERE old."sort_name" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', old.id, 'delete', 'gender', CASE WHEN coalesce(old."gender", '') IN ('', '[]', '{}') THEN coalesce(old."gender", '') END, NULL WHERE old."gender" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', old.id, 'delete', 'languages', CASE WHEN coalesce(old."languages", '') IN ('', '[]', '{}') THEN coalesce(old."languages", '') END, NULL WHERE old."languages" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', old.id, 'delete', 'zone', NULL, NULL WHERE old."zone" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', old.id, 'delete', 'title', CASE WHEN coalesce(old."title", '') IN ('', '[]', '{}') THEN coalesce(old."title", '') END, NULL WHERE old."title" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', old.id, 'delete', 'function', CASE WHEN coalesce(old."function", '') IN ('', '[]', '{}') THEN coalesce(old."function", '') END, NULL WHERE old."function" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', old.id, 'delete', 'salutation', CASE WHEN coalesce(old."salutation", '') IN ('', '[]', '{}') THEN coalesce(old."salutation", '') END, NULL WHERE old."salutation" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', old.id, 'delete', 'since', CAST(old."since" AS TEXT), NULL WHERE old."since" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'person', old.id, 'delete', 'until', CAST(old."until" AS TEXT), NULL WHERE old."until" IS NOT NULL;
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
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes_text', new.id, 'insert', 'body', NULL, CASE WHEN coalesce(new."body", '') IN ('', '[]', '{}') THEN coalesce(new."body", '') END WHERE new."body" IS NOT NULL;
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
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes_text', new.id, 'update', 'body', CASE WHEN coalesce(old."body", '') IN ('', '[]', '{}') THEN coalesce(old."body", '') END, CASE WHEN coalesce(new."body", '') IN ('', '[]', '{}') THEN coalesce(new."body", '') END WHERE old."body" IS NOT new."body";
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
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'minutes_text', old.id, 'delete', 'body', CASE WHEN coalesce(old."body", '') IN ('', '[]', '{}') THEN coalesce(old."body", '') END, NULL WHERE old."body" IS NOT NULL;
END
--;
DROP TRIGGER sitting_person_insert
--;
CREATE TRIGGER sitting_person_insert AFTER INSERT ON sitting_person
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'sitting_person', new.id, 'insert', 'sitting_id', NULL, CAST(new."sitting_id" AS TEXT) WHERE new."sitting_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_person', new.id, 'insert', 'person_id', NULL, CAST(new."person_id" AS TEXT) WHERE new."person_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_person', new.id, 'insert', 'name', NULL, NULL WHERE new."name" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_person', new.id, 'insert', 'gender', NULL, CASE WHEN coalesce(new."gender", '') IN ('', '[]', '{}') THEN coalesce(new."gender", '') END WHERE new."gender" IS NOT NULL;
END
--;
DROP TRIGGER sitting_person_update
--;
CREATE TRIGGER sitting_person_update AFTER UPDATE ON sitting_person
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'sitting_person', new.id, 'update', 'sitting_id', CAST(old."sitting_id" AS TEXT), CAST(new."sitting_id" AS TEXT) WHERE old."sitting_id" IS NOT new."sitting_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_person', new.id, 'update', 'person_id', CAST(old."person_id" AS TEXT), CAST(new."person_id" AS TEXT) WHERE old."person_id" IS NOT new."person_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_person', new.id, 'update', 'name', NULL, NULL WHERE old."name" IS NOT new."name"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_person', new.id, 'update', 'gender', CASE WHEN coalesce(old."gender", '') IN ('', '[]', '{}') THEN coalesce(old."gender", '') END, CASE WHEN coalesce(new."gender", '') IN ('', '[]', '{}') THEN coalesce(new."gender", '') END WHERE old."gender" IS NOT new."gender";
END
--;
DROP TRIGGER sitting_person_delete
--;
CREATE TRIGGER sitting_person_delete AFTER DELETE ON sitting_person
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'sitting_person', old.id, 'delete', 'sitting_id', CAST(old."sitting_id" AS TEXT), NULL WHERE old."sitting_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_person', old.id, 'delete', 'person_id', CAST(old."person_id" AS TEXT), NULL WHERE old."person_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_person', old.id, 'delete', 'name', NULL, NULL WHERE old."name" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'sitting_person', old.id, 'delete', 'gender', CASE WHEN coalesce(old."gender", '') IN ('', '[]', '{}') THEN coalesce(old."gender", '') END, NULL WHERE old."gender" IS NOT NULL;
END
