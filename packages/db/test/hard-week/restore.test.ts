import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, restoreBackup, verifyBackup, writeBackup, type Database } from "../../src/index.ts";
import { applyMigrations, migrationFiles } from "../../src/migrate.ts";
import { createDatabase } from "@frontera/testing/database";

let folder: string;
const databases: Database[] = [];

async function freshDatabase(): Promise<Database> {
  const db = await openDatabase(await createDatabase());
  databases.push(db);
  return db;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "frontera-hard-week-"));
});
afterAll(async () => {
  for (const db of databases) await db.close();
  rmSync(folder, { recursive: true, force: true });
});

const write = (db: Database, details: readonly string[]) =>
  db.sql`
    insert into write_record (at, actor, action, subject, outcome, detail)
    select '2026-11-26', 'somebody', 'test', 'test', 'done', detail from unnest(${[...details]}::text[]) as detail`;
const details = async (db: Database): Promise<readonly string[]> =>
  (await db.sql<{ detail: string }[]>`select detail from write_record order by id`).map(({ detail }) => detail);

/** Any text PostgreSQL keeps: every character but NUL and halves of characters. Those that have cut a line before come often. */
const anyText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          "\u2028",
          "\u2029",
          "\u0085",
          "\v",
          "\f",
          "\r",
          "\n",
          "\r\n",
          "\t",
          "\\",
          "\\.",
          "\n\\.\n",
          "\\N",
          "\ufeff",
          "'",
          '"',
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom("-- whole, rows: 0", 'COPY "series" ("id") FROM stdin;', "DROP TABLE series;"),
      },
    ),
  )
  .map((parts) => parts.join("").replaceAll("\0", ""));

