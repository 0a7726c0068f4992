/** What the places that lead here hang on an address: it says where a reader came from, and nothing of what is to be shown. */
const tracking =
  /^(utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|mc_[ce]id|igsh(id)?|yclid|twclid|ttclid|li_fat_id|_ga|_gl|_hsenc|_hsmi|ref|ref_src|cmpid)$/i;

/** Whether a parameter of an address is one of those. */
export const isTracking = (name: string): boolean => tracking.test(name);
