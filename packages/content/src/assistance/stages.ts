import type { SeriesFamily, Bilingual, Series } from "@frontera/domain";
import { dollars } from "../measures.ts";

type MoneyStage = NonNullable<Series["moneyStage"]>;

interface Stage {
  /** The publisher's own name of the transaction type. */
  readonly printed: string;
  readonly scope: "state-usaid" | "all-agencies";
  readonly title: Bilingual;
  readonly about: Bilingual;
  readonly isNot: Bilingual;
}

const stages: Readonly<Record<MoneyStage, Stage>> = {
  requested: {
    printed: "President's Budget Requests",
    scope: "state-usaid",
    title: { en: "US assistance to Mexico: requested", es: "Asistencia de EE. UU. a México: solicitada" },
    about: { en: "What the President asked Congress for", es: "Lo que el presidente solicitó al Congreso" },
    isNot: {
      en: "Not money granted: Congress often decides otherwise.",
      es: "No es dinero otorgado: el Congreso suele decidir otra cosa.",
    },
  },
  allocated: {
    printed: "Initial Allocations",
    scope: "state-usaid",
    title: {
      en: "US assistance to Mexico: initially allocated",
      es: "Asistencia de EE. UU. a México: asignación inicial",
    },
    about: { en: "How appropriated money was first divided", es: "Cómo se repartió al inicio el dinero asignado" },
    isNot: {
      en: "Not current: the publisher withdrew this stage after 2023.",
      es: "No está vigente: la institución retiró esta etapa después de 2023.",
    },
  },
  appropriated: {
    printed: "Appropriated and Planned",
    scope: "state-usaid",
    title: {
      en: "US assistance to Mexico: appropriated and planned",
      es: "Asistencia de EE. UU. a México: asignada y planeada",
    },
    about: {
      en: "What Congress appropriated and the agencies planned for Mexico",
      es: "Lo que el Congreso asignó y las agencias planearon para México",
    },
    isNot: {
      en: "Not Mérida alone: all bilateral accounts of State and USAID. Not a flow of money, so never added to the other stages.",
      es: "No es sólo Mérida: son todas las cuentas bilaterales del Departamento de Estado y USAID. No es un flujo; no se suma a otras etapas.",
    },
  },
  obligated: {
    printed: "Obligations",
    scope: "all-agencies",
    title: { en: "US assistance to Mexico: obligated", es: "Asistencia de EE. UU. a México: comprometida" },
    about: { en: "Commitments signed, net of those taken back", es: "Compromisos firmados, netos de los cancelados" },
    isNot: {
      en: "Not Mérida alone and not security alone: every agency and purpose. Can be negative.",
      es: "No es sólo Mérida ni sólo seguridad: incluye todas las agencias y fines. Puede ser negativa.",
    },
  },
  disbursed: {
    printed: "Disbursements",
    scope: "all-agencies",
    title: { en: "US assistance to Mexico: disbursed", es: "Asistencia de EE. UU. a México: desembolsada" },
    about: { en: "Money paid out", es: "Dinero pagado" },
    isNot: {
      en: "Not Mérida alone and not security alone: every agency and purpose, often for commitments of earlier years.",
      es: "No es sólo Mérida ni sólo seguridad: todas las agencias y fines, muchas veces por compromisos de años anteriores.",
    },
  },
};

/** What all money on this subject's pages from ForeignAssistance.gov has in common. */
const toMexico = {
  ...dollars,
  indicator: "merida",
  frequency: "A",
  calendar: "us-fiscal",
  area: "MX-from-US",
  moneyBasis: "transaction-year",
  breaks: [],
} as const;

const ofAccounts = {
  budget: {
    release: "foreign-assistance-budget",
    isNot: {
      en: "Not money committed or paid. Lines of the budget added up, those for overseas contingencies included.",
      es: "No es dinero comprometido ni pagado. Suma de los renglones del presupuesto, con los de contingencias en el extranjero.",
    },
  },
  spending: {
    release: "foreign-assistance-accounts",
    isNot: { en: "Can be negative. Not an appropriation.", es: "Puede ser negativa. No es una asignación." },
  },
} as const;

/** US assistance to Mexico at one stage, by US fiscal year; constant dollars are re-based in every vintage. */
export function assistance(stage: MoneyStage, priceBasis: "nominal" | "constant") {
  const { printed, scope, title, about, isNot } = stages[stage];
  const constant = priceBasis === "constant";
  return {
    ...toMexico,
    release: "foreign-assistance",
    definition: `us-assistance-${scope}`,
    moneyStage: stage,
    priceBasis,
    title: constant ? { en: `${title.en}, constant dollars`, es: `${title.es}, dólares constantes` } : title,
    about: {
      en: `${about.en}, by US fiscal year, in ${constant ? "constant" : "current"} dollars; printed as “${printed}”.`,
      es: `${about.es}, por año fiscal de EE. UU., en dólares ${constant ? "constantes" : "corrientes"}; se publica como “${printed}”.`,
    },
    isNot: constant
      ? {
          en: `${isNot.en} Every vintage has its own base year: never joined across vintages.`,
          es: `${isNot.es} Cada edición tiene su propio año base: no se unen ediciones distintas.`,
        }
      : isNot,
  } as const satisfies SeriesFamily;
}

/** One stage of one funding account's money for Mexico, by the publisher's own name of the account. */
export function accountAssistance(
  stage: Exclude<MoneyStage, "allocated">,
  account: string,
  printed: string,
  name: Bilingual,
) {
  const { title, about, printed: type } = stages[stage];
  const { release, isNot } = ofAccounts[stage === "requested" || stage === "appropriated" ? "budget" : "spending"];
  return {
    ...toMexico,
    release,
    definition: `us-assistance-account-${account.toLowerCase()}`,
    moneyStage: stage,
    priceBasis: "nominal",
    title: { en: `${title.en}, ${account} account`, es: `${title.es}, cuenta ${account}` },
    about: {
      en: `${about.en}, from the account ${name.en} (${account}), by US fiscal year, in current dollars; printed as “${type}” of “${printed}”.`,
      es: `${about.es}, de la cuenta ${name.es} (${account}), por año fiscal de EE. UU., en dólares corrientes; se publica como “${type}” de “${printed}”.`,
    },
    isNot: {
      en: `Not Mérida alone: all of the account for Mexico, and only under this name of it. ${isNot.en}`,
      es: `No es sólo Mérida: es toda la cuenta para México, y sólo bajo este nombre. ${isNot.es}`,
    },
  } as const satisfies SeriesFamily;
}
