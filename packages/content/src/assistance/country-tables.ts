import type { Bilingual, Catalogue, Series, SeriesFamily } from "@frontera/domain";
import { dollars } from "../measures.ts";

type MoneyStage = Series["moneyStage"];

const table = {
  ...dollars,
  indicator: "merida",
  release: "state-country-tables",
  frequency: "A",
  calendar: "us-fiscal",
  area: "MX-from-US",
  moneyBasis: "country-table",
  priceBasis: "nominal",
  breaks: [],
  parts: ["account"],
} as const;

const notMerida = {
  en: "Not Mérida alone: all bilateral money of State and USAID. An account that the table prints as a dash has no value here.",
  es: "No es sólo Mérida: es todo el dinero bilateral del Departamento de Estado y USAID. Una cuenta con guion en la tabla no tiene valor aquí.",
};

const countryTable = (
  definition: string,
  moneyStage: MoneyStage,
  title: Bilingual,
  about: Bilingual,
  isNot: Bilingual,
) =>
  ({
    ...table,
    definition,
    moneyStage,
    title,
    about,
    isNot: { en: `${notMerida.en} ${isNot.en}`, es: `${notMerida.es} ${isNot.es}` },
  }) as const satisfies SeriesFamily;

/** State's tables of money by country and account. A table names no stage: it is read off the years that another source states too. */
export const COUNTRY_TABLES = {
  "state-budget-mexico-requested-fy": countryTable(
    "us-assistance-country-table",
    "requested",
    {
      en: "State's country table: requested for Mexico",
      es: "Tabla por país del Departamento de Estado: solicitado para México",
    },
    {
      en: "What the President asked for Mexico by account, by US fiscal year, where the table equals the request of ForeignAssistance.gov.",
      es: "Lo que el presidente solicitó para México por cuenta y año fiscal de EE. UU., donde la tabla coincide con ForeignAssistance.gov.",
    },
    { en: "Not money granted.", es: "No es dinero otorgado." },
  ),
  "state-budget-mexico-appropriated-fy": countryTable(
    "us-assistance-country-table",
    "appropriated",
    {
      en: "State's country table: appropriated for Mexico",
      es: "Tabla por país del Departamento de Estado: asignado a México",
    },
    {
      en: "What was appropriated for Mexico by account, by US fiscal year: actual, or the table's estimate for a year not over.",
      es: "Lo asignado a México por cuenta y año fiscal de EE. UU.: definitivo, o la estimación de la tabla para un año en curso.",
    },
    {
      en: "Without most of the supplemental laws of FY2008 to FY2010.",
      es: "Sin la mayoría de las leyes suplementarias de los años fiscales 2008 a 2010.",
    },
  ),
  "state-budget-mexico-unstated-fy": countryTable(
    "us-assistance-country-table-stage-not-stated",
    null,
    {
      en: "State's country table: stage not stated",
      es: "Tabla por país del Departamento de Estado: etapa no indicada",
    },
    {
      en: "Money for Mexico by account in the tables whose stage nothing tells: requested, or appropriated.",
      es: "Dinero para México por cuenta en las tablas cuya etapa no consta: solicitado o asignado.",
    },
    {
      en: "Never added to, or compared with, years of a known stage.",
      es: "No se suma ni se compara con años de etapa conocida.",
    },
  ),
} as const satisfies Record<string, SeriesFamily>;

/** The accounts that State's tables have printed money for Mexico in. */
export const ACCOUNT_PARTS = {
  account: {
    name: { en: "Account", es: "Cuenta" },
    parts: [
      {
        code: "acct-incle",
        name: {
          en: "INCLE, narcotics control and law enforcement",
          es: "INCLE, antinarcóticos y aplicación de la ley",
        },
      },
      { code: "acct-esf", name: { en: "ESF, economic support", es: "ESF, apoyo económico" } },
      { code: "acct-fmf", name: { en: "FMF, military financing", es: "FMF, financiamiento militar" } },
      { code: "acct-da", name: { en: "DA, development assistance", es: "DA, asistencia para el desarrollo" } },
      { code: "acct-ghp-usaid", name: { en: "GHP-USAID, global health", es: "GHP-USAID, salud mundial" } },
      {
        code: "acct-nadr",
        name: { en: "NADR, nonproliferation and antiterrorism", es: "NADR, no proliferación y antiterrorismo" },
      },
      { code: "acct-imet", name: { en: "IMET, military education", es: "IMET, educación militar" } },
    ],
  },
} as const satisfies Readonly<Record<string, Catalogue["parts"][string]>>;
