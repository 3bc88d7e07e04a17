import type { Report } from "@zenobia/model";

const PLAIN_REPORT: Report = {
  id: "r1",
  published: "2016-03-28",
  publisher: "Example Agency",
  text: "Government forces retook the city of Palmyra from the rebels on Sunday.",
};

/** Builds a report that can be coded; what is given takes the place of its plain parts. */
export function aReport(parts: Partial<Report> = {}): Report {
  return { ...PLAIN_REPORT, ...parts };
}
