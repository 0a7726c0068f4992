-- CreateTable
CREATE TABLE "judgement" (
    "id" SERIAL NOT NULL,
    "figure_id" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "vintage_id" INTEGER NOT NULL,
    "judged_on" DATE NOT NULL,

    CONSTRAINT "judgement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "judgement_figure_id_id_idx" ON "judgement"("figure_id", "id");

ALTER TABLE "judgement" ADD CONSTRAINT "judgement_cause_check" CHECK ("cause" IN ('data', 'correction'));

-- What was once said of a figure stays said: a correction is a new row.
CREATE TRIGGER "judgement_insert_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "judgement"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
