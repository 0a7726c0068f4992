import { CATALOGUE } from "@frontera/content";
import { transformationWords } from "@frontera/words";
import { sourceLine } from "../content.ts";
import type { ViewAnswer } from "../read-view.ts";
import { layOut, letters, readingNotes, type ChartContent } from "./chart.tsx";
import { drawSeries } from "./draw.ts";
import { sizes } from "./frame.ts";

/** The colours of the light theme: a file has no page to take them from. */
const light = {
  paper: "#faf8f3",
  ink: "#1c1b18",
  muted: "#5b574f",
  rule: "#d8d3c6",
  edge: "#837d70",
  now: "#0b5a8a",
  then: "#a2450c",
} as const;

const lineHeight = 18;
const margin = 16;

/** The chart as a file that stands alone: title, what the values went through, the lines' names, source and vintage are in it. */
export function chartFile(answer: ViewAnswer, content: ChartContent): string {
  const { locale, shown } = content;
  const { width, height } = sizes.wide;
  const { transformation } = answer.whole;
  const { drawing } = layOut(content);
  const [{ series }] = shown;
  const name = (one: (typeof shown)[number]["series"]): string =>
    one.id === one.family ? one.title[locale] : `${one.title[locale]}, ${one.areaName[locale]}`;
  const above = transformation === null ? [] : transformationWords(CATALOGUE, transformation, locale);
  const below = [
    ...(shown.length > 1 ? shown.map((each, index) => `${letters[index] ?? ""}: ${name(each.series)}`) : []),
    ...readingNotes(answer.whole.rows, locale),
    sourceLine(answer.whole, locale),
  ];
  const top = margin + 26 + above.length * lineHeight;
  const bottom = top + height + lineHeight;
  const whole = bottom + below.length * lineHeight;
  const texts = [
    text(margin, margin + 14, name(series), `font: 600 20px Georgia, serif; fill: ${light.ink}`),
    ...above.map((line, index) => text(margin, margin + 34 + index * lineHeight, line, `fill: ${light.muted}`)),
    ...below.map((line, index) => text(margin, bottom + index * lineHeight, line, `fill: ${light.muted}`)),
  ];
  const inner = drawSeries(drawing("wide")).replace("<svg", `<svg x="0" y="${String(top)}"`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(whole)}" viewBox="0 0 ${String(width)} ${String(whole)}">`,
    `<style>text { font: 13px "Helvetica Neue", Arial, sans-serif; }</style>`,
    `<rect width="100%" height="100%" fill="${light.paper}"/>`,
    ...texts,
    inColours(inner),
    `</svg>`,
  ].join("\n");
}

/** The page's properties replaced by what they are in the light theme. */
const inColours = (svg: string): string =>
  svg.replace(/var\(--(\w+)\)/g, (property, name: string) =>
    name in light ? light[name as keyof typeof light] : property,
  );

const text = (x: number, y: number, words: string, style: string): string =>
  `<text x="${String(x)}" y="${String(y)}" style="${style}">${escaped(words)}</text>`;

const escaped = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
