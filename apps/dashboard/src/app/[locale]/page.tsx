import { SINCE_BASES } from "@frontera/domain";
import { notFound } from "next/navigation";
import { AddressParser, type SearchParams } from "../../address/address-parser.ts";
import { Noted } from "../../components/address-note.tsx";
import { OVERVIEW_NAMES } from "../../features/overview/address.ts";
import { OverviewPage } from "../../features/overview/overview-page.tsx";
import { localeOf } from "../../text/locale.ts";

interface Request {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export default async function Page({ params, searchParams }: Request) {
  const locale = localeOf((await params).locale);
  if (!locale) notFound();
  const parameters = await searchParams;
  const reading = new AddressParser(parameters, OVERVIEW_NAMES, locale);
  const view = { base: reading.oneOf("base", SINCE_BASES), asOf: reading.pastDate("asOf") };
  return (
    <Noted parameters={parameters} known={OVERVIEW_NAMES} reasons={reading.reasons} locale={locale}>
      <OverviewPage view={view} wrong={reading.reasons} locale={locale} />
    </Noted>
  );
}
