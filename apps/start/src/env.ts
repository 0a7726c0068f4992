import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

export const root = join(import.meta.dirname, "../../..");
const envFile = join(root, ".env");
if (existsSync(envFile)) process.loadEnvFile(envFile);

const Environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  FRONTERA_DATA: z.string().min(1).default(join(root, ".frontera")),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  AUTH_SECRET: z.string().optional(),
  API_PORT: z.coerce.number().int().min(1).max(65535).default(3001),
});

/** The one reader of process.env in this app. Throws an error naming the variable. */
export function readEnvironment(): z.infer<typeof Environment> {
  const parsed = Environment.safeParse(process.env);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new StartError(`environment variable ${String(issue?.path[0])}: ${issue?.message ?? "invalid"}`);
}

/** Something the person at the terminal can mend: the message says how. */
export class StartError extends Error {}

/** What children inherit besides their own settings. */
export const inheritedEnvironment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: "production",
  NEXT_TELEMETRY_DISABLED: "1",
  TURBO_TELEMETRY_DISABLED: "1",
});

/** Whether a script of package.json runs this program. */
export const isUnderPnpm = (): boolean => process.env["npm_lifecycle_event"] !== undefined;

/** Whether the system's own log takes what this program prints. */
export const logsAreKept = (): boolean => process.env["JOURNAL_STREAM"] !== undefined;
