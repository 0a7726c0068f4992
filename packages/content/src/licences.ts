export const usGovernmentWork = {
  name: "US Government work, public domain",
  url: "https://www.usa.gov/government-works",
};
export const banxicoTerms = {
  name: "Free use with source named",
  url: "https://www.banxico.org.mx/footer-en/terms-and-conditions.html",
};
export const libreUso = { name: "Libre Uso MX", url: "https://datos.gob.mx/libreusomx" };
export const inegiTerms = { name: "INEGI free use terms", url: "https://www.inegi.org.mx/inegi/terminos.html" };
export const ccBy4 = { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" };
