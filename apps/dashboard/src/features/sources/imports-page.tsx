import { sourcesTextOf } from "@frontera/words";
import Link from "next/link";
import type { Locale } from "@frontera/domain";
import { Failure } from "../../components/failure.tsx";
import { LookAgain } from "./look-again.tsx";
import { readImports, type ImportsAnswer } from "./read-sources.ts";
import { Request } from "./request.tsx";

/** Files brought by hand: an operator uploads one, sees what it would change and what is odd, and says yes or no. */
export async function ImportsPage({ locale }: { readonly locale: Locale }) {
  const read = await readImports();
  if (!("answer" in read)) return <Failure locale={locale} failure={read} />;
  const { isOperator, sources, requests } = read.answer;
  const text = sourcesTextOf(locale);
  const isPending = requests.some(({ state }) => state === "waiting" || state === "confirmed");
  return (
    <article className="sources">
      <header>
        <p className="kicker">
          <Link href={`/${locale}/sources`} prefetch={false}>
            {text.back}
          </Link>
        </p>
        <h1>{text.importsTitle}</h1>
        <p className="lede">{text.importsIntro}</p>
      </header>
      {isOperator ? (
        <UploadForm sources={sources} locale={locale} />
      ) : (
        <p className="notice">
          {text.onlyOperators} <a href={`/${locale}/account`}>{text.howToWrite}</a>
        </p>
      )}
      <section>
        <h2>{text.requestsTitle}</h2>
        {isPending ? (
          <p role="status">
            {text.working}
            <LookAgain />
          </p>
        ) : null}
        {requests.length === 0 ? <p>{text.requestsNone}</p> : null}
        {requests.map((request) => (
          <Request key={request.id} request={request} isOperator={isOperator} locale={locale} />
        ))}
      </section>
    </article>
  );
}

function UploadForm({ sources, locale }: { readonly sources: ImportsAnswer["sources"]; readonly locale: Locale }) {
  const text = sourcesTextOf(locale);
  return (
    <section>
      <h2>{text.uploadTitle}</h2>
      <form className="upload" method="post" encType="multipart/form-data" action={`/api/imports?locale=${locale}`}>
        <label>
          {text.uploadSource}
          <select name="source" required>
            {sources.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label>
          {text.uploadFile}
          <input type="file" name="file" required />
        </label>
        <label>
          {text.uploadDate}
          <input type="date" name="vintage_date" />
        </label>
        <button className="button" type="submit">
          {text.uploadButton}
        </button>
      </form>
      <ul className="fetch-now">
        {sources
          .filter(({ isFetched }) => isFetched)
          .map(({ id }) => (
            <li key={id}>
              <form method="post" action={`/api/imports/fetch/${id}?locale=${locale}`}>
                <button className="quiet" type="submit">
                  {text.fetchNow}: <code>{id}</code>
                </button>
              </form>
            </li>
          ))}
      </ul>
    </section>
  );
}
