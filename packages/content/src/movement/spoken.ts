import type { Spoken } from "../spoken.ts";

const english = (name: string): readonly string[] => [
  name,
  `${name} crossing*`,
  `${name} entries`,
  `${name} crossing from mexico`,
  `${name} crossings from mexico`,
  `${name} from mexico`,
  `${name} crossed from mexico`,
  `${name} entering from mexico`,
  `${name} crossing into the us`,
  `${name} entering the us from mexico`,
  `${name} entering the us`,
  `${name} entering the united states`,
];

const spanish = (name: string): readonly string[] => [
  name,
  `cruces de ${name}`,
  `entradas de ${name}`,
  `${name} procedentes de mexico`,
  `${name} desde mexico`,
];

const crossing = (series: string, en: readonly string[], es: readonly string[]): Spoken => ({
  en: en.flatMap(english),
  es: es.flatMap(spanish),
  means: [[series]],
  about: ["US", "US-southwest-border", "northbound"],
  implied: ["crossing"],
});

export const MOVEMENT_SPOKEN: readonly Spoken[] = [
  crossing(
    "bts-trucks",
    ["truck", "trucks", "commercial truck", "commercial trucks"],
    ["camion", "camiones", "camiones de carga", "trailers"],
  ),
  crossing("bts-trains", ["train", "trains"], ["tren", "trenes"]),
  crossing(
    "bts-personal-vehicles",
    ["personal vehicle", "personal vehicles", "private cars", "car", "cars"],
    ["autos", "autos particulares", "vehiculos particulares", "vehiculos personales"],
  ),
  crossing(
    "bts-pedestrians",
    ["pedestrian", "pedestrians", "people on foot"],
    ["peaton", "peatones", "cruces peatonales"],
  ),
  crossing("bts-buses", ["bus", "buses"], ["autobus", "autobuses"]),
  {
    en: [
      "remittance*",
      "family remittances",
      "remittances to mexico",
      "remittances received in mexico",
      "remittances sent to mexico",
    ],
    es: [
      "remesa*",
      "remesas familiares",
      "remesas a mexico",
      "ingresos por remesas",
      "envio de remesas",
      "remesas que recibio mexico",
      "remesas recibidas en mexico",
    ],
    means: [["mx-remittances"]],
    about: ["MX", "US"],
    implied: ["migrants", "given"],
  },
  {
    en: ["remittances sent from mexico", "remittances from mexico"],
    es: ["egresos por remesas", "remesas enviadas desde mexico", "remesas desde mexico"],
    means: [["mx-remittances-sent"]],
    about: ["MX"],
  },
];
