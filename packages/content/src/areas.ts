import type { Bilingual, Catalogue, Series } from "@frontera/domain";

type StateEntry = Catalogue["states"][number];
/** Mexico's 32 states: INEGI key (two digits, as SESNSP prints it), ISO 3166-2 code, and the name as SESNSP spells it. */
export const MEXICAN_STATES = [
  { key: "01", code: "MX-AGU", name: "Aguascalientes" },
  { key: "02", code: "MX-BCN", name: "Baja California" },
  { key: "03", code: "MX-BCS", name: "Baja California Sur" },
  { key: "04", code: "MX-CAM", name: "Campeche" },
  { key: "05", code: "MX-COA", name: "Coahuila de Zaragoza" },
  { key: "06", code: "MX-COL", name: "Colima" },
  { key: "07", code: "MX-CHP", name: "Chiapas" },
  { key: "08", code: "MX-CHH", name: "Chihuahua" },
  { key: "09", code: "MX-CMX", name: "Ciudad de México" },
  { key: "10", code: "MX-DUR", name: "Durango" },
  { key: "11", code: "MX-GUA", name: "Guanajuato" },
  { key: "12", code: "MX-GRO", name: "Guerrero" },
  { key: "13", code: "MX-HID", name: "Hidalgo" },
  { key: "14", code: "MX-JAL", name: "Jalisco" },
  { key: "15", code: "MX-MEX", name: "México" },
  { key: "16", code: "MX-MIC", name: "Michoacán de Ocampo" },
  { key: "17", code: "MX-MOR", name: "Morelos" },
  { key: "18", code: "MX-NAY", name: "Nayarit" },
  { key: "19", code: "MX-NLE", name: "Nuevo León" },
  { key: "20", code: "MX-OAX", name: "Oaxaca" },
  { key: "21", code: "MX-PUE", name: "Puebla" },
  { key: "22", code: "MX-QUE", name: "Querétaro" },
  { key: "23", code: "MX-ROO", name: "Quintana Roo" },
  { key: "24", code: "MX-SLP", name: "San Luis Potosí" },
  { key: "25", code: "MX-SIN", name: "Sinaloa" },
  { key: "26", code: "MX-SON", name: "Sonora" },
  { key: "27", code: "MX-TAB", name: "Tabasco" },
  { key: "28", code: "MX-TAM", name: "Tamaulipas" },
  { key: "29", code: "MX-TLA", name: "Tlaxcala" },
  { key: "30", code: "MX-VER", name: "Veracruz de Ignacio de la Llave" },
  { key: "31", code: "MX-YUC", name: "Yucatán" },
  { key: "32", code: "MX-ZAC", name: "Zacatecas" },
] as const;

/** Other areas that series are about. */
export const AREAS = {
  MX: { en: "Mexico", es: "México" },
  US: { en: "United States", es: "Estados Unidos" },
  "US-southwest-border": { en: "US southwest land border", es: "Frontera terrestre suroeste de EE. UU." },
  "US-northern-border": { en: "US northern border", es: "Frontera norte de EE. UU." },
  "US-coastal-border": { en: "US coastal border", es: "Frontera costera de EE. UU." },
  "MX-to-US": { en: "Mexico to United States", es: "México a Estados Unidos" },
  "MX-from-US": { en: "United States to Mexico", es: "Estados Unidos a México" },
} as const satisfies Record<string, Bilingual>;

/** Keys that stand for what is not told apart by municipality. */
const isResidual = (own: string): boolean => own === "998" || own === "999";

/** INEGI's key names a municipality; 998 and 999 stand for those that are not told apart. */
export const municipalityName = ({ key, name }: StateEntry, own: string): Bilingual =>
  isResidual(own)
    ? {
        en: `${name}, municipality not specified or other (${own})`,
        es: `${name}, municipio no especificado u otro (${own})`,
      }
    : { en: `${name}, municipality ${key}${own}`, es: `${name}, municipio ${key}${own}` };

/** The state of Mexico that an area is a municipality of; null for any other area. */
export function stateOfMunicipality(area: string): (typeof MEXICAN_STATES)[number] | null {
  const [, key] = /^mun-(\d{2})\d{3}$/.exec(area) ?? [];
  return MEXICAN_STATES.find((state) => state.key === key) ?? null;
}

/** A series of a municipality by the name that its publisher gives it; any other series, and one without a name, as it is. */
export function withAreaName(series: Series, name: string | undefined): Series {
  const state = stateOfMunicipality(series.area);
  if (state === null || name === undefined || isResidual(series.area.slice(-3))) return series;
  return { ...series, areaName: { en: `${name}, ${state.name}`, es: `${name}, ${state.name}` } };
}
