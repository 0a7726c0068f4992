import type { Catalogue, Series } from "@frontera/domain";

/** The same money in the other dollars: constant for nominal, nominal for constant. Null where none is held. */
export const counterpartOf = (catalogue: Catalogue, series: Series): Series | null =>
  series.priceBasis === null
    ? null
    : (catalogue.series.find(
        (other) =>
          other.priceBasis !== null &&
          other.priceBasis !== series.priceBasis &&
          other.definition === series.definition &&
          other.moneyStage === series.moneyStage &&
          other.moneyBasis === series.moneyBasis &&
          other.area === series.area &&
          other.release === series.release,
      ) ?? null);
