-- The day of a vintage may be that of the press report or the document in which it was read.
ALTER TABLE "vintage" DROP CONSTRAINT "vintage_date_basis_check";
ALTER TABLE "vintage" ADD CONSTRAINT "vintage_date_basis_check"
    CHECK ("vintage_date_basis" IN ('published', 'scheduled', 'observed', 'not-before', 'inferred', 'press', 'document'));
