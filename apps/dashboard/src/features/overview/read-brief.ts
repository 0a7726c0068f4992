import type { IsoDate } from "@frontera/domain";
import { readFailureOf, type ReadFailure } from "../../trpc/failure.ts";
import { clientOnServer } from "../../trpc/server.ts";

/** When what a snapshot holds was known, and stood here. */
export async function readSnapshotPoint(
  id: string,
): Promise<{ readonly asOf: IsoDate; readonly recordedAsOf: string } | ReadFailure> {
  try {
    const { record } = await clientOnServer().snapshots.one.query({ id });
    return { asOf: record.asOf, recordedAsOf: record.recordedAsOf };
  } catch (error) {
    return readFailureOf(error);
  }
}

/** Whether the reader may freeze what they print. */
export async function mayWrite(): Promise<boolean> {
  try {
    return (await clientOnServer().me.query()).role !== "reader";
  } catch {
    // The sheet is worth having without.
    return false;
  }
}
