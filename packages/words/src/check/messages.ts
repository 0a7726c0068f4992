/** How a reading and its numbers are told. */
export const messages = {
  share: { en: "{part}, as a part of: {whole}", es: "{part}, como parte de: {whole}" },
  otherShare: { en: "All but {part}, as a part of: {whole}", es: "Todo menos {part}, como parte de: {whole}" },
  percent: { en: "{number}%", es: "{number}\u202f%" },
  times: { en: "{number} times", es: "{number} veces" },
  scales: {
    0: { en: "{digits}", es: "{digits}" },
    3: { en: "{digits} thousand", es: "{digits} mil" },
    6: { en: "{digits} million", es: "{digits} millones" },
    9: { en: "{digits} billion", es: "{digits} mil millones" },
    12: { en: "{digits} trillion", es: "{digits} billones" },
  },
  units: {
    "MXN/USD": { en: "{number} pesos per dollar", es: "{number} pesos por dólar" },
    pounds: { en: "{number} pounds", es: "{number} libras" },
    kilograms: { en: "{number} kg", es: "{number} kg" },
    tonnes: { en: "{number} tonnes", es: "{number} toneladas" },
    "rate per 100,000": { en: "{number} per 100,000 people", es: "{number} por cada 100,000 habitantes" },
  },
  led: {
    in: { en: "in {period}", es: "en {of, select, yes {el } other {}}{period}" },
    from: { en: "from {period}", es: "{of, select, yes {del} other {de}} {period}" },
    to: { en: "to {period}", es: "{of, select, yes {al} other {a}} {period}" },
    since: { en: "since {period}", es: "desde {of, select, yes {el } other {}}{period}" },
  },
  level: {
    en: "{denied, select, yes {not } other {}}{size} {at}",
    es: "{denied, select, yes {no } other {}}{size} {at}",
  },
  average: {
    en: "{denied, select, yes {not } other {}}{size} on average {at}",
    es: "{denied, select, yes {no } other {}}{size} en promedio {at}",
  },
  someDay: {
    en: "{denied, select, yes {on no day} other {on some day}} {at}: {size}",
    es: "{denied, select, yes {ningún día} other {algún día}} {at}: {size}",
  },
  sum: {
    en: "{denied, select, yes {not } other {}}{size} {from} {to} together",
    es: "{denied, select, yes {no } other {}}{size} {from} {to} en total",
  },
  shareOf: {
    en: "{denied, select, yes {not } other {}}{size} of all {at}",
    es: "{denied, select, yes {no } other {}}{size} del total {at}",
  },
  rank: {
    en: "{at}: {denied, select, yes {not } other {}}{first, select, yes {the {which, select, highest {highest} other {lowest}}} other {number {place} from the {which, select, highest {top} other {bottom}}}}{among, select, all { of all periods held} until { until then} since { {since}} within { {since}} years { in {since} years} other { of all states}}",
    es: "{at}: {denied, select, yes {no } other {}}{first, select, yes {lo más {which, select, highest {alto} other {bajo}}} other {lugar {place} desde {which, select, highest {arriba} other {abajo}}}}{among, select, all { de todos los periodos que se tienen} until { hasta entonces} since { {since}} within { {since}} years { en {since} años} other { de todas las entidades}}",
  },
  change: {
    en: "{denied, select, yes {did not } other {}}{direction, select, up {{denied, select, yes {rise} other {rose}}} down {{denied, select, yes {fall} other {fell}}} other {{denied, select, yes {stay as it was} other {stayed as it was}}}}{sized, select, yes { by {size}} times { to {size} as much} other {}} {from}{started, select, yes { ({start})} other {}} {to}{ended, select, yes { ({end})} other {}}{ends, select, eop {, last day to last day} avg {, average to average} other {}}",
    es: "{denied, select, yes {no } other {}}{direction, select, up {subió} down {bajó} other {siguió igual}}{sized, select, yes { {size}} times { a {size} lo que era} other {}} {from}{started, select, yes { ({start})} other {}} {to}{ended, select, yes { ({end})} other {}}{ends, select, eop {, de último día a último día} avg {, de promedio a promedio} other {}}",
  },
  valueAt: { en: "{value} ({period})", es: "{value} ({period})" },
  fromTo: { en: "From {from} to {to}.", es: "De {from} a {to}." },
  fromToPercent: { en: "From {from} to {to}: {change}.", es: "De {from} a {to}: {change}." },
  soAsPublished: {
    en: "As published it is so, but part of the change may come from the new way of counting.",
    es: "Según lo publicado es así, pero parte del cambio puede venir de la nueva forma de contar.",
  },
  notSoAsPublished: {
    en: "As published it is not so, but part of the change may come from the new way of counting.",
    es: "Según lo publicado no es así, pero parte del cambio puede venir de la nueva forma de contar.",
  },
  shareNumbers: { en: "{part} of {whole}: {percent}.", es: "{part} de {whole}: {percent}." },
  standing: {
    en: "{value}: number {position} of {of}.",
    es: "{value}: lugar {position} de {of}.",
  },
  firstOfAll: { en: "First: {first}.", es: "Primer lugar: {first}." },
  overtaken: { en: "Overtaken by {by}.", es: "Superado por {by}." },
  sumNumbers: {
    en: "{sum} in the {count, plural, one {# period} other {# periods}} held.",
    es: "{sum} en {count, plural, one {el periodo} other {los # periodos}} que se tienen.",
  },
  nearestHeld: { en: "Nearest figure held: {held}.", es: "Cifra más cercana que tenemos: {held}." },
  noValue: {
    "not-yet": { en: "No figure for {period} yet.", es: "Aún no hay cifra de {period}." },
    "before-it-begins": { en: "The series begins after {period}.", es: "La serie empieza después de {period}." },
    "in-progress": { en: "{period} is not complete yet.", es: "{period} aún no está completo." },
    "leaves-out": {
      en: "The figure for {period} leaves something out, so that no change is worked out of it.",
      es: "La cifra de {period} omite algo, así que no se calcula ningún cambio con ella.",
    },
    gap: { en: "No figure is held for that period.", es: "No tenemos cifra de ese periodo." },
  },
  bounds: {
    "like-for-like": { en: "", es: "" },
    "at-least": { en: "at least ", es: "al menos " },
    "at-most": { en: "at most ", es: "a lo sumo " },
    "as-published": { en: "", es: "" },
  },
  asPublished: { en: ", as published", es: ", según lo publicado" },
  nearest: {
    level: { en: "True: {size} {at}.", es: "Cierto: {size} {at}." },
    change: {
      en: "True: {direction, select, up {rose} down {fell} other {did not change}}{sized, select, times { to {bound}{size} as much} other { by {bound}{size}}} {from} {to}{published}.",
      es: "Cierto: {direction, select, up {subió} down {bajó} other {no cambió}}{sized, select, times { a {bound}{size} lo que era} other { {bound}{size}}} {from} {to}{published}.",
    },
    hedge: { en: "True with another word: {size}.", es: "Cierto con otra palabra: {size}." },
    base: { en: "True {since}: {size}.", es: "Cierto {since}: {size}." },
    period: { en: "True of another period: {held}.", es: "Cierto de otro periodo: {held}." },
  },
} as const;
