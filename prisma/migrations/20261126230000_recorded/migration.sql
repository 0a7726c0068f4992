-- Two axes of time. A row of a vintage is what was public from the vintage's day on; recorded_at and superseded_at say from when to when it stood here.
-- A row is superseded when an older vintage arrives late, or one is taken back, and another row says the same or it is no longer true; it stays readable.
ALTER TABLE "observation" ADD COLUMN "recorded_at" TIMESTAMPTZ(3), ADD COLUMN "superseded_at" TIMESTAMPTZ(3);
DROP TRIGGER "observation_insert_only" ON "observation";
UPDATE "observation" o SET "recorded_at" = v."appended_at" FROM "vintage" v WHERE v."id" = o."vintage_id";
ALTER TABLE "observation" ALTER COLUMN "recorded_at" SET NOT NULL, ALTER COLUMN "recorded_at" SET DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "observation" DROP CONSTRAINT "observation_pkey";
ALTER TABLE "observation" ADD CONSTRAINT "observation_pkey" PRIMARY KEY ("series_key", "period", "vintage_id", "recorded_at");
CREATE TRIGGER "observation_insert_only" BEFORE DELETE OR TRUNCATE ON "observation"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "observation_superseded_once" BEFORE UPDATE ON "observation" FOR EACH ROW
    WHEN (NOT (
        OLD."superseded_at" IS NULL AND NEW."superseded_at" > OLD."recorded_at"
        AND ROW(OLD."series_key", OLD."period", OLD."vintage_id", OLD."period_start", OLD."value", OLD."status", OLD."completeness",
                OLD."covers_until", OLD."rounded_to", OLD."caveat", OLD."recorded_at")
            IS NOT DISTINCT FROM
            ROW(NEW."series_key", NEW."period", NEW."vintage_id", NEW."period_start", NEW."value", NEW."status", NEW."completeness",
                NEW."covers_until", NEW."rounded_to", NEW."caveat", NEW."recorded_at")))
    EXECUTE FUNCTION "refuse_change"();

-- A vintage that an operator took back: it stays, with who, when and why, and reads are as if it had not come.
ALTER TABLE "vintage" ADD COLUMN "taken_back_at" TIMESTAMPTZ(3), ADD COLUMN "taken_back_by" TEXT, ADD COLUMN "taken_back_reason" TEXT;
ALTER TABLE "vintage" ADD CONSTRAINT "vintage_taken_back_check"
    CHECK (("taken_back_at" IS NULL) = ("taken_back_by" IS NULL) AND ("taken_back_at" IS NULL) = ("taken_back_reason" IS NULL));
DROP TRIGGER "vintage_insert_only" ON "vintage";
CREATE TRIGGER "vintage_insert_only" BEFORE DELETE OR TRUNCATE ON "vintage"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "vintage_taken_back_once" BEFORE UPDATE ON "vintage" FOR EACH ROW
    WHEN (NOT (
        OLD."taken_back_at" IS NULL AND NEW."taken_back_at" > OLD."appended_at"
        AND ROW(OLD."id", OLD."release_id", OLD."vintage_date", OLD."vintage_date_basis", OLD."evidence", OLD."provenance", OLD."content_hash",
                OLD."download_sha256", OLD."fetched_at", OLD."appended_at", OLD."added", OLD."revised", OLD."withdrawn")
            IS NOT DISTINCT FROM
            ROW(NEW."id", NEW."release_id", NEW."vintage_date", NEW."vintage_date_basis", NEW."evidence", NEW."provenance", NEW."content_hash",
                NEW."download_sha256", NEW."fetched_at", NEW."appended_at", NEW."added", NEW."revised", NEW."withdrawn")))
    EXECUTE FUNCTION "refuse_change"();

-- The publisher's own date of a file, so that a file that was held is read again as it was the first time.
ALTER TABLE "download" ADD COLUMN "last_modified" DATE;

-- What operators ask of ingest: to take a vintage back, besides files and fetches.
ALTER TABLE "import_request" ADD COLUMN "vintage_id" INTEGER, ADD COLUMN "reason" TEXT;
ALTER TABLE "import_request" DROP CONSTRAINT "import_request_kind_check";
ALTER TABLE "import_request" ADD CONSTRAINT "import_request_kind_check"
    CHECK ("kind" IN ('file', 'fetch', 'take-back')
       AND ("kind" = 'take-back') = ("vintage_id" IS NOT NULL) AND ("kind" = 'take-back') = ("reason" IS NOT NULL));
ALTER TABLE "import_request" ADD CONSTRAINT "import_request_vintage_id_fkey"
    FOREIGN KEY ("vintage_id") REFERENCES "vintage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The instant whose state a snapshot froze; unknown of those made before there were two axes, whose making is the nearest.
ALTER TABLE "snapshot" ADD COLUMN "recorded_as_of" TIMESTAMPTZ(3);
