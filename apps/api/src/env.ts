import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const root = join(import.meta.dirname, "../../..");
const envFile = join(root, ".env");
if (existsSync(envFile)) process.loadEnvFile(envFile);

const Environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_REPLICA_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  FRONTERA_DATA: z.string().min(1).default(join(root, ".frontera")),
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(600),
  STREAMS_PER_CLIENT: z.coerce.number().int().min(1).default(50),
  WORK_SECONDS_PER_MINUTE: z.coerce.number().int().min(1).default(30),
  TRUSTED_PROXIES: z
    .string()
    .default("")
    .transform((text) =>
      text
        .split(",")
        .map((part) => part.trim())
        .filter((part) => part !== ""),
    ),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  API_HOST: z.string().min(1).default("127.0.0.1"),
  AUTH_SECRET: z.string().min(32, { error: "at least 32 characters" }).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  LOCAL_TOKEN_FILE: z.string().min(1).optional(),
  API_PORT: z.coerce.number().int().min(0).max(65535).default(3001),
});

/** The one reader of process.env in this app. Throws an error naming the variable. */
export function readEnvironment(): z.infer<typeof Environment> {
  const parsed = Environment.safeParse(process.env);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`environment variable ${String(issue?.path[0])}: ${issue?.message ?? "invalid"}`);
}
