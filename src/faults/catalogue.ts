/**
 * Every fault, its wording in each language, and what to write instead. Codes are stable: they stand in
 * `build.json` and in `--json`. Each entry's parameter type is what its wording needs.
 */
type Wording<D> = (details: D) => { readonly wrong: string; readonly instead?: string };
interface Entry<D> {
  readonly fr: Wording<D>;
  readonly en: Wording<D>;
}
const entry = <D>(fr: Wording<D>, en: Wording<D>): Entry<D> => ({ fr, en });

export const catalogue = {
  'markup-unknown-element': entry<{ tag: string; near: string | null }>(
    ({ tag, near }) => ({
      wrong: `l’élément <${tag}> n’est pas de ceux que Livret compose`,
      ...(near && { instead: `vouliez-vous dire <${near}> ?` }),
    }),
    ({ tag, near }) => ({
      wrong: `<${tag}> is not among the elements that Livret sets`,
      ...(near && { instead: `did you mean <${near}>?` }),
    }),
  ),
} as const;

export type FaultCode = keyof typeof catalogue;
export type FaultDetails = {
  [C in FaultCode]: (typeof catalogue)[C] extends Entry<infer D> ? D : never;
};
