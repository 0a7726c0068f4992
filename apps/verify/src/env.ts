import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const root = join(import.meta.dirname, "../../..");
const envFile = join(root, ".env");
if (existsSync(envFile)) process.loadEnvFile(envFile);

const Environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  FRONTERA_DATA: z.string().min(1).default(join(root, ".frontera")),
});

/** The one reader of process.env in this app. Throws an error naming the variable. */
export function readEnvironment(): z.infer<typeof Environment> {
  const parsed = Environment.safeParse(process.env);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`environment variable ${String(issue?.path[0])}: ${issue?.message ?? "invalid"}`);
}
