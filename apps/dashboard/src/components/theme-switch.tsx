"use client";
import { useState } from "react";
import { themes, type Theme } from "./theme.ts";

/** Shows the theme at once, and keeps it for the server to set on the next page. */
function keepTheme(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
  document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
}

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
    keepTheme(next);
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
