-- CreateTable
CREATE TABLE "refused_write" (
    "day" DATE NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "refused_write_pkey" PRIMARY KEY ("day","actor","action","detail")
);

-- What was refused so far is counted, and no longer stands among what was written.
INSERT INTO "refused_write" ("day", "actor", "action", "detail", "subject", "count", "last_at")
SELECT ("at" AT TIME ZONE 'UTC')::date, left("actor", 100), "action", left(coalesce("detail", ''), 200), max(left("subject", 200)), count(*), max("at")
FROM "write_record"
WHERE "outcome" = 'refused' AND "at" >= now() - interval '90 days'
GROUP BY 1, 2, 3, 4;

ALTER TABLE "write_record" DISABLE TRIGGER "write_record_insert_only";
DELETE FROM "write_record" WHERE "outcome" = 'refused';
ALTER TABLE "write_record" ENABLE TRIGGER "write_record_insert_only";

-- A name was the e-mail address so far: nobody chose to show it.
UPDATE "account_user" SET "name" = '' WHERE "name" = "email";
