import { SourceError, type Source } from "../source.ts";
import { parseTyped, TYPED_RELEASES, typedColumns } from "./parse.ts";

/**
 * Figures of publications that come as PDF, as a workbook without a fixed form, or behind a wall: a person types them into a CSV, each row with its
 * document and that document's date. Feeds every series of the releases that are named in TYPED_RELEASES.
 *
 * A row: `usbp-budget-fy,FY1993,362456000,,A,"CBP, Border Patrol budget statistics FY1990 to FY2016",2016-10-14`
 * Unit: that of the series, whole; money in dollars. `rounded_to` says to what the document rounds, `status` is A, P or E.
 */
export const typedFigures: Source = {
  id: "typed-figures",
  title: "Figures typed from a publisher's document (CSV)",
  releases: TYPED_RELEASES,
  schedule: null,
  checks: { restates: "some", typed: true },
  fetch: () =>
    Promise.reject(
      new SourceError(
        "import-by-file",
        `typed-figures are typed from documents: write a CSV with the columns ${typedColumns.join()} and run pnpm ingest file <path> --source typed-figures`,
      ),
    ),
  parse: parseTyped,
};
