import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { freePort } from "@frontera/db";
import { createDatabase } from "@frontera/testing/database";

interface Service {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
}

const root = join(import.meta.dirname, "../../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const composeText = read("deploy/compose.yaml");
const { services } = parse(composeText, { merge: true }) as { services: Readonly<Record<string, Service>> };
const dockerfile = read("deploy/Dockerfile");
const namesIn = (text: string, shape: RegExp): string[] =>
  [...new Set([...text.matchAll(shape)].map(([, name]) => name ?? ""))].sort();
const service = (name: string): Service => {
  const found = services[name];
  if (!found) throw new Error(`compose.yaml has no service ${name}`);
  return found;
};
const ofFrontera = Object.entries(services).filter(([, { image }]) => image === "frontera");

describe("the container files", () => {
  it("name only files that are there and not left out of the image", () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources = ""]) =>
      sources.split(" "),
    );
    const mounted = Object.values(services).flatMap(({ volumes = [] }) =>
      volumes
        .filter((volume) => volume.startsWith("./"))
        .map((volume) => `deploy/${volume.slice(2).split(":")[0] ?? ""}`),
    );
    const programs = ofFrontera.map(
      ([, { command, entrypoint }]) => [...(entrypoint ?? []), ...(command ?? [])][1] ?? "",
    );
    expect([...copied, ...mounted, ...programs].filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const leftOut = read(".dockerignore")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"));
    expect([...copied, ...programs].filter((path) => leftOut.includes(path.split("/")[0] ?? ""))).toEqual([]);
    expect(programs).toHaveLength(5);
  });

  it("build every target that compose.yaml names", () => {
    const targets = namesIn(dockerfile, /^FROM \S+ AS (\S+)$/gm);
    expect(namesIn(composeText, /target: (\w+)/g).filter((target) => !targets.includes(target))).toEqual([]);
  });

  it("set only what .env.example lists, ask for every secret, and wait only for services there are", () => {
    const known = namesIn(read(".env.example"), /^# ([A-Z_]+)=/gm);
    for (const [name, { environment = {}, depends_on: waits = {} }] of Object.entries(services)) {
      if (ofFrontera.some(([own]) => own === name))
        expect(
          Object.keys(environment).filter((variable) => !known.includes(variable)),
          name,
        ).toEqual([]);
      expect(
        Object.keys(waits).filter((other) => !(other in services)),
        name,
      ).toEqual([]);
    }
    const asked = namesIn(composeText, /\$\{([A-Z_]+)/g);
    expect(namesIn(read("deploy/example.env"), /^([A-Z_]+)=/gm)).toEqual(asked);
    const required = namesIn(composeText, /\$\{([A-Z_]+):\?/g);
    expect(required).toEqual(["AUTH_SECRET", "POSTGRES_PASSWORD", "PUBLIC_URL", "REPLICATION_PASSWORD"]);
    expect(read("deploy/example.env")).not.toMatch(/^[A-Z_]+=.+/m);
  });

  it("open the dashboard alone, and to this machine alone", () => {
    const opened = Object.entries(services).flatMap(([name, { ports = [] }]) => ports.map((port) => `${name} ${port}`));
    expect(opened).toEqual(["dashboard 127.0.0.1:3000:3000"]);
  });
});

const running: ChildProcess[] = [];
const logs: string[] = [];
afterAll(() => {
  for (const child of running) child.kill("SIGTERM");
});

const given: Readonly<Record<string, string>> = {
  POSTGRES_PASSWORD: "primary1",
  REPLICATION_PASSWORD: "replication1",
  AUTH_SECRET: "an-invented-secret-of-more-than-32-characters",
  PUBLIC_URL: "https://frontera.example",
};
const filledIn = (text: string): string =>
  text.replace(/\$\{([A-Z_]+)(?::[?-][^}]*)?\}/g, (_, name: string) => given[name] ?? "");

