import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const root = join(import.meta.dirname, "../../..");
const envFile = join(root, ".env");
if (existsSync(envFile)) process.loadEnvFile(envFile);

const Environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  FRONTERA_DATA: z.string().min(1).default(join(root, ".frontera")),
  FRED_BASE_URL: z.url().default("https://fred.stlouisfed.org"),
  CBP_BASE_URL: z.url().default("https://www.cbp.gov"),
  SESNSP_BASE_URL: z.url().default("https://www.gob.mx"),
});

/** The one reader of process.env in this app. Throws an error naming the variable. */
export function readEnvironment(): z.infer<typeof Environment> {
  const parsed = Environment.safeParse(process.env);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`environment variable ${String(issue?.path[0])}: ${issue?.message ?? "invalid"}`);
}
