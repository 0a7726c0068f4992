import { textOf, sourcesTextOf } from "@frontera/words";
import { CATALOGUE } from "@frontera/content";
import "./globals.css";
import "./overview.css";
import "./account.css";
import "./search.css";
import "./snapshots.css";
import "./print.css";
import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { cookies } from "next/headers";
import Link from "next/link";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { FirstVisit } from "../../components/first-visit.tsx";
import { INDICATORS } from "../../components/indicators.ts";
import { LanguageLink } from "../../components/language-link.tsx";
import { Nav } from "../../components/nav.tsx";
import { PaperNote } from "../../components/paper-note.tsx";
import { ThemeSwitch } from "../../components/theme-switch.tsx";
import { themes, type Theme } from "../../components/theme.ts";
import { LiveStatus } from "../../features/live/live-status.tsx";
import { SearchForm } from "../../features/search/search-form.tsx";
import { localeOf } from "../../text/locale.ts";

/*
 * The Latin letters alone. Asked for with the page, and where they are not there when it is first drawn it keeps the letters it has, in nearly the same measure:
 * nothing moves while somebody reads.
 */
const publicSans = localFont({
  src: "../../../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2",
  weight: "100 900",
  display: "optional",
  adjustFontFallback: "Arial",
  variable: "--public-sans",
});
const sourceSerif = localFont({
  src: "../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2",
  weight: "600",
  display: "optional",
  adjustFontFallback: "Times New Roman",
  variable: "--source-serif",
});

interface Params {
  readonly params: Promise<{ readonly locale: string }>;
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  if (!locale) return {};
  const { name, tagline } = textOf(locale).shell;
  return {
    title: { default: `${name}: ${tagline}`, template: `%s – ${name}` },
    description: textOf(locale).overview.intro,
  };
}

export const viewport: Viewport = { colorScheme: "light dark" };

async function readTheme(): Promise<Theme> {
  const kept = (await cookies()).get("theme")?.value;
  return themes.find((theme) => theme === kept) ?? "system";
}

export default async function Layout({ children, params }: Params & { readonly children: ReactNode }) {
  const locale = localeOf((await params).locale);
  if (!locale) notFound();
  const text = textOf(locale);
  const theme = await readTheme();
  const pages = [
    { href: `/${locale}`, name: text.shell.overview },
    ...INDICATORS.map((indicator) => ({
      href: `/${locale}/${indicator}`,
      name: CATALOGUE.indicatorOf(indicator).name[locale],
    })),
    { href: `/${locale}/snapshots`, name: text.snapshots.title },
    { href: `/${locale}/sources`, name: sourcesTextOf(locale).title },
    { href: `/${locale}/check`, name: text.check.name },
    { href: `/${locale}/ledger`, name: text.ledger.name },
    { href: `/${locale}/changes`, name: text.changes.name },
    { href: `/${locale}/watches`, name: text.watches.title },
  ];
  return (
    <html lang={locale} data-theme={theme} className={`${publicSans.variable} ${sourceSerif.variable}`}>
      <body>
        <a className="skip" href="#content">
          {text.shell.skip}
        </a>
        <header className="masthead">
          <p className="wordmark">
            <Link href={`/${locale}`} prefetch={false}>
              {text.shell.name}
            </Link>
            <span>{text.shell.tagline}</span>
          </p>
          <div className="tools">
            <SearchForm locale={locale} />
            <LanguageLink to={locale === "en" ? "es" : "en"} label={text.shell.language} />
          </div>
          <Nav label={text.shell.navigation} pages={pages} />
          <FirstVisit locale={locale} />
        </header>
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <aside className="tools settings">
          <LiveStatus text={text.live} locale={locale} />
          <ThemeSwitch
            chosen={theme}
            label={text.shell.theme}
            names={{ system: text.shell.themeSystem, light: text.shell.themeLight, dark: text.shell.themeDark }}
          />
        </aside>
        <PaperNote locale={locale} />
      </body>
    </html>
  );
}
