import type { Spoken } from "./spoken.ts";
import { SUBJECTS } from "./subjects.ts";
import type { Subject } from "./subject.ts";

/** Everything that has a name in speech. */
export const SPOKEN: readonly Spoken[] = SUBJECTS.flatMap(({ spoken }: Subject) => spoken ?? []);
