import { assistance } from "./assistance/index.ts";
import { border } from "./border/index.ts";
import { context } from "./context/index.ts";
import { drugs } from "./drugs/index.ts";
import { enforcement } from "./enforcement/index.ts";
import { movement } from "./movement/index.ts";
import { peso } from "./peso/index.ts";
import { refuge } from "./refuge/index.ts";
import type { Subject } from "./subject.ts";
import { trade } from "./trade/index.ts";
import { violence } from "./violence/index.ts";

/** Every subject, in the order in which they are shown. A new one is a folder beside these, and a name in this list. */
export const SUBJECTS = [
  peso,
  border,
  assistance,
  violence,
  trade,
  movement,
  drugs,
  enforcement,
  refuge,
  context,
] as const satisfies readonly Subject[];
