/** As wide as a page's column, as a slide, and square; the first is as high as what it holds. */
export const FILE_SIZES = ["page", "slide", "square"] as const;
export type FileSize = (typeof FILE_SIZES)[number];
