import type { Term } from "../term.ts";

export const ASSISTANCE_TERMS = {
  "merida-initiative": {
    name: { en: "Mérida Initiative", es: "Iniciativa Mérida" },
    also: { en: "Merida, Plan Mérida", es: "Plan Mérida" },
    meaning: {
      en: "US security assistance to Mexico from fiscal year 2008. Its name ended in October 2021; the Bicentennial Framework that followed has no line of money of its own, so the series is not carried on under the new name.",
      es: "Asistencia de Estados Unidos a México en seguridad desde el año fiscal 2008. Su nombre terminó en octubre de 2021; el Entendimiento Bicentenario que la siguió no tiene partida propia, así que la serie no continúa con el nombre nuevo.",
    },
    series: ["merida-appropriated-crs-fy", "merida-appropriated-statute-fy"],
  },
  pillar: {
    name: { en: "Pillar", es: "Pilar" },
    meaning: {
      en: "One of the four aims under which the initiative's programmes are grouped. The paper itemises amounts by pillar; they come to about half of the total it states, and the rest is shown as a remainder.",
      es: "Uno de los cuatro objetivos en que se agrupan los programas de la iniciativa. El estudio desglosa montos por pilar; suman cerca de la mitad del total que afirma, y el resto se muestra como remanente.",
    },
  },
  requested: {
    name: { en: "Requested", es: "Solicitado" },
    also: { en: "budget request", es: "solicitud de presupuesto" },
    meaning: {
      en: "What the President asks Congress for. Not yet money.",
      es: "Lo que el presidente pide al Congreso. Todavía no es dinero.",
    },
    series: ["us-aid-mexico-requested-fy"],
  },
  appropriated: {
    name: { en: "Appropriated", es: "Asignado por el Congreso" },
    also: { en: "appropriation", es: "asignación, apropiación" },
    meaning: {
      en: "What a law allows to be spent in a year. Money may be committed and paid years later, or never.",
      es: "Lo que una ley permite gastar en un año. El dinero puede comprometerse y pagarse años después, o nunca.",
    },
    series: ["us-aid-mexico-appropriated-fy", "merida-appropriated-crs-fy", "merida-appropriated-statute-fy"],
  },
  obligated: {
    name: { en: "Obligated", es: "Comprometido" },
    also: { en: "obligation", es: "obligación" },
    meaning: {
      en: "What is committed by contract or grant in a year, all accounts and agencies together. A year may be negative where earlier commitments are undone.",
      es: "Lo comprometido por contrato o subvención en un año, de todas las cuentas y agencias. Un año puede ser negativo si se deshacen compromisos anteriores.",
    },
    series: ["us-aid-mexico-obligated-fy", "usaspending-mexico-incle-obligated-fy"],
  },
  disbursed: {
    name: { en: "Disbursed", es: "Desembolsado" },
    also: { en: "disbursement, spending, delivered", es: "desembolso, gasto, entregado" },
    meaning: {
      en: "What was paid in a year, often years after the law that allows it.",
      es: "Lo pagado en un año, a menudo años después de la ley que lo permite.",
    },
    series: ["us-aid-mexico-disbursed-fy"],
  },
  incle: {
    name: { en: "INCLE", es: "INCLE" },
    also: {
      en: "International Narcotics Control and Law Enforcement",
      es: "control internacional de narcóticos y aplicación de la ley",
    },
    meaning: {
      en: "The account of the State Department for police, justice and drug control.",
      es: "La cuenta del Departamento de Estado para policía, justicia y control de drogas.",
    },
    series: [
      "merida-appropriated-crs-incle-fy",
      "us-aid-mexico-incle-appropriated-fy",
      "us-aid-mexico-incle-obligated-fy",
      "usaspending-mexico-incle-obligated-fy",
    ],
  },
  esf: {
    name: { en: "ESF", es: "ESF" },
    also: { en: "Economic Support Fund", es: "fondo de apoyo económico" },
    meaning: {
      en: "The account for economic and institutional programmes.",
      es: "La cuenta para programas económicos e institucionales.",
    },
    series: ["merida-appropriated-crs-esf-fy", "us-aid-mexico-esf-appropriated-fy", "us-aid-mexico-esf-obligated-fy"],
  },
  fmf: {
    name: { en: "FMF", es: "FMF" },
    also: { en: "Foreign Military Financing", es: "financiamiento militar extranjero" },
    meaning: {
      en: "The account for military equipment and training.",
      es: "La cuenta para equipo y adiestramiento militar.",
    },
    series: ["merida-appropriated-crs-fmf-fy", "merida-appropriated-statute-fmf-fy"],
  },
  "money-basis": {
    name: { en: "Basis of years", es: "Base de los años" },
    also: { en: "crs_table, statute_year", es: "crs_table, statute_year" },
    meaning: {
      en: "Under which year a law's money is placed: as the table of the Congressional Research Service has it, or as the statutes do. The same money stands in different years, so the two are separate series.",
      es: "En qué año se coloca el dinero de una ley: como en la tabla del Servicio de Investigación del Congreso o como en las leyes. El mismo dinero queda en años distintos, por eso son dos series.",
    },
    series: ["merida-appropriated-crs-fy", "merida-appropriated-statute-fy"],
  },
  "constant-dollars": {
    name: { en: "Constant dollars", es: "Dólares constantes" },
    also: { en: "real, inflation-adjusted, nominal", es: "reales, deflactados, nominales" },
    meaning: {
      en: "Amounts in the prices of one year, as the publisher computes them. Each release may take another base year, so constant dollars of two vintages are not compared.",
      es: "Montos a precios de un año, como los calcula la fuente. Cada publicación puede tomar otro año base, así que no se comparan dólares constantes de dos ediciones.",
    },
    series: ["us-aid-mexico-obligated-constant-fy", "us-aid-mexico-disbursed-constant-fy"],
  },
} as const satisfies Record<string, Term>;
