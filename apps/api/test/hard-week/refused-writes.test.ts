import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readWrites, recordWrite, type WriteRecord } from "@frontera/db";
import { reach, type Reached } from "./strangers.ts";

let api: Reached;
beforeAll(async () => {
  api = await reach();
});
afterAll(() => api.close());

const refused = (more: Partial<WriteRecord>): WriteRecord => ({
  at: "2026-11-24T12:00:00.000Z",
  actor: "anonymous",
  action: "snapshots.make",
  subject: "{}",
  outcome: "refused",
  detail: "only a signed-in analyst may do this",
  ...more,
});
const rows = async (): Promise<number> =>
  (await api.db.sql<{ count: number }[]>`select count(*)::int as count from refused_write`)[0]?.count ?? -1;

describe("writes that are refused", () => {
  it("are counted, not kept one by one, and long headers and texts are cut", async () => {
    for (let time = 0; time < 20; time += 1)
      await fetch(`${api.origin}/trpc/snapshots.make`, {
        method: "POST",
        headers: { "Content-Type": "application/json", Origin: `https://evil.example/${"x".repeat(14_000)}` },
        body: JSON.stringify({ name: "y".repeat(100_000) }),
      });
    const [write, ...others] = await readWrites(api.db, 100);
    expect(others).toEqual([]);
    expect(write).toMatchObject({ actor: "anonymous", outcome: "refused", count: 20 });
    expect(JSON.stringify(write).length).toBeLessThan(800);
  });

  it("are of so many kinds a day, whatever names strangers make up; the others are counted together", async () => {
    for (let name = 0; name < 600; name += 1)
      await recordWrite(api.db, refused({ actor: `${String(name)}@example.org`, action: "sign-in" }));
    expect(await rows()).toBeLessThanOrEqual(502);
    const [several] = await api.db.sql`select count from refused_write where actor = 'several'`;
    expect(several?.["count"]).toBeGreaterThan(90);
  });

  it("are kept for 90 days, and what was done for ever", async () => {
    await recordWrite(api.db, refused({ outcome: "done", detail: null, actor: "ana@example.org" }));
    await recordWrite(api.db, refused({ at: "2026-11-25T00:00:00.000Z" }));
    await recordWrite(api.db, refused({ at: "2027-02-23T00:00:00.000Z" }));
    const days = await api.db.sql<{ day: string }[]>`select distinct day::text from refused_write order by 1`;
    expect(days.map(({ day }) => day)).toEqual(["2026-11-25", "2027-02-23"]);
    expect(await readWrites(api.db, 100)).toContainEqual(
      expect.objectContaining({ actor: "ana@example.org", outcome: "done" }),
    );
  });

  it("are not taken away by a clock that is 90 days behind, or a year ahead for some nights", async () => {
    const earlier = await rows();
    await recordWrite(api.db, refused({ at: "2026-08-27T00:00:00.000Z" }));
    const before = await rows();
    expect(before).toBe(earlier + 1);
    for (const day of ["2028-02-22", "2028-02-23", "2028-02-25"])
      await recordWrite(api.db, refused({ at: `${day}T00:00:00.000Z` }));
    expect(await rows()).toBe(before + 3);
    await api.db.sql`delete from refused_write where day > '2028-01-01'`;
  });

  it("show no character that turns text round or is not seen", async () => {
    await recordWrite(api.db, refused({ actor: "a\u202eb\nc", at: "2027-02-24T00:00:00.000Z" }));
    const [write] = await readWrites(api.db, 1);
    expect(write?.actor).toBe("a\ufffdb\ufffdc");
  });
});
