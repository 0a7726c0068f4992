import { textOf } from "@frontera/words";
import type { Locale } from "@frontera/domain";
import { readEndpoints, type Endpoint } from "./read-document.ts";

/** The API's own description as a page, drawn on the server. Its words are the API's, in English. */
export async function ApiPage({ locale }: { readonly locale: Locale }) {
  const text = textOf(locale).apiPage;
  const endpoints = await readEndpoints();
  return (
    <article className="prose">
      <h1>{text.title}</h1>
      <p className="lede">{text.intro}</p>
      {endpoints === null ? (
        <p className="notice">{text.down}</p>
      ) : (
        <>
          <p>
            {text.base}: <code>/api/v1</code>. <a href="/api/v1/openapi.json">{text.document}</a>
          </p>
          {[...Map.groupBy(endpoints, ({ operation }) => operation.tags?.[0] ?? "")].map(([tag, group]) => (
            <section key={tag} aria-labelledby={`tag-${tag}`} lang="en">
              <h2 id={`tag-${tag}`}>{tag}</h2>
              {group.map((endpoint) => (
                <EndpointSection key={endpoint.operation.operationId} endpoint={endpoint} locale={locale} />
              ))}
            </section>
          ))}
        </>
      )}
    </article>
  );
}

function EndpointSection({ endpoint, locale }: { readonly endpoint: Endpoint; readonly locale: Locale }) {
  const text = textOf(locale).apiPage;
  const { method, path, operation, formats, columns } = endpoint;
  const parameters = operation.parameters ?? [];
  return (
    <section className="endpoint" id={operation.operationId}>
      <h3>
        <code>
          {method} {path}
        </code>
      </h3>
      <p>
        <strong>{operation.summary}.</strong> {operation.description}
      </p>
      <p className="muted" lang={locale}>
        {text.formats}: {formats.join(", ")}
      </p>
      {parameters.length === 0 ? (
        <p className="muted" lang={locale}>
          {text.noParameters}
        </p>
      ) : (
        <details>
          <summary lang={locale}>
            {text.parameters} ({parameters.length})
          </summary>
          <dl className="facts">
            {parameters.map(({ name, required, schema, description }) => (
              <div key={name}>
                <dt>
                  <code>{name}</code>
                  {required === true ? <span lang={locale}> ({text.required})</span> : null}
                </dt>
                <dd>{[description ?? schema?.description, schema?.enum?.join(" | ")].filter(Boolean).join(" ")}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {columns.length === 0 ? null : (
        <details>
          <summary lang={locale}>
            {text.columns} ({columns.length})
          </summary>
          <dl className="facts">
            {columns.map(([name, meaning]) => (
              <div key={name}>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}
