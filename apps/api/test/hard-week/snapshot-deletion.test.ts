import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { dropExpiredBytes, readSnapshot } from "@frontera/db";
import type { Actor } from "../../src/access.ts";
import { router } from "../../src/router.ts";
import { startApi, type StartedApi } from "../start-api.ts";
import { startLive, type Live } from "../../src/live.ts";

let api: StartedApi;
let live: Live;
beforeAll(async () => {
  api = await startApi();
  live = await startLive(api.db);
  // Others are told of a maker by the name that an account chose.
  await api.db.sql`insert into account_user (id, name, email) values ('bo', 'bo', 'bo')`;
});
afterAll(async () => {
  await live.close();
  await api.close();
});

const day = (after: number): Date => new Date(Date.parse("2026-11-24T12:00:00Z") + after * 86_400_000);

/** The procedures as somebody signed in calls them, some days later. */
const as = (name: string, role: Actor["role"] = "analyst", days = 0) =>
  router.createCaller({
    db: api.db,
    live,
    access: { kind: "sign-in", actorOf: () => Promise.resolve({ name, role }) },
    now: () => day(days),
    request: new Request("http://localhost/trpc"),
  }).snapshots;

/** Of other content in every test: what an operator deleted stays so. */
let request = { series: ["conapo-population"], asOf: "2026-10-01" };
let nth = 0;
const zipOf = async (id: string): Promise<Buffer | number> => {
  const response = await fetch(`${api.origin}/snapshots/${id}.zip`);
  return response.ok ? Buffer.from(await response.arrayBuffer()) : response.status;
};

