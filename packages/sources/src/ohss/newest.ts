import { parsePeriod, type Period } from "@frontera/domain";

/** `KHSM Encounters (USBP) fy25m11.xlsx`: a fiscal year and the calendar month in it up to which the file runs. */
const nameToken = /\bfy(\d{2})m(0[1-9]|1[0-2])\b/;

const words = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, " ");

/** The month up to which a file's name says it runs. Null when it says none. */
export function monthInName(fileName: string): Period | null {
  const [, year, month] = nameToken.exec(words(fileName)) ?? [];
  if (year === undefined || month === undefined) return null;
  return parsePeriod(`${String(2000 + Number(year) - (month >= "10" ? 1 : 0))}-${month}`);
}

/** The path of the newest workbook of the Border Patrol's encounters on the landing page, wherever it stands there. Null when it lists none. */
export function newestPath(html: string): string | null {
  const listed = [...html.matchAll(/href="(?:https?:\/\/[^/"]+)?(\/[^"]+\.xlsx)"/gi)].flatMap(([, path = ""]) => {
    const name = words(decoded(path.split("/").at(-1) ?? ""));
    const month = monthInName(name);
    return month !== null && /\bencounters\b/.test(name) && /\busbp\b/.test(name) ? [{ path, month }] : [];
  });
  return listed.toSorted((a, b) => (a.month < b.month ? 1 : -1)).at(0)?.path ?? null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
