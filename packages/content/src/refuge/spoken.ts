import type { Spoken } from "../spoken.ts";

export const REFUGE_SPOKEN: readonly Spoken[] = [
  {
    en: [
      "asylum application*",
      "asylum claim*",
      "asylum request*",
      "asylum applicant*",
      "asylum seeker*",
      "applications for asylum",
      "requests for asylum",
    ],
    es: [
      "solicitudes de asilo",
      "solicitudes de refugio",
      "solicitantes de asilo",
      "solicitantes de refugio",
      "peticiones de asilo",
      "solicitudes de la condicion de refugiado",
    ],
    means: [["unhcr-asylum-applications-mexico"], ["comar-asylum-applications"]],
    about: ["MX"],
  },
  {
    en: [
      "mexican born residents",
      "residents born in mexico",
      "us residents born in mexico",
      "mexican immigrants in the us",
      "mexican immigrants in the united states",
      "mexican born population",
      "people born in mexico",
      "mexican born people",
      "born in mexico",
    ],
    es: [
      "residentes nacidos en mexico",
      "nacidos en mexico",
      "personas nacidas en mexico",
      "nacidas en mexico",
      "inmigrantes mexicanos en eeuu",
      "inmigrantes mexicanos en estados unidos",
      "mexicanos residentes en eeuu",
    ],
    means: [["mexican-born-us-acs"]],
    about: ["US", "MX", "cit-MX"],
  },
];
