import { says } from './entry.ts';

const nameIn = (language: 'fr' | 'en', tag: string): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(tag)!;

/** Faults of what could be printed as it is, and was hardly meant so. */
export const unmeantFaults = {
  /** `last` is the letter of the last choice, where the answer is a letter. */
  'answer-no-choice': ({ answer, last }: { answer: string; last: string | null }) => says`
    la réponse « ${answer} » n’est aucun des choix
    → ${last ? `écrivez une lettre de A à ${last}` : 'écrivez la réponse comme l’un des choix'} ; ou marquez le bon choix : « - right: … », et ôtez answer
    the answer "${answer}" is none of the choices
    → ${last ? `write a letter from A to ${last}` : 'write the answer as one of the choices'}; or mark the right choice, "- right: …", and leave answer out`,
  'picture-alt-empty': ({ alt }: { alt: string }) => says`
    alt: « ${alt} » ne dit rien de ce que l’image montre
    → écrivez ce qu’on y voit, pour qui ne la voit pas : alt: "Le chantier, vu de la grue"
    alt: "${alt}" says nothing of what the picture shows
    → write what is to be seen, for who cannot see it: alt: "The site, seen from the crane"`,
  /** `name` is that of a variable, where the placeholder may be meant as one. */
  'text-placeholder': ({ typed, name }: { typed: string; name: string | null }) => says`
    « ${typed} » tient la place d’autres mots, et s’imprimerait tel quel
    → écrivez ces mots${name ? ` ; une variable s’écrit {{${name}}}, sa valeur dans content/booklet.yaml : variables: { ${name}: … }` : ''} ; pour l’imprimer tel quel : \`${typed}\`
    "${typed}" holds the place of other words, and would be printed as it is
    → write these words${name ? `; a variable is written {{${name}}}, its value in content/booklet.yaml: variables: { ${name}: … }` : ''}; to print it as it is: \`${typed}\``,
  'text-other-language': ({ declared, likely }: { declared: string; likely: string }) => says`
    ce chapitre paraît écrit en ${nameIn('fr', likely)}, et le livret se dit en ${nameIn('fr', declared)} : ses mots seraient coupés et ponctués comme s’ils en étaient
    → écrivez language: ${likely} dans content/booklet.yaml, ou lang: ${likely} sous chaque bloc ou section qui est en ${nameIn('fr', likely)}
    this chapter seems to be written in ${nameIn('en', likely)}, while the booklet says that it is in ${nameIn('en', declared)}: its words would be hyphenated and punctuated as such
    → write language: ${likely} in content/booklet.yaml, or lang: ${likely} under each block or section that is in ${nameIn('en', likely)}`,
};
