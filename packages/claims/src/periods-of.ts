import type { Locale } from "@frontera/domain";
import { beside, isBound } from "./beside.ts";
import type { PartName } from "./claim.ts";
import type { PeriodInput } from "./said.ts";
import type { Tag } from "./tag.ts";

/** Every period with its part, by the word that leads to it. */
export function periodsOf(
  tags: readonly Tag[],
  use: (at: number | null, name: PartName) => void,
  language: Locale,
  hasSpan: boolean,
): readonly PeriodInput[] {
  const found = tags.flatMap((tag, at) => (tag.role === "period" ? [{ said: tag.said, at }] : []));
  const fiscalSaid =
    tags.some(({ role, code }) => role === "calendar" && code === "us-fiscal") ||
    found.some(({ said }) => said.kind === "fiscal-year");
  const passing: ReadonlySet<string> = new Set(["filler", "noun", "calendar"]);
  const leading = found.map(({ at }) => {
    const before = beside(tags, at, -1, passing);
    const dash =
      tags[at - 1]?.role === "filler" && /^[-–—]$/u.test(tags[at - 1]?.code ?? "") && tags[at - 2]?.role === "period";
    if (dash) return "dash";
    const tag = before === null ? undefined : tags[before];
    if (tag?.role === "preposition") return tag.code;
    if (tag?.role === "rank" && tag.code.endsWith(" since")) return "since";
    return tag?.role === "hedge" && isBound(tag.code) ? "than" : "";
  });
  return found.map(({ said, at }, index) => {
    const [own = "", next = ""] = [leading[index], leading[index + 1]];
    const part =
      next === "dash" || own === "between" || ((own === "from" || own === "since") && next === "to")
        ? "first"
        : own === "dash" ||
            (own === "and" && leading[index - 1] === "between") ||
            (own === "to" && /^(?:from|since)$/u.test(leading[index - 1] ?? ""))
          ? "last"
          : own === "since"
            ? "since"
            : own === "than" || (own === "from" && language === "en")
              ? "base"
              : "at";
    // "In 2018 and in 2019" are two claims, not one from the one to the other.
    const before = found[index - 1];
    const isAlso =
      part === "at" &&
      before !== undefined &&
      tags.slice(before.at, at).some(({ role, code }) => role === "preposition" && code === "and");
    // "Rose until 2019" does not say since when.
    const isUntil = own === "to" && part === "at" && !hasSpan;
    const same = tags[at - 1];
    const isSameMonth = same?.role === "base" && same.code === "same-month" && said.kind === "year";
    const month = isSameMonth ? (found.find(({ said: other }) => other.kind === "month")?.said.month ?? null) : null;
    if (isSameMonth) {
      use(at - 1, "base");
      use(at, "base");
      return { said: { ...said, kind: "month", month }, part: month === null ? "also" : "base" };
    }
    use(at, part === "at" || part === "last" ? "period" : "base");
    const year =
      said.year ??
      found.slice(index + 1).find((later) => later.said.year !== null)?.said.year ??
      found.find((other) => other.said.year !== null)?.said.year ??
      null;
    const kind = said.kind === "year" && fiscalSaid ? "fiscal-year" : said.kind;
    return {
      said: { ...said, kind, year },
      part: isAlso || isUntil ? "also" : part === "at" && own === "by" ? "by" : part,
    };
  });
}
