declare module '@citation-js/plugin-bibtex/lib/input/constants.js' {
  export const defaultStrings: Readonly<Record<string, string>>;
  export const commands: Record<string, string>;
  export const mathCommands: Record<string, string>;
  /** Functions by the names of commands, each with a parameter for each argument. */
  export const argumentCommands: Record<string, (...args: string[]) => string>;
}
declare module '@citation-js/plugin-bibtex/lib/input/value.js' {
  /**
   * Reads the TeX of a field.
   * @throws SyntaxError
   */
  export function parse(text: string, field: string): unknown;
}
declare module '@citation-js/plugin-bibtex/lib/mapping/crossref.js' {
  type Properties = Readonly<Record<string, unknown>>;
  /** The properties of an entry with those that it takes from its parents. */
  export function crossref(
    type: string,
    properties: Properties,
    registry: Readonly<Record<string, { readonly type: string; readonly properties: Properties }>>,
  ): Properties;
}
