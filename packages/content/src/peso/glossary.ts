import type { Term } from "../term.ts";

export const PESO_TERMS = {
  "pesos-per-dollar": {
    name: { en: "Pesos per dollar", es: "Pesos por dólar" },
    also: { en: "quote direction, exchange rate", es: "sentido de la cotización, tipo de cambio" },
    meaning: {
      en: "How many pesos one US dollar costs. A rise means a dearer dollar and a cheaper peso. The two percentages differ: from 18.5 to 20.74 the dollar gained 12.1% and the peso lost 10.8%.",
      es: "Cuántos pesos cuesta un dólar. Si sube, el dólar se encarece y el peso se abarata. Los dos porcentajes son distintos: de 18.5 a 20.74 el dólar ganó 12.1 % y el peso perdió 10.8 %.",
    },
    series: ["usd-mxn-h10", "usd-mxn-fix"],
  },
  "quote-basis": {
    name: { en: "Quote basis", es: "Base de la cotización" },
    meaning: {
      en: "How and when a rate is fixed. A noon rate in New York, the FIX and a cross through the euro are three measurements of one market; values of one are never put into the gaps of another.",
      es: "Cómo y cuándo se fija un tipo de cambio. El de mediodía en Nueva York, el FIX y el cruce por el euro son tres mediciones de un mismo mercado; los valores de una nunca llenan los huecos de otra.",
    },
    series: ["usd-mxn-h10", "usd-mxn-fix", "usd-mxn-ecb-cross"],
  },
  "h10-noon-rate": {
    name: { en: "Noon rate (H.10)", es: "Tipo de mediodía (H.10)" },
    also: { en: "noon buying rate, DEXMXUS", es: "DEXMXUS" },
    meaning: {
      en: "The rate at noon in New York that the Federal Reserve states for each day. The days are published once a week, so the newest is several days old.",
      es: "El tipo de mediodía en Nueva York que la Reserva Federal publica para cada día. Los días salen una vez por semana, así que el más nuevo tiene varios días.",
    },
    series: ["usd-mxn-h10"],
  },
  fix: {
    name: { en: "FIX", es: "FIX" },
    also: { en: "Banxico FIX, SF43718", es: "tipo de cambio FIX, SF43718" },
    meaning: {
      en: "The rate Banco de México determines on bank business days around noon, dated by the day of its determination.",
      es: "El tipo de cambio que el Banco de México determina los días hábiles bancarios hacia el mediodía, con la fecha de su determinación.",
    },
    series: ["usd-mxn-fix", "usd-mxn-fix-frankfurter"],
  },
  "settlement-date": {
    name: { en: "Settlement date", es: "Fecha de liquidación" },
    also: { en: "SF60653", es: "para solventar obligaciones, SF60653" },
    meaning: {
      en: "The day on which dollars bought at a rate are paid: for the FIX two banking days later. The series by settlement holds the same rates under later dates, the newest of them in the future.",
      es: "El día en que se pagan los dólares comprados: para el FIX, dos días bancarios después. La serie por liquidación tiene los mismos tipos con fechas posteriores, la última en el futuro.",
    },
    series: ["usd-mxn-fix-settlement"],
  },
  "cross-rate": {
    name: { en: "Cross rate", es: "Tipo de cambio cruzado" },
    meaning: {
      en: "A rate got from two others: here pesos per euro divided by dollars per euro, both as the European Central Bank states them.",
      es: "Un tipo obtenido de otros dos: aquí pesos por euro entre dólares por euro, ambos del Banco Central Europeo.",
    },
    series: ["usd-mxn-ecb-cross"],
  },
} as const satisfies Record<string, Term>;
