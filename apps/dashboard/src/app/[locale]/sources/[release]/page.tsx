import { CATALOGUE } from "@frontera/content";
import type { Metadata } from "next";
import type { Locale, ReleaseId } from "@frontera/domain";
import { AddressParser, type SearchParams } from "../../../../address/address-parser.ts";
import { Noted } from "../../../../components/address-note.tsx";
import { MissingPage } from "../../../../components/failure.tsx";
import { ReleasePage } from "../../../../features/sources/release-page.tsx";
import { localeOf } from "../../../../text/locale.ts";

interface Request {
  readonly params: Promise<{ readonly locale: string; readonly release: string }>;
  readonly searchParams: Promise<SearchParams>;
}

async function readRequest({ params }: Request): Promise<{ locale: Locale; id: ReleaseId } | null> {
  const { locale: language, release } = await params;
  const locale = localeOf(language);
  return locale && Object.hasOwn(CATALOGUE.releases, release) ? { locale, id: release } : null;
}

export async function generateMetadata(request: Request): Promise<Metadata> {
  const asked = await readRequest(request);
  return asked ? { title: CATALOGUE.releaseOf(asked.id).name[asked.locale] } : {};
}

export default async function Page(request: Request) {
  const asked = await readRequest(request);
  if (!asked) return <MissingPage locale={localeOf((await request.params).locale) ?? "en"} />;
  const parameters = await request.searchParams;
  const reading = new AddressParser(parameters, ["offset"], asked.locale);
  const offset = reading.count("offset");
  return (
    <Noted parameters={parameters} known={["offset"]} reasons={reading.reasons} locale={asked.locale}>
      <ReleasePage id={asked.id} offset={offset} locale={asked.locale} />
    </Noted>
  );
}
