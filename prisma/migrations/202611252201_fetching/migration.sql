-- A download's bytes lie in parts, so that a large file is never whole in memory.
CREATE TABLE "download_part" (
    "download_sha256" CHAR(64) NOT NULL,
    "part" INTEGER NOT NULL,
    "body" BYTEA NOT NULL,

    CONSTRAINT "download_part_pkey" PRIMARY KEY ("download_sha256","part")
);
ALTER TABLE "download_part" ADD CONSTRAINT "download_part_download_sha256_fkey"
    FOREIGN KEY ("download_sha256") REFERENCES "download"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;
INSERT INTO "download_part" ("download_sha256", "part", "body") SELECT "sha256", 0, "body" FROM "download";
ALTER TABLE "download" DROP COLUMN "body";
ALTER TABLE "download" ADD COLUMN "bytes_dropped_at" TIMESTAMPTZ(3);

-- How each source is asked, what it lacks, and until when its publisher asked us to wait.
CREATE TABLE "source" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "release_ids" TEXT[],
    "cron" TEXT,
    "time_zone" TEXT,
    "missing_keys" TEXT[],
    "wait_until" TIMESTAMPTZ(3),

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- What identifies the state of a publisher's file that was last read without a fault.
CREATE TABLE "validator" (
    "url" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "etag" TEXT,
    "last_modified" TEXT,
    "download_sha256" CHAR(64) NOT NULL,
    "catalogue_hash" CHAR(64) NOT NULL,
    "remembered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "validator_pkey" PRIMARY KEY ("url")
);

ALTER TABLE "ingest_run" ADD COLUMN "trigger" TEXT NOT NULL DEFAULT 'schedule';
ALTER TABLE "ingest_run" ADD COLUMN "not_modified" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "ingest_run" ADD COLUMN "survey" JSONB;
ALTER TABLE "ingest_run" ADD COLUMN "drift" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "ingest_run" ADD CONSTRAINT "ingest_run_trigger_check"
    CHECK ("trigger" IN ('schedule', 'start', 'command', 'operator'));