describe("a restore", () => {
  it("gives back any text that PostgreSQL keeps", async () => {
    const [from, to] = [await freshDatabase(), await freshDatabase()];
    let round = 0;
    const held: string[] = [];
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 40 }), async (texts) => {
        round += 1;
        held.push(...texts);
        await write(from, texts);
        const file = join(folder, `text-${String(round)}.gz`);
        await writeBackup(from, file);
        await restoreBackup(to, await verifyBackup(file), { replace: true });
        expect(await details(to)).toEqual(held);
      }),
      { numRuns: 40, examples: [[["\u2028"]], [["\u2029 at the end", "\\."]], [[""]]] },
    );
  });

  it("gives back a row of 8 million characters", async () => {
    const [from, to] = [await freshDatabase(), await freshDatabase()];
    await write(from, ["\u2028\n\\.".repeat(2_000_000)]);
    const file = join(folder, "long.gz");
    await writeBackup(from, file);
    await restoreBackup(to, await verifyBackup(file));
    const [row] = await to.sql`select length(detail) as length, md5(detail) as md5 from write_record`;
    expect(row).toEqual((await from.sql`select length(detail) as length, md5(detail) as md5 from write_record`)[0]);
  });

  it("leaves nothing of what was held before, numbers new rows after the last one, and keeps what may never change unchangeable", async () => {
    const [from, to] = [await freshDatabase(), await freshDatabase()];
    await write(from, ["one", "two"]);
    await write(to, ["mine", "mine too", "and this"]);
    const file = join(folder, "replace.gz");
    await writeBackup(from, file);
    await restoreBackup(to, await verifyBackup(file), { replace: true });
    await write(to, ["three"]);
    expect(await to.sql`select id, detail from write_record order by id`).toEqual([
      { id: 1, detail: "one" },
      { id: 2, detail: "two" },
      { id: 3, detail: "three" },
    ]);
    await expect(to.sql`delete from write_record`).rejects.toThrow();
  });

  it("takes no session along", async () => {
    const [from, to] = [await freshDatabase(), await freshDatabase()];
    await from.sql`insert into account_user (id, name, email) values ('1', 'Ana', 'ana@example.org')`;
    await from.sql`insert into account_session (id, token, user_id, expires_at) values ('1', 'a-live-token', '1', now() + interval '1 day')`;
    const file = join(folder, "sessions.gz");
    await writeBackup(from, file);
    expect(gunzipSync(readFileSync(file)).toString("utf8")).not.toContain("a-live-token");
    await restoreBackup(to, await verifyBackup(file));
    expect(await to.sql`select email from account_user`).toEqual([{ email: "ana@example.org" }]);
    expect(await to.sql`select id from account_session`).toEqual([]);
  });

  it("of a file that is changed after it was verified changes nothing", async () => {
    const [from, to] = [await freshDatabase(), await freshDatabase()];
    await write(from, ["the original"]);
    await write(to, ["mine"]);
    const [file, other] = [join(folder, "swapped.gz"), join(folder, "other.gz")];
    await writeBackup(from, file);
    const verified = await verifyBackup(file);
    await write(from, ["more"]);
    await writeBackup(from, other);
    writeFileSync(file, readFileSync(other));
    await expect(restoreBackup(to, verified, { replace: true })).rejects.toThrow("changed while it was read");
    expect(await details(to)).toEqual(["mine"]);
  });

  /** The file as somebody would write it who knows its form: with the number of rows and the checksum of what it says now. */
  const rewritten = (text: string): Buffer => {
    const body = text.slice(0, text.lastIndexOf("-- whole"));
    const rows = [...body.matchAll(/^COPY .*\n((?:.*\n)*?)\\\.\n/gm)]
      .map(([, lines = ""]) => lines.split("\n").length - 1)
      .reduce((sum, each) => sum + each, 0);
    const sha256 = createHash("sha256").update(body).digest("hex");
    return gzipSync(`${body}-- whole, rows: ${String(rows)}, sha256: ${sha256}\n`);
  };

  it.each([
    [
      "a row that others name is missing",
      (text: string) => text.replace(/^a{64}\tfirst.*\n/m, ""),
      /the table "snapshot_file" does not fit together: .*"snapshot"/,
    ],
    [
      "its tables stand in reverse order",
      (text: string) => {
        const [opening = "", ...blocks] = text.split(/^(?=COPY )/m);
        const [last = "", closing = ""] = (blocks.pop() ?? "").split(/^(?=-- whole)/m);
        return [opening, ...[...blocks, last].toReversed(), closing].join("");
      },
      /the table "\w+" does not fit together/,
    ],
  ])(
    "of a file whose rows do not fit together is refused in a sentence that names the place, and leaves an empty database empty: %s",
    async (_, alter, told) => {
      const from = await freshDatabase();
      const id = "a".repeat(64);
      await from.sql`insert into snapshot ${from.sql({ id, name: "first", as_of: "2026-01-01", request: "{}", zip_sha256: id, size: 1, body: Buffer.from("x"), made_by: "me", made_at: "2026-01-01" })}`;
      await from.sql`insert into snapshot_file (snapshot_id, name, sha256, size) values (${id}, 'a.csv', ${id}, 1)`;
      const file = join(folder, "unfit.gz");
      await writeBackup(from, file);
      writeFileSync(file, rewritten(alter(gunzipSync(readFileSync(file)).toString("utf8"))));
      const to = await openDatabase(await createDatabase({ migrated: false }));
      databases.push(to);
      const refusal = restoreBackup(to, await verifyBackup(file));
      await expect(refusal).rejects.toThrow(told);
      await expect(refusal).rejects.toThrow("nothing was changed");
      expect(await to.sql`select table_name from information_schema.tables where table_schema = 'public'`).toEqual([]);
    },
  );

  it("into an empty database is as into one of this version, which a migration finds nothing to do in", async () => {
    const from = await freshDatabase();
    await write(from, ["one"]);
    const file = join(folder, "into-empty.gz");
    await writeBackup(from, file);
    const url = await createDatabase({ migrated: false });
    const to = await openDatabase(url);
    databases.push(to);
    await restoreBackup(to, await verifyBackup(file));
    expect(await details(to)).toEqual(["one"]);
    expect(await applyMigrations(url)).toEqual([]);
  });

  it("takes backups of the first form, and replays none of their statements and none of their sessions", async () => {
    const [from, to] = [await freshDatabase(), await freshDatabase()];
    await write(from, ["kept \u2028"]);
    await from.sql`insert into account_user (id, name, email) values ('1', 'Ana', 'ana@example.org')`;
    const file = join(folder, "second.gz");
    await writeBackup(from, file);
    const sessions = [
      'COPY "account_session" ("id", "token", "user_id", "expires_at", "ip_address", "user_agent", "created_at", "updated_at") FROM stdin;',
      "1\ta-live-token\t1\t2030-01-01\t\\N\t\\N\t2026-01-01\t2026-01-01",
      "\\.",
      `SELECT setval(pg_get_serial_sequence('"write_record"', 'id'), 999, false);`,
      "-- whole, rows: 3\n",
    ].join("\n");
    const first = gunzipSync(readFileSync(file))
      .toString("utf8")
      .replace(/backup 2, as of [^,]+,/, "backup 1,")
      .replace(/-- whole, rows: 2, sha256: \w+\n/, () => sessions);
    const old = join(folder, "first.gz");
    writeFileSync(old, gzipSync(first));
    await restoreBackup(to, await verifyBackup(old));
    await write(to, ["new"]);
    expect(await to.sql`select id, detail from write_record order by id`).toEqual([
      { id: 1, detail: "kept \u2028" },
      { id: 2, detail: "new" },
    ]);
    expect(await to.sql`select id from account_session`).toEqual([]);
  });

  it("of a backup made by an earlier version ends as an upgrade of that version would", async () => {
    const from = await openDatabase(await createDatabase({ migrated: false }));
    databases.push(from);
    const earlier = migrationFiles().slice(0, 2);
    await from.sql`create table _prisma_migrations (migration_name text, finished_at timestamptz)`;
    for (const { name, sql } of earlier) {
      await from.sql.unsafe(sql);
      await from.sql`insert into _prisma_migrations values (${name}, now())`;
    }
    await write(from, ["before the upgrade"]);
    const file = join(folder, "earlier.gz");
    await writeBackup(from, file);
    const to = await freshDatabase();
    await write(to, ["mine"]);
    await restoreBackup(to, await verifyBackup(file), { replace: true });
    expect(await details(to)).toEqual(["before the upgrade"]);
    expect(await to.sql`select id from snapshot`).toEqual([]);
  });

  it("into tables that somebody built a view upon changes nothing and names the view", async () => {
    const [from, to] = [await freshDatabase(), await freshDatabase()];
    await write(to, ["mine"]);
    await to.sql`create view of_mine as select detail from write_record`;
    const file = join(folder, "view.gz");
    await writeBackup(from, file);
    await expect(restoreBackup(to, await verifyBackup(file), { replace: true })).rejects.toMatchObject({
      detail: expect.stringContaining("of_mine") as string,
    });
    expect(await details(to)).toEqual(["mine"]);
  });
});
