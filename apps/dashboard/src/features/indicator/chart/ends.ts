import type { Frame } from "./frame.ts";

/** Words beside the end of a line: `at` is the value they belong to. */
export interface EndWords {
  readonly at: number;
  readonly texts: readonly EndText[];
}

interface EndText {
  readonly text: string;
  readonly colour: string;
  readonly isStrong: boolean;
}

/** A line of words and the place of its middle, in units of the drawing. */
export interface PlacedText extends EndText {
  readonly y: number;
}

const lineHeight = 16;

/** Where the words at the ends of lines stand so that none lies upon another: each as near its value as the others let it, all inside the drawing. */
export function placeEnds(ends: readonly EndWords[], frame: Frame): readonly PlacedText[] {
  const { height, top, bottom, y } = frame;
  const [low, high] = y;
  const floor = height - bottom;
  const yOf = (value: number): number => floor - ((value - low) / (high - low || 1)) * (floor - top);
  const blocks = ends
    .map(({ at, texts }) => ({ texts, size: texts.length * lineHeight, middle: yOf(at) }))
    .toSorted((a, b) => a.middle - b.middle);
  // Down from the top, then back up from the floor.
  let edge = top - 8;
  for (const block of blocks) {
    block.middle = Math.max(block.middle, edge + block.size / 2);
    edge = block.middle + block.size / 2;
  }
  edge = floor + 10;
  for (const block of blocks.toReversed()) {
    block.middle = Math.min(block.middle, edge - block.size / 2);
    edge = block.middle - block.size / 2;
  }
  return blocks.flatMap(({ texts, size, middle }) =>
    texts.map((each, index) => ({ ...each, y: middle - size / 2 + (index + 0.5) * lineHeight })),
  );
}

/** Words in lines of at most so many letters, where a word allows it. */
export function wrapped(words: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
