import { isIndicator } from "../../../../components/indicators.ts";
import { readAddress } from "../../../../features/indicator/address.ts";
import { chartFile } from "../../../../features/indicator/chart/chart-file.ts";
import { contentOf } from "../../../../features/indicator/content.ts";
import { readView } from "../../../../features/indicator/read-view.ts";
import { localeOf } from "../../../../text/locale.ts";

interface Params {
  readonly params: Promise<{ readonly locale: string; readonly indicator: string }>;
}

/** The chart of a view as an SVG file, under the same parameters as its page. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { locale: language, indicator } = await params;
  const locale = localeOf(language);
  if (!locale || !isIndicator(indicator)) return refusal(404, "there is no such chart");
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const view = readAddress({ indicator, locale }, asked);
  if (!("series" in view)) return refusal(400, view.join("\n"));
  const answer = await readView(view);
  if ("kind" in answer) return answer.kind === "refused" ? refusal(400, answer.message) : refusal(503, answer.kind);
  if (answer.whole.rows.length === 0) return refusal(404, "no value lies in this range");
  return new Response(chartFile(answer, contentOf(view, answer, locale)), {
    headers: { "Content-Type": "image/svg+xml; charset=utf-8", "Cache-Control": "public, max-age=60" },
  });
}

const refusal = (status: number, why: string): Response =>
  new Response(`${why}\n`, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
