import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, restoreBackup, verifyBackup, writeBackup, type Database } from "../src/index.ts";
import { createDatabase } from "@frontera/testing/database";

let folder: string;
let file: string;
const databases: Database[] = [];

async function freshDatabase(): Promise<Database> {
  const db = await openDatabase(await createDatabase());
  databases.push(db);
  return db;
}

/** Every row of every table, as text. */
async function everything(db: Database): Promise<string> {
  const tables = await db.sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> '_prisma_migrations' order by 1`;
  const parts: string[] = [];
  for (const { name } of tables) {
    const rows = await db.sql.unsafe(`select t::text as row from "${name}" t order by 1`);
    parts.push(name, ...rows.map((row) => String(row["row"])));
  }
  return parts.join("\n");
}

const body = Buffer.from([0, 9, 10, 13, 92, 255]);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "frontera-backup-"));
  file = join(folder, "backup.sql.gz");
  const db = await freshDatabase();
  await db.sql`insert into series (id) values ('usd-mxn-h10'), ('usd-mxn-fix')`;
  await db.sql`
    insert into download (sha256, source_id, url, file_name, size, fetched_at)
    values (${"a".repeat(64)}, 'test', 'file:///a b', ${'tab\there "quoted" \\ back'}, 6, '2026-01-02T03:04:05Z')`;
  await db.sql`insert into download_part (download_sha256, part, body) values (${"a".repeat(64)}, 0, ${body})`;
  await db.sql`
    insert into vintage (release_id, vintage_date, vintage_date_basis, evidence, provenance, content_hash, download_sha256, fetched_at)
    values ('fed-h10', '2026-01-02', 'published', 'publisher-file', ${"two\nlines, ñ"}, ${"b".repeat(64)}, ${"a".repeat(64)}, now())`;
  await db.sql`
    insert into observation (series_key, period, vintage_id, period_start, value, status, completeness)
    values (1, '2026-01-01', 1, '2026-01-01', 17.5000, 'A', 'complete'), (1, '2026-01-02', 1, '2026-01-02', null, 'H', 'complete')`;
  await writeBackup(db, file);
});
afterAll(async () => {
  for (const db of databases) await db.close();
  rmSync(folder, { recursive: true });
});

describe("a backup", () => {
  it("restored into an empty database gives every row of every table back, byte for byte, and new rows get new numbers", async () => {
    const [original] = databases;
    const restored = await freshDatabase();
    await restoreBackup(restored, await verifyBackup(file));
    expect(original && (await everything(restored))).toBe(original && (await everything(original)));
    const [added] = await restored.sql<{ key: number }[]>`insert into series (id) values ('new') returning key`;
    expect(added?.key).toBe(3);
  });

  it("is refused by a database that holds anything unless it may replace it, naming the table, and changes nothing", async () => {
    const db = await freshDatabase();
    await db.sql`insert into series (id) values ('mine')`;
    await expect(restoreBackup(db, await verifyBackup(file))).rejects.toThrow('the database holds rows ("series")');
    expect(await db.sql`select id from series`).toEqual([{ id: "mine" }]);
  });

  it.each([
    [
      "cut off inside its compression",
      (bytes: Buffer) => bytes.subarray(0, bytes.length - 20),
      "unexpected end of file",
    ],
    [
      "cut off between two rows",
      (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString("latin1").split("\n").slice(0, -6).join("\n")),
      "cut off",
    ],
    [
      "short of a row",
      (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString("utf8").replace("2\tusd-mxn-fix\n", "")),
      "rows and holds",
    ],
    [
      "made by other migrations",
      (bytes: Buffer) =>
        gzipSync(gunzipSync(bytes).toString("utf8").replace("migrations: ", "migrations: 2030_later ")),
      "another version",
    ],
    [
      "with a statement of somebody else's",
      (bytes: Buffer) =>
        gzipSync(gunzipSync(bytes).toString("utf8").replace("-- whole", "DROP TABLE series;\n-- whole")),
      "not of a backup",
    ],
    [
      "with two rows in another order",
      (bytes: Buffer) =>
        gzipSync(
          gunzipSync(bytes)
            .toString("utf8")
            .replace("1\tusd-mxn-h10\n2\tusd-mxn-fix\n", "2\tusd-mxn-fix\n1\tusd-mxn-h10\n"),
        ),
      "checksum",
    ],
    [
      "with another value",
      (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString("utf8").replace("17.5000", "17.6000")),
      "checksum",
    ],
    [
      "with something after its end",
      (bytes: Buffer) => gzipSync(`${gunzipSync(bytes).toString("utf8")}more\n`),
      "something follows",
    ],
    ["that is no backup", () => gzipSync("hello\n"), "not a backup of Frontera"],
    ["that is not compressed", () => Buffer.from("hello"), "incorrect header check"],
  ])("%s is refused before anything is asked of the database", async (_case, damage, reason) => {
    const damaged = join(folder, "damaged.sql.gz");
    writeFileSync(damaged, damage(readFileSync(file)));
    await expect(verifyBackup(damaged)).rejects.toThrow(reason);
  });

  it("whose place cannot be written fails, and leaves nothing behind", async () => {
    const db = await freshDatabase();
    const place = join(folder, "missing-folder", "backup.sql.gz");
    await expect(writeBackup(db, place)).rejects.toThrow("ENOENT");
    expect(readdirSync(folder).filter((name) => name.endsWith(".unfinished"))).toEqual([]);
  });
});
