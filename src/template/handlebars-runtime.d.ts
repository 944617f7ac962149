/** Handlebars without its compiler; its own types leave the module empty. */
declare module 'handlebars/runtime.js' {
  /** Sets a context by a template; partials get the options of their caller. */
  export type TemplateFunction = (context: unknown, options?: object) => string;

  const runtime: { template(compiled: object): TemplateFunction };
  export default runtime;
}
