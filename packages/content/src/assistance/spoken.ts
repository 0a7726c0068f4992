import type { Spoken } from "../spoken.ts";

const about = ["MX", "US"] as const;
const aid = {
  en: [
    "us aid to mexico",
    "us assistance to mexico",
    "aid to mexico",
    "assistance to mexico",
    "foreign aid to mexico",
    "aid for mexico",
    "gave mexico",
    "given mexico",
    "given to mexico",
  ],
  es: [
    "ayuda a mexico",
    "ayuda para mexico",
    "dio a mexico",
    "entrego a mexico",
    "otorgo a mexico",
    "asistencia a mexico",
    "ayuda de eeuu a mexico",
    "asistencia de eeuu a mexico",
    "ayuda de estados unidos a mexico",
    "asistencia de estados unidos a mexico",
    "ayuda estadounidense a mexico",
    "asistencia estadounidense a mexico",
  ],
} as const;

const anyStage = {
  means: [["us-aid-mexico-appropriated-fy"], ["us-aid-mexico-obligated-fy"], ["us-aid-mexico-disbursed-fy"]],
  about,
} as const;

const stage = (series: string, en: readonly string[], es: readonly string[]): Spoken => ({
  en: en.flatMap((word) => [
    `us aid ${word} for mexico`,
    `us aid ${word} to mexico`,
    `aid ${word} for mexico`,
    `aid ${word} to mexico`,
    ...aid.en.flatMap((name) => [`${word} ${name}`, `${name} ${word}`]),
  ]),
  es: es.flatMap((word) => [
    `ayuda ${word} a mexico`,
    `asistencia ${word} a mexico`,
    `ayuda estadounidense ${word} a mexico`,
    ...aid.es.map((name) => `${name} ${word}`),
  ]),
  means: [[series]],
  about,
  ...(en.includes("appropriated") ? { implied: ["voted"] as const } : {}),
});

export const ASSISTANCE_SPOKEN: readonly Spoken[] = [
  {
    ...aid,
    ...anyStage,
    implied: ["given"],
  },
  {
    en: ["us aid", "us assistance", "foreign aid"],
    es: ["ayuda estadounidense", "asistencia estadounidense", "ayuda de eeuu", "ayuda de estados unidos"],
    ...anyStage,
    needs: ["MX"],
    implied: ["given"],
  },
  stage("us-aid-mexico-requested-fy", ["requested"], ["solicitada", "pedida"]),
  stage("us-aid-mexico-appropriated-fy", ["appropriated"], ["asignada", "aprobada"]),
  stage("us-aid-mexico-obligated-fy", ["obligated", "committed"], ["comprometida"]),
  stage("us-aid-mexico-disbursed-fy", ["disbursed", "paid"], ["desembolsada", "pagada"]),
  {
    en: [
      "merida",
      "merida initiative",
      "merida initiative appropriations",
      "merida appropriations",
      "merida funding",
      "merida money",
      "merida spending",
    ],
    es: [
      "merida",
      "iniciativa merida",
      "asignaciones a merida",
      "asignaciones a la iniciativa merida",
      "fondos de la iniciativa merida",
      "dinero de la iniciativa merida",
    ],
    means: [["merida-appropriated-crs-fy"]],
    about,
    implied: ["given", "voted"],
  },
];
