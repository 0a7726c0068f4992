import { periodInfo } from "@frontera/domain";
import type { LaterEvent, PaperEvent } from "../event.ts";
import type { Subject } from "../subject.ts";
import { SUBJECTS } from "../subjects.ts";
import { event } from "./event.ts";

const startOf = ({ date }: LaterEvent | PaperEvent): string => periodInfo(date).start;
const inTime = <E extends LaterEvent | PaperEvent>(events: readonly E[]): readonly E[] =>
  events.toSorted((a, b) => (startOf(a) === startOf(b) ? 0 : startOf(a) < startOf(b) ? -1 : 1));

/** What the paper dates, in order of time; its own date, the last, is a mark of its own in every chart. */
export const EVENTS: readonly PaperEvent[] = inTime([
  ...SUBJECTS.flatMap(({ events = [] }: Subject) => events),
  event("2017-12", null, [], "The paper is published", "Se publica el estudio"),
]);

/** What changed what the series show after the paper came out, oldest first. */
export const LATER_EVENTS: readonly LaterEvent[] = inTime(
  SUBJECTS.flatMap(({ laterEvents = [] }: Subject) => laterEvents),
);
