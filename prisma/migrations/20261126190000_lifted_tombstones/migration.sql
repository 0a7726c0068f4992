-- CreateTable
CREATE TABLE "expiry" (
    "kind" TEXT NOT NULL,
    "key" CHAR(64) NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "expiry_pkey" PRIMARY KEY ("kind","key")
);

-- A snapshot has its bytes, or a tombstone that says who deleted them, when and why. Under a tombstone the bytes stay for a while.
ALTER TABLE "snapshot" DROP CONSTRAINT "snapshot_bytes_or_tombstone_check";
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_bytes_or_tombstone_check"
    CHECK (("body" IS NOT NULL OR "deleted_at" IS NOT NULL)
       AND ("deleted_at" IS NULL) = ("deleted_by" IS NULL)
       AND ("deleted_at" IS NULL) = ("deletion_reason" IS NULL));

-- What its id stands for never changes. It gets a tombstone, under it the bytes go, and it is alive again only with the bytes that its hash names.
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
                AND CASE
                    WHEN OLD."deleted_at" IS NULL THEN NEW."deleted_at" IS NOT NULL AND NEW."body" IS NOT DISTINCT FROM OLD."body"
                    ELSE OLD."body" IS NOT NULL AND NEW."body" IS NULL
                        AND ROW(OLD."deleted_at", OLD."deleted_by", OLD."deletion_reason")
                            IS NOT DISTINCT FROM ROW(NEW."deleted_at", NEW."deleted_by", NEW."deletion_reason")
                END
        END))
    EXECUTE FUNCTION "refuse_change"();
