import type { Spoken } from "../spoken.ts";

const applications = [["unhcr-asylum-applications-mexico"], ["comar-asylum-applications"]] as const;

export const REFUGE_SPOKEN: readonly Spoken[] = [
  {
    en: [
      "people seeking asylum",
      "seeking asylum",
      "sought asylum",
      "applied for asylum",
      "asylum application*",
      "asylum claim*",
      "asylum request*",
      "asylum applicant*",
      "asylum seeker*",
      "applications for asylum",
      "requests for asylum",
    ],
    es: [],
    means: applications,
    about: ["MX"],
    needs: ["MX", "comar"],
    implied: ["migrants"],
  },
  // In Spanish the press means these by them; an English name needs the country.
  {
    en: [],
    es: [
      "solicitaron asilo",
      "pidieron asilo",
      "solicitudes de asilo",
      "solicitantes de asilo",
      "peticiones de asilo",
      "solicitudes de refugio",
      "solicitantes de refugio",
      "solicitaron refugio",
      "pidieron refugio",
      "solicitudes de la condicion de refugiado",
    ],
    means: applications,
    about: ["MX"],
    implied: ["migrants"],
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
