import { SourceError, type Source } from "../source.ts";
import { crsColumns, parseCrs } from "./parse.ts";

/**
 * The CRS table of Mérida appropriations by account. CRS prints it in PDF only: a person types it into a CSV, each row with its document and that
 * document's date. Feeds the merida-appropriated-crs-* series.
 */
export const crsMerida: Source = {
  id: "crs-merida",
  title: "CRS table of Mérida appropriations by account (typed by hand)",
  releases: ["merida-documents"],
  checks: { restates: "some", looksAhead: true },
  schedule: null,
  fetch: () =>
    Promise.reject(
      new SourceError(
        "import-by-file",
        `crs-merida is typed from documents: write a CSV with the columns ${crsColumns.join()} and run pnpm ingest file <path> --source crs-merida`,
      ),
    ),
  parse: (download) => parseCrs(download),
};
