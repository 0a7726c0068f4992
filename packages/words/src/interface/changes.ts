import type { Widen } from "./widen.ts";

export const changesEn = {
  name: "Changes",
  title: "What changed",
  intro: "Everything that became public or was revised from {from} to {to}, as it is known here.",
  from: "From",
  to: "To",
  show: "Show",
  values: "New and revised values",
  none: "Nothing new and nothing revised in these days.",
  counts:
    "{added, plural, =0 {} one {# new value} other {# new values}}{both, select, yes {, } other {}}{revised, plural, =0 {} one {# revised} other {# revised}}{withdrawn, plural, =0 {} one {; # withdrawn} other {; # withdrawn}}",
  added: "{period}: {value}",
  revised: "{period}: {from} → {to}",
  revisedBy: "{period}: {from} → {to} ({percent})",
  withdrawn: "{period}: {from}, no longer stated",
  more: "and {count} more",
  verdicts: "Verdicts that changed",
  waiting: "Late, held for review, or not answering",
  feed: "Feed",
} as const;

export const changesEs: Widen<typeof changesEn> = {
  name: "Cambios",
  title: "Lo que cambió",
  intro: "Todo lo que se publicó o se corrigió del {from} al {to}, según lo que se conoce aquí.",
  from: "Desde",
  to: "Hasta",
  show: "Mostrar",
  values: "Valores nuevos y corregidos",
  none: "Nada nuevo ni corregido en estos días.",
  counts:
    "{added, plural, =0 {} one {# valor nuevo} other {# valores nuevos}}{both, select, yes {, } other {}}{revised, plural, =0 {} one {# corregido} other {# corregidos}}{withdrawn, plural, =0 {} one {; # retirado} other {; # retirados}}",
  added: "{period}: {value}",
  revised: "{period}: {from} → {to}",
  revisedBy: "{period}: {from} → {to} ({percent})",
  withdrawn: "{period}: {from}, ya no se publica",
  more: "y {count} más",
  verdicts: "Veredictos que cambiaron",
  waiting: "Con retraso, en revisión o sin respuesta",
  feed: "Canal",
};

export const baselineEn = {
  name: "Then and now",
  title: "The paper’s figures, then and now",
  intro:
    "Every figure of the paper: what it states, the official record of the same period, the newest value, the change with its grade, and the verdict. Figures with a record come first.",
  sort: "Sort by {column}",
  source: "Source",
  course: "Course",
  sparkline: "{from}: {first}; {to}: {last}. {change}",
  csv: "Save as CSV",
  xlsx: "Save as Excel",
} as const;

export const baselineEs: Widen<typeof baselineEn> = {
  name: "Entonces y ahora",
  title: "Las cifras del estudio, entonces y ahora",
  intro:
    "Todas las cifras del estudio: lo que afirma, el registro oficial del mismo periodo, el valor más reciente, el cambio con su grado y el veredicto. Primero las que tienen registro.",
  sort: "Ordenar por {column}",
  source: "Fuente",
  course: "Trayectoria",
  sparkline: "{from}: {first}; {to}: {last}. {change}",
  csv: "Guardar en CSV",
  xlsx: "Guardar en Excel",
};

export const briefEn = {
  name: "Brief",
  title: "US-Mexico figures: 2017 and now",
  asOf: "As known on {date}.",
  sources: "Sources",
  address: "This page: {address}",
  code: "Code of the address of this page",
  print: "Print this page; it is made for one sheet.",
} as const;

export const briefEs: Widen<typeof briefEn> = {
  name: "Resumen",
  title: "Cifras de México y Estados Unidos: 2017 y ahora",
  asOf: "Según lo publicado hasta el {date}.",
  sources: "Fuentes",
  address: "Esta página: {address}",
  code: "Código de la dirección de esta página",
  print: "Imprima esta página; cabe en una hoja.",
};
