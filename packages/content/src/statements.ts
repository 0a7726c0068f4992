import type { Indicator } from "@frontera/domain";
import type { Statement } from "./statement.ts";
import type { Subject } from "./subject.ts";
import { SUBJECTS } from "./subjects.ts";

const bySubject = new Map(SUBJECTS.map(({ indicator, statements = [] }: Subject) => [indicator.id, statements]));

/** What other documents say of a subject's total; most subjects have none. */
export const statementsOf = (id: Indicator): readonly Statement[] => bySubject.get(id) ?? [];
