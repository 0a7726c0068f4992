import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { BASE_URLS, KEY_NAMES, type BaseUrls, type Keys } from "@frontera/sources";

const root = join(import.meta.dirname, "../../..");
const envFile = join(root, ".env");
if (existsSync(envFile)) process.loadEnvFile(envFile);

/** A variable set to nothing is not set. */
const filled = z
  .string()
  .transform((text) => text.trim() || undefined)
  .optional();
const proxy = filled.pipe(z.url({ protocol: /^https?$/ }).optional());
const publisher = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ""));

const Environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  FRONTERA_DATA: z.string().min(1).default(join(root, ".frontera")),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  FETCH_CONTACT: filled,
  FETCH_GAP_MS: z.coerce.number().int().min(0).default(1_000),
  HTTP_PROXY: proxy,
  HTTPS_PROXY: proxy,
  NO_PROXY: filled,
});

export type Environment = z.infer<typeof Environment> & { readonly baseUrls: BaseUrls; readonly keys: Keys };

/** The one reader of process.env in this app. Throws an error naming the variable, and never its value: it may be a key. */
export function readEnvironment(): Environment {
  // Proxies are set in either spelling.
  const { http_proxy, https_proxy, no_proxy } = process.env;
  const given = { HTTP_PROXY: http_proxy, HTTPS_PROXY: https_proxy, NO_PROXY: no_proxy, ...process.env };
  const baseUrls = Object.entries(BASE_URLS).map(([name, address]) => [
    name,
    checked(name, publisher, process.env[name] ?? address),
  ]);
  const keys = KEY_NAMES.map((name) => [name, process.env[name]?.trim()]).filter(([, key]) => key);
  return {
    ...checked("", Environment, given),
    baseUrls: Object.fromEntries(baseUrls) as BaseUrls,
    keys: Object.fromEntries(keys) as Keys,
  };
}

function checked<T>(name: string, shape: z.ZodType<T>, given: unknown): T {
  const parsed = shape.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`environment variable ${name || String(issue?.path[0])}: ${issue?.message ?? "invalid"}`);
}
