-- The newest run of a source is asked for with every overview: runs are found by source and id, never by when they started.
DROP INDEX "ingest_run_source_id_started_at_idx";
CREATE INDEX "ingest_run_source_id_id_idx" ON "ingest_run"("source_id", "id");
