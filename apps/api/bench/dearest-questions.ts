import { uploadLimitBytes } from "../src/read-body.ts";

/** One anonymous question, and the route or procedure whose dearest it is, named as the API names it. */
export interface Question {
  readonly covers: string;
  readonly path: string;
  /** Where an answer is kept for who asks the same again: the path of another question as dear, for each number. */
  readonly pathOf?: (nth: number) => string;
  /** Sent by POST. */
  readonly body?: () => Uint8Array;
  readonly type?: string;
  /** Sent without its length, as a program that streams does. */
  readonly inParts?: true;
  /** Nothing of the answer is waited for but its head: it goes on for ever. */
  readonly endless?: true;
}

/** What is asked about, and what is sent. */
export interface Held {
  readonly snapshot: string;
  readonly otherSnapshot: string;
  readonly watch: string;
  /** SHA-256 of the largest file held. */
  readonly download: string;
  /** A ZIP of zeros, and a file of ours as large as any that is taken. */
  readonly bomb: Uint8Array;
  readonly large: Uint8Array;
}

const daily = "usd-mxn-fix";
const dayOf = (year: number, nth: number): string => new Date(Date.UTC(year, 5, 1 + nth)).toISOString().slice(0, 10);
const days = Array.from({ length: 100 }, (_, nth) => dayOf(2026, nth));
const words =
  "homicidos estatals municpio apprehensons mexicano interceptacion detencions baja california san luis potosi veracruz quintana encuentros fiscal";

/** As many as are taken, of several readings each. */
const claims = Array.from(
  { length: 20 },
  (_, nth) =>
    `Los homicidios en México subieron más de ${String(10 + nth)} % desde 2017 y nunca fueron tantos como en 2018`,
);

const asking = (covers: string, input: unknown = {}): Question => ({
  covers,
  path: `/trpc/${covers}?input=${encodeURIComponent(JSON.stringify(input))}`,
});

/** Refused, since nobody may write without saying who they are; what is sent is as much as is read of it. */
const writing = (covers: string): Question => ({
  covers,
  path: `/trpc/${covers}`,
  type: "application/json",
  body: () => Buffer.from(JSON.stringify({ name: "x".repeat(250_000) })),
});

const get = (covers: string, path = covers.slice("GET ".length)): Question => ({ covers, path });

const sending = (covers: string, body: () => Uint8Array, more: Partial<Question> = {}): Question => ({
  covers,
  path: covers.slice("POST ".length),
  body,
  ...more,
});

const form = (bytes: number): (() => Uint8Array) => {
  const head = `--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n`;
  return () => Buffer.concat([Buffer.from(head), Buffer.alloc(bytes, "1"), Buffer.from("\r\n--x--\r\n")]);
};

