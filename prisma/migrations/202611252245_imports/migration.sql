-- What a vintage changed, so that its revisions are found without reading every observation. Null for vintages stored before.
ALTER TABLE "vintage" ADD COLUMN "added" INTEGER;
ALTER TABLE "vintage" ADD COLUMN "revised" INTEGER;
ALTER TABLE "vintage" ADD COLUMN "withdrawn" INTEGER;

-- A file read by hand says nothing of how the publisher answers.
ALTER TABLE "ingest_run" DROP CONSTRAINT "ingest_run_trigger_check";
ALTER TABLE "ingest_run" ADD CONSTRAINT "ingest_run_trigger_check"
    CHECK ("trigger" IN ('schedule', 'start', 'command', 'operator', 'file'));

-- What an operator asks ingest to do: read an uploaded file, or fetch a source now.
CREATE TABLE "import_request" (
    "id" SERIAL NOT NULL,
    "source_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "download_sha256" CHAR(64),
    "file_name" TEXT,
    "vintage_date" DATE,
    "requested_by" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "report" JSONB,
    "error" TEXT,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_request_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "import_request_state_idx" ON "import_request"("state");
ALTER TABLE "import_request" ADD CONSTRAINT "import_request_download_sha256_fkey"
    FOREIGN KEY ("download_sha256") REFERENCES "download"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "import_request" ADD CONSTRAINT "import_request_kind_check" CHECK ("kind" IN ('file', 'fetch'));
ALTER TABLE "import_request" ADD CONSTRAINT "import_request_state_check"
    CHECK ("state" IN ('waiting', 'checked', 'confirmed', 'done', 'refused', 'discarded'));

-- What the catalogue said of a series and since when: unit, definition, breaks.
CREATE TABLE "series_description" (
    "id" SERIAL NOT NULL,
    "series_id" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "facts" JSONB NOT NULL,

    CONSTRAINT "series_description_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "series_description_series_id_id_idx" ON "series_description"("series_id", "id");
CREATE TRIGGER "series_description_insert_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "series_description"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
