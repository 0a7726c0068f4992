import type { Bilingual } from "@frontera/domain";
import { say } from "./message.ts";

const messages = {
  unknownSeries: { en: "unknown series: {id}", es: "no hay ninguna serie «{id}»" },
  unknownRelease: { en: "unknown release: {id}", es: "no hay ninguna publicación «{id}»" },
  unknownSnapshot: { en: "unknown snapshot: {id}", es: "no hay ninguna copia con el identificador {id}" },
  backwards: { en: "{first} {from} is later than {last} {to}", es: "{first} {from} es posterior a {last} {to}" },
  future: { en: "{name} {value} lies in the future ({now})", es: "{name} {value} está en el futuro ({now})" },
  todayIs: { en: "today is {day}", es: "hoy es {day}" },
  itIs: { en: "it is {instant}", es: "ahora es {instant}" },
  notByState: { en: "{id} is not held by state", es: "{id} no se tiene por estado" },
  sinceAlone: { en: "since is given alone: an instant, and not days", es: "since va solo: un instante y no días" },
  snapshotDeleted: { en: "snapshot {id} was deleted: {reason}", es: "la copia {id} se borró: {reason}" },
  bytesGone: {
    en: "the bytes of this snapshot are gone; the same content can be frozen again",
    es: "los bytes de esta copia ya no están; se puede guardar de nuevo el mismo contenido",
  },
  snapshotTooLarge: {
    en: "the snapshot would have {bytes} bytes; the limit is {limit}: choose fewer series or a shorter range",
    es: "la copia tendría {bytes} bytes; el límite es {limit}: elija menos series o menos periodos",
  },
  notYoursToDelete: {
    en: "only who made this snapshot, or an operator, may delete it",
    es: "sólo quien hizo esta copia, o un operador, puede borrarla",
  },
  notYoursToLift: {
    en: "only who deleted this snapshot, or an operator, may take that back",
    es: "sólo quien borró esta copia, o un operador, puede deshacerlo",
  },
  deletedByOperator: {
    en: "an operator deleted a snapshot of the same content: only an operator may freeze it again",
    es: "un operador borró una copia con el mismo contenido: sólo un operador puede guardarla de nuevo",
  },
  emailAsName: {
    en: "a name that others see is no e-mail address",
    es: "el nombre que otros ven no puede ser una dirección de correo",
  },
  roleAsName: {
    en: "“{name}” is what Frontera calls people here: choose a name of your own",
    es: "«{name}» es como Frontera llama aquí a las personas: elija un nombre propio",
  },
  mostWatches: {
    en: "at most {count} watches at once: end one first",
    es: "como máximo {count} seguimientos a la vez: termine uno primero",
  },
  notYourWatch: { en: "no watch of yours: {id}", es: "no tiene ningún seguimiento {id}" },
  watchEnded: { en: "this watch has ended already: {id}", es: "este seguimiento ya terminó: {id}" },
  noAccount: {
    en: "only an account has a name that others see",
    es: "sólo una cuenta tiene un nombre que otros ven",
  },
  foreignPage: { en: "a page of {origin} may not write here", es: "una página de {origin} no puede escribir aquí" },
  signInFirst: { en: "only a signed-in {role} may do this", es: "esto requiere iniciar sesión ({role})" },
  otherRole: { en: "{name} is an {role}; this takes an {wanted}", es: "{name} es {role}; esto requiere {wanted}" },
} as const satisfies Readonly<Record<string, Bilingual>>;

type Values = Readonly<Record<string, string | number>>;

/** Why the API refuses what is asked, in both languages. */
export const refused = (why: keyof typeof messages, values: Values = {}): Bilingual => ({
  en: say(messages[why].en, "en", values),
  es: say(messages[why].es, "es", values),
});
