import { showUnseen } from "@frontera/domain";
import type { Database } from "./database.ts";
import { instantOf } from "./instants.ts";

/** One write somebody asked for, and what came of it. `at` is an instant; `detail` says why it was refused or failed. */
export interface WriteRecord {
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly outcome: "done" | "refused" | "failed";
  readonly detail: string | null;
}

/** The same for people; what was refused for the same reason on one day is one of them, `at` is when it was last, and `count` how often. */
export interface CountedWrite extends WriteRecord {
  readonly count: number;
}

/** Characters kept of each text, at the most: anybody can have something refused, under any name, and with any words. */
const longest = { actor: 100, subject: 200, detail: 200 } as const;

/** Kinds of refusals kept of one day; what else is refused on it is counted together. */
const refusalsADay = 500;

/** Days that refusals are kept. */
const refusalsKeptDays = 90;

const others = { actor: "several", action: "several", subject: "", detail: "" } as const;

/** Keeps what was done or failed for ever, and counts what was refused. */
export async function recordWrite(db: Database, write: WriteRecord): Promise<void> {
  const { at, actor, action, subject, outcome, detail } = write;
  if (outcome === "refused") {
    await countRefusal(db, write);
    return;
  }
  const texts = {
    actor: showUnseen(actor),
    action,
    subject: showUnseen(subject),
    detail: detail && showUnseen(detail),
  };
  await db.prisma.writeRecord.create({ data: { ...texts, outcome, at: new Date(at) } });
}

async function countRefusal(db: Database, { at, actor, action, subject, detail }: WriteRecord): Promise<void> {
  const day = at.slice(0, 10);
  const refusal = {
    actor: cut(actor, longest.actor),
    action,
    subject: cut(subject, longest.subject),
    detail: cut(detail ?? "", longest.detail),
  };
  const known = await db.sql`
    update refused_write set count = count + 1, last_at = greatest(last_at, ${at}), subject = ${refusal.subject}
    where day = ${day} and actor = ${refusal.actor} and action = ${action} and detail = ${refusal.detail} returning 1`;
  if (known.length > 0) return;
  const [held] = await db.sql<{ count: number }[]>`select count(*)::int as count from refused_write where day = ${day}`;
  const kept = (held?.count ?? 0) < refusalsADay ? refusal : others;
  await db.sql`
    insert into refused_write (day, actor, action, detail, subject, count, last_at)
    values (${day}, ${kept.actor}, ${kept.action}, ${kept.detail}, ${kept.subject}, 1, ${at})
    on conflict (day, actor, action, detail) do update set count = refused_write.count + 1, last_at = excluded.last_at`;
  // Only when the clock has said for a week that their time is over: set ahead for a night, it takes nothing away.
  await db.sql`
    delete from refused_write where day < ${day}::date - ${refusalsKeptDays}::int
      and exists (select from refused_write r where r.day between ${day}::date - ${refusalsKeptDays}::int and ${day}::date - 7)`;
}

const cut = (text: string, most: number): string => {
  const shown = showUnseen(text);
  return shown.length > most ? `${shown.slice(0, most - 1).toWellFormed()}…` : shown;
};

/** The newest writes, newest first. */
export async function readWrites(db: Database, limit: number): Promise<readonly CountedWrite[]> {
  const [writes, refusals] = await Promise.all([
    db.prisma.writeRecord.findMany({ omit: { id: true }, orderBy: { id: "desc" }, take: limit }),
    db.prisma.refusedWrite.findMany({ orderBy: { lastAt: "desc" }, take: limit }),
  ]);
  return [
    ...writes.map(({ at, outcome, ...write }) => ({
      ...write,
      count: 1,
      at,
      outcome: outcome as WriteRecord["outcome"],
    })),
    ...refusals.map(({ lastAt, detail, actor, action, subject, count }) => ({
      actor,
      action,
      subject,
      count,
      at: lastAt,
      outcome: "refused" as const,
      detail: detail === "" ? null : detail,
    })),
  ]
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, limit)
    .map((write) => ({ ...write, at: instantOf(write.at) }));
}
