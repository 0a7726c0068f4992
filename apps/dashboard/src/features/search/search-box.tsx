"use client";
import type Combobox from "@github/combobox-nav";
import Link from "next/link";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import type { Locale } from "@frontera/domain";
import { nothing, useSuggestions } from "./use-suggestions.ts";

interface SearchBoxProps {
  readonly locale: Locale;
  readonly query: string | undefined;
  readonly text: {
    readonly label: string;
    readonly options: string;
    readonly hint: string;
    readonly unavailable: string;
  };
}

/**
 * The field of the search, and under it what its words so far lead to (WAI-ARIA's combobox with a list). Ctrl-K and the slash lead to the one in the
 * page's head. Without scripts it is a field.
 */
export function SearchBox({ locale, query, text }: SearchBoxProps) {
  const [input, list] = [useRef<HTMLInputElement>(null), useRef<HTMLUListElement>(null)];
  const box = useRef<Combobox>(null);
  const [typed, setTyped] = useState("");
  const { answer, found, status } = useSuggestions(typed, locale, text.unavailable);
  const options = answer ? [answer, ...found] : found;
  const isOpen = options.length > 0;
  const id = useId();
  useShortcut(input, query === undefined);
  useEffect(() => {
    if (!isOpen) return;
    const opened = box.current;
    opened?.start();
    return () => opened?.stop();
  }, [isOpen]);

  const prepare = async (): Promise<void> => {
    if (box.current || !input.current || !list.current) return;
    const { default: Box } = await import("@github/combobox-nav");
    box.current ??= new Box(input.current, list.current, { tabInsertsSuggestions: false });
  };
  const close = (): void => {
    setTyped(nothing);
  };
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !isOpen) return;
    // The browser would empty the field: that is what the second one does.
    event.preventDefault();
    close();
  };

  return (
    <div className="search-box">
      <input
        ref={input}
        type="search"
        name="q"
        aria-label={text.label}
        aria-describedby={`${id}-hint`}
        defaultValue={query}
        maxLength={100}
        placeholder={text.label}
        autoComplete="off"
        onFocus={() => void prepare()}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
        }}
        onKeyDown={closeOnEscape}
        onBlur={close}
      />
      <span id={`${id}-hint`} hidden>
        {text.hint}
      </span>
      <ul
        ref={list}
        id={`${id}-options`}
        role="listbox"
        aria-label={text.options}
        className="suggestions"
        hidden={!isOpen}
        data-testid="suggestions"
        // The field keeps the focus: else it would close before the click.
        onMouseDown={(event) => {
          event.preventDefault();
        }}
      >
        {options.map(({ kind, title, detail, path, lang }) => (
          <li key={`${kind} ${path} ${title}`} role="presentation">
            <Link
              href={`/${locale}${path}`}
              prefetch={false}
              role="option"
              aria-selected={false}
              tabIndex={-1}
              data-kind={kind}
              id={`${id} ${kind} ${path}`.replaceAll(/\W+/g, "-")}
              onClick={close}
            >
              <span lang={lang}>{title}</span> <small>{detail}</small>
            </Link>
          </li>
        ))}
      </ul>
      <p role="status" className="visually-hidden">
        {status}
      </p>
    </div>
  );
}

/** Ctrl-K or ⌘-K anywhere, and the slash where nothing is typed into. */
function useShortcut(input: { readonly current: HTMLInputElement | null }, isOfPage: boolean): void {
  useEffect(() => {
    if (!isOfPage) return;
    const go = (event: globalThis.KeyboardEvent): void => {
      const isTyping = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
      const isK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
      if (!isK && (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener("keydown", go);
    return () => {
      document.removeEventListener("keydown", go);
    };
  }, [input, isOfPage]);
}
