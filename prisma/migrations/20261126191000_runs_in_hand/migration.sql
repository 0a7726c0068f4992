-- CreateTable
CREATE TABLE "run_in_hand" (
    "id" SERIAL NOT NULL,
    "source_id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "trigger" TEXT NOT NULL,
    "owner" INTEGER NOT NULL,

    CONSTRAINT "run_in_hand_pkey" PRIMARY KEY ("id")
);
