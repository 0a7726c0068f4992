-- CreateTable
CREATE TABLE "series" (
    "key" SERIAL NOT NULL,
    "id" TEXT NOT NULL,

    CONSTRAINT "series_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "download" (
    "sha256" CHAR(64) NOT NULL,
    "source_id" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT,
    "size" INTEGER NOT NULL,
    "body" BYTEA NOT NULL,
    "fetched_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "download_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "vintage" (
    "id" SERIAL NOT NULL,
    "release_id" TEXT NOT NULL,
    "vintage_date" DATE NOT NULL,
    "vintage_date_basis" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "provenance" TEXT NOT NULL,
    "content_hash" CHAR(64) NOT NULL,
    "download_sha256" CHAR(64) NOT NULL,
    "fetched_at" TIMESTAMPTZ(3) NOT NULL,
    "appended_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "vintage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vintage_span" (
    "vintage_id" INTEGER NOT NULL,
    "series_key" INTEGER NOT NULL,
    "first_period" TEXT NOT NULL,
    "last_period" TEXT NOT NULL,

    CONSTRAINT "vintage_span_pkey" PRIMARY KEY ("series_key","vintage_id")
);

-- CreateTable
CREATE TABLE "observation" (
    "series_key" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "vintage_id" INTEGER NOT NULL,
    "period_start" DATE NOT NULL,
    "value" DECIMAL,
    "status" CHAR(1) NOT NULL,
    "completeness" TEXT NOT NULL,
    "covers_until" DATE,
    "rounded_to" DECIMAL,
    "caveat" TEXT,

    CONSTRAINT "observation_pkey" PRIMARY KEY ("series_key","period","vintage_id")
);

-- CreateTable
CREATE TABLE "ingest_run" (
    "id" SERIAL NOT NULL,
    "source_id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "added" INTEGER NOT NULL DEFAULT 0,
    "revised" INTEGER NOT NULL DEFAULT 0,
    "withdrawn" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "error_code" TEXT,
    "error" TEXT,
    "download_sha256" CHAR(64),

    CONSTRAINT "ingest_run_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "series_id_key" ON "series"("id");

-- CreateIndex
CREATE INDEX "vintage_release_id_vintage_date_id_idx" ON "vintage"("release_id", "vintage_date", "id");

-- CreateIndex
CREATE INDEX "vintage_span_vintage_id_idx" ON "vintage_span"("vintage_id");

-- CreateIndex
CREATE INDEX "observation_vintage_id_idx" ON "observation"("vintage_id");

-- CreateIndex
CREATE INDEX "ingest_run_source_id_started_at_idx" ON "ingest_run"("source_id", "started_at");

-- AddForeignKey
ALTER TABLE "vintage" ADD CONSTRAINT "vintage_download_sha256_fkey" FOREIGN KEY ("download_sha256") REFERENCES "download"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vintage_span" ADD CONSTRAINT "vintage_span_vintage_id_fkey" FOREIGN KEY ("vintage_id") REFERENCES "vintage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vintage_span" ADD CONSTRAINT "vintage_span_series_key_fkey" FOREIGN KEY ("series_key") REFERENCES "series"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_series_key_fkey" FOREIGN KEY ("series_key") REFERENCES "series"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_vintage_id_fkey" FOREIGN KEY ("vintage_id") REFERENCES "vintage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Closed lists are closed in the database too.
ALTER TABLE "vintage" ADD CONSTRAINT "vintage_evidence_check"
    CHECK ("evidence" IN ('publisher-file', 'transcribed', 'reconstructed'));
ALTER TABLE "vintage" ADD CONSTRAINT "vintage_date_basis_check"
    CHECK ("vintage_date_basis" IN ('published', 'scheduled', 'observed', 'not-before', 'inferred'));
ALTER TABLE "observation" ADD CONSTRAINT "observation_status_check"
    CHECK ("status" IN ('A', 'B', 'D', 'E', 'F', 'H', 'L', 'M', 'O', 'P', 'Q', 'U', 'V'));
ALTER TABLE "observation" ADD CONSTRAINT "observation_completeness_check"
    CHECK ("completeness" IN ('complete', 'partial', 'year-to-date'));
ALTER TABLE "ingest_run" ADD CONSTRAINT "ingest_run_outcome_check"
    CHECK ("outcome" IN ('appended', 'unchanged', 'failed'));

-- Observations and vintages are insert only: a correction is a new vintage, never an update.
-- The body writes its semicolons as \x3b: the engine that applies migrations splits a script at every semicolon.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS
    E'BEGIN RAISE EXCEPTION ''% is insert only: % refused'', TG_TABLE_NAME, TG_OP\x3b END\x3b';
CREATE TRIGGER "observation_insert_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "observation"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "vintage_insert_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "vintage"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "vintage_span_insert_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "vintage_span"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
