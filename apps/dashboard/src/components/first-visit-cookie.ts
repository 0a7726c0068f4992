/** Says that a reader has put the first-visit line away: nothing else, and nothing about them. */
export const hiddenCookie = "first-visit";
