import { indexFaults } from './back-index.ts';
import { few } from './content-words.ts';
import { dialectFaults } from './dialects.ts';
import { entry, says } from './entry.ts';
import { markdownFaults } from './markdown.ts';
import { orNear } from './near.ts';
import { referencesFaults } from './references.ts';

/** Faults in texts and in templates. */
export const templateFaults = {
  ...dialectFaults,
  ...markdownFaults,
  ...referencesFaults,
  ...indexFaults,

  'template-missing': ({ name }: { name: string }) => says`
    il n’y a pas de modèle ${name}.hbs
    → ajoutez templates/${name}.hbs
    there is no template ${name}.hbs
    → add templates/${name}.hbs`,
  /** `instead` is what an expression with a brace too few should be; null for what is wrong in another way. */
  'template-syntax': ({ excerpt, instead }: { excerpt: string; instead: string | null }) =>
    instead !== null
      ? says`
          il manque une accolade
          → écrivez ${instead}
          a brace is missing
          → write ${instead}`
      : says`
    ${excerpt ? `Handlebars ne comprend pas « ${excerpt} »` : 'Handlebars ne comprend pas ceci'}
    → écrivez {{nom}}, {{#if nom}} … {{/if}}, {{#each noms}} … {{/each}} ou {{> modele}}
    ${excerpt ? `Handlebars cannot read "${excerpt}"` : 'Handlebars cannot read this'}
    → write {{name}}, {{#if name}} … {{/if}}, {{#each names}} … {{/each}} or {{> template}}`,
  /** `open` is null for an end without a block, `close` for a block without an end. */
  'template-block': ({ open, close }: { open: string | null; close: string | null }) =>
    close === null
      ? says`
          {{#${open!}}} n’est pas fermé
          → ajoutez {{/${open!}}} là où finit ce qu’il ouvre
          {{#${open!}}} is not closed
          → add {{/${open!}}} where what it opens ends`
      : open === null
        ? says`
            {{/${close}}} ne ferme aucun bloc
            → retirez-le
            {{/${close}}} closes no block
            → remove it`
        : says`
            {{#${open}}} est fermé par {{/${close}}}
            → écrivez {{/${open}}}
            {{#${open}}} is closed by {{/${close}}}
            → write {{/${open}}}`,
  'template-unknown-helper': ({ name, near }: { name: string; near: string | null }) => orNear(near)`
    « ${name} » n’est pas une instruction des modèles
    → il y a if, unless, each, with et lookup
    "${name}" is not a helper
    → there are if, unless, each, with and lookup`,
  'template-arguments': ({ name, form }: { name: string; form: string }) => says`
    ${name} n’a pas le nombre de noms qu’il lui faut
    → écrivez ${form}
    ${name} does not have the number of names that it takes
    → write ${form}`,
  'template-too-deep': ({ most }: { most: number }) => says`
    plus de ${most} blocs ou parenthèses s’ouvrent l’un dans l’autre
    → fermez ceux qui précèdent, ou faites-en un fichier, appelé par {{> nom}}
    more than ${most} blocks or brackets open within one another
    → close those before, or make a file of them, called by {{> name}}`,
  'template-unknown-partial': entry<{ name: string; near: string | null }>(
    ({ name, near }) => orNear(near && `{{> ${near}}}`)`
      il n’y a pas de modèle ${name}.hbs
      → ajoutez templates/${name}.hbs
      there is no template ${name}.hbs
      → add templates/${name}.hbs`,
  ),
  'template-unknown-variable': entry<{ name: string; near: string | null; names: readonly string[] }>(
    ({ name, near, names }) => orNear(near)`
      le nom « ${name} » n’existe pas ici
      → ${names.length > 0 ? `noms possibles : ${few(names, 25)}` : 'docs/templates.md donne les noms'}
      there is no name "${name}" here
      → ${names.length > 0 ? `possible names: ${few(names, 25)}` : 'docs/templates.md lists the names'}`,
  ),
  'template-not-text': ({ name, names }: { name: string; names: readonly string[] }) => says`
    « ${name} » n’est pas un texte
    → ${/^\D/.test(names[0] ?? '0') ? `écrivez {{${name}.${names[0]}}}` : `écrivez {{#each ${name}}} … {{/each}}`}
    "${name}" is not a text
    → ${/^\D/.test(names[0] ?? '0') ? `write {{${name}.${names[0]}}}` : `write {{#each ${name}}} … {{/each}}`}`,
  'template-not-list': () => says`
    {{#each}} parcourt une liste, et ceci est un texte
    → écrivez {{nom}} pour l’imprimer, ou {{#if nom}} … {{/if}} s’il peut manquer
    {{#each}} goes through a list, and this is a text
    → write {{name}} to print it, or {{#if name}} … {{/if}} if it may be missing`,
  'template-unused': entry<{ name: string; near: string | null }>(
    ({ name, near }) => orNear(near && `templates/${near}.hbs`)`
      rien n’appelle le modèle ${name}.hbs
      → appelez-le d’un autre modèle par {{> ${name}}}, ou retirez-le
      nothing calls the template ${name}.hbs
      → call it from another template with {{> ${name}}}, or remove it`,
  ),
  'template-unprinted': ({ name }: { name: string }) => {
    const call = name === 'cover' ? '> cover' : name;
    return says`
      ${name} ne s’imprime nulle part : les modèles de ce projet ne le demandent pas
      → mettez {{${call}}} dans templates/layout.hbs, là où il doit paraître ; ou écrivez-le dans un chapitre
      ${name} is printed nowhere: the templates of this project do not ask for it
      → put {{${call}}} into templates/layout.hbs, where it is to stand; or write it in a chapter`;
  },
  'template-single-braces': ({ name }: { name: string }) => says`
    {${name}} serait imprimé tel quel
    → écrivez {{${name}}}, ou &#123;${name}&#125; pour imprimer les accolades
    {${name}} would be printed as it is typed
    → write {{${name}}}, or &#123;${name}&#125; to print the braces`,
  'template-unescaped': ({ name }: { name: string }) => says`
    trois accolades écriraient un texte sans échapper ses caractères spéciaux
    → écrivez {{${name}}} : un texte mis en forme garde ses balises
    triple braces would print a text without escaping its special characters
    → write {{${name}}}: a formatted text keeps its tags`,
  'template-construct': ({ construct }: { construct: string }) => says`
    un modèle ne peut pas employer ${construct}
    → faites-en un fichier, appelé par {{> nom}}
    a template cannot use ${construct}
    → make it a file, called by {{> name}}`,
  'template-output-in-tag': () => says`
    une valeur ne peut remplacer ni un élément ni un attribut entier
    → mettez-la entre les guillemets d’un attribut : class="{{…}}"
    a value cannot replace an element or a whole attribute
    → put it between the quotes of an attribute: class="{{…}}"`,
  'template-unquoted': ({ name }: { name: string }) => says`
    la valeur de ${name} n’est pas entre guillemets
    → écrivez ${name}="…"
    the value of ${name} is not quoted
    → write ${name}="…"`,
  'template-split-element': ({ tag }: { tag: string }) => says`
    </${tag}> ferme un élément ouvert dans une autre branche
    → ouvrez et fermez <${tag}> entre les mêmes {{#…}} et {{/…}}
    </${tag}> closes an element opened in another branch
    → open and close <${tag}> between the same {{#…}} and {{/…}}`,
  'template-turns': ({ most }: { most: number }) => says`
    les {{#each}} imbriqués de ce modèle font plus de ${most} tours
    → imbriquez moins de {{#each}}
    the nested {{#each}} of this template take more than ${most} turns
    → nest fewer {{#each}}`,
  'template-depth': ({ name }: { name: string }) => says`
    le modèle ${name}.hbs s’appelle lui-même sans fin
    → retirez l’appel {{> …}} de trop
    the template ${name}.hbs calls itself without end
    → remove the {{> …}} that calls it again`,
};
