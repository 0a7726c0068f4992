-- What a publisher calls an area that is no closed list, a municipality, in each vintage: renamed, it keeps its old name in an old one. Insert only.
CREATE TABLE "area_name" (
    "area" TEXT NOT NULL,
    "vintage_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "area_name_pkey" PRIMARY KEY ("area", "vintage_id")
);
CREATE INDEX "area_name_vintage_id_idx" ON "area_name"("vintage_id");
ALTER TABLE "area_name" ADD CONSTRAINT "area_name_vintage_id_fkey"
    FOREIGN KEY ("vintage_id") REFERENCES "vintage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER "area_name_insert_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "area_name"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
