import type { Database } from "./database.ts";
import { keepable } from "./keepable.ts";

/** One write somebody asked for, and what came of it. `at` is an instant; `detail` says why it was refused or failed. */
export interface WriteRecord {
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly outcome: "done" | "refused" | "failed";
  readonly detail: string | null;
}

export async function recordWrite(
  db: Database,
  { at, actor, action, subject, outcome, detail }: WriteRecord,
): Promise<void> {
  const texts = {
    actor: keepable(actor),
    action,
    subject: keepable(subject),
    detail: detail === null ? null : keepable(detail),
  };
  await db.prisma.writeRecord.create({ data: { ...texts, outcome, at: new Date(at) } });
}

/** The newest writes, newest first. */
export async function readWrites(db: Database, limit: number): Promise<readonly WriteRecord[]> {
  const writes = await db.prisma.writeRecord.findMany({ omit: { id: true }, orderBy: { id: "desc" }, take: limit });
  return writes.map(({ at, outcome, ...write }) => ({
    ...write,
    at: at.toISOString(),
    outcome: outcome as WriteRecord["outcome"],
  }));
}
