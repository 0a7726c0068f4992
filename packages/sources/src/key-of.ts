import type { KeyName } from "./settings.ts";
import { SourceError, type FetchEffects } from "./source.ts";

/** A key a fetch cannot do without. Throws SourceError naming the setting. */
export function keyOf({ keys }: Pick<FetchEffects, "keys">, name: KeyName): string {
  const key = keys[name];
  if (key === undefined) throw new SourceError("not-configured", `${name} is not set: see .env.example`);
  return key;
}
