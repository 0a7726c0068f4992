/**
 * How far a change may be read. like-for-like: as it stands. at-least, at-most: counted as before, the rise or the fall is at least, or at most,
 * so large; of no change, at-most says that it did not rise, at-least that it did not fall. as-published: across a change of method of which
 * nobody knows what it does.
 */
export type ChangeGrade = "like-for-like" | "at-least" | "at-most" | "as-published";
