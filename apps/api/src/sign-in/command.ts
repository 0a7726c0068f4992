import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { z } from "zod";
import { connectDatabase, DatabaseError, recordWrite, type Database } from "@frontera/db";
import { readEnvironment } from "../env.ts";
import { DisplayName } from "../inputs.ts";
import { displayNameRefusal } from "./display-name.ts";
import { openAccounts, type Accounts } from "./accounts.ts";

const usage = `usage:
  pnpm account add <email> --role analyst|operator    adds an account and prints its first password, once
  pnpm account role <email> --role analyst|operator   changes what an account may do
  pnpm account name <email> [name]                    changes the name that others see; without one it is "an analyst"
  pnpm account password <email>                       prints a new password, once, and ends the account's sessions
  pnpm account remove <email>                         removes an account and ends its sessions`;

class UsageError extends Error {}

const WritingRole = z.enum(["analyst", "operator"]);

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  const [command, email, name = ""] = positionals;
  if (command === undefined || email === undefined || !z.email().safeParse(email).success)
    throw new UsageError(email === undefined ? usage : `not an e-mail address: "${email}"\n${usage}`);
  const environment = readEnvironment();
  const connection = await connectDatabase(
    { databaseUrl: environment.DATABASE_URL, dataFolder: environment.FRONTERA_DATA },
    () => undefined,
  );
  try {
    // No cookie is signed here: the command needs neither the secret nor the address of the running server.
    const accounts = openAccounts(connection.db, {
      secret: randomBytes(32).toString("hex"),
      publicUrl: "http://localhost",
    });
    process.stdout.write(`${await carryOut(command, email.toLowerCase(), { role: values.role, name }, accounts)}\n`);
    await record(connection.db, command, email);
  } finally {
    await connection.close();
  }
}

async function carryOut(
  command: string,
  email: string,
  given: { readonly role: string | undefined; readonly name: string },
  accounts: Accounts,
): Promise<string> {
  const { internalAdapter, password } = await accounts.$context;
  const found = await internalAdapter.findUserByEmail(email);
  const user = found?.user;
  if (command !== "add" && !user) throw new UsageError(`no account has the address ${email}`);
  if (command === "add") {
    if (user) throw new UsageError(`${email} has an account already`);
    const role = readRole(given.role);
    const { id } = await internalAdapter.createUser(
      { email, name: "", emailVerified: true, role },
      { method: "admin" },
    );
    const first = randomBytes(12).toString("base64url");
    const hash = await password.hash(first);
    await internalAdapter.linkAccount({ userId: id, providerId: "credential", accountId: id, password: hash });
    return `${email} is an ${role}. First password, shown only here: ${first}`;
  }
  const { id } = user ?? { id: "" };
  switch (command) {
    case "role": {
      const role = readRole(given.role);
      await internalAdapter.updateUser(id, { role });
      return `${email} is an ${role}`;
    }
    case "name": {
      const name = DisplayName.safeParse(given.name);
      if (!name.success) throw new UsageError(`name: ${name.error.issues[0]?.message ?? "not a name"}`);
      const refusal = displayNameRefusal(name.data);
      if (refusal) throw new UsageError(`name: ${refusal.en}`);
      await internalAdapter.updateUser(id, { name: name.data });
      return name.data === "" ? `${email} is shown as an analyst` : `${email} is shown as ${name.data}`;
    }
    case "password": {
      const next = randomBytes(12).toString("base64url");
      await internalAdapter.updatePassword(id, await password.hash(next));
      await internalAdapter.deleteUserSessions(id);
      return `New password of ${email}, shown only here: ${next}`;
    }
    case "remove":
      await internalAdapter.deleteUserSessions(id);
      await internalAdapter.deleteUser(id);
      return `${email} is removed`;
    default:
      throw new UsageError(`unknown command: "${command}"\n${usage}`);
  }
}

function readRole(given: string | undefined): z.infer<typeof WritingRole> {
  const role = WritingRole.safeParse(given);
  if (!role.success) throw new UsageError(`--role takes analyst or operator, not "${given ?? ""}"\n${usage}`);
  return role.data;
}

const record = (db: Database, command: string, subject: string): Promise<void> =>
  recordWrite(db, {
    at: new Date().toISOString(),
    actor: "command line",
    action: `account ${command}`,
    subject,
    outcome: "done",
    detail: null,
  });

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { role: { type: "string" } } });
  } catch (cause) {
    throw new UsageError(`${cause instanceof Error ? cause.message : String(cause)}\n${usage}`, { cause });
  }
}

main().catch((error: unknown) => {
  const told = error instanceof UsageError || error instanceof DatabaseError;
  process.stderr.write(`${error instanceof Error ? (told ? error.message : (error.stack ?? "")) : String(error)}\n`);
  process.exitCode = 1;
});
