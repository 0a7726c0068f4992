/** The types that @svg-maps/mexico refers to and no package brings. */
declare module "svg-maps__common" {
  export interface Map {
    readonly label: string;
    readonly viewBox: string;
    readonly locations: readonly { readonly id: string; readonly name: string; readonly path: string }[];
  }
}