describe("deleting a snapshot", () => {
  let id: string;
  let bytes: Buffer | number;
  beforeEach(async () => {
    nth += 1;
    request = { ...request, asOf: `2026-10-${String(nth).padStart(2, "0")}` };
    ({ id } = await as("ana").make({ name: "of Ana", ...request }));
    bytes = await zipOf(id);
    expect(bytes).toBeInstanceOf(Buffer);
  });

  it("is its maker's and operators' alone, whatever another analyst sends", async () => {
    await expect(as("bo").delete({ id, reason: "mine now" })).rejects.toThrow("only who made this snapshot");
    expect(await zipOf(id)).toEqual(bytes);
    expect(await as("bo").rights({ id })).toEqual({ delete: false, lift: false });
    expect(await as("nobody", "reader").rights({ id })).toEqual({ delete: false, lift: false });
    expect(await as("ana").rights({ id })).toEqual({ delete: true, lift: false });
    expect(await as("op", "operator").rights({ id })).toEqual({ delete: true, lift: false });
    await as("op", "operator").delete({ id, reason: "asked to" });
    expect(await zipOf(id)).toBe(410);
  });

  it("can be taken back for thirty days, by who deleted it or an operator, byte for byte", async () => {
    await as("ana").delete({ id, reason: "by mistake" });
    expect(await zipOf(id)).toBe(410);
    await expect(as("bo").lift({ id })).rejects.toThrow("only who deleted this snapshot");
    await dropExpiredBytes(api.db, day(29));
    await dropExpiredBytes(api.db, day(29.9));
    expect(await as("ana").rights({ id })).toEqual({ delete: false, lift: true });
    await as("ana", "analyst", 29).lift({ id });
    expect(await zipOf(id)).toEqual(bytes);
    await as("op", "operator").delete({ id, reason: "asked to" });
    await expect(as("ana").lift({ id })).rejects.toThrow("only who deleted this snapshot");
    await as("op", "operator").lift({ id });
    expect(await zipOf(id)).toEqual(bytes);
  });

  it("is final after that, and says so; the same content is frozen again under the same id by anybody, who is then its maker", async () => {
    await as("ana").delete({ id, reason: "by mistake" });
    await dropExpiredBytes(api.db, day(31));
    await dropExpiredBytes(api.db, day(40));
    expect(await as("ana").rights({ id })).toEqual({ delete: false, lift: false });
    await expect(as("ana").lift({ id })).rejects.toThrow("the same content can be frozen again");
    const again = await as("bo").make({ name: "of Bo", ...request });
    expect(again).toMatchObject({ id, name: "of Bo", madeBy: "bo", tombstone: null });
    expect(await zipOf(id)).toEqual(bytes);
    await expect(as("ana").delete({ id, reason: "mine" })).rejects.toThrow("only who made this snapshot");
    await as("bo").delete({ id, reason: "done" });
  });

  it("at once frozen again keeps nothing of the tombstone; frozen twice it stays the first maker's", async () => {
    await as("ana").delete({ id, reason: "by mistake" });
    expect(await as("bo").make({ name: "of Bo", ...request })).toMatchObject({ madeBy: "bo", tombstone: null });
    expect(await as("ana").make({ name: "of Ana", ...request })).toMatchObject({ madeBy: "bo", name: "of Bo" });
    await as("bo").delete({ id, reason: "done" });
  });

  it("by an operator is undone by operators alone, also by making the same again, and also when its bytes are gone", async () => {
    await as("op", "operator").delete({ id, reason: "a court" });
    const again = { name: "of Bo", ...request };
    const refusal = "only an operator may freeze it again";
    for (const name of ["ana", "bo"]) await expect(as(name).make(again)).rejects.toThrow(refusal);
    expect(await zipOf(id)).toBe(410);
    await dropExpiredBytes(api.db, day(31));
    await dropExpiredBytes(api.db, day(40));
    for (const name of ["ana", "bo"]) await expect(as(name, "analyst", 41).make(again)).rejects.toThrow(refusal);
    expect(await as("op", "operator", 41).make({ ...again, name: "of Op" })).toMatchObject({ id, madeBy: null });
    expect(await zipOf(id)).toEqual(bytes);
    // Its maker is an operator, and so is who deleted it: it stays theirs to bring back.
    await api.db.sql`insert into account_user (id, name, email, role) values ('op', '', 'op', 'operator')`;
    await as("op", "operator").delete({ id, reason: "a court" });
    await expect(as("ana").make(again)).rejects.toThrow(refusal);
    await as("op", "operator").lift({ id });
    await api.db.sql`delete from account_user where id = 'op'`;
  });

  it("by an operator takes the place of its maker's, who then cannot have it back; nobody else may", async () => {
    const tombstone = async () => (await readSnapshot(api.db, id))?.tombstone;
    await as("ana").delete({ id, reason: "a slip" });
    await expect(as("eve").delete({ id, reason: "spite" })).rejects.toThrow("only who made");
    await as("ana").delete({ id, reason: "sent twice" });
    expect(await tombstone()).toMatchObject({ by: "ana", reason: "a slip" });
    await as("judge", "operator").delete({ id, reason: "a court" });
    expect(await tombstone()).toMatchObject({ by: "judge", reason: "a court" });
    await expect(as("ana").lift({ id })).rejects.toThrow("only who deleted");
    await as("judge", "operator").lift({ id });
    expect(await zipOf(id)).toEqual(bytes);
  });

  it.each([
    "update snapshot set body = 'x'",
    "update snapshot set body = null",
    "update snapshot set made_by = 'me'",
    "update snapshot set name = 'me', deleted_at = now(), deleted_by = 'me', deletion_reason = 'x'",
    "update snapshot set body = 'x', deleted_at = null, deleted_by = null, deletion_reason = null",
    "update snapshot set zip_sha256 = id",
  ])("by other means is refused by the database itself: %s", async (statement) => {
    await expect(api.db.sql.unsafe(statement)).rejects.toThrow("is insert only");
  });
});

describe("a snapshot that a wrong clock dated ahead", () => {
  it("is said to be so wherever it is told of, is not first, and gives its bytes", async () => {
    const { id } = await as("ana", "operator", 365).make({
      name: "by the clock of 2027",
      series: ["conapo-population"],
    });
    const { id: right } = await as("ana", "operator").make({
      name: "by the clock of today",
      series: ["usd-mxn-fix"],
      asOf: "2026-09-01",
    });
    const { snapshots } = await as("ana").list({ search: "by the clock" });
    expect(snapshots.at(-1)).toMatchObject({ id, datedAhead: true });
    expect(snapshots[0]).toMatchObject({ id: right, datedAhead: false });
    expect(
      (await as("ana").list({ search: "by the clock", limit: 1, offset: snapshots.length - 1 })).snapshots[0]?.id,
    ).toBe(id);
    expect((await as("ana").one({ id })).record.datedAhead).toBe(true);
    const rows = (await (await fetch(`${api.origin}/api/v1/snapshots?search=by+the+clock`)).json()) as {
      snapshots: { snapshot_id: string; dated_ahead: string }[];
    };
    expect(rows.snapshots.map((row) => [row.snapshot_id, row.dated_ahead])).toEqual(
      snapshots.map((each) => [each.id, String(each.datedAhead)]),
    );
    expect(await zipOf(id)).toBeInstanceOf(Buffer);
  });
});
