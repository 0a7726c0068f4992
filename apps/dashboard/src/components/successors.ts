import { CATALOGUE } from "@frontera/content";
import type { Series } from "@frontera/domain";

/** The series that carry one on by another method, of the same place. */
export const successorsOf = ({ definition, area }: Series): readonly Series[] =>
  CATALOGUE.series.filter((each) => each.succeeds?.definition === definition && each.area === area);
