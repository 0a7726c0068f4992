import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { startPublisher } from "@frontera/testing/publisher-server";
import { findSource, EVERY_SOURCE, readContents, type SourceId } from "../src/index.ts";
import { refusalIn } from "../src/publisher-refusal.ts";
import { allAt, effects } from "./effects.ts";
import { downloadOf } from "./read-file.ts";

interface Sent {
  readonly status: number;
  readonly body: string;
  readonly type?: string;
}
let next: Sent = { status: 404, body: "" };
const origin = await startPublisher((_, response) => {
  const { status, body, type = "application/json" } = next;
  // A publisher who is waited for longer than a test can sit ends the run at once.
  response.writeHead(status, { "Content-Type": type, "Retry-After": "7200" }).end(body);
});
const keys = {
  FRED_API_KEY: "0123456789abcdef",
  BANXICO_TOKEN: "banxico-token",
  INEGI_TOKEN: "inegi-token",
  CENSUS_API_KEY: "census-key",
  INEGI_HOMICIDES_INDICATOR: "1002000030",
};
const folder = await mkdtemp(join(tmpdir(), "frontera-refusal-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
const reachable = { ...effects, baseUrls: allAt(origin), keys };

/** What a run ends with: asked for over HTTP, and read where the bytes came. */
async function fetchAndRead(id: string, sent: Sent): Promise<unknown> {
  next = sent;
  const source = findSource(id);
  if (!source) throw new Error(`no source ${id}`);
  return source
    .fetch(reachable, folder)
    .then((download) => ("notModified" in download ? null : readContents(source, download)))
    .then(
      () => null,
      (error: unknown) => error,
    );
}

const page = `<!DOCTYPE html>\n<html><head><title>403 Forbidden</title></head><body><h1>Access to this page has been denied</h1></body></html>`;
const socrata =
  '{"code":"query.compiler.malformed","error":true,"message":"Could not parse SoQL query","data":{"query":"x"}}';

/** As each publisher sends them: the status, its body, and the words that a person has to be told. */
const own: readonly (readonly [SourceId, number, string, string])[] = [
  ["frankfurter", 404, '{"status":404,"message":"not found"}', "answered 404: not found"],
  ["frankfurter", 422, '{"message":"invalid date range"}', "answered 422: invalid date range"],
  ["frankfurter", 200, '{"message":"not found"}', "the publisher answered: not found"],
  [
    "worldbank-homicide",
    200,
    '[{"message":[{"id":"120","key":"Invalid value","value":"The provided parameter value is not valid"}]}]',
    "the publisher answered: The provided parameter value is not valid",
  ],
  [
    "worldbank-population",
    400,
    '<?xml version="1.0" encoding="utf-8"?><wb:error xmlns:wb="http://www.worldbank.org"><wb:message id="175" key="Invalid format">The indicator was not found</wb:message></wb:error>',
    "answered 400: The indicator was not found",
  ],
  ["census-acs", 400, "error: unknown variable 'B05006_999E'", "answered 400: unknown variable 'B05006_999E'"],
  ["census-acs", 400, "error: error: your key census-key is not valid", "answered 400: your key *** is not valid"],
  [
    "usaspending",
    400,
    `{"detail":"Missing value: 'filters' is a required field"}`,
    "answered 400: Missing value: 'filters' is a required field",
  ],
  ["usaspending", 200, '{"detail":"Invalid value in group"}', "the publisher answered: Invalid value in group"],
  [
    "unhcr-asylum",
    400,
    '{"errors":[{"code":"400","message":"The parameter coa is not a country"}]}',
    "answered 400: The parameter coa is not a country",
  ],
  ["unhcr-asylum", 200, '{"error":"Too many requests"}', "the publisher answered: Too many requests"],
  ["comtrade-exports", 400, '{"statusCode":400,"message":"Period is not valid"}', "answered 400: Period is not valid"],
  [
    "comtrade-exports",
    200,
    '{"elapsedTime":"0.01 secs","count":0,"data":[],"error":"Too many periods"}',
    "the publisher answered: Too many periods",
  ],
  ["bts-crossings", 400, socrata, "answered 400: Could not parse SoQL query"],
  ["bts-crossings", 200, socrata, "the publisher answered: Could not parse SoQL query"],
  [
    "banxico-remittances",
    200,
    '{"error":{"mensaje":"Cuadro inexistente","detalle":"El cuadro CE81 no existe"}}',
    "the publisher answered: Cuadro inexistente. El cuadro CE81 no existe",
  ],
  [
    "banxico-fix",
    401,
    '{"error":{"mensaje":"Token inválido","detalle":"El token banxico-token no existe"}}',
    "answered 401: Token inválido. El token *** no existe",
  ],
  [
    "inegi-homicides",
    400,
    '["ErrorInfo:No se encontraron resultados","ErrorDetails:No se encontraron resultados","ErrorCode:100"]',
    "answered 400: ErrorInfo:No se encontraron resultados",
  ],
  [
    "fred-h10-api",
    400,
    '{"error_code":400,"error_message":"Bad Request. The value for variable api_key is not registered."}',
    "answered 400: Bad Request. The value for variable api_key is not registered.",
  ],
  [
    "fred-h10-api",
    400,
    '<?xml version="1.0" encoding="utf-8" ?><error code="400" message="Bad Request. The series does not exist." />',
    "answered 400: Bad Request. The series does not exist.",
  ],
  [
    "foreign-assistance",
    403,
    '<?xml version="1.0" encoding="UTF-8"?><Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>',
    "answered 403: Access Denied",
  ],
];

const fetched = EVERY_SOURCE.flatMap(({ id, schedule }) => (schedule === null ? [] : [id]));

describe("a publisher's own no", () => {
  it.each(own)("of %s, with status %i, is told in its own words: %s", async (id, status, body, words) => {
    const error = await fetchAndRead(id, { status, body });
    expect(error).toMatchObject({
      code: "refused-by-publisher",
      message: expect.stringContaining(words) as string,
    });
    expect(String(error)).not.toMatch(/[{}]|<\w|Invalid input/);
  });

  it.each(own.filter(([, status]) => status === 200))(
    "of %s, saved by hand, is told the same way",
    async (id, _, body, words) => {
      const source = findSource(id);
      if (!source) throw new Error(`no source ${id}`);
      const read = async (): Promise<unknown> => readContents(source, downloadOf("saved.json", body));
      await expect(read()).rejects.toMatchObject({
        code: "refused-by-publisher",
        message: expect.stringContaining(words) as string,
      });
    },
  );

  it.each(fetched)(
    "%s: a page in front of the publisher, a limit on requests and a strange error are told in ours",
    async (id) => {
      for (const [sent, code, words] of [
        [{ status: 403, body: page, type: "text/html" }, "refused-by-publisher", "answered 403"],
        [
          { status: 200, body: page, type: "text/html" },
          "not-the-file",
          /answered with a page in HTML|holds|no link|lists no|names no|is not the yearbook/,
        ],
        [
          { status: 429, body: '{"message":"API rate limit exceeded"}' },
          "asked-to-wait",
          "answered 429: API rate limit exceeded: not to be asked again before",
        ],
        [{ status: 400, body: '{"x":{"y":[1,2]}}' }, "refused-by-publisher", /answered 400$/],
      ] as const) {
        const error = await fetchAndRead(id, sent);
        expect([id, error]).toMatchObject([
          id,
          {
            code,
            message:
              typeof words === "string"
                ? (expect.stringContaining(words) as string)
                : (expect.stringMatching(words) as string),
          },
        ]);
        expect(String(error)).not.toMatch(/[{}]|<\w|Invalid input/);
      }
    },
  );

  it("a good answer is none, whatever it holds, and words in HTML are nobody's", () => {
    for (const body of [
      "[]",
      "{}",
      '[{"date":"2026-01-02"}]',
      '{"page":1,"items":[]}',
      "a,b\n1,2\n",
      '{"message":"<b>no</b>"}',
      '{"error":true}',
      page,
    ])
      expect(refusalIn(body)).toBeNull();
  });
});
