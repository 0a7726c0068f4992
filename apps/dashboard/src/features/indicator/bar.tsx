"use client";
import { PrefetchKind } from "next/dist/client/components/router-reducer/router-reducer-types";
import { useRouter } from "next/navigation";
import { useOptimistic, useTransition, type ReactNode } from "react";
import { AddSeries, type AddText } from "./add-series.tsx";
import { addressOfChoice, CHOSEN, type Choice, type Usual } from "./choice.ts";
import { FieldWrong } from "../../components/field-wrong.tsx";
import { DateField, Menu, Radios, Select, type Option } from "./fields.tsx";

export interface BarProps {
  readonly action: string;
  readonly choice: Choice;
  readonly usual: Usual;
  readonly options: {
    readonly ranges: readonly Option[];
    readonly units: readonly Option[];
    readonly every: readonly Option[];
    readonly methods: readonly Option[];
    readonly populations: readonly Option[];
    /** The series and its parts; one alone is no choice. */
    readonly parts: readonly Option[];
    readonly partsName: string;
    readonly days: readonly Option[];
    readonly layouts: readonly Option[];
    /** Titles of what stands beside. */
    readonly compared: readonly Option[];
    readonly near: readonly Option[];
  };
  readonly today: string;
  /** What the address asks for and cannot be shown: every reason begins with its parameter. */
  readonly wrong: readonly string[];
  readonly text: BarText;
  /** What was found for the words in the address, as links. */
  readonly found: ReactNode;
  /** Where everything is as published; empty where it is. */
  readonly resetHref: string;
}

interface BarText extends AddText {
  readonly title: string;
  readonly range: string;
  readonly otherDays: string;
  readonly from: string;
  readonly to: string;
  readonly units: string;
  readonly every: string;
  readonly method: string;
  readonly usual: string;
  readonly per: string;
  readonly perNone: string;
  readonly base: string;
  readonly baseNote: string;
  readonly known: string;
  readonly otherDay: string;
  readonly day: string;
  readonly layout: string;
  readonly more: string;
  readonly show: string;
  readonly reset: string;
  readonly loading: string;
}

/**
 * Everything that changes what is shown, in one form. Sent without scripts it is led to the address it means; with them each change leads there at once, by
 * the same words: the picture in view stays until the next is drawn, and what is pointed at is fetched ahead.
 */
