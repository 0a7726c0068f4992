export type { Claim, ClaimHedge, Part, PartName, ReadSentence, ClaimReading, Size, Unread, When } from "./claim.ts";
export { checkSentence, seriesOfSentence, since, type Checked } from "./check.ts";
export { courseOf, type Course, type CoursePoint } from "./course.ts";
export {
  CHECK_VERDICTS,
  type CheckVerdict,
  type Judged,
  type Nearest,
  type ReadingVerdict,
  type Result,
} from "./judged.ts";
export { readSentence } from "./read.ts";
export { LONGEST } from "./text.ts";
export type { ReadStored } from "./values.ts";
