import { MEXICAN_STATES } from "@frontera/content";
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

const months = "Enero,Febrero,Marzo,Abril,Mayo,Junio,Julio,Agosto,Septiembre,Octubre,Noviembre,Diciembre";
const header = `Año,Clave_Ent,Entidad,Cve. Municipio,Municipio,Bien jurídico afectado,Tipo de delito,Subtipo de delito,Modalidad,${months}`;
const homicide = ["Con arma de fuego", "Con arma blanca", "Con otro elemento", "No especificado"];
const crimesPerYear = 98;

export interface Shape {
  readonly municipalitiesPerState: number;
  readonly firstYear: number;
  readonly lastYear: number;
  /** What municipalities are called, by their keys; the others by their number. */
  readonly names?: Readonly<Record<string, string>>;
}

/** The size of the real file: 32 states of 75 municipalities, 98 crimes a year, 2015 to 2025. */
export const realSize: Shape = { municipalitiesPerState: 75, firstYear: 2015, lastYear: 2025 };

export const rowsOf = ({ municipalitiesPerState, firstYear, lastYear }: Shape): number =>
  32 * municipalitiesPerState * (lastYear - firstYear + 1) * crimesPerYear;

/** Writes a municipal file in SESNSP's exact format (windows-1252, LF, 21 columns), with figures of no meaning. */
export async function writeMunicipalFile(path: string, shape: Shape): Promise<void> {
  await pipeline(Readable.from(chunks(shape)), createWriteStream(path));
}

function* chunks({ municipalitiesPerState, firstYear, lastYear, names = {} }: Shape): Generator<Buffer> {
  yield latin1(`${header}\n`);
  for (let year = firstYear; year <= lastYear; year += 1)
    for (const { key, name } of MEXICAN_STATES) {
      const lines: string[] = [];
      for (let own = 1; own <= municipalitiesPerState; own += 1)
        for (let crime = 0; crime < crimesPerYear; crime += 1) {
          const called = names[`${key}${String(own).padStart(3, "0")}`] ?? `Municipio ${String(own)}`;
          lines.push(rowOf(year, { key, state: name, own, called }, crime));
        }
      yield latin1(`${lines.join("\n")}\n`);
    }
}

interface PlaceOfRow {
  readonly key: string;
  readonly state: string;
  readonly own: number;
  readonly called: string;
}

function rowOf(year: number, { key, state, own, called }: PlaceOfRow, crime: number): string {
  const modality = homicide[crime];
  const named =
    modality === undefined
      ? `El patrimonio,Robo,Robo a casa habitación,"Con violencia, tipo ${String(crime)}"`
      : `La vida y la Integridad corporal,Homicidio,Homicidio doloso,${modality}`;
  const counts = Array.from({ length: 12 }, (_, month) => (own * 7 + crime * 3 + month * 5 + year) % 9).join(",");
  const municipality = `${String(Number(key))}${String(own).padStart(3, "0")}`;
  return `${String(year)},${String(Number(key))},${state},${municipality},${called},${named},${counts}`;
}

const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");
