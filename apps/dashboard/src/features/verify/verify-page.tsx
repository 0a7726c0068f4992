import type { Locale, Verification } from "@frontera/domain";
import { compiledOf, formatShortDay, textOf, say } from "@frontera/words";
import { sayStatus } from "../../address/status.ts";
import { Failure } from "../../components/failure.tsx";
import { readFailureOf, type ReadFailure } from "../../trpc/failure.ts";
import { getQueryClient } from "../../trpc/query-client.ts";
import { trpcOnServer } from "../../trpc/server.ts";
import { Matches } from "./matches.tsx";
import { verifyMessages } from "./messages.ts";
import { VerifyFile } from "./verify-file.tsx";

type Match = NonNullable<Verification["held"]>["matches"][number];

/** Takes a file or a hash and says which snapshot it is, whether it was altered, and what was revised since. */
export async function VerifyPage({ sha256, locale }: { readonly sha256: string | null; readonly locale: Locale }) {
  const { verify: text, snapshots } = textOf(locale);
  const messages = compiledOf(text, verifyMessages);
  const hash =
    sha256
      ?.trim()
      .toLowerCase()
      .replace(/^sha256:/, "") ?? null;
  const isHash = hash !== null && /^[0-9a-f]{64}$/.test(hash);
  const found = isHash ? await find(hash) : [];
  if (hash !== null && !isHash) sayStatus(400);
  if ("kind" in found) return <Failure locale={locale} failure={found} />;
  return (
    <article className="prose">
      <h1>{text.title}</h1>
      <p className="lede">{text.intro}</p>
      <noscript>
        <p>{text.needsScript}</p>
      </noscript>
      <VerifyFile locale={locale} text={text} messages={messages} causes={snapshots.causes} />
      <form className="inline-form" action={`/${locale}/verify`}>
        <label htmlFor="sha256">{text.hash}</label>
        <input
          id="sha256"
          name="sha256"
          defaultValue={sha256 ?? ""}
          size={40}
          spellCheck={false}
          aria-describedby="sha256-hint"
          required
        />
        <button type="submit" className="button">
          {text.verify}
        </button>
        {hash === null || isHash ? null : (
          <span className="field-wrong" role="alert">
            {say(text.badHash, locale, { value: hash })}
          </span>
        )}
        <span id="sha256-hint" className="muted">
          {text.hashHint}
        </span>
      </form>
      {isHash ? (
        <section aria-labelledby="result" role="status">
          <h2 id="result">{text.result}</h2>
          <Matches matches={found} locale={locale} text={text} messages={messages} days={daysOf(found, locale)} />
        </section>
      ) : null}
      <p className="muted">{text.command}</p>
    </article>
  );
}

const daysOf = (matches: readonly Match[], locale: Locale): Readonly<Record<string, string>> =>
  Object.fromEntries(matches.map(({ asOf }) => [asOf, formatShortDay(asOf, locale)]));

async function find(sha256: string): Promise<readonly Match[] | ReadFailure> {
  const queryClient = getQueryClient();
  try {
    return await queryClient.query(trpcOnServer().snapshots.find.queryOptions({ sha256 }));
  } catch (error) {
    return readFailureOf(error);
  }
}
