import type { Figure } from "@frontera/domain";

type CitedWork = NonNullable<Figure["cites"]>;

const crsNafta: CitedWork = {
  author: "M. Ángeles Villarreal and Ian F. Fergusson",
  title: "The North American Free Trade Agreement (Congressional Research Service)",
  date: "2017-05-24",
};
const crsMerida: CitedWork = {
  author: "Claire Ribando and Kristin Finklea",
  title: "US-Mexican Security Cooperation: The Mérida Initiative and Beyond (Congressional Research Service)",
  date: "2017-06-29",
};
const easyPrey: CitedWork = {
  author: "International Crisis Group",
  title: "Easy Prey: Criminal Violence and Central American Migration",
  date: "2016-07-28",
};
const fronteraSur: CitedWork = {
  author: "Alejandra Castillo",
  title: "The Mexican Government's Frontera Sur Program (Council on Hemispheric Affairs)",
  date: "2016-10-25",
};

/** By footnote number, for the footnotes that carry a figure; an "ibid." is resolved to its work. */
export const CITED_WORKS: ReadonlyMap<number, CitedWork> = new Map([
  [
    11,
    {
      author: "Manuel Ureste",
      title: "Los coyotes del norte están aumentando las cuotas por Trump (Animal Político)",
      date: "2017-02-10",
    },
  ],
  [13, { author: "Rubén Aguilar V. and Jorge G. Castañeda", title: "El Narco: La Guerra Fallida", date: "2009" }],
  [14, { author: "Tom Wainwright", title: "Narconomics: How to Run a Drug Cartel", date: "2016-02-23" }],
  [18, { author: "Carla Hills", title: "NAFTA's Economic Upsides (Foreign Affairs)", date: "2014-02" }],
  [19, crsNafta],
  [
    20,
    {
      author: "Juan Paullier",
      title: "México: caída histórica del peso ante el triunfo de Donald Trump (BBC)",
      date: "2016-11-09",
    },
  ],
  [
    21,
    {
      author: "Antonio Flores",
      title: "How the US Hispanic population is changing (Pew Research Center)",
      date: "2017-09-18",
    },
  ],
  [
    24,
    {
      author: "US Customs and Border Protection",
      title: "US Border Patrol Fiscal Year Budget Statistics (FY 1990-FY 2016)",
      date: "2016-10-14",
    },
  ],
  [25, crsNafta],
  [37, crsMerida],
  [43, crsMerida],
  [44, crsMerida],
  [45, crsMerida],
  [48, crsMerida],
  [
    50,
    {
      author: "Ana Gonzalez-Barrera and Jens Manuel Krogstad",
      title: "What we know about illegal immigration from Mexico (Pew Research Center)",
      date: "2017-03-02",
    },
  ],
  [
    51,
    {
      author: "Ana Gonzalez-Barrera",
      title: "More Mexicans leaving than coming to the US (Pew Research Center)",
      date: "2015-11-19",
    },
  ],
  [52, { author: "UNHCR", title: "Mexico Fact Sheet", date: "2017-02" }],
  [
    55,
    {
      author: "Roberta Lajous",
      title: "Historia mínima de las relaciones exteriores de México 1821-2000",
      date: "2012",
    },
  ],
  [
    58,
    {
      author: "Muzaffar Chishti and others",
      title: "Obama Record on Deportations: Deporter in Chief or not? (Migration Policy Institute)",
      date: "2017-01-26",
    },
  ],
  [
    59,
    { author: "Immigration Policy Institute", title: "Rising Child Migration to the United States", date: "2016-05" },
  ],
  [60, fronteraSur],
  [61, easyPrey],
  [62, fronteraSur],
  [
    63,
    {
      author: "Christopher Wilson and Pedro Valenzuela",
      title: "Mexico's Southern Border Strategy: Programa Frontera Sur (Wilson Center)",
      date: "2014-07-11",
    },
  ],
  [
    64,
    {
      author: "White House",
      title: "Executive Order: Border Security and Immigration Enforcement Improvements",
      date: "2017-01-25",
    },
  ],
  [
    72,
    {
      author: "Cullen Hendrix",
      title: "US-Mexico Relations and the Security Stakes of NAFTA Renegotiation (Political Violence @ a Glance)",
      date: "2017-07-18",
    },
  ],
  [
    73,
    { author: "Arturo Ángel", title: "Octubre, el mes más violento en 20 años (Animal Político)", date: "2017-11-21" },
  ],
]);
