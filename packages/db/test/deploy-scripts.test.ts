import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, describe, expect, it } from "vitest";
import { freePort } from "@frontera/db";

const deploy = join(import.meta.dirname, "../../../deploy");
const passwords = { POSTGRES_PASSWORD: "primary1", REPLICATION_PASSWORD: "replication1" };

const debian = ["/usr/lib/postgresql/18/bin", "/usr/lib/postgresql/17/bin", "/usr/lib/postgresql/15/bin"].find(
  (folder) => existsSync(join(folder, "pg_basebackup")),
);
const withoutServers = process.getuid?.() !== 0 || debian === undefined || !existsSync("/usr/sbin/pgbouncer");

describe.skipIf(withoutServers)(
  "the scripts of the primary, the replica and the pooler (Debian's postgresql and pgbouncer; skipped where they are not installed)",
  () => {
    let folder: string;
    const children: ChildProcess[] = [];
    afterAll(() => {
      for (const child of children) child.kill("SIGQUIT");
      rmSync("/tmp/pgbouncer", { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    });

    it("make a replica that follows the primary, and a pooler through which it is read", async () => {
      folder = mkdtempSync(join(tmpdir(), "frontera-deploy-"));
      chmodSync(folder, 0o777);
      const scripts = join(folder, "scripts");
      mkdirSync(scripts);
      for (const name of ["primary.sh", "replica.sh", "pooler.sh"])
        copyFileSync(join(deploy, name), join(scripts, name));
      const [primaryPort, replicaPort, poolerPort] = [await freePort(), await freePort(), await freePort()].map(
        String,
      ) as [string, string, string];
      const { uid, gid } = userOf("postgres");
      const env = {
        PATH: `${debian ?? ""}:/usr/sbin:/usr/bin:/bin`,
        ...passwords,
        POSTGRES_USER: "frontera",
        POSTGRES_DB: "frontera",
      };
      const options = (more: Readonly<Record<string, string>>) => ({ uid, gid, cwd: folder, env: { ...env, ...more } });
      const run = (program: string, args: readonly string[], more: Readonly<Record<string, string>> = {}): string => {
        const { status, stdout, stderr } = spawnSync(program, args, options(more));
        expect(status, `${program}: ${stdout.toString()}${stderr.toString()}`).toBe(0);
        return stdout.toString();
      };
      let printed = "";
      const until = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
        for (let attempt = 0; attempt < 120; attempt += 1) {
          if (await holds()) return;
          await new Promise((wait) => setTimeout(wait, 250));
        }
        throw new Error(`${what}: not within half a minute; printed: ${printed}`);
      };
      const keep = (program: string, args: readonly string[], more: Readonly<Record<string, string>>): void => {
        const child = spawn(program, args, { ...options(more), stdio: ["ignore", "pipe", "pipe"] });
        for (const stream of [child.stdout, child.stderr])
          stream.on("data", (part: Buffer) => (printed += part.toString("utf8")));
        children.push(child);
      };
      const answers = (url: string) => async (): Promise<boolean> => {
        const sql = postgres(url, { max: 1, prepare: false, connect_timeout: 2, onnotice: () => undefined });
        try {
          return (await sql`select 1`).length === 1;
        } catch {
          return false;
        } finally {
          await sql.end({ timeout: 1 });
        }
      };

      const PGDATA = join(folder, "primary");
      run("initdb", ["--pgdata", PGDATA, "--username=frontera", "--auth=trust"]);
      const sockets = ["-c", `unix_socket_directories=${folder}`];
      const primary = ["-D", PGDATA, "-p", primaryPort, ...sockets];
      keep("postgres", primary, {});
      await until("the primary", answers(`postgres://frontera@127.0.0.1:${primaryPort}/postgres`));
      run("createdb", ["--host=127.0.0.1", `--port=${primaryPort}`, "--username=frontera", "frontera"]);
      run("sh", [join(scripts, "primary.sh")], { PGDATA, PGHOST: "127.0.0.1", PGPORT: primaryPort });
      run("pg_ctl", ["reload", "--pgdata", PGDATA]);
      const onPrimary = postgres(`postgres://frontera@127.0.0.1:${primaryPort}/frontera`, { max: 1 });
      await onPrimary.unsafe(`alter role frontera password '${passwords.POSTGRES_PASSWORD}'`);

      const replica = { PGDATA: join(folder, "18/docker"), PRIMARY_HOST: "127.0.0.1", PRIMARY_PORT: primaryPort };
      keep("sh", [join(scripts, "replica.sh"), "-p", replicaPort, ...sockets], replica);
      await until("the replica", answers(`postgres://frontera@127.0.0.1:${replicaPort}/frontera`));
      const ini = join(folder, "pgbouncer.ini");
      writeFileSync(
        ini,
        readFileSync(join(deploy, "pgbouncer.ini"), "utf8").replace(
          "listen_port = 6432",
          `listen_port = ${poolerPort}\nunix_socket_dir =`,
        ),
      );
      keep("sh", [join(scripts, "pooler.sh")], {
        REPLICA_HOST: "127.0.0.1",
        REPLICA_PORT: replicaPort,
        PGBOUNCER_INI: ini,
      });
      const pooled = `postgres://frontera:${passwords.POSTGRES_PASSWORD}@127.0.0.1:${poolerPort}/frontera`;
      await until("the pooler", answers(pooled));

      await onPrimary`create table written as select 42 as value`;
      const throughPooler = postgres(pooled, { max: 1, prepare: false });
      await until("the replica to follow", async () => {
        try {
          return (await throughPooler`select value from written where pg_is_in_recovery()`).length === 1;
        } catch {
          return false;
        }
      });
      await expect(throughPooler`create table elsewhere ()`).rejects.toThrow(/read-only/);
      await expect(answers(pooled.replace("primary1", "wrong"))()).resolves.toBe(false);
      await Promise.all([onPrimary.end({ timeout: 1 }), throughPooler.end({ timeout: 1 })]);
    });
  },
);

function userOf(name: string): { readonly uid: number; readonly gid: number } {
  const [uid, gid] = ["-u", "-g"].map((flag) => Number(spawnSync("id", [flag, name]).stdout.toString()));
  return { uid: uid ?? 0, gid: gid ?? 0 };
}
