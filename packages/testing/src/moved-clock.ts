import { existsSync, readFileSync } from "node:fs";

/** Loaded before a program: its clock runs as many days ahead of the machine's as a file says, and jumps when the file changes. */
const file = process.env["CLOCK_FILE"] ?? "";
const Machine = Date;
const days = (): number => (existsSync(file) ? Number(readFileSync(file, "utf8")) : 0);
const now = (): number => Machine.now() + days() * 86_400_000;

globalThis.Date = new Proxy(Machine, {
  construct: (_, args: unknown[]) =>
    args.length === 0 ? new Machine(now()) : (Reflect.construct(Machine, args) as Date),
  get: (target, name) => (name === "now" ? now : (Reflect.get(target, name) as unknown)),
});
