import { readApiUrl } from "../../env.ts";

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: {
    readonly type?: string;
    readonly enum?: readonly string[];
    readonly description?: string;
    readonly default?: unknown;
  };
}

interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** One operation as the OpenAPI document describes it. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >;
}

export interface Endpoint {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
  /** Media types of a good answer. */
  readonly formats: readonly string[];
  /** Columns of the rows of a good answer, with their meaning. */
  readonly columns: readonly (readonly [name: string, meaning: string])[];
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const answerTimeoutMs = 10_000;

/** Every endpoint in the order of the document, each list once: its `.csv` twin is told by its formats. Null when the API does not answer. */
export async function readEndpoints(): Promise<readonly Endpoint[] | null> {
  const document = await readDocument();
  if (!document) return null;
  return Object.entries(document.paths)
    .filter(([path]) => !(path.replace(/\.csv$/, "") in document.paths && path.endsWith(".csv")))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => {
        const content = operation.responses["200"]?.content ?? {};
        return {
          method: method.toUpperCase(),
          path,
          operation,
          formats: Object.keys(content),
          columns: columnsOf(content["application/json"]?.schema),
        };
      }),
    );
}

function columnsOf(schema: Schema | undefined): Endpoint["columns"] {
  const rows = Object.values(schema?.properties ?? {}).find(({ items }) => items?.properties !== undefined);
  return Object.entries(rows?.items?.properties ?? {}).map(([name, { description }]) => [name, description ?? ""]);
}

async function readDocument(): Promise<Document | null> {
  try {
    const response = await fetch(`${readApiUrl()}/api/v1/openapi.json`, {
      cache: "no-store",
      signal: AbortSignal.timeout(answerTimeoutMs),
    });
    return response.ok ? ((await response.json()) as Document) : null;
  } catch {
    return null;
  }
}
