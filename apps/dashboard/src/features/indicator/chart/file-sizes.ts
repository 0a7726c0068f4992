/** As wide as a page's column, as a slide, square, and as other sites show a link to it; the first is as high as what it holds. */
export const FILE_SIZES = ["page", "slide", "square", "card"] as const;
export type FileSize = (typeof FILE_SIZES)[number];

/** In units of the drawing; the page is as high as what it holds. */
export const DIMENSIONS = {
  page: { width: 1180, height: null },
  slide: { width: 1280, height: 720 },
  square: { width: 1080, height: 1080 },
  card: { width: 1200, height: 630 },
} as const satisfies Record<FileSize, { readonly width: number; readonly height: number | null }>;

/** A picture has so many pixels to a unit, either way. */
export const ENLARGED = 2;

export const CARD_PIXELS = { width: DIMENSIONS.card.width * ENLARGED, height: DIMENSIONS.card.height * ENLARGED };
