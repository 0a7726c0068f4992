-- As before; and a tombstone may be put over another one, as an operator does over that of who made the snapshot. Its bytes stay as they are.
DROP TRIGGER "snapshot_frozen" ON "snapshot";
CREATE TRIGGER "snapshot_frozen" BEFORE UPDATE ON "snapshot" FOR EACH ROW
    WHEN (NOT (
        ROW(OLD."id", OLD."as_of", OLD."request", OLD."zip_sha256", OLD."size")
            IS NOT DISTINCT FROM ROW(NEW."id", NEW."as_of", NEW."request", NEW."zip_sha256", NEW."size")
        AND CASE
            WHEN OLD."deleted_at" IS NOT NULL AND NEW."deleted_at" IS NULL
                THEN encode(sha256(NEW."body"), 'hex') = NEW."zip_sha256"
            ELSE ROW(OLD."name", OLD."note", OLD."made_by", OLD."made_at")
                    IS NOT DISTINCT FROM ROW(NEW."name", NEW."note", NEW."made_by", NEW."made_at")
                AND NEW."deleted_at" IS NOT NULL
                AND (NEW."body" IS NOT DISTINCT FROM OLD."body"
                    OR (OLD."deleted_at" IS NOT NULL AND NEW."body" IS NULL
                        AND ROW(OLD."deleted_at", OLD."deleted_by", OLD."deletion_reason")
                            IS NOT DISTINCT FROM ROW(NEW."deleted_at", NEW."deleted_by", NEW."deletion_reason")))
        END))
    EXECUTE FUNCTION "refuse_change"();
