export interface DateView {
  /** The date as content gives it: `2026-11-24`. */
  readonly iso: string;
  /** `24 novembre 2026`. */
  readonly words: string;
}
