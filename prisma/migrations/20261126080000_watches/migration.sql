-- CreateTable
CREATE TABLE "watch" (
    "id" CHAR(32) NOT NULL,
    "owner" TEXT NOT NULL,
    "name" TEXT,
    "terms" JSONB NOT NULL,
    "since" INTEGER NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "watch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "watch_owner_idx" ON "watch"("owner");

-- It never changes: the one update there is ends it, once, and leaves all else as it was.
CREATE TRIGGER "watch_frozen" BEFORE UPDATE ON "watch" FOR EACH ROW
    WHEN (NOT (OLD."ended_at" IS NULL AND NEW."ended_at" IS NOT NULL
       AND ROW(OLD."id", OLD."owner", OLD."name", OLD."terms", OLD."since", OLD."begun_at")
           IS NOT DISTINCT FROM
           ROW(NEW."id", NEW."owner", NEW."name", NEW."terms", NEW."since", NEW."begun_at")))
    EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "watch_kept" BEFORE DELETE OR TRUNCATE ON "watch"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- The instant of a verdict, from now on: of those given before, the day alone is known, and none is made up.
ALTER TABLE "judgement" ADD COLUMN "judged_at" TIMESTAMPTZ(3);
ALTER TABLE "judgement" ALTER COLUMN "judged_at" SET DEFAULT CURRENT_TIMESTAMP;