/** A service's environment, and nothing else but the path to programs, with what stands for other machines put on loopback. */
const environmentOf = (name: string, changed: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  PATH: process.env["PATH"],
  NODE_ENV: "production",
  ...Object.fromEntries(
    Object.entries(service(name).environment ?? {}).map(([variable, value]) => [variable, filledIn(value)]),
  ),
  ...changed,
});

async function until(what: string, holds: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 240; attempt += 1) {
    if (holds()) return;
    await new Promise((wait) => setTimeout(wait, 250));
  }
  throw new Error(`${what}: not within a minute\n${logs.join("")}`);
}

describe("the services of compose.yaml, started as it says", () => {
  let database: string;
  let apiPort: string;
  let dashboardPort: string;

  /** Runs a service's own command; a port in it becomes a free one. */
  function start(
    name: string,
    changed: Readonly<Record<string, string>>,
    ports: Readonly<Record<string, string>> = {},
  ) {
    const [program, ...args] = service(name).command ?? [];
    expect(program).toBe("node");
    const child = spawn(
      process.execPath,
      args.map((arg) => ports[arg] ?? arg),
      {
        cwd: root,
        env: environmentOf(name, changed),
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (part: Buffer) => logs.push(`${name}: ${part.toString("utf8")}`));
    running.push(child);
    return child;
  }

  /** Whether the service's own health check passes. */
  function healthy(name: string, ports: Readonly<Record<string, string>>): boolean {
    const [kind, program, ...args] = service(name).healthcheck?.test ?? [];
    expect([kind, program]).toEqual(["CMD", "node"]);
    const onFreePorts = args.map((arg) =>
      Object.entries(ports).reduce((text, [from, to]) => text.replace(from, to), arg),
    );
    return spawnSync(process.execPath, onFreePorts, { stdio: "ignore" }).status === 0;
  }

  beforeAll(async () => {
    database = await createDatabase({ migrated: false });
    [apiPort, dashboardPort] = [String(await freePort()), String(await freePort())];
    const archive = start("archive", { DATABASE_URL: database });
    await until("the archive", () => archive.exitCode !== null);
    expect(archive.exitCode, logs.join("")).toBe(0);
    // The pooler is not there: the primary answers in its stead.
    const replica = new URL(filledIn(service("api").environment?.["DATABASE_REPLICA_URL"] ?? ""));
    expect([replica.hostname, replica.port]).toEqual(["pooler", "6432"]);
    [replica.hostname, replica.port] = ["127.0.0.1", String(await freePort())];
    start("api", { DATABASE_URL: database, DATABASE_REPLICA_URL: replica.href, API_PORT: apiPort });
    await until("the API's health check", () => healthy("api", { 3001: apiPort }));
    start("worker", { DATABASE_URL: database, HTTP_PROXY: "http://127.0.0.1:9", HTTPS_PROXY: "http://127.0.0.1:9" });
    start("dashboard", { API_URL: `http://127.0.0.1:${apiPort}` }, { 3000: dashboardPort });
    await until("the dashboard's health check", () => healthy("dashboard", { 3000: dashboardPort }));
  });

  it("serve the archive's values to a reader, on the address of another machine", async () => {
    const { port } = new URL(filledIn(service("dashboard").environment?.["API_URL"] ?? ""));
    expect(port).toBe(service("api").environment?.["API_PORT"]);
    const page = await fetch(`http://127.0.0.1:${dashboardPort}/en/peso`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("H.10");
    const file = await fetch(`http://127.0.0.1:${dashboardPort}/series/usd-mxn-h10.csv`);
    expect((await file.text()).split("\n").length).toBeGreaterThan(1000);
  });

  it("let nobody write without signing in", async () => {
    const answer = await fetch(`http://127.0.0.1:${apiPort}/trpc/me`);
    expect(await answer.json()).toMatchObject({ result: { data: { access: "sign-in", role: "reader" } } });
  });

  it("end by themselves when asked to stop", async () => {
    for (const child of running) child.kill("SIGTERM");
    for (const child of running) await until(`the end of ${child.spawnargs.join(" ")}`, () => child.exitCode !== null);
    expect(running.map(({ exitCode }) => exitCode)).toEqual(running.map(() => 0));
  });
});
