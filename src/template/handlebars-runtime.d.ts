/** Handlebars without its compiler; its own types leave the module empty. */
declare module 'handlebars/runtime.js' {
  /** Sets a context by a template; partials get the options of their caller. */
  export type TemplateFunction = (context: unknown, options?: object) => string;

  /** The options of a block helper: `fn` writes the block. */
  export interface HelperOptions {
    readonly fn: (...given: unknown[]) => string;
  }

  const runtime: {
    template(compiled: object): TemplateFunction;
    readonly helpers: { each(this: unknown, list: unknown, options: HelperOptions): unknown };
  };
  export default runtime;
}