export function Bar({ action, choice, usual, options, today, wrong, text, found, resetHref }: BarProps) {
  const router = useRouter();
  const [isPending, start] = useTransition();
  const [shown, expect] = useOptimistic(choice);
  const hrefOf = (change: Partial<Choice>): string =>
    `${action}?${addressOfChoice({ ...shown, ...change, add: "" }, usual).toString()}`;
  const go = (change: Partial<Choice>): void => {
    start(() => {
      expect((before) => ({ ...before, ...change }));
      router.push(hrefOf(change), { scroll: false });
    });
  };
  const ahead = (change: Partial<Choice>): void => {
    router.prefetch(hrefOf(change), { kind: PrefetchKind.FULL });
  };
  const wrongIn = (...names: readonly string[]): ReactNode =>
    names.map((name) => <FieldWrong key={name} name={name} reasons={wrong} />);
  const isWrong = (...names: readonly string[]): boolean =>
    wrong.some((reason) => names.some((name) => reason.startsWith(name)));
  const range = shown.to === "" && options.ranges.some(({ value }) => value === shown.from) ? shown.from : CHOSEN;
  const day = options.days.some(({ value }) => value === shown.asOf) ? shown.asOf : CHOSEN;
  return (
    <form
      className="view-bar"
      action={action}
      aria-label={text.title}
      aria-busy={isPending}
      data-testid="view-form"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <input type="hidden" name="shown" value={[choice.from, choice.to, choice.asOf].join("_")} />
      <input type="hidden" name="map" value={choice.map} />
      <input type="hidden" name="recordedAsOf" value={choice.recordedAsOf} />
      <Radios
        name="range"
        label={text.range}
        options={range === CHOSEN ? [...options.ranges, { value: CHOSEN, label: text.otherDays }] : options.ranges}
        value={range}
        onChoose={(from) => {
          if (from !== CHOSEN) go({ from, to: "" });
        }}
        onPoint={(from) => {
          if (from !== CHOSEN) ahead({ from, to: "" });
        }}
      />
      <div className="rest">
        <Select
          name="units"
          wrong={wrongIn("units")}
          label={text.units}
          options={options.units}
          value={shown.units}
          onChoose={(units) => {
            go({ units });
          }}
        />
        <Select
          name="every"
          wrong={wrongIn("frequency")}
          label={text.every}
          options={options.every}
          value={shown.every}
          onChoose={(every) => {
            go({ every });
          }}
        />
        {options.populations.length === 0 ? null : (
          <Select
            name="per_100000"
            wrong={wrongIn("per_100000")}
            label={text.per}
            options={[{ value: "", label: text.perNone }, ...options.populations]}
            value={shown.per}
            onChoose={(per) => {
              go({ per });
            }}
          />
        )}
        {options.parts.length < 2 ? (
          <input type="hidden" name="series" value={choice.series} />
        ) : (
          <Select
            name="series"
            wrong={wrongIn("series")}
            label={options.partsName}
            options={options.parts}
            value={shown.series}
            onChoose={(series) => {
              go({ series, compare: shown.compare.filter((id) => id !== series) });
            }}
          />
        )}
        <AddSeries
          shown={shown.compare}
          compared={options.compared}
          near={options.near}
          text={text}
          onChoose={(compare) => {
            go({ compare });
          }}
        >
          {found}
        </AddSeries>
        {options.compared.length === 0 ? null : (
          <Select
            name="layout"
            wrong={wrongIn("layout")}
            label={text.layout}
            options={options.layouts}
            value={shown.layout}
            onChoose={(layout) => {
              go({ layout });
            }}
          />
        )}
        {wrongIn("compare")}
        <Menu
          isOpen={isWrong("asOf")}
          name={text.known}
          value={day === CHOSEN ? shown.asOf : (options.days.find(({ value }) => value === day)?.label ?? "")}
        >
          <Radios
            name="known"
            label={text.known}
            options={day === CHOSEN ? [...options.days, { value: CHOSEN, label: text.otherDay }] : options.days}
            value={day}
            onChoose={(asOf) => {
              if (asOf !== CHOSEN) go({ asOf, recordedAsOf: "" });
            }}
            onPoint={(asOf) => {
              if (asOf !== CHOSEN) ahead({ asOf, recordedAsOf: "" });
            }}
          />
          <DateField
            name="asOf"
            wrong={wrongIn("asOf")}
            label={text.day}
            value={shown.asOf}
            max={today}
            onChoose={(asOf) => {
              go({ asOf, recordedAsOf: "" });
            }}
          />
        </Menu>
        <Menu name={text.more} isOpen={isWrong("observation_", "aggregation_method", "base_date")}>
          <DateField
            name="observation_start"
            wrong={wrongIn("observation_start")}
            label={text.from}
            value={shown.from}
            max={today}
            onChoose={(from) => {
              go({ from });
            }}
          />
          <DateField
            name="observation_end"
            wrong={wrongIn("observation_end")}
            label={text.to}
            value={shown.to}
            max={today}
            onChoose={(to) => {
              go({ to });
            }}
          />
          <Select
            name="aggregation_method"
            wrong={wrongIn("aggregation_method")}
            label={text.method}
            options={[{ value: "", label: text.usual }, ...options.methods]}
            value={shown.method}
            onChoose={(method) => {
              go({ method });
            }}
          />
          <DateField
            name="base_date"
            wrong={wrongIn("base_date")}
            label={text.base}
            value={shown.base}
            max={today}
            note={text.baseNote}
            onChoose={(base) => {
              go({ base, units: "idx" });
            }}
          />
        </Menu>
      </div>
      <button type="submit" className="button strong without-scripts">
        {text.show}
      </button>
      {resetHref === "" ? null : (
        <a
          href={resetHref}
          onClick={(event) => {
            event.preventDefault();
            start(() => {
              router.push(resetHref, { scroll: false });
            });
          }}
        >
          {text.reset}
        </a>
      )}
      <span className="pending" role="status">
        {isPending ? `${text.loading} …` : null}
      </span>
    </form>
  );
}
