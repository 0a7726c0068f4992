import type { Tag } from "./tag.ts";

const idle = new Set(["filler", "level", "noun", "calendar"]);

/** The tag that stands next to one, those that say nothing passed over. */
export function beside(
  tags: readonly Tag[],
  at: number,
  step: 1 | -1,
  passing: ReadonlySet<string> = idle,
): number | null {
  for (let next = at + step; next >= 0 && next < tags.length; next += step)
    if (!passing.has(tags[next]?.role ?? "")) return next;
  return null;
}

export const codeAt = (tags: readonly Tag[], at: number | null, role: Tag["role"]): string | null => {
  const tag = at === null ? undefined : tags[at];
  return tag?.role === role ? tag.code : null;
};

export const onlyFiller: ReadonlySet<string> = new Set(["filler"]);

export const isBound = (hedge: string): boolean => /^(?:more|less)-than/u.test(hedge);

export const codesOf = (tags: readonly Tag[], role: Tag["role"]): readonly string[] => [
  ...new Set(tags.filter((tag) => tag.role === role).map(({ code }) => code)),
];
