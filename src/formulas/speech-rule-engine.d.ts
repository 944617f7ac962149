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

declare module 'speech-rule-engine/js/indexing/abstract_trie_node.js' {
  /** A condition of rules, with the further conditions of those that have it. */
  export interface RuleNode {
    readonly constraint: string;
    /** `query` for a condition that selects the element, `boolean` for one that must hold of it. */
    readonly kind: string;
    applyTest(element: RuleElement): unknown;
    getChildren(): readonly RuleNode[];
    /** The rule whose conditions all are met here; only some places can have one. */
    getRule?(): object | null;
  }
  /** An element of a formula, or a text in it, which has neither name nor attributes. */
  export interface RuleElement {
    readonly tagName?: string;
    readonly attributes?: ArrayLike<{ readonly name: string; readonly value: string }>;
    hasAttribute?(name: string): boolean;
    getAttribute?(name: string): string | null;
  }
}

declare module 'speech-rule-engine/js/indexing/trie.js' {
  import type { RuleElement, RuleNode } from 'speech-rule-engine/js/indexing/abstract_trie_node.js';

  export class Trie {
    readonly root: RuleNode;
    /** @param ways what is asked for of the language, the modality, the domain and the style: values that will do. */
    lookupRules(element: RuleElement, ways: readonly (readonly string[])[]): readonly object[];
  }
}

declare module 'speech-rule-engine/js/rule_engine/math_compound_store.js' {
  export function addSymbolRules(rules: readonly object[]): void;
}

declare module 'speech-rule-engine/js/speech_rules/alphabet.js' {
  /** The alphabets of which `generate` makes words, by their names. */
  export const INTERVALS: Map<string, { readonly unicode: readonly string[] }>;
}

declare module 'speech-rule-engine/js/speech_rules/alphabet_generator.js' {
  /** Makes the words of letters in a language. */
  export function generate(language: string): void;
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
