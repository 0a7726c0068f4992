import type { Claim, Judged } from "@frontera/claims";
import type { Catalogue, Locale } from "@frontera/domain";
import { formatPeriod } from "../format.ts";
import { say } from "../message.ts";
import { messages } from "./messages.ts";
import { led, sizeWords } from "./size-words.ts";

/** What is said of the statistic: the claim in plain words, with the periods it is judged on. */
export function readAsWords({ reading, periods }: Judged, catalogue: Catalogue, locale: Locale): string {
  const { claim } = reading;
  const size = claim.size && sizeWords(catalogue, reading, claim.size, locale);
  const [first, second] = periods;
  const at =
    claim.kind === "rank" ? (first === undefined ? "" : formatPeriod(first, locale)) : led("in", first, locale);
  const denied = reading.negated ? "yes" : "no";
  const values = { size: size ?? "", at, from: led("from", first, locale), to: led("to", second, locale), denied };
  switch (claim.kind) {
    case "level":
      return say(
        (reading.method === "any" ? messages.someDay : reading.method === "avg" ? messages.average : messages.level)[
          locale
        ],
        locale,
        values,
      );
    case "sum":
      return say(messages.sum[locale], locale, values);
    case "share":
      return say(messages.shareOf[locale], locale, values);
    case "rank":
      return say(messages.rank[locale], locale, {
        ...values,
        which: claim.which,
        first: claim.place === 1 ? "yes" : "no",
        place: claim.place,
        among: amongOf(claim),
        since: sinceOf(claim, locale),
      });
    case "change":
      return say(messages.change[locale], locale, {
        ...values,
        direction: claim.direction,
        sized: claim.size === null ? "no" : claim.size.unit === "times" ? "times" : "yes",
        ends: reading.method === "eop" ? "eop" : reading.method === "avg" ? "avg" : "no",
        start: claim.start ? sizeWords(catalogue, reading, claim.start, locale) : "",
        end: claim.end ? sizeWords(catalogue, reading, claim.end, locale) : "",
        started: claim.start ? "yes" : "no",
        ended: claim.end ? "yes" : "no",
      });
    default:
      return claim satisfies never;
  }
}

type RankClaim = Extract<Claim, { kind: "rank" }>;

const amongOf = ({ among }: RankClaim): string =>
  typeof among !== "string"
    ? "since" in among
      ? "since"
      : "within" in among
        ? "within"
        : "years"
    : among === "until-then"
      ? "until"
      : among;

const sinceOf = ({ among }: RankClaim, locale: Locale): string =>
  typeof among === "string"
    ? ""
    : "since" in among
      ? led("since", among.since, locale)
      : "within" in among
        ? led("in", among.within, locale)
        : String(among.years);
