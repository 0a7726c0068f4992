import type { IncomingVintage, Survey } from "@frontera/domain";
import { assertMonths, editionOf, seriesOf, valueOf } from "../months.ts";
import { readOnce } from "../read-once.ts";
import type { Download, ParseOptions } from "../source.ts";
import { isWorkbook } from "../unpack.ts";
import { readWorkbookMonths } from "./workbook.ts";
import { readTidyMonths } from "./tidy.ts";

const read = readOnce(async (download: Download) => {
  const ofPublisher = isWorkbook(download.fileName, download.bytes);
  return { ofPublisher, months: ofPublisher ? await readWorkbookMonths(download) : readTidyMonths(download) };
});

/** Remittances by month. Throws SourceError by value and row. */
export async function parseRemittances(
  download: Download,
  { vintageDate }: ParseOptions = {},
): Promise<readonly IncomingVintage[]> {
  const { fileName } = download;
  const { ofPublisher, months: all } = await read(download);
  const series = Object.entries(all).map(([seriesId, months]) => {
    assertMonths(
      download,
      months.map(({ month }) => month),
    );
    return seriesOf(
      fileName,
      seriesId,
      months.map(({ month, value }) => valueOf(month, value)),
    );
  });
  return [
    {
      releaseId: "banxico-remittances",
      ...editionOf(series, download, vintageDate),
      evidence: ofPublisher ? "publisher-file" : "transcribed",
      provenance: `Banco de México SIE, remesas familiares, ${fileName}`,
      series,
    },
  ];
}

/** Which series a file holds, and how many months in all. */
export async function surveyRemittances(download: Download): Promise<Survey> {
  const series = Object.entries((await read(download)).months);
  return {
    rows: series.reduce((sum, [, months]) => sum + months.length, 0),
    header: ["PERIODO"],
    categories: { series: series.map(([id]) => id).sort() },
  };
}
