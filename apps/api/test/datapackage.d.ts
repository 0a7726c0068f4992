/** The part of the package `datapackage` that the tests use; it brings no types of its own. */
declare module "datapackage" {
  export class Package {
    static load(descriptor: object, options: { basePath?: string; strict?: boolean }): Promise<Package>;
    readonly errors: readonly Error[];
    readonly resources: readonly {
      read(options: { keyed: true }): Promise<readonly Readonly<Record<string, unknown>>[]>;
    }[];
  }
}
