import { textOf, say } from "@frontera/words";
import type { Locale } from "@frontera/domain";
import { originOfReader } from "../../../address/origin.ts";
import { isIndicator } from "../../../components/indicators.ts";
import { unknownNames } from "../../../address/address-parser.ts";
import { KNOWN_NAMES, readAddress } from "../address.ts";
import { chartFile } from "./chart-file.ts";
import { pictureOf } from "./picture.ts";
import { FILE_SIZES } from "./file-sizes.ts";
import { contentOf } from "../content.ts";
import { readView } from "../read-view.ts";
import { hrefOf, type View } from "../view.ts";
import { localeOf } from "../../../text/locale.ts";
import type { ReadFailure } from "../../../trpc/failure.ts";

export interface Params {
  readonly params: Promise<{ readonly locale: string; readonly indicator: string }>;
}

/** The chart of a view as a file, under the same parameters as its page. */
export async function answerChart(kind: "svg" | "png", request: Request, { params }: Params): Promise<Response> {
  const { locale: language, indicator } = await params;
  const locale = localeOf(language);
  if (!locale || !isIndicator(indicator)) return refusal(404, textOf("en").failure.missing);
  const { size: sized = "page", ...asked } = Object.fromEntries(new URL(request.url).searchParams);
  const size = FILE_SIZES.find((each) => each === sized);
  if (size === undefined)
    return refusal(
      400,
      say(textOf(locale).failure.notOneOf, locale, { name: "size", value: sized, allowed: FILE_SIZES.join(", ") }),
    );
  const view = readAddress({ indicator, locale }, asked);
  if (!("series" in view)) return refusal(400, view.join("\n"));
  const [unknown] = unknownNames(asked, KNOWN_NAMES);
  // A file has no room for a note.
  if (unknown !== undefined)
    return refusal(400, say(textOf(locale).failure.unknownParameter, locale, { name: unknown }));
  const answer = await readView(view);
  if ("kind" in answer) return ofFailure(answer, locale);
  if (answer.whole.rows.length === 0) return refusal(404, textOf(locale).chart.noRows);
  const svg = chartFile(answer, contentOf(view, answer, locale), { size, address: await addressOf(view, locale) });
  const body = kind === "svg" ? svg : await pictureOf(svg);
  if (body === null)
    return refusal(503, say(textOf(locale).failure.busyWhy, locale, { seconds: busySeconds }), busySeconds);
  return new Response(body, { headers: { "Content-Type": types[kind], "Cache-Control": "public, max-age=60" } });
}

const types = { svg: "image/svg+xml; charset=utf-8", png: "image/png" } as const;

const busySeconds = 5;

/** Where a reader finds the same view, without the scheme. */
const addressOf = async (view: View, locale: Locale): Promise<string> =>
  decodeURIComponent(`${await originOfReader()}${hrefOf(locale, view, {})}`).replace(/^https?:\/\//, "");

/** In words, with the status that says what happened. */
function ofFailure(failure: ReadFailure, locale: Locale): Response {
  const text = textOf(locale).failure;
  switch (failure.kind) {
    case "refused":
      return refusal(400, failure.why[locale]);
    case "missing":
      return refusal(404, failure.why[locale]);
    case "limited":
      return refusal(429, say(text.limitedWhy, locale, failure), failure.seconds);
    case "busy":
      return refusal(503, say(text.busyWhy, locale, failure), failure.seconds);
    case "unreachable":
    case "timeout":
    case "failed":
      return refusal(503, say(text.downWhy, locale, { reason: text[failure.kind] }), 60);
    default:
      return failure satisfies never;
  }
}

const refusal = (status: number, why: string, retryAfterSeconds?: number): Response =>
  new Response(`${why}\n`, {
    status,
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      ...(retryAfterSeconds === undefined ? {} : { "Retry-After": String(retryAfterSeconds) }),
    },
  });
