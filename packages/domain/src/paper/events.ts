import { parsePeriod, type Period } from "../period.ts";
import type { Indicator } from "../series-family.ts";
import type { PillarNumber, Section } from "./figure.ts";
import type { Bilingual } from "../text.ts";

/** Something that happened; the date is as fine as its source gives it. `about`: subjects whose charts mark it. */
export interface DatedEvent {
  readonly date: Period;
  readonly what: Bilingual;
  readonly about: readonly Indicator[];
}

/** Something the paper dates. */
export interface PaperEvent extends DatedEvent {
  readonly section: Section | null;
}

const event = (
  date: string,
  section: Section | null,
  about: readonly Indicator[],
  en: string,
  es: string,
): PaperEvent => ({ date: parsePeriod(date), what: { en, es }, about, section });

/** What the paper dates, in order of time; its own date, the last, is a mark of its own in every chart. */
export const EVENTS: readonly PaperEvent[] = [
  event("1994-01-01", "intro", ["peso", "apprehensions"], "NAFTA enters into force", "Entra en vigor el TLCAN"),
  event(
    "1996",
    "II",
    ["apprehensions"],
    "US immigration reform act (IIRIRA); High-Level Contact Group on drug control",
    "Reforma migratoria de EE. UU. (IIRIRA); Grupo de Contacto de Alto Nivel contra las drogas",
  ),
  event("1998", "II.drug", ["violence"], "Binational drug strategy", "Estrategia binacional contra las drogas"),
  event(
    "2001-09-11",
    "II.migration",
    ["apprehensions"],
    "September 11 attacks, after which the border becomes a security matter",
    "Atentados del 11 de septiembre: la frontera pasa a ser asunto de seguridad",
  ),
  event(
    "2005",
    "II.drug",
    ["merida"],
    "Security and Prosperity Partnership launched",
    "Inicia la Alianza para la Seguridad y la Prosperidad (ASPAN)",
  ),
  event("2008", "II.drug", ["merida", "violence"], "Mérida Initiative begins", "Inicia la Iniciativa Mérida"),
  event(
    "2009",
    "II.drug",
    ["merida"],
    "North American Leaders' Summit takes the Partnership's place",
    "La Cumbre de Líderes de América del Norte sustituye a la ASPAN",
  ),
  event("2011", "II.drug", ["merida"], "Mérida's fourth pillar approved", "Se aprueba el cuarto pilar de Mérida"),
  event(
    "2014-07-02",
    "II.migration",
    ["apprehensions"],
    "Programa Frontera Sur announced (the paper's date)",
    "Se anuncia el Programa Frontera Sur (fecha del estudio)",
  ),
  event("2016-11-08", "I.i", ["peso", "apprehensions"], "US presidential election", "Elección presidencial en EE. UU."),
  event(
    "2017-01-25",
    "II.migration",
    ["apprehensions"],
    "Executive order on border security",
    "Orden ejecutiva sobre seguridad fronteriza",
  ),
  event(
    "2017-10",
    "III",
    ["violence"],
    "Deadliest month on record until then",
    "El mes con más homicidios registrado hasta entonces",
  ),
  event("2017-12", null, [], "The paper is published", "Se publica el estudio"),
];

/** What the Mérida Initiative's four pillars are for. */
export const PILLARS = {
  1: { en: "Disrupting organised criminal groups", es: "Desarticular a los grupos de la delincuencia organizada" },
  2: { en: "Institutionalising the rule of law", es: "Institucionalizar el Estado de derecho" },
  3: { en: "Creating a 21st century border", es: "Crear una frontera del siglo XXI" },
  4: { en: "Building strong and resilient communities", es: "Construir comunidades fuertes y resilientes" },
} as const satisfies Record<PillarNumber, Bilingual>;
