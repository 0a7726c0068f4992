export { checkVintage, type PlannedSeries } from "./check-vintage.ts";
export { verdictOf, type CheckVerdict, type Finding } from "./finding.ts";
export { usualRules, type CheckRules } from "./rules.ts";
