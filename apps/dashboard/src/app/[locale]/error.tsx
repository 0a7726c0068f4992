"use client";
import { useParams } from "next/navigation";
import { Broken } from "../../components/broken.tsx";

export default function ErrorPage({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const { locale } = useParams();
  return <Broken locale={locale === "es" ? "es" : "en"} error={error} retry={retry} />;
}
