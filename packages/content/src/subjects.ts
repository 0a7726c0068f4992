import { assistance } from "./assistance/index.ts";
import { border } from "./border/index.ts";
import { context } from "./context/index.ts";
import { peso } from "./peso/index.ts";
import type { Subject } from "./subject.ts";
import { violence } from "./violence/index.ts";

/** Every subject, in the order in which they are shown. A new one is a folder beside these, and a name in this list. */
export const SUBJECTS = [peso, border, assistance, violence, context] as const satisfies readonly Subject[];
