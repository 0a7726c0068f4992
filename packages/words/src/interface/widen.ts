/** The shape of texts in one language, whatever the words: what the other language has to fill. */
export type Widen<T> = { readonly [K in keyof T]: T[K] extends string ? string : Widen<T[K]> };
