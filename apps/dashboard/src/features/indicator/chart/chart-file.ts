import { CATALOGUE } from "@frontera/content";
import { seriesTitle, type Locale } from "@frontera/domain";
import { formatPeriod, say, textOf, transformationWords } from "@frontera/words";
import { sourceLine } from "../content.ts";
import type { ViewAnswer } from "../read-view.ts";
import { readingNotes } from "./chart.tsx";
import { drawSeries } from "./draw.ts";
import { wrapped } from "./ends.ts";
import { DIMENSIONS, type FileSize } from "./file-sizes.ts";
import { boxOf } from "./frame.ts";
import { isEmptyChart, type ChartContent } from "./chart-content.ts";
import { axesNote, layOut } from "./lay-out.ts";

/** The colours of the light theme: a file has no page to take them from. */
const light = {
  paper: "#faf8f3",
  sheet: "#f3f0e8",
  ink: "#1c1b18",
  muted: "#5b574f",
  rule: "#d8d3c6",
  edge: "#837d70",
  now: "#0b5a8a",
  then: "#a2450c",
  strip: "#e6e1d4",
  "line-b": "#291c2f",
  "line-c": "#866870",
  "line-d": "#5b1810",
} as const;

const lineHeight = 18;
const margin = 24;

/** The chart as a file that stands alone: title, unit, what the values went through, names, events, breaks, grades, source, vintage and address are in it. */
export function chartFile(
  answer: ViewAnswer,
  content: ChartContent,
  { size, address }: { readonly size: FileSize; readonly address: string },
): string {
  const { width, height } = DIMENSIONS[size];
  const { shown, absent, locale } = content;
  const { panels, drawing } = layOut(content);
  const letters = Math.floor((width - 2 * margin) / 6.6);
  const above = wrapped(aboveOf(answer, content), letters);
  const below = belowOf(answer, content, address).flatMap((line) => wrapped(line, letters));
  const title = wrapped(shown.map(({ series }) => seriesTitle(series)[locale]).join(" · "), Math.floor(letters * 0.62));
  const top = margin + title.length * 28 + above.length * lineHeight + 8;
  const under = below.length * lineHeight + margin;
  const box = boxOf("wide", panels);
  const each = isEmptyChart(content)
    ? 150
    : height === null
      ? box.height
      : Math.max(160, (height - top - under - lineHeight) / panels.length);
  const bottom = top + each * panels.length + lineHeight;
  const whole = height === null ? bottom + under : Math.max(height, bottom + under);
  const texts = [
    ...title.map((line, index) =>
      text(
        margin,
        margin + 18 + index * 28,
        line,
        `font-family: "Source Serif 4", Georgia, serif; font-weight: 600; font-size: 22px; fill: ${light.ink}`,
      ),
    ),
    ...above.map((line, index) =>
      text(margin, margin + title.length * 28 + 12 + index * lineHeight, line, `fill: ${light.muted}`),
    ),
    ...(absent === null || !isEmptyChart(content) ? [] : absentLines(absent, letters, locale)).map((line, index) =>
      text(margin, top + 48 + index * (lineHeight + 4), line, `font-size: 16px; fill: ${light.ink}`),
    ),
    ...below.map((line, index) => text(margin, bottom + index * lineHeight + 10, line, `fill: ${light.muted}`)),
  ];
  const drawn = isEmptyChart(content)
    ? []
    : panels.map((_, index) =>
        drawSeries(drawing("wide", index, { ...box, width: width - 2 * margin, height: Math.round(each) })).replace(
          "<svg",
          `<svg x="${String(margin)}" y="${String(top + index * each)}"`,
        ),
      );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(whole)}" viewBox="0 0 ${String(width)} ${String(whole)}">`,
    `<style>text { font-family: "Public Sans", "Helvetica Neue", Arial, sans-serif; font-size: 13px; }</style>`,
    `<rect width="100%" height="100%" fill="${light.paper}"/>`,
    ...texts,
    ...drawn.map(inColours),
    `</svg>`,
  ].join("\n");
}

/** Where nothing can be drawn, what the page says in its place. */
const absentLines = ({ title, why, nearest }: NonNullable<ChartContent["absent"]>, letters: number, locale: Locale) =>
  [
    title,
    ...why,
    ...(nearest === null
      ? []
      : [`${textOf(locale).indicator.nearest}: ${nearest.delta} ${nearest.grade} (${nearest.ends})`]),
  ].flatMap((line) => wrapped(line, Math.floor(letters * 0.8)));

/** How it has moved, with its grade, and what the values went through. */
function aboveOf({ whole, card }: ViewAnswer, { since, locale }: ChartContent): string {
  const { transformation } = whole;
  if (transformation !== null) return transformationWords(CATALOGUE, transformation, locale).join(" · ");
  if (since?.words.now == null || card === null) return "";
  const { delta, grade, now, then } = since.words;
  return [`${delta} ${grade}`, `${now.value} ${now.named}`, then === null ? "" : `${then.value} ${then.named}`]
    .filter((part) => part !== "")
    .join(" · ");
}

function belowOf(answer: ViewAnswer, content: ChartContent, address: string): readonly string[] {
  const { locale, shown } = content;
  const { panels, names, breaks, events, spans } = layOut(content);
  const text = textOf(locale).chart;
  const marked = [
    ...spans.filter(({ kind }) => kind === "shade").map(({ name, when }) => ({ when: name, what: when })),
    ...events,
  ];
  return [
    ...[axesNote(panels, names, locale)].filter((note) => note !== null),
    ...breaks.map(({ at, reason }) =>
      say(text.breakFrom, locale, { period: formatPeriod(at, locale), reason: reason[locale] }),
    ),
    ...readingNotes(shown[0], locale),
    ...(marked.length === 0 ? [] : [listOf(marked, locale)]),
    ...new Set([answer.whole, ...answer.compared].map((each) => sourceLine(each, locale))),
    address,
  ];
}

const listOf = (marked: readonly { readonly when: string; readonly what: string }[], locale: Locale): string =>
  `${textOf(locale).chart.events}: ${marked.map((mark) => say(textOf(locale).chart.event, locale, mark)).join("; ")}.`;

/** The page's properties replaced by what they are in the light theme, and HTML's one name for a letter that XML does not have by the letter. */
const inColours = (svg: string): string =>
  svg
    .replaceAll("&nbsp;", "\u00a0")
    .replace(/var\(--([\w-]+)\)/g, (property, name: string) =>
      name in light ? light[name as keyof typeof light] : property,
    );

const text = (x: number, y: number, words: string, style: string): string =>
  `<text x="${String(x)}" y="${String(y)}" style="${style.replaceAll('"', "'")}">${escaped(words)}</text>`;

const escaped = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
