import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addAccount, cookiesOf, publicUrl, reach, signIn, type Reached } from "./strangers.ts";

const password = "the right words of ana";
const email = "ana@example.org";
let api: Reached;
let cookies: string;

beforeAll(async () => {
  api = await reach({ withSignIn: true, withArchive: true });
  await addAccount(api.db, email, password);
  cookies = cookiesOf(await signIn(api.origin, { email, password, from: "198.51.100.1" }));
});
afterAll(() => api.close());

const write = (path: string, input: unknown): Promise<Response> =>
  fetch(`${api.origin}/trpc/${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: publicUrl, Cookie: cookies },
    body: JSON.stringify(input),
  });

async function freeze(more: object = {}): Promise<string> {
  const request = { series: ["usd-mxn-h10"], asOf: "2026-10-01", observation_start: "2026-01-01", ...more };
  const answer = await write("snapshots.make", { name: randomUUID(), ...request });
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { result: { data: { id: string } } }).result.data.id;
}

/** Everything an anonymous reader can be told of a snapshot. */
async function toldOf(id: string): Promise<string> {
  const ask = async (path: string): Promise<string> => (await fetch(`${api.origin}${path}`)).text();
  const input = (value: unknown): string => encodeURIComponent(JSON.stringify(value));
  const texts = await Promise.all([
    ask(`/trpc/snapshots.list?input=${input({})}`),
    ask(`/trpc/snapshots.one?input=${input({ id })}`),
    ask(`/trpc/snapshots.find?input=${input({ sha256: id })}`),
    ask(`/trpc/sources.imports`),
    ask("/api/v1/snapshots"),
    ask("/api/v1/snapshots.csv"),
    ask(`/api/v1/verify?sha256=${id}`),
    ask(`/snapshots/${id}.zip`),
    ask(`/snapshots/${id}/cite.txt`),
  ]);
  return texts.join("\n");
}

describe("who made a snapshot", () => {
  it("is told to nobody by e-mail address, made or deleted, before and after a name is chosen", async () => {
    const id = await freeze();
    expect(await toldOf(id)).not.toContain(email);
    expect(await toldOf(id)).toContain('"madeBy":null');
    expect((await write("rename", { name: "Ana P." })).status).toBe(200);
    expect(await toldOf(id)).toContain('"madeBy":"Ana P."');
    await write("snapshots.delete", { id, reason: "no longer needed" });
    const gone = await toldOf(id);
    expect(gone).toContain("Ana P.");
    expect(gone).not.toContain(email);
    expect((await write("rename", { name: "" })).status).toBe(200);
    expect(await toldOf(id)).not.toContain("Ana P.");
  });
});

/** Marks that turn text round, joiners, fillers, line ends, controls, and halves of characters. */
const unseen = [
  "\u202e",
  "\u2066",
  "\u200f",
  "\u200b",
  "\u00ad",
  "\ufeff",
  "\u3164",
  "\u034f",
  "\n",
  "\u2028",
  "\u0007",
  "\u{e0041}",
  "\ud800",
  "\u2800",
  "\u00a0",
  "\u2007",
  "\u3000",
  "\ue000",
  "\u0301\u0301\u0301",
];

/** What stands in a note of several lines, pasted from elsewhere, and changes nothing there. */
const inNotes = ["\n", "\u00a0", "\u2007", "\u3000", "\u0301\u0301\u0301"];

describe("a name that others see", () => {
  it.each(unseen.map((character) => [`U+${(character.codePointAt(0) ?? 0).toString(16)}`, character] as const))(
    "with %s in it is refused wherever one is given",
    async (_, character) => {
      const name = `a${character}b`;
      const snapshot = { series: ["usd-mxn-h10"], asOf: "2026-10-01" };
      expect((await write("snapshots.make", { ...snapshot, name })).status).toBe(400);
      expect((await write("rename", { name })).status).toBe(400);
      expect((await write("watches.begin", { kind: "new-value", series: "usd-mxn-h10", name })).status).toBe(400);
      const note = (await write("snapshots.make", { ...snapshot, name: "a", note: name })).status;
      expect(note).toBe(inNotes.includes(character) ? 200 : 400);
    },
  );

  it("in Spanish, with accents, quotes and what is written from right to left is kept as it is", async () => {
    for (const name of ["Año «2017», 67,000 niños", "שלום", "数据", "a & b <c>"])
      expect((await write("rename", { name })).status).toBe(200);
  });
});

describe("a name that an account chooses", () => {
  it.each([
    "bo@example.org",
    "Bo ＠ bo＠example.org",
    "operator",
    "Operator",
    "OPERADORA",
    " an  analyst ",
    "Un Analista",
    "analyst.",
    "local",
    "Lector",
    "anonimo",
  ])("is refused where it says who somebody is, with the reason in both languages: %s", async (name) => {
    const answer = await write("rename", { name });
    expect(answer.status).toBe(400);
    const { error } = (await answer.json()) as { error: { data: { told: { en: string; es: string } } } };
    expect(error.data.told.en).toMatch(/e-mail address|calls people here/);
    expect(error.data.told.es).toMatch(/dirección de correo|llama aquí a las personas/);
  });

  it("of a person is taken, though one of these words is in it", async () => {
    for (const name of ["Ana Local", "Operator Pérez", "Marta Lectora R."])
      expect((await write("rename", { name })).status).toBe(200);
  });
});

describe("an account that is gone", () => {
  it("leaves its snapshots, and no address on them", async () => {
    const id = await freeze({ observation_start: "2026-02-01" });
    await write("rename", { name: "Ana P." });
    await api.db.sql`delete from account_user where email = ${email}`;
    const told = await toldOf(id);
    expect(told).toContain(id);
    expect(told).not.toContain("Ana P.");
    expect(told).not.toContain(email);
  });
});
