import { MissingPage } from "../../../../components/failure.tsx";
import { localeOf } from "../../../../text/locale.ts";

/** Addresses below an indicator: there are none, and the answer is this app's own page in the reader's language. */
export default async function Page({ params }: { readonly params: Promise<{ readonly locale: string }> }) {
  return <MissingPage locale={localeOf((await params).locale) ?? "en"} />;
}
