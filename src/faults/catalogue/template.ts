import { indexFaults } from './back-index.ts';
import { few } from './content-words.ts';
import { dialectFaults } from './dialects.ts';
import { entry, type Nothing } from './entry.ts';
import { markdownFaults } from './markdown.ts';
import { orNear } from './near.ts';
import { referencesFaults } from './references.ts';

/** Faults in texts and in templates. */
export const templateFaults = {
  ...dialectFaults,
  ...markdownFaults,
  ...referencesFaults,
  ...indexFaults,

  'template-missing': entry<{ name: string }>(({ name }) => ({
    fr: `il n’y a pas de modèle ${name}.hbs`,
    frInstead: `ajoutez templates/${name}.hbs`,
    en: `there is no template ${name}.hbs`,
    enInstead: `add templates/${name}.hbs`,
  })),
  'template-syntax': entry<{ excerpt: string }>(({ excerpt }) => ({
    fr: excerpt ? `Handlebars ne comprend pas « ${excerpt} »` : 'Handlebars ne comprend pas ceci',
    frInstead: 'écrivez {{nom}}, {{#if nom}} … {{/if}}, {{#each noms}} … {{/each}} ou {{> modele}}',
    en: excerpt ? `Handlebars cannot read "${excerpt}"` : 'Handlebars cannot read this',
    enInstead: 'write {{name}}, {{#if name}} … {{/if}}, {{#each names}} … {{/each}} or {{> template}}',
  })),
  /** `open` is null for an end without a block, `close` for a block without an end. */
  'template-block': entry<{ open: string | null; close: string | null }>(({ open, close }) => ({
    fr:
      close === null
        ? `{{#${open}}} n’est pas fermé`
        : open === null
          ? `{{/${close}}} ne ferme aucun bloc`
          : `{{#${open}}} est fermé par {{/${close}}}`,
    frInstead:
      close === null
        ? `ajoutez {{/${open}}} là où finit ce qu’il ouvre`
        : open === null
          ? 'retirez-le'
          : `écrivez {{/${open}}}`,
    en:
      close === null
        ? `{{#${open}}} is not closed`
        : open === null
          ? `{{/${close}}} closes no block`
          : `{{#${open}}} is closed by {{/${close}}}`,
    enInstead:
      close === null
        ? `add {{/${open}}} where what it opens ends`
        : open === null
          ? 'remove it'
          : `write {{/${open}}}`,
  })),
  'template-unknown-helper': entry<{ name: string; near: string | null }>(({ name, near }) => ({
    fr: `« ${name} » n’est pas une instruction des modèles`,
    en: `"${name}" is not a helper`,
    ...orNear(near, {
      fr: 'il y a if, unless, each, with et lookup',
      en: 'there are if, unless, each, with and lookup',
    }),
  })),
  'template-arguments': entry<{ name: string; form: string }>(({ name, form }) => ({
    fr: `${name} n’a pas le nombre de noms qu’il lui faut`,
    frInstead: `écrivez ${form}`,
    en: `${name} does not have the number of names that it takes`,
    enInstead: `write ${form}`,
  })),
  'template-too-deep': entry<{ most: number }>(({ most }) => ({
    fr: `plus de ${most} blocs ou parenthèses s’ouvrent l’un dans l’autre`,
    frInstead: 'fermez ceux qui précèdent, ou faites-en un fichier, appelé par {{> nom}}',
    en: `more than ${most} blocks or brackets open within one another`,
    enInstead: 'close those before, or make a file of them, called by {{> name}}',
  })),
  'template-unknown-partial': entry<{ name: string; near: string | null }>(({ name, near }) => ({
    fr: `il n’y a pas de modèle ${name}.hbs`,
    en: `there is no template ${name}.hbs`,
    ...orNear(near && `{{> ${near}}}`, {
      fr: `ajoutez templates/${name}.hbs`,
      en: `add templates/${name}.hbs`,
    }),
  })),
  'template-unknown-variable': entry<{ name: string; near: string | null; names: readonly string[] }>(
    ({ name, near, names }) => ({
      fr: `le nom « ${name} » n’existe pas ici`,
      en: `there is no name "${name}" here`,
      ...orNear(near, {
        fr: names.length > 0 ? `noms possibles : ${few(names, 25)}` : 'docs/templates.md donne les noms',
        en: names.length > 0 ? `possible names: ${few(names, 25)}` : 'docs/templates.md lists the names',
      }),
    }),
  ),
  'template-not-text': entry<{ name: string; names: readonly string[] }>(({ name, names }) => ({
    fr: `« ${name} » n’est pas un texte`,
    frInstead: /^\D/.test(names[0] ?? '0')
      ? `écrivez {{${name}.${names[0]}}}`
      : `écrivez {{#each ${name}}} … {{/each}}`,
    en: `"${name}" is not a text`,
    enInstead: /^\D/.test(names[0] ?? '0')
      ? `write {{${name}.${names[0]}}}`
      : `write {{#each ${name}}} … {{/each}}`,
  })),
  'template-not-list': entry<Nothing>(() => ({
    fr: '{{#each}} parcourt une liste, et ceci est un texte',
    frInstead: 'écrivez {{nom}} pour l’imprimer, ou {{#if nom}} … {{/if}} s’il peut manquer',
    en: '{{#each}} goes through a list, and this is a text',
    enInstead: 'write {{name}} to print it, or {{#if name}} … {{/if}} if it may be missing',
  })),
  'template-unused': entry<{ name: string; near: string | null }>(({ name, near }) => ({
    fr: `rien n’appelle le modèle ${name}.hbs`,
    en: `nothing calls the template ${name}.hbs`,
    ...orNear(near && `templates/${near}.hbs`, {
      fr: `appelez-le d’un autre modèle par {{> ${name}}}, ou retirez-le`,
      en: `call it from another template with {{> ${name}}}, or remove it`,
    }),
  })),
  'template-single-braces': entry<{ name: string }>(({ name }) => ({
    fr: `{${name}} serait imprimé tel quel`,
    frInstead: `écrivez {{${name}}}, ou &#123;${name}&#125; pour imprimer les accolades`,
    en: `{${name}} would be printed as it is typed`,
    enInstead: `write {{${name}}}, or &#123;${name}&#125; to print the braces`,
  })),
  'template-unescaped': entry<{ name: string }>(({ name }) => ({
    fr: 'trois accolades écriraient un texte sans échapper ses caractères spéciaux',
    frInstead: `écrivez {{${name}}} : un texte mis en forme garde ses balises`,
    en: 'triple braces would print a text without escaping its special characters',
    enInstead: `write {{${name}}}: a formatted text keeps its tags`,
  })),
  'template-construct': entry<{ construct: string }>(({ construct }) => ({
    fr: `un modèle ne peut pas employer ${construct}`,
    frInstead: 'faites-en un fichier, appelé par {{> nom}}',
    en: `a template cannot use ${construct}`,
    enInstead: 'make it a file, called by {{> name}}',
  })),
  'template-output-in-tag': entry<Nothing>(() => ({
    fr: 'une valeur ne peut remplacer ni un élément ni un attribut entier',
    frInstead: 'mettez-la entre les guillemets d’un attribut : class="{{…}}"',
    en: 'a value cannot replace an element or a whole attribute',
    enInstead: 'put it between the quotes of an attribute: class="{{…}}"',
  })),
  'template-unquoted': entry<{ name: string }>(({ name }) => ({
    fr: `la valeur de ${name} n’est pas entre guillemets`,
    frInstead: `écrivez ${name}="…"`,
    en: `the value of ${name} is not quoted`,
    enInstead: `write ${name}="…"`,
  })),
  'template-split-element': entry<{ tag: string }>(({ tag }) => ({
    fr: `</${tag}> ferme un élément ouvert dans une autre branche`,
    frInstead: `ouvrez et fermez <${tag}> entre les mêmes {{#…}} et {{/…}}`,
    en: `</${tag}> closes an element opened in another branch`,
    enInstead: `open and close <${tag}> between the same {{#…}} and {{/…}}`,
  })),
  'template-turns': entry<{ most: number }>(({ most }) => ({
    fr: `les {{#each}} imbriqués de ce modèle font plus de ${most} tours`,
    frInstead: 'imbriquez moins de {{#each}}',
    en: `the nested {{#each}} of this template take more than ${most} turns`,
    enInstead: 'nest fewer {{#each}}',
  })),
  'template-depth': entry<{ name: string }>(({ name }) => ({
    fr: `le modèle ${name}.hbs s’appelle lui-même sans fin`,
    frInstead: 'retirez l’appel {{> …}} de trop',
    en: `the template ${name}.hbs calls itself without end`,
    enInstead: 'remove the {{> …}} that calls it again',
  })),
};
