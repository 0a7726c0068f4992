/** As wide as a page's column, as a slide, square, and as other sites show a link to it; the first is as high as what it holds. */
export const FILE_SIZES = ["page", "slide", "square", "card"] as const;
export type FileSize = (typeof FILE_SIZES)[number];
