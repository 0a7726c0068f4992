import compile from "icu-minify/compile";
import type { CompiledMessage } from "icu-minify/format";
import type { Locale } from "@frontera/domain";
import { phrase, type Values } from "./phrase.ts";

const compiled = new Map<string, CompiledMessage>();

/** An ICU message ready for `phrase`: what the browser is handed, which does not read ICU itself. Throws where it is no ICU message. */
export function compileMessage(message: string): CompiledMessage {
  // The library's objects have no prototype, and such are not handed to a browser; their copies have one.
  const made = compiled.get(message) ?? structuredClone(compile(message));
  compiled.set(message, made);
  return made;
}

/** An ICU message in words. For servers and programs. Throws an error naming a value that is missing. */
export const say = (message: string, locale: Locale, values: Values = {}): string =>
  phrase(compileMessage(message), locale, values);

/** Some of a feature's messages, compiled: for a page whose browser fills them in itself. */
export const compiledOf = <Name extends string>(
  text: Readonly<Record<Name, string>>,
  names: readonly Name[],
): Readonly<Record<Name, CompiledMessage>> =>
  Object.fromEntries(names.map((name) => [name, compileMessage(text[name])])) as Record<Name, CompiledMessage>;
