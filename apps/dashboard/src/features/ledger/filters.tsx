import { PILLARS, CATALOGUE } from "@frontera/content";
import { type Locale } from "@frontera/domain";
import { VERDICT_WORDS, textOf } from "@frontera/words";
import Link from "next/link";
import { INDICATORS } from "../../components/indicators.ts";
import { PILLAR_NUMBERS, withQuery, type LedgerView } from "./address.ts";

/** Chooses the lines by subject, pillar and verdict. A plain form: it works without scripts, and the address says what is shown. */
export function Filters({ view, locale }: { readonly view: LedgerView; readonly locale: Locale }) {
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
  ];
  const filtered = view.indicator !== null || view.pillar !== null || view.verdict !== null;
  return (
    <section className="filters" aria-labelledby="filters-title">
      <h2 id="filters-title" className="small-title">
        {text.filters}
      </h2>
      <form action={`/${locale}/ledger`}>
        {view.asOf === null ? null : <input type="hidden" name="asOf" value={view.asOf} />}
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
          </label>
        ))}
        <button type="submit" className="button">
          {indicator.show}
        </button>
        {filtered ? (
          <Link href={withQuery(`/${locale}/ledger`, view.asOf === null ? {} : { asOf: view.asOf })} prefetch={false}>
            {text.clear}
          </Link>
        ) : null}
      </form>
    </section>
  );
}
