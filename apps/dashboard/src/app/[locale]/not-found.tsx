import { headers } from "next/headers";
import { Missing } from "../../components/failure.tsx";
import { localeOf } from "../../text/locale.ts";

export default async function NotFound() {
  // A not-found page is given no parameters: src/proxy.ts notes the language of the address.
  return <Missing locale={localeOf((await headers()).get("x-locale") ?? "") ?? "en"} />;
}
