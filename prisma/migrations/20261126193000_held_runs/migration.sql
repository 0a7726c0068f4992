-- A run whose file waits until a person has looked at it.
ALTER TABLE "ingest_run" DROP CONSTRAINT "ingest_run_outcome_check";
ALTER TABLE "ingest_run" ADD CONSTRAINT "ingest_run_outcome_check"
    CHECK ("outcome" IN ('appended', 'unchanged', 'held', 'failed'));
