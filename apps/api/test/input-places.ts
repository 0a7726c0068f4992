import { z } from "zod";
import { router } from "../src/router.ts";

/** Where in an input something stands: names and indices from the outside in. */
export type Place = readonly (string | number)[];

/** A procedure that takes an input. */
export interface Taker {
  readonly path: string;
  readonly type: "query" | "mutation" | "subscription";
  /** Every place in its input, the whole of it first. */
  readonly places: readonly Place[];
  /** Inputs that it takes, of such texts wherever it needs one. */
  inputsOf(texts: readonly string[]): readonly unknown[];
}

interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

const partsOf = (shape: Shape): readonly Shape[] => [
  shape,
  ...[shape.anyOf, shape.oneOf, shape.allOf].flatMap((shapes) => (shapes ?? []).flatMap(partsOf)),
];

function placesIn(shape: Shape): readonly Place[] {
  const inner = partsOf(shape).flatMap(({ properties = {}, items }) => [
    ...Object.entries(properties).flatMap(([name, property]) => placesIn(property).map((place) => [name, ...place])),
    ...(items ? placesIn(items).map((place) => [0, ...place]) : []),
  ]);
  return [[], ...new Map(inner.map((place) => [JSON.stringify(place), place])).values()];
}

function sampleOf(shape: Shape, text: string): unknown {
  if (shape.enum) return shape.enum[0];
  if (shape.const !== undefined) return shape.const;
  const [option] = shape.anyOf ?? shape.oneOf ?? [];
  if (option) return sampleOf(option, text);
  const { type = "number" } = shape;
  switch (type) {
    case "object":
      return Object.fromEntries(
        (shape.required ?? []).map((name) => [name, sampleOf(shape.properties?.[name] ?? {}, text)]),
      );
    case "array":
      return shape.items ? [sampleOf(shape.items, text)] : [];
    case "string":
      return text;
    case "boolean":
      return false;
    default:
      return 1;
  }
}

/** The input with a value put into a place; what the way there needs is made. */
export function put(input: unknown, [step, ...rest]: Place, value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === "number") {
    const items = Array.isArray(input) ? (input as readonly unknown[]) : [];
    return [...items.slice(0, step), put(items[step], rest, value), ...items.slice(step + 1)];
  }
  const fields = (input ?? {}) as Readonly<Record<string, unknown>>;
  return { ...fields, [step]: put(fields[step], rest, value) };
}

/** Inputs the schema takes: in each another text stands where one is needed, and where it is refused the first that is not. */
function goodInputs(schema: z.ZodType, shape: Shape, texts: readonly string[]): readonly unknown[] {
  return texts
    .map((first) =>
      texts.reduce(
        (input, text) =>
          (schema.safeParse(input).error?.issues ?? []).reduce(
            (good, { path }) => put(good, path as Place, text),
            input,
          ),
        sampleOf(shape, first),
      ),
    )
    .filter((input) => schema.safeParse(input).success);
}

interface Definition {
  readonly type: Taker["type"];
  readonly inputs: readonly z.ZodType[];
}

/** Every procedure that takes an input: a new one is among them without being added. */
export const takers: readonly Taker[] = Object.entries(
  router._def.procedures as unknown as Record<string, { readonly _def: Definition }>,
).flatMap(([path, { _def }]) => {
  const { type, inputs } = _def;
  const [schema] = inputs;
  if (!schema || type === "subscription") return [];
  const shape = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Shape;
  return [{ path, type, places: placesIn(shape), inputsOf: (texts) => goodInputs(schema, shape, texts) }];
});
