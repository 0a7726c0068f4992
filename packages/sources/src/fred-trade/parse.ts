import { parsePeriod, type IncomingVintage } from "@frontera/domain";
import { fredRows, readFredGraph } from "../fred-graph.ts";
import { assertMonths, editionOf, seriesOf } from "../months.ts";
import { SourceError, type Download, type ParseOptions } from "../source.ts";
import { tradeIn } from "../trade-value.ts";

const seriesIds = { IMPMX: "us-imports-from-mexico", EXPMX: "us-exports-to-mexico" } as const;

export type FredTradeId = keyof typeof seriesIds;

/** One flow by month. Old files have one decimal, newer ones six. Throws SourceError by value and row. */
export function parseFredTrade(
  id: FredTradeId,
  download: Download,
  { vintageDate }: ParseOptions = {},
): readonly IncomingVintage[] {
  const { fileName } = download;
  const table = readFredGraph(download, id);
  const rows = fredRows(table, download, "value").map(({ row, date, value }) => {
    if (!date.endsWith("-01"))
      throw new SourceError("bad-value", `${fileName}: ${date} is no first of a month (row ${String(row)})`);
    if (value === null)
      throw new SourceError("bad-value", `${fileName}: ${date} has no value (row ${String(row)}); every month has one`);
    return { period: parsePeriod(date.slice(0, 7)), value };
  });
  assertMonths(
    download,
    rows.map(({ period }) => period),
  );
  const toATenth = rows.every(({ value }) => (value.split(".")[1]?.length ?? 0) <= 1);
  const series = seriesOf(
    fileName,
    seriesIds[id],
    rows.map(({ period, value }) => tradeIn(period, value, toATenth)),
  );
  return [
    {
      releaseId: "census-trade",
      ...editionOf([series], download, vintageDate),
      evidence: "publisher-file",
      provenance: `FRED, series ${id} (US Census Bureau, FT-900)`,
      series: [series],
    },
  ];
}
