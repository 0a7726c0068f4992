/** Key of a publisher in the catalogue. */
export type PublisherId = string;

/** Key of a release in the catalogue. */
export type ReleaseId = string;

/** Key of a subject. */
export type Indicator = string;

/** Key of a way in which totals are broken down. */
export type PartKind = string;

/** Key of a family of series in the catalogue. */
export type FamilyId = string;

/** Key of a series: `<family>`, `<family>.<state>`, `<family>.mun-11003`, or `<family>.<part>`. */
export type SeriesId = string;

/** Key of a figure in its document. */
export type FigureId = string;

/** Key of a caveat in the catalogue: what a reader must know of a single value. */
export type CaveatId = string;
