declare module 'speech-rule-engine/js/api/control.js' {
  export function setupEngine(options: Readonly<Record<string, unknown>>): Promise<unknown>;
}

declare module 'speech-rule-engine/js/api/string.js' {
  export function toSpeech(mathml: string): string;
}

declare module 'speech-rule-engine/js/common/lib_external.js' {
  export const xpath: {
    evaluate(text: string, node: unknown, resolver: unknown, type: number): unknown;
  };
}

declare module 'speech-rule-engine/js/common/engine.js' {
  export class Engine {
    static getInstance(): Engine;
    /** The language that speaks where the one asked for does not. */
    defaultLocale: string;
    /** Has rules chosen by the language and the way of speaking that were set up. */
    setDynamicCstr(): void;
  }
}

declare module 'speech-rule-engine/js/rule_engine/math_compound_store.js' {
  export function addSymbolRules(rules: readonly object[]): void;
}

declare module 'wicked-good-xpath' {
  export interface XPathResult {
    readonly resultType: number;
  }
  export interface XPathExpression {
    evaluate(node: unknown, type: number): XPathResult;
  }
  export function install(window: object): void;
}
