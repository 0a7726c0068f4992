import type { ColumnWords } from "./column-words.ts";

/** What the columns of a file of observations are called, and what they hold, by their names. */
export const OBSERVATION_COLUMN_WORDS = {
  series_id: {
    title: { en: "Series", es: "Serie" },
    about: {
      en: "Id of the series in Frontera's catalogue.",
      es: "Identificador de la serie en el catálogo de Frontera.",
    },
  },
  period: {
    title: { en: "Period", es: "Periodo" },
    about: {
      en: "The time the value is about: 2016-11-08, 2016-W45, 2016-11, 2016-Q4, 2016, or FY2016 for a US fiscal year (October to September).",
      es: "El tiempo al que se refiere el valor: 2016-11-08, 2016-W45, 2016-11, 2016-Q4, 2016, o FY2016 para un año fiscal de EE. UU. (octubre a septiembre).",
    },
  },
  period_start: {
    title: { en: "First day", es: "Primer día" },
    about: { en: "First day of the period.", es: "Primer día del periodo." },
  },
  period_end: {
    title: { en: "Last day", es: "Último día" },
    about: { en: "Last day of the period.", es: "Último día del periodo." },
  },
  value: {
    title: { en: "Value", es: "Valor" },
    about: {
      en: "The value as the publisher stated it, every digit kept, or what units and aggregation_method make of it; empty when there is none, and empty_reason says why.",
      es: "El valor como lo publicó la fuente, con todos sus dígitos, o lo que units y aggregation_method hacen de él; vacío si no lo hay, y empty_reason dice por qué.",
    },
  },
  unit: { title: { en: "Unit", es: "Unidad" }, about: { en: "Unit of the value.", es: "Unidad del valor." } },
  units: {
    title: { en: "Transformation", es: "Transformación" },
    about: {
      en: "FRED's names: lin level, chg change, ch1 change from a year earlier, pch, pc1, pca, cch and cca changes in percent, log natural logarithm; idx index, base_period = 100.",
      es: "Nombres de FRED: lin nivel, chg cambio, ch1 cambio frente a un año antes, pch, pc1, pca, cch y cca cambios porcentuales, log logaritmo natural; idx índice, base_period = 100.",
    },
  },
  base_period: {
    title: { en: "Base period", es: "Periodo base" },
    about: { en: "The period that is 100 in an index.", es: "El periodo que vale 100 en un índice." },
  },
  aggregation_method: {
    title: { en: "Aggregation", es: "Agregación" },
    about: {
      en: "How the values of shorter periods became one: avg, sum or eop (end of period); empty as published.",
      es: "Cómo los valores de periodos más cortos se hicieron uno: avg, sum o eop (fin de periodo); vacío como se publicó.",
    },
  },
  per_100000: {
    title: { en: "Per 100,000 of", es: "Por cada 100 mil de" },
    about: {
      en: "The population series the value is set against; empty where it is none.",
      es: "La serie de población entre la que se divide el valor; vacío si no es el caso.",
    },
  },
  change_grade: {
    title: { en: "Grade of the change", es: "Grado del cambio" },
    about: {
      en: "How far a change or an index may be read: like-for-like; at-least or at-most, a rise or a fall that is at least or at most so large, because more or less is counted since a change of method in between; as-published, across a change of method of which nobody knows which way it works. Empty for a level and where there is no value.",
      es: "Hasta dónde puede leerse un cambio o un índice: like-for-like, entre iguales; at-least o at-most, un alza o una baja al menos o a lo sumo así de grande, porque desde un cambio de metodología se cuenta más o menos; as-published, a través de un cambio de metodología del que no se sabe en qué sentido actúa. Vacío para un nivel y donde no hay valor.",
    },
  },
  empty_reason: {
    title: { en: "Why empty", es: "Por qué falta" },
    about: { en: "Why there is no value, by its code.", es: "Por qué no hay valor, por su clave." },
  },
  obs_status: {
    title: { en: "Status", es: "Estado" },
    about: {
      en: "SDMX CL_OBS_STATUS: A normal, B break in the series, D definition differs, E estimated, F forecast, H missing on a holiday or weekend, L missing and exists but was not collected, M missing and cannot exist, O missing, P provisional, Q suppressed, U low reliability, V unvalidated.",
      es: "SDMX CL_OBS_STATUS: A normal, B ruptura de la serie, D definición distinta, E estimado, F pronóstico, H sin dato por feriado o fin de semana, L sin dato: existe, no se recabó, M sin dato: no puede existir, O sin dato, P provisional, Q suprimido, U baja fiabilidad, V sin validar.",
    },
  },
  completeness: {
    title: { en: "Completeness", es: "Cobertura" },
    about: {
      en: "complete: the whole period; year-to-date: up to covers_until; partial: still being filled in by the publisher.",
      es: "complete: todo el periodo; year-to-date: hasta covers_until; partial: la fuente aún lo completa.",
    },
  },
  covers_until: {
    title: { en: "Covers until", es: "Cubre hasta" },
    about: { en: "Last day covered by a year-to-date value.", es: "Último día que cubre un valor acumulado." },
  },
  rounded_to: {
    title: { en: "Rounded to", es: "Redondeado a" },
    about: {
      en: "The publisher rounded the value to a multiple of this.",
      es: "La fuente redondeó el valor a un múltiplo de este número.",
    },
  },
  caveat: {
    title: { en: "Caveat", es: "Salvedad" },
    about: {
      en: "What a reader must know of this one value, by its code.",
      es: "Lo que hay que saber de este valor, por su clave.",
    },
  },
  vintage_date: {
    title: { en: "Vintage", es: "Edición" },
    about: {
      en: "Day on which the value became public, as far as its basis says.",
      es: "Día en que el valor se hizo público, hasta donde dice su base.",
    },
  },
  vintage_date_basis: {
    title: { en: "Basis of the vintage date", es: "Base de la fecha de edición" },
    about: {
      en: "What that day rests on: published, scheduled, observed, inferred; not-before: public then or later, so that it is not sure to have been known on that day; release-lag: no vintage was published, it was out by then at the latest.",
      es: "En qué se apoya esa fecha: published, scheduled, observed, inferred; not-before: público ese día o después, así que no consta que se conociera entonces; release-lag: no hubo edición, ya había salido a más tardar ese día.",
    },
  },
  evidence: {
    title: { en: "Evidence", es: "Evidencia" },
    about: {
      en: "publisher-file: the publisher's own bytes; transcribed: typed from a document; unrevised: read from a later edition of a publisher that does not revise; reconstructed: worked out from other figures.",
      es: "publisher-file: el archivo de la fuente; transcribed: transcrito de un documento; unrevised: leído de una edición posterior de una fuente que no corrige; reconstructed: calculado a partir de otras cifras.",
    },
  },
  provenance: {
    title: { en: "Provenance", es: "Procedencia" },
    about: {
      en: "Where the value was read, in words; of a sum that its publisher prints as its own total, where it does.",
      es: "Dónde se leyó el valor, en palabras; de una suma que la fuente imprime como total propio, dónde lo hace.",
    },
  },
} as const satisfies Readonly<Record<string, ColumnWords>>;
