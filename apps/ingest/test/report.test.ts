import { describe, expect, it } from "vitest";
import { groupFindings, parsePeriod, type Finding, type ImportReport } from "@frontera/domain";
import { describeReport } from "../src/report.ts";

const restated = (at: number): Finding => ({
  code: "large-revision",
  severity: "hold",
  seriesId: "cbp-sw-encounters.state-TX",
  period: parsePeriod(`${String(1920 + at)}-01`),
  from: "1000",
  to: String(1_300 + at * 10),
});
const gap: Finding = {
  code: "part-gap",
  severity: "hold",
  seriesId: "cbp-sw-encounters",
  part: "TX",
  period: parsePeriod("2024-01"),
  value: "5000",
};
const refused: Finding = {
  code: "ends-later",
  severity: "refuse",
  seriesId: "usd-mxn-h10",
  period: parsePeriod("2026-11-23"),
  vintageDate: "2026-11-20",
};
const findings = [...Array.from({ length: 95 }, (_, at) => restated(at)), gap, refused];
const report: ImportReport = {
  fileName: "wrong.csv",
  sha256: "0".repeat(64),
  vintages: [],
  added: 0,
  revised: 95,
  withdrawn: 0,
  unchanged: 0,
  changes: [],
  findings,
  findingCount: findings.length,
  drift: [],
};

describe("what a person is told of a file that is held", () => {
  it("is every kind with its number and the worst of it, what refuses first, and no finding is lost from the count", () => {
    const groups = groupFindings(findings);
    expect(groups.map(({ code, count }) => [code, count])).toEqual([
      ["ends-later", 1],
      ["large-revision", 95],
      ["part-gap", 1],
    ]);
    expect(groups[1]?.worst).toEqual([restated(94), restated(93), restated(92), restated(91), restated(90)]);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(findings.length);
  });

  it("in a terminal says how many more there are and how they are listed, and lists every one when asked", () => {
    const lines = describeReport(report);
    expect(lines).toContain("  large-revision: 95");
    expect(lines).toContain("    and 90 more: pnpm ingest held <request> lists every one");
    expect(lines.filter((line) => line.includes("restated from"))).toHaveLength(5);
    const whole = describeReport(report, { isWhole: true });
    expect(whole.filter((line) => line.includes("restated from"))).toHaveLength(95);
    expect(whole.join("\n")).not.toContain("more");
  });

  it("says so where more was found than is kept", () => {
    expect(describeReport({ ...report, findingCount: 20_000 })).toContain("  19903 more were not kept");
  });
});
