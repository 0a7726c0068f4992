import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startApi, type StartedApi } from "@frontera/api/test/start-api";

let api: StartedApi;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "frontera-verify-"));
  api = await startApi();
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

const root = join(import.meta.dirname, "../../..");

/** Runs the command as a person would, in a process of its own, with no database or with the one of the API. */
function verify(args: readonly string[], databaseUrl?: string): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["apps/verify/src/main.ts", ...args], {
    cwd: root,
    encoding: "utf8",
    env: {
      ...process.env,
      FRONTERA_DATA: join(folder, "nothing"),
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    },
  });
  return { status, output: stdout + stderr };
}

async function save(path: string, change = (text: string): string => text): Promise<string> {
  const response = await fetch(`${api.origin}${path}`);
  const name = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "file";
  const bytes = Buffer.from(await response.arrayBuffer());
  const file = join(folder, name);
  writeFileSync(file, name.endsWith(".csv") ? change(bytes.toString("utf8")) : bytes);
  return file;
}

describe("pnpm verify", () => {
  it("checks a snapshot by its own hashes with no server and no database, and says so", async () => {
    const { id } = await api.trpc.snapshots.make.mutate({
      name: "then",
      series: ["sesnsp-homicide-victims-vm"],
      asOf: "2017-11-30",
    });
    const file = await save(`/snapshots/${id}.zip`);
    const { status, output } = verify([file]);
    expect(status).toBe(0);
    for (const words of [`id ${id}`, "agrees with its own hashes", "up to 2017-11-30", "no database was asked"])
      expect(output).toContain(words);
  });

  it("with a database says where it is kept and what was revised since", async () => {
    const file = await save("/series/sesnsp-homicide-victims-vm.csv?asOf=2017-11-30");
    const { status, output } = verify([file], api.url);
    expect(status).toBe(0);
    for (const words of ['kept in "then"', "sesnsp-homicide-victims-vm 2017-10: 2764 then, ", "(revision, "])
      expect(output).toContain(words);
  });

  it("an altered file is told by its name without a database, by its row with one, and by the exit code", async () => {
    const file = await save("/series/sesnsp-homicide-victims-vm.csv?asOf=2017-11-30", (text) =>
      text.replace(",2764,", ",1764,"),
    );
    expect(verify([file])).toMatchObject({
      status: 1,
      output: expect.stringContaining("the file was changed") as string,
    });
    expect(verify([file], api.url).output).toContain("sesnsp-homicide-victims-vm 2017-10 1764");
    expect(verify([file, "--alone"], api.url).output).toContain("no database was asked");
  });

  it.each([
    [[], "usage: pnpm verify"],
    [["nothing.zip"], "cannot read nothing.zip: ENOENT"],
    [["--what", "x"], "--what"],
  ])("refuses %j with exit code 2, saying what is wrong", (args, words) => {
    expect(verify(args)).toMatchObject({ status: 2, output: expect.stringContaining(words) as string });
  });
});
