import { entry } from './entry.ts';
import { markdownFaults } from './markdown.ts';
import { enNear, frNear, type Nothing } from './near.ts';

/** What is wrong in texts, and in templates. */
export const templateFaults = {
  ...markdownFaults,

  'template-missing': entry<{ name: string }>(
    ({ name }) => ({ wrong: `il n’y a pas de modèle ${name}.hbs`, instead: `ajoutez templates/${name}.hbs` }),
    ({ name }) => ({ wrong: `there is no template ${name}.hbs`, instead: `add templates/${name}.hbs` }),
  ),
  'template-syntax': entry<{ excerpt: string }>(
    ({ excerpt }) => ({
      wrong: excerpt ? `Handlebars ne comprend pas « ${excerpt} »` : 'Handlebars ne comprend pas ceci',
      instead: 'écrivez {{nom}}, {{#if nom}} … {{/if}}, {{#each noms}} … {{/each}} ou {{> modele}}',
    }),
    ({ excerpt }) => ({
      wrong: excerpt ? `Handlebars cannot read "${excerpt}"` : 'Handlebars cannot read this',
      instead: 'write {{name}}, {{#if name}} … {{/if}}, {{#each names}} … {{/each}} or {{> template}}',
    }),
  ),
  'template-block': entry<{ open: string | null; close: string | null }>(
    ({ open, close }) => ({
      wrong:
        close === null
          ? 'le modèle s’arrête avant la fin d’un bloc {{#…}}'
          : open === null
            ? `{{/${close}}} ne ferme aucun bloc`
            : `{{#${open}}} est fermé par {{/${close}}}`,
      instead:
        close === null
          ? 'ajoutez le {{/…}} qui manque'
          : open === null
            ? 'retirez-le'
            : `écrivez {{/${open}}}`,
    }),
    ({ open, close }) => ({
      wrong:
        close === null
          ? 'the template ends before a {{#…}} block does'
          : open === null
            ? `{{/${close}}} closes no block`
            : `{{#${open}}} is closed by {{/${close}}}`,
      instead: close === null ? 'add the missing {{/…}}' : open === null ? 'remove it' : `write {{/${open}}}`,
    }),
  ),
  'template-unknown-helper': entry<{ name: string; near: string | null }>(
    ({ name, near }) => ({
      wrong: `« ${name} » n’est pas une instruction des modèles`,
      ...frNear(near, (n) => n, 'il y a if, unless, each, with et lookup'),
    }),
    ({ name, near }) => ({
      wrong: `"${name}" is not a helper`,
      ...enNear(near, (n) => n, 'there are if, unless, each, with and lookup'),
    }),
  ),
  'template-unknown-partial': entry<{ name: string; near: string | null }>(
    ({ name, near }) => ({
      wrong: `il n’y a pas de modèle ${name}.hbs`,
      ...frNear(near, (n) => `{{> ${n}}}`, `ajoutez templates/${name}.hbs`),
    }),
    ({ name, near }) => ({
      wrong: `there is no template ${name}.hbs`,
      ...enNear(near, (n) => `{{> ${n}}}`, `add templates/${name}.hbs`),
    }),
  ),
  'template-unknown-variable': entry<{ name: string; near: string | null }>(
    ({ name, near }) => ({
      wrong: `il n’y a rien ici sous le nom « ${name} »`,
      ...frNear(near, (n) => n, 'docs/templates.md donne les noms'),
    }),
    ({ name, near }) => ({
      wrong: `there is nothing here by the name "${name}"`,
      ...enNear(near, (n) => n, 'docs/templates.md lists the names'),
    }),
  ),
  'template-not-text': entry<{ name: string; names: readonly string[] }>(
    ({ name, names }) => ({
      wrong: `« ${name} » n’est pas un texte`,
      instead: /^\D/.test(names[0] ?? '0')
        ? `écrivez {{${name}.${names[0]}}}`
        : `écrivez {{#each ${name}}} … {{/each}}`,
    }),
    ({ name, names }) => ({
      wrong: `"${name}" is not a text`,
      instead: /^\D/.test(names[0] ?? '0')
        ? `write {{${name}.${names[0]}}}`
        : `write {{#each ${name}}} … {{/each}}`,
    }),
  ),
  'template-not-list': entry<Nothing>(
    () => ({
      wrong: '{{#each}} parcourt une liste, et ceci est un texte',
      instead: 'écrivez {{nom}} pour l’imprimer, ou {{#if nom}} … {{/if}} s’il peut manquer',
    }),
    () => ({
      wrong: '{{#each}} goes through a list, and this is a text',
      instead: 'write {{name}} to print it, or {{#if name}} … {{/if}} if it may be missing',
    }),
  ),
  'template-unused': entry<{ name: string; near: string | null }>(
    ({ name, near }) => ({
      wrong: `rien n’appelle le modèle ${name}.hbs`,
      ...frNear(
        near,
        (n) => `templates/${n}.hbs`,
        `appelez-le d’un autre modèle par {{> ${name}}}, ou retirez-le`,
      ),
    }),
    ({ name, near }) => ({
      wrong: `nothing calls the template ${name}.hbs`,
      ...enNear(
        near,
        (n) => `templates/${n}.hbs`,
        `call it from another template with {{> ${name}}}, or remove it`,
      ),
    }),
  ),
  'template-unescaped': entry<Nothing>(
    () => ({
      wrong: 'trois accolades écriraient un texte sans le protéger',
      instead: 'écrivez {{nom}} : un texte mis en forme garde ses balises',
    }),
    () => ({
      wrong: 'triple braces would print a text unescaped',
      instead: 'write {{name}}: a formatted text keeps its tags',
    }),
  ),
  'template-construct': entry<{ construct: string }>(
    ({ construct }) => ({
      wrong: `les modèles ne connaissent pas ${construct}`,
      instead: 'faites-en un fichier, appelé par {{> nom}}',
    }),
    ({ construct }) => ({
      wrong: `templates do not have ${construct}`,
      instead: 'make it a file, called by {{> name}}',
    }),
  ),
  'template-output-in-tag': entry<Nothing>(
    () => ({
      wrong: 'une valeur ne peut tenir lieu d’élément ni d’attribut',
      instead: 'mettez-la entre les guillemets d’un attribut : class="{{…}}"',
    }),
    () => ({
      wrong: 'a value cannot stand for an element or an attribute',
      instead: 'put it between the quotes of an attribute: class="{{…}}"',
    }),
  ),
  'template-unquoted': entry<{ name: string }>(
    ({ name }) => ({
      wrong: `la valeur de ${name} n’est pas entre guillemets`,
      instead: `écrivez ${name}="…"`,
    }),
    ({ name }) => ({ wrong: `the value of ${name} is not quoted`, instead: `write ${name}="…"` }),
  ),
  'template-split-element': entry<{ tag: string }>(
    ({ tag }) => ({
      wrong: `</${tag}> ferme un élément ouvert dans une autre branche`,
      instead: `ouvrez et fermez <${tag}> entre les mêmes {{#…}} et {{/…}}`,
    }),
    ({ tag }) => ({
      wrong: `</${tag}> closes an element opened in another branch`,
      instead: `open and close <${tag}> between the same {{#…}} and {{/…}}`,
    }),
  ),
  'template-turns': entry<{ most: number }>(
    ({ most }) => ({
      wrong: `ce modèle répète plus de ${most} fois : des {{#each}} s’y multiplient`,
      instead: 'retirez un {{#each}} de trop',
    }),
    ({ most }) => ({
      wrong: `this template repeats more than ${most} times: its {{#each}} multiply`,
      instead: 'take out one {{#each}}',
    }),
  ),
  'template-depth': entry<{ name: string }>(
    ({ name }) => ({
      wrong: `le modèle ${name}.hbs s’appelle lui-même sans fin`,
      instead: 'retirez l’appel {{> …}} de trop',
    }),
    ({ name }) => ({
      wrong: `the template ${name}.hbs calls itself without end`,
      instead: 'remove the {{> …}} too many',
    }),
  ),
};
