"use client";
import { useState } from "react";
import { themes, type Theme } from "./theme.ts";

/** Chooses the theme. The choice is kept in a cookie, so that the server already draws the page in it. */
export function ThemeSwitch({
  chosen,
  label,
  names,
}: {
  readonly chosen: Theme;
  readonly label: string;
  readonly names: Readonly<Record<Theme, string>>;
}) {
  const [theme, setTheme] = useState(chosen);
  const choose = (next: Theme): void => {
    setTheme(next);
    document.documentElement.dataset["theme"] = next;
    document.cookie = `theme=${next}; path=/; max-age=31536000; samesite=lax`;
  };
  return (
    <div className="switch" role="group" aria-label={label}>
      {themes.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={theme === name}
          onClick={() => {
            choose(name);
          }}
        >
          {names[name]}
        </button>
      ))}
    </div>
  );
}