/** The dearest anonymous request of every route and procedure: a test tells which is missing. */
export const dearestQuestions = (held: Held): readonly Question[] => [
  asking("overview"),
  {
    ...asking("overview", { asOf: days[0] }),
    pathOf: (nth) => asking("overview", { asOf: dayOf(2018, nth) }).path,
  },
  asking("me"),
  asking("search", { query: words }),
  asking("seriesFound", { query: words }),
  asking("sparklines"),
  asking("suggest", { query: "homicidios por estado en diciembre de 2017", locale: "es" }),
  asking("check", { sentences: claims.slice(0, 4), locale: "es" }),
  asking("comparisons", { indicator: "peso" }),
  asking("series", { id: daily, units: "pc1" }),
  asking("states", { family: "sesnsp-homicide-victims" }),
  // Oaxaca has the most of them.
  asking("municipalities", { family: "sesnsp-homicide-cases", state: "MX-OAX" }),
  asking("ledger"),
  asking("verdictLog"),
  asking("changes", { from: "1993-01-01" }),
  asking("revisions", { id: daily }),
  asking("writes"),
  asking("sources.releases"),
  asking("sources.release", { id: "sesnsp-cnsp", offset: 1_000_000 }),
  asking("sources.imports"),
  asking("snapshots.list", { limit: 200, search: "a" }),
  asking("snapshots.one", { id: held.snapshot }),
  asking("snapshots.between", { id: held.snapshot, other: held.otherSnapshot }),
  asking("snapshots.find", { sha256: held.snapshot }),
  asking("snapshots.rights", { id: held.snapshot }),
  asking("watches.list"),
  { covers: "live", path: "/trpc/live?input=%7B%7D", endless: true },
  ...["snapshots.make", "snapshots.delete", "snapshots.lift", "watches.begin", "watches.end", "rename"].map(writing),
  sending("POST /auth/sign-in/email", () => Buffer.from(JSON.stringify({ email: "x".repeat(250_000) })), {
    type: "application/json",
  }),
  get("GET /series/:file", `/series/${daily}.xlsx?units=pc1`),
  get("GET /series/:file", `/series/${daily}.csv`),
  get("GET /series/:file", `/series/${daily}.datapackage.json`),
  get("GET /series/:file", `/series/${daily}.csv-metadata.json`),
  get("GET /series/:file", `/series/${daily}.citation.json`),
  get("GET /figures.csv"),
  get("GET /figures.xlsx"),
  get("GET /overview.csv"),
  get("GET /overview.xlsx"),
  get("GET /figures/:file", "/figures/uac-2014.csv"),
  get("GET /snapshots/:archive{[^/]+\\.zip}", `/snapshots/${held.snapshot}.zip`),
  get("GET /snapshots/:id/:file", `/snapshots/${held.snapshot}/${daily}.csv`),
  get("GET /feeds/:feed{.+\\.atom}", "/feeds/violence.atom"),
  get("GET /feeds/changes.atom"),
  get("GET /feeds/changes.json"),
  get("GET /feeds/releases.ics"),
  get("GET /fred/series", "/fred/series?series_id=DEXMXUS"),
  get("GET /fred/series/search", `/fred/series/search?search_text=${encodeURIComponent(words)}`),
  get("GET /fred/series/vintagedates", "/fred/series/vintagedates?series_id=DEXMXUS"),
  get("GET /fred/series/observations", "/fred/series/observations?series_id=DEXMXUS&realtime_start=1776-07-04"),
  ...["/fredgraph.csv", "/graph/fredgraph.csv"].map((path) =>
    get(`GET ${path}`, `${path}?id=DEXMXUS,usd-mxn-fix,usd-mxn-fix-settlement,usd-mxn-ecb-cross&units=pc1`),
  ),
  get("GET /api/downloads/:sha256", `/api/downloads/${held.download}`),
  get("GET /problems/:name", "/problems/too-many-requests"),
  get("GET /api/v1/series", `/api/v1/series?limit=100000&search=${encodeURIComponent(words)}`),
  get("GET /api/v1/series.csv", "/api/v1/series.csv?limit=100000"),
  ...["releases", "figures", "comparisons", "snapshots"].flatMap((name) => [
    get(`GET /api/v1/${name}`, `/api/v1/${name}?limit=100000`),
    get(`GET /api/v1/${name}.csv`, `/api/v1/${name}.csv?limit=100000`),
  ]),
  get("GET /api/v1/series/:id/observations", `/api/v1/series/${daily}/observations?includeHistory=true&limit=25000`),
  get(
    "GET /api/v1/series/:id/observations",
    `/api/v1/series/${daily}/observations?output_type=2&limit=25000&vintage_dates=${days.join(",")}`,
  ),
  get("GET /api/v1/series/:id/observations.csv", `/api/v1/series/${daily}/observations.csv?includeHistory=true`),
  ...["vintages", "revisions"].flatMap((name) => [
    get(`GET /api/v1/series/:id/${name}`, `/api/v1/series/${daily}/${name}`),
    get(`GET /api/v1/series/:id/${name}.csv`, `/api/v1/series/${daily}/${name}.csv`),
  ]),
  ...["csv", "json", "xlsx", "parquet"].map((ending) =>
    get(
      `GET /api/v1/table.${ending}`,
      `/api/v1/table.${ending}?series=usd-mxn-fix,usd-mxn-h10,usd-mxn-fix-settlement,usd-mxn-ecb-cross`,
    ),
  ),
  get("GET /api/v1/observations.csv"),
  get("GET /api/v1/snapshots/:id/changes", `/api/v1/snapshots/${held.snapshot}/changes`),
  get("GET /api/v1/snapshots/:id/changes.csv", `/api/v1/snapshots/${held.snapshot}/changes.csv`),
  get("GET /api/v1/watches/:id/notices.atom", `/api/v1/watches/${held.watch}/notices.atom`),
  get("GET /api/v1/watches/:id/notices.json", `/api/v1/watches/${held.watch}/notices.json`),
  get("GET /api/v1/verify", `/api/v1/verify?sha256=${held.snapshot}`),
  get("GET /api/v1/openapi.json"),
  get("GET /health/live"),
  get("GET /health/ready"),
  get("GET /health/data"),
  get("GET /metrics"),
  get("GET /api/v1/check", `/api/v1/check?sentence=${encodeURIComponent(claims[0] ?? "")}&locale=es`),
  sending("POST /api/v1/check", () => Buffer.from(JSON.stringify({ sentences: claims, locale: "es" })), {
    type: "application/json",
  }),
  sending("POST /api/v1/verify", () => held.bomb),
  sending("POST /api/v1/verify", () => held.large),
  get("GET /api/imports/:id/findings.csv", "/api/imports/1/findings.csv"),
  sending("POST /api/imports", form(150 * 1024 * 1024), {
    type: "multipart/form-data; boundary=x",
    inParts: true,
  }),
  sending("POST /api/imports/:id/:answer{confirm|discard}", form(uploadLimitBytes), {
    path: "/api/imports/1/confirm",
    type: "multipart/form-data; boundary=x",
  }),
  sending("POST /api/imports/fetch/:source", form(uploadLimitBytes), {
    path: "/api/imports/fetch/fred-h10",
    type: "multipart/form-data; boundary=x",
  }),
  sending("POST /api/imports/take-back/:vintage", form(uploadLimitBytes), {
    path: "/api/imports/take-back/1",
    type: "multipart/form-data; boundary=x",
  }),
];

/** For the table: whose it is, and what tells it from the others of the same route. */
export const nameOf = ({ covers, path, body }: Question): string => {
  if (!covers.includes(" ")) return `trpc ${covers}`;
  const told = path.includes(":") || covers.includes(":") ? `${covers.split(" ")[0] ?? ""} ${path}` : covers;
  const size = body ? `, ${(body().byteLength / 1024 / 1024).toFixed(1)} MB` : "";
  return `${told.replace(/[0-9a-f]{32,}/g, "…")}${size}`;
};
