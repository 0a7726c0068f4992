import type { Spoken } from "../spoken.ts";

const names = {
  fentanyl: [["fentanyl"], ["fentanilo"]],
  methamphetamine: [["methamphetamine*", "meth"], ["metanfetamina*"]],
  cocaine: [["cocaine"], ["cocaina"]],
  heroin: [["heroin"], ["heroina"]],
  marijuana: [
    ["marijuana", "cannabis"],
    ["mariguana", "marihuana", "cannabis"],
  ],
  ketamine: [["ketamine"], ["ketamina"]],
  ecstasy: [["ecstasy"], ["extasis"]],
} as const;

const by = (names: readonly string[], phrases: (name: string) => readonly string[]): readonly string[] =>
  names.flatMap(phrases);

const weight = (drug: string, en: readonly string[], es: readonly string[]): Spoken => ({
  en: by(en, (name) => [
    `${name} seizure*`,
    `seizures of ${name}`,
    `${name} seized`,
    `seized ${name}`,
    `amount of ${name} seized`,
    name,
  ]),
  es: by(es, (name) => [
    ...["decomisos", "decomiso", "incautaciones", "incautacion", "aseguramientos", "aseguramiento"].map(
      (noun) => `${noun} de ${name}`,
    ),
    ...["decomisad*", "incautad*", "asegurad*"].map((how) => `${name} ${how}`),
    name,
  ]),
  means: [[`cbp-seized-${drug}-fy`], [`cbp-sw-seized-${drug}`]],
  fiscal: true,
  about: ["US"],
});

const number = (drug: string, en: readonly string[], es: readonly string[]): Spoken => ({
  en: by(en, (name) => [`number of ${name} seizures`, `number of seizures of ${name}`, `${name} seizure events`]),
  es: by(es, (name) => [`numero de decomisos de ${name}`, `numero de incautaciones de ${name}`]),
  means: [[`cbp-seizure-events-${drug}-fy`], [`cbp-sw-seizure-events-${drug}`]],
  fiscal: true,
  about: ["US"],
});

export const DRUGS_SPOKEN: readonly Spoken[] = Object.entries(names).flatMap(([drug, [en, es]]) => [
  weight(drug, en, es),
  number(drug, en, es),
]);
