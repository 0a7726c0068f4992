import type { Catalogue } from "@frontera/domain";

type PartsEntry = Catalogue["parts"][string];

/** How totals of the border are broken down, and every part that CBP names. */
export const PARTS = {
  citizenship: {
    name: { en: "Citizenship", es: "Nacionalidad" },
    parts: [
      { code: "cit-BR", name: { en: "Brazil", es: "Brasil" } },
      { code: "cit-CA", name: { en: "Canada", es: "Canadá" } },
      { code: "cit-CN", name: { en: "China", es: "China" } },
      { code: "cit-CO", name: { en: "Colombia", es: "Colombia" } },
      { code: "cit-CU", name: { en: "Cuba", es: "Cuba" } },
      { code: "cit-EC", name: { en: "Ecuador", es: "Ecuador" } },
      { code: "cit-GT", name: { en: "Guatemala", es: "Guatemala" } },
      { code: "cit-HN", name: { en: "Honduras", es: "Honduras" } },
      { code: "cit-HT", name: { en: "Haiti", es: "Haití" } },
      { code: "cit-IN", name: { en: "India", es: "India" } },
      { code: "cit-MM", name: { en: "Myanmar", es: "Myanmar" } },
      { code: "cit-MX", name: { en: "Mexico", es: "México" } },
      { code: "cit-NI", name: { en: "Nicaragua", es: "Nicaragua" } },
      { code: "cit-PE", name: { en: "Peru", es: "Perú" } },
      { code: "cit-PH", name: { en: "Philippines", es: "Filipinas" } },
      { code: "cit-RO", name: { en: "Romania", es: "Rumania" } },
      { code: "cit-RU", name: { en: "Russia", es: "Rusia" } },
      { code: "cit-SV", name: { en: "El Salvador", es: "El Salvador" } },
      { code: "cit-TR", name: { en: "Turkey", es: "Turquía" } },
      { code: "cit-UA", name: { en: "Ukraine", es: "Ucrania" } },
      { code: "cit-VE", name: { en: "Venezuela", es: "Venezuela" } },
      { code: "cit-other", name: { en: "Other citizenships", es: "Otras nacionalidades" } },
    ],
  },
  demographic: {
    name: { en: "Demographic", es: "Grupo demográfico" },
    parts: [
      { code: "dem-single-adults", name: { en: "Single adults", es: "Adultos solos" } },
      { code: "dem-family-units", name: { en: "Individuals in family units", es: "Personas en familia" } },
      { code: "dem-unaccompanied", name: { en: "Unaccompanied children", es: "Menores no acompañados" } },
      { code: "dem-accompanied-minors", name: { en: "Accompanied minors", es: "Menores acompañados" } },
    ],
  },
  sector: {
    name: { en: "Border Patrol sector", es: "Sector de la Patrulla Fronteriza" },
    parts: [
      { code: "sector-big-bend", name: { en: "Big Bend sector", es: "Sector Big Bend" } },
      { code: "sector-del-rio", name: { en: "Del Rio sector", es: "Sector Del Rio" } },
      { code: "sector-el-centro", name: { en: "El Centro sector", es: "Sector El Centro" } },
      { code: "sector-el-paso", name: { en: "El Paso sector", es: "Sector El Paso" } },
      { code: "sector-laredo", name: { en: "Laredo sector", es: "Sector Laredo" } },
      { code: "sector-rio-grande-valley", name: { en: "Rio Grande Valley sector", es: "Sector Rio Grande Valley" } },
      { code: "sector-san-diego", name: { en: "San Diego sector", es: "Sector San Diego" } },
      { code: "sector-tucson", name: { en: "Tucson sector", es: "Sector Tucson" } },
      { code: "sector-yuma", name: { en: "Yuma sector", es: "Sector Yuma" } },
    ],
  },
  "field-office": {
    name: { en: "Field office", es: "Oficina de campo" },
    parts: [
      { code: "office-el-paso", name: { en: "El Paso field office", es: "Oficina de El Paso" } },
      { code: "office-laredo", name: { en: "Laredo field office", es: "Oficina de Laredo" } },
      { code: "office-san-diego", name: { en: "San Diego field office", es: "Oficina de San Diego" } },
      { code: "office-tucson", name: { en: "Tucson field office", es: "Oficina de Tucson" } },
    ],
  },
  "us-state": {
    name: { en: "State", es: "Estado" },
    parts: [
      { code: "state-AZ", name: { en: "Arizona", es: "Arizona" } },
      { code: "state-CA", name: { en: "California", es: "California" } },
      { code: "state-NM", name: { en: "New Mexico", es: "Nuevo México" } },
      { code: "state-TX", name: { en: "Texas", es: "Texas" } },
    ],
  },
} as const satisfies Record<string, PartsEntry>;

export type PartKindOfBorder = keyof typeof PARTS;
export type PartCode<K extends PartKindOfBorder = PartKindOfBorder> = (typeof PARTS)[K]["parts"][number]["code"];
