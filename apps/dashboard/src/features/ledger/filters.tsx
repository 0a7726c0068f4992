import { PILLARS, CATALOGUE } from "@frontera/content";
import { type Locale } from "@frontera/domain";
import { VERDICT_WORDS, textOf } from "@frontera/words";
import Link from "next/link";
import { FieldWrong } from "../../components/field-wrong.tsx";
import { INDICATORS } from "../../components/indicators.ts";
import { LEDGER_STATUSES, PILLAR_NUMBERS, withQuery, type LedgerView } from "./address.ts";

/** Chooses the lines by words, subject, pillar, verdict and what is official. A plain form: it works without scripts, and the address says what is shown. */
export function Filters({
  view,
  wrong,
  locale,
}: {
  readonly view: LedgerView;
  readonly wrong: readonly string[];
  readonly locale: Locale;
}) {
  const { ledger: text, indicator } = textOf(locale);
  const choices = [
    {
      name: "indicator",
      label: text.indicator,
      chosen: view.indicator,
      options: INDICATORS.map((id) => [id, CATALOGUE.indicatorOf(id).name[locale]] as const),
    },
    {
      name: "pillar",
      label: text.pillar,
      chosen: view.pillar,
      options: PILLAR_NUMBERS.map(
        (pillar) => [String(pillar), `${String(pillar)}. ${PILLARS[pillar][locale]}`] as const,
      ),
    },
    {
      name: "verdict",
      label: text.verdict,
      chosen: view.verdict,
      options: Object.entries(VERDICT_WORDS).map(([id, name]) => [id, name[locale]] as const),
    },
    {
      name: "status",
      label: text.status,
      chosen: view.status,
      options: LEDGER_STATUSES.map((id) => [id, text.statuses[id]] as const),
    },
  ];
  const { sort, order, asOf } = view;
  const filtered = [view.indicator, view.pillar, view.verdict, view.status, view.q].some((chosen) => chosen !== null);
  const kept = { ...(asOf === null ? {} : { asOf }), ...(sort === null ? {} : { sort, order }) };
  return (
    <section className="filters" aria-labelledby="filters-title">
      <h2 id="filters-title" className="small-title">
        {text.filters}
      </h2>
      <form action={`/${locale}/ledger`}>
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label>
          {text.text}
          <input type="search" name="q" defaultValue={view.q ?? ""} key={view.q} maxLength={100} />
          <FieldWrong name="q" reasons={wrong} />
        </label>
        {choices.map(({ name, label, chosen, options }) => (
          <label key={name}>
            {label}
            <select name={name} defaultValue={String(chosen ?? "")} key={String(chosen)}>
              <option value="">{text.all}</option>
              {options.map(([value, title]) => (
                <option key={value} value={value}>
                  {title}
                </option>
              ))}
            </select>
            <FieldWrong name={name} reasons={wrong} />
          </label>
        ))}
        <button type="submit" className="button">
          {indicator.show}
        </button>
        {filtered ? (
          <Link href={withQuery(`/${locale}/ledger`, kept)} prefetch={false}>
            {text.clear}
          </Link>
        ) : null}
      </form>
    </section>
  );
}
