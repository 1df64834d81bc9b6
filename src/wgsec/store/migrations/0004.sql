ALTER TABLE issue ADD COLUMN earlier_hashes TEXT DEFAULT '[]' NOT NULL
--;
DROP TRIGGER issue_insert
--;
CREATE TRIGGER issue_insert AFTER INSERT ON issue
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'insert', 'document_id', NULL, CAST(new."document_id" AS TEXT) WHERE new."document_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'insert', 'revision', NULL, CAST(new."revision" AS TEXT) WHERE new."revision" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'insert', 'language', NULL, CAST(new."language" AS TEXT) WHERE new."language" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'insert', 'sheet_hash', NULL, NULL WHERE new."sheet_hash" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'insert', 'file_hash', NULL, NULL WHERE new."file_hash" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'insert', 'path', NULL, CAST(new."path" AS TEXT) WHERE new."path" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'insert', 'built_at', NULL, CAST(new."built_at" AS TEXT) WHERE new."built_at" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'insert', 'kept', NULL, CAST(new."kept" AS TEXT) WHERE new."kept" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'insert', 'earlier_hashes', NULL, CASE WHEN coalesce(new."earlier_hashes", '') IN ('', '[]', '{}') THEN coalesce(new."earlier_hashes", '') END WHERE new."earlier_hashes" IS NOT NULL;
END
--;
DROP TRIGGER issue_update
--;
CREATE TRIGGER issue_update AFTER UPDATE ON issue
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'update', 'document_id', CAST(old."document_id" AS TEXT), CAST(new."document_id" AS TEXT) WHERE old."document_id" IS NOT new."document_id"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'update', 'revision', CAST(old."revision" AS TEXT), CAST(new."revision" AS TEXT) WHERE old."revision" IS NOT new."revision"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'update', 'language', CAST(old."language" AS TEXT), CAST(new."language" AS TEXT) WHERE old."language" IS NOT new."language"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'update', 'sheet_hash', NULL, NULL WHERE old."sheet_hash" IS NOT new."sheet_hash"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'update', 'file_hash', NULL, NULL WHERE old."file_hash" IS NOT new."file_hash"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'update', 'path', CAST(old."path" AS TEXT), CAST(new."path" AS TEXT) WHERE old."path" IS NOT new."path"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'update', 'built_at', CAST(old."built_at" AS TEXT), CAST(new."built_at" AS TEXT) WHERE old."built_at" IS NOT new."built_at"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'update', 'kept', CAST(old."kept" AS TEXT), CAST(new."kept" AS TEXT) WHERE old."kept" IS NOT new."kept"
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', new.id, 'update', 'earlier_hashes', CASE WHEN coalesce(old."earlier_hashes", '') IN ('', '[]', '{}') THEN coalesce(old."earlier_hashes", '') END, CASE WHEN coalesce(new."earlier_hashes", '') IN ('', '[]', '{}') THEN coalesce(new."earlier_hashes", '') END WHERE old."earlier_hashes" IS NOT new."earlier_hashes";
END
--;
DROP TRIGGER issue_delete
--;
CREATE TRIGGER issue_delete AFTER DELETE ON issue
BEGIN
    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)
    SELECT (SELECT max(id) FROM changeset), 'issue', old.id, 'delete', 'document_id', CAST(old."document_id" AS TEXT), NULL WHERE old."document_id" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', old.id, 'delete', 'revision', CAST(old."revision" AS TEXT), NULL WHERE old."revision" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', old.id, 'delete', 'language', CAST(old."language" AS TEXT), NULL WHERE old."language" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', old.id, 'delete', 'sheet_hash', NULL, NULL WHERE old."sheet_hash" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', old.id, 'delete', 'file_hash', NULL, NULL WHERE old."file_hash" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', old.id, 'delete', 'path', CAST(old."path" AS TEXT), NULL WHERE old."path" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', old.id, 'delete', 'built_at', CAST(old."built_at" AS TEXT), NULL WHERE old."built_at" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', old.id, 'delete', 'kept', CAST(old."kept" AS TEXT), NULL WHERE old."kept" IS NOT NULL
    UNION ALL SELECT (SELECT max(id) FROM changeset), 'issue', old.id, 'delete', 'earlier_hashes', CASE WHEN coalesce(old."earlier_hashes", '') IN ('', '[]', '{}') THEN coalesce(old."earlier_hashes", '') END, NULL WHERE old."earlier_hashes" IS NOT NULL;
END
--;
UPDATE issue SET earlier_hashes = (SELECT '["' || replace(group_concat(DISTINCT old), ',', '","') || '"]' FROM change
    WHERE tbl = 'issue' AND row_id = issue.id AND op = 'update' AND col = 'file_hash')
    WHERE id IN (SELECT row_id FROM change WHERE tbl = 'issue' AND op = 'update' AND col = 'file_hash')
