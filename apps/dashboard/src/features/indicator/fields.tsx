"use client";
import { useRef, useState, type ReactNode } from "react";

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  /** Why what was asked for it cannot be shown. */
  readonly wrong?: ReactNode;
}

/** A few choices beside one another, of which one holds. */
export function Radios({
  name,
  label,
  options,
  value,
  onChoose,
  onPoint,
}: FieldProps & { readonly options: readonly Option[]; readonly onPoint: (value: string) => void }) {
  return (
    <fieldset className="segments">
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          onPointerEnter={() => {
            onPoint(option.value);
          }}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onFocus={() => {
              onPoint(option.value);
            }}
            onChange={() => {
              onChoose(option.value);
            }}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function Select({
  name,
  label,
  options,
  value,
  onChoose,
  wrong,
}: FieldProps & { readonly options: readonly Option[] }) {
  return (
    <label className="field">
      <span>{label}</span>
      <select
        name={name}
        value={value}
        onChange={(event) => {
          onChoose(event.target.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {wrong}
    </label>
  );
}

/** How long a day is left to be typed on before it counts as meant. */
const typingMs = 700;

/** A day, taken once it is whole: while a year is typed, its first digits are years too. */
export function DateField({
  name,
  label,
  value,
  max,
  note,
  onChoose,
  wrong,
}: FieldProps & { readonly max: string; readonly note?: string }) {
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const choose = (day: string): void => {
    clearTimeout(timer.current);
    setTyped(null);
    if (day !== value && (day === "" || day >= "1900")) onChoose(day);
  };
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type="date"
        name={name}
        value={typed ?? value}
        max={max}
        {...(note === undefined ? {} : { title: note })}
        onChange={(event) => {
          const day = event.target.value;
          setTyped(day);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => {
            choose(day);
          }, typingMs);
        }}
        onBlur={() => {
          if (typed !== null) choose(typed);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && typed !== null) choose(typed);
        }}
      />
      {wrong}
    </label>
  );
}

/** Choices behind a word, which says the one that holds. Opens without scripts; with them it closes with Escape, and when it is left. */
export function Menu({
  name,
  value = "",
  isOpen = false,
  children,
}: {
  readonly name: string;
  readonly value?: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = (): void => {
    if (menu.current) menu.current.open = false;
  };
  return (
    <details
      className="menu"
      ref={menu}
      open={isOpen || undefined}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        close();
        menu.current?.querySelector("summary")?.focus();
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget && !menu.current?.contains(relatedTarget)) close();
      }}
    >
      <summary>
        <span>
          {name}
          {value === "" ? null : <b>{`: ${value}`}</b>}
        </span>
      </summary>
      <div>{children}</div>
    </details>
  );
}
