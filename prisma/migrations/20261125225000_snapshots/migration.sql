-- CreateTable
CREATE TABLE "snapshot" (
    "id" CHAR(64) NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT,
    "as_of" DATE NOT NULL,
    "request" JSONB NOT NULL,
    "zip_sha256" CHAR(64) NOT NULL,
    "size" INTEGER NOT NULL,
    "body" BYTEA,
    "made_by" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_by" TEXT,
    "deleted_at" TIMESTAMPTZ(3),
    "deletion_reason" TEXT,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "snapshot_file" (
    "snapshot_id" CHAR(64) NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "size" INTEGER NOT NULL,

    CONSTRAINT "snapshot_file_pkey" PRIMARY KEY ("snapshot_id","name")
);

-- CreateIndex
CREATE UNIQUE INDEX "snapshot_zip_sha256_key" ON "snapshot"("zip_sha256");

-- CreateIndex
CREATE INDEX "snapshot_made_at_idx" ON "snapshot"("made_at");

-- CreateIndex
CREATE INDEX "snapshot_file_sha256_idx" ON "snapshot_file"("sha256");

-- AddForeignKey
ALTER TABLE "snapshot_file" ADD CONSTRAINT "snapshot_file_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- A snapshot has its bytes, or a tombstone that says who deleted them, when and why.
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_bytes_or_tombstone_check"
    CHECK (("body" IS NULL) = ("deleted_at" IS NOT NULL)
       AND ("deleted_at" IS NULL) = ("deleted_by" IS NULL)
       AND ("deleted_at" IS NULL) = ("deletion_reason" IS NULL));

-- It never changes: the one update there is takes its bytes away, once, and leaves all else as it was.
CREATE TRIGGER "snapshot_frozen" BEFORE UPDATE ON "snapshot" FOR EACH ROW
    WHEN (NOT (OLD."body" IS NOT NULL AND NEW."body" IS NULL
       AND ROW(OLD."id", OLD."name", OLD."note", OLD."as_of", OLD."request", OLD."zip_sha256", OLD."size", OLD."made_by", OLD."made_at")
           IS NOT DISTINCT FROM
           ROW(NEW."id", NEW."name", NEW."note", NEW."as_of", NEW."request", NEW."zip_sha256", NEW."size", NEW."made_by", NEW."made_at")))
    EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_kept" BEFORE DELETE OR TRUNCATE ON "snapshot"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_file_insert_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "snapshot_file"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
