import type { Locale } from "@frontera/domain";
import { readFailureOf, type ReadFailure } from "../../trpc/failure.ts";
import { clientOnServer } from "../../trpc/server.ts";
import type { CheckView } from "./address.ts";

type Answer = Awaited<ReturnType<ReturnType<typeof clientOnServer>["check"]["query"]>>;
export type CheckedClaim = Answer["checks"][number];

/** One reading with its words and what is drawn of it. */
export interface ShownReading {
  readonly judged: CheckedClaim["readings"][number];
  readonly told: CheckedClaim["told"]["readings"][number];
  readonly course: CheckedClaim["courses"][number];
}

export interface CheckAnswer {
  readonly asOf: string;
  readonly check: CheckedClaim;
  readonly readings: readonly ShownReading[];
}

/** What the API makes of a claim. */
export async function readCheck({ claim, said, base }: CheckView, locale: Locale): Promise<CheckAnswer | ReadFailure> {
  try {
    const { asOf, checks } = await clientOnServer().check.query({
      sentences: [claim],
      locale,
      ...(said === null ? {} : { said }),
      ...(base === null ? {} : { base }),
    });
    const [check] = checks;
    if (!check) throw new Error("no answer to the one sentence that was asked");
    const readings = check.readings.flatMap((judged, index): ShownReading[] => {
      const [told, course] = [check.told.readings[index], check.courses[index]];
      return told && course ? [{ judged, told, course }] : [];
    });
    return { asOf, check, readings };
  } catch (error) {
    return readFailureOf(error);
  }
}
