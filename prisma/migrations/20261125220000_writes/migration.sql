-- CreateTable
CREATE TABLE "write_record" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "detail" TEXT,

    CONSTRAINT "write_record_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "write_record_at_idx" ON "write_record"("at");

ALTER TABLE "write_record" ADD CONSTRAINT "write_record_outcome_check"
    CHECK ("outcome" IN ('done', 'refused', 'failed'));
CREATE TRIGGER "write_record_insert_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "write_record"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
