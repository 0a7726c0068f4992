import { isTracking } from "@frontera/content";
import { textOf, say } from "@frontera/words";
import { isIsoDate, type IsoDate, type Locale } from "@frontera/domain";

export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

export const unknownNames = (parameters: SearchParams, known: readonly string[]): readonly string[] =>
  Object.keys(parameters).filter((name) => !known.includes(name) && !isTracking(name));

/** The address without what is wrong in it: every reason begins with the parameter it is about. */
export function withoutWrong(parameters: SearchParams, reasons: readonly string[]): SearchParams {
  const wrong = new Set(reasons.flatMap((reason) => /^\w+/.exec(reason)?.[0] ?? []));
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => !wrong.has(name)));
}

type Reason =
  | "unknownParameter"
  | "repeatedParameter"
  | "notADate"
  | "futureDate"
  | "notAnInstant"
  | "notOneOf"
  | "notAPage"
  | "notACount"
  | "tooLong"
  | "notAHash";

/**
 * Reads an address by name, and keeps every reason why it cannot be shown as it stands, in the reader's language. An empty parameter is none; of a name that
 * is not known `unknown` tells, and the page is shown without it.
 */
export class AddressParser<Name extends string> {
  readonly reasons: string[] = [];
  /** Names that mean nothing here. */
  readonly unknown: readonly string[];
  readonly #parameters: SearchParams;
  readonly #locale: Locale;
  readonly #text: ReturnType<typeof textOf>["failure"];

  constructor(parameters: SearchParams, known: readonly Name[], locale: Locale) {
    this.#parameters = parameters;
    this.#locale = locale;
    this.#text = textOf(locale).failure;
    this.unknown = unknownNames(parameters, known);
  }

  #refuse(why: Reason, words: Readonly<Record<string, string>>): null {
    this.reasons.push(say(this.#text[why], this.#locale, words));
    return null;
  }

  text(name: Name): string | null {
    const given = this.#parameters[name];
    if (given === undefined || given === "") return null;
    return typeof given === "string" ? given : this.#refuse("repeatedParameter", { name });
  }

  /** A text of so many characters at most, without what stands around it. */
  shortText(name: Name, limit: number): string | null {
    const value = this.text(name)?.trim() ?? "";
    if (value.length > limit)
      return this.#refuse("tooLong", { name, length: String(value.length), limit: String(limit) });
    return value === "" ? null : value;
  }

  date(name: Name): IsoDate | null {
    const value = this.text(name);
    return value === null || isIsoDate(value) ? value : this.#refuse("notADate", { name, value });
  }

  /** A day that is no later than today, in UTC. */
  pastDate(name: Name): IsoDate | null {
    const [value, today] = [this.date(name), new Date().toISOString().slice(0, 10)];
    return value === null || value <= today ? value : this.#refuse("futureDate", { name, value, today });
  }

  /** An instant in UTC, to the millisecond at most, that has been. */
  instant(name: Name): string | null {
    const value = this.text(name);
    if (value === null) return null;
    const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/.test(value) && !Number.isNaN(Date.parse(value));
    if (!isInstant) return this.#refuse("notAnInstant", { name, value });
    const now = new Date().toISOString();
    return Date.parse(value) <= Date.parse(now) ? value : this.#refuse("futureDate", { name, value, today: now });
  }

  /** 64 hex digits. */
  hash(name: Name): string | null {
    const value = this.text(name);
    return value === null || /^[0-9a-f]{64}$/.test(value) ? value : this.#refuse("notAHash", { name, value });
  }

  /** Two days, the first not after the second; of what has been, where they are past. */
  range(from: Name, to: Name, { past = false } = {}): readonly [IsoDate | null, IsoDate | null] {
    const read = (name: Name) => (past ? this.pastDate(name) : this.date(name));
    const [first, last] = [read(from), read(to)];
    if (first !== null && last !== null && first > last)
      this.reasons.push(say(this.#text.rangeBackwards, this.#locale, { first: from, from: first, last: to, to: last }));
    return [first, last];
  }

  /** One of a closed list. */
  oneOf<T extends string>(name: Name, allowed: readonly T[]): T | null {
    const value = this.text(name);
    if (value === null) return null;
    return (
      allowed.find((one) => one === value) ?? this.#refuse("notOneOf", { name, value, allowed: allowed.join(", ") })
    );
  }

  /** The number of a page, from 1 on; the first where none is given. */
  page(name: Name): number {
    return this.#number(name, { shape: /^[1-9]\d{0,5}$/, usual: 1, why: "notAPage" });
  }

  /** A number from 0 on; 0 where none is given. */
  count(name: Name): number {
    return this.#number(name, { shape: /^\d{1,6}$/, usual: 0, why: "notACount" });
  }

  #number(name: Name, { shape, usual, why }: { shape: RegExp; usual: number; why: Reason }): number {
    const value = this.text(name);
    if (value === null) return usual;
    if (!shape.test(value)) this.#refuse(why, { name, value });
    return Number(value);
  }
}
