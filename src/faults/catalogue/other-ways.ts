import { type Bilingual, says } from './entry.ts';
import { CHART_KEYS, type Ways } from './other-chart-keys.ts';

/** Names of kinds of statements as keys of a block, as in LaTeX. */
const STATEMENT_KEYS: Readonly<Record<string, string>> = {
  theorem: 'theorem theoreme theorema satz teorema stelling',
  definition: 'definition definicion definizione definicao',
  lemma: 'lemma lemme lema',
  proposition: 'proposition prop',
  property: 'property propriete',
  corollary: 'corollary corollaire korollar',
  conjecture: 'conjecture vermutung',
  axiom: 'axiom axiome',
  example: 'example exemple beispiel',
  remark: 'remark',
  proof: 'proof preuve demonstration beweis',
};

/** The ways for all groups. */
const WAYS: Ways = {
  ...CHART_KEYS,
  subsection: {
    ...Object.fromEntries(
      Object.entries(STATEMENT_KEYS).map(([kind, names]) => [
        names,
        says`
          écrivez statement: au lieu de cette clé, et dessous kind: ${kind}
          write statement: in place of this key, and below it kind: ${kind}`,
      ]),
    ),
    'columns colonnes cols multicol multicols twocolumn twocolumns deuxcolonnes': says`
      mettez .deux { column-count: 2; column-gap: 6mm; } dans templates/theme.css, et class: deux sur un bloc text
      put .two { column-count: 2; column-gap: 6mm; } into templates/theme.css, and class: two on a block text`,
    'toc contents sommaire tableofcontents tabledesmatieres tdm': says`
      retirez ce bloc : le livret fait son sommaire lui-même
      remove this block: the booklet makes its contents by itself`,
    'footnote footnotes notedebasdepage endnote': says`
      une note se met dans le texte, après le mot qui l’appelle : ^[…]
      a note stands in the text, after the word that calls it: ^[…]`,
    'video audio youtube iframe embed film son': says`
      le papier n’en montre que l’adresse : écrivez - text: "<https://…>"
      paper shows its address alone: write - text: "<https://…>"`,
    'hr rule separator divider filet separateur ligne': says`
      écrivez - text: "***"
      write - text: "***"`,
  },
  chapters: {
    'toc contents sommaire tableofcontents tabledesmatieres tdm': says`
      retirez cette clé : le livret fait son sommaire lui-même
      remove this key: the booklet makes its contents by itself`,
    'font fonts police polices fontfamily fontsize taille mainfont color couleur colors couleurs background fond': says`
      retirez cette clé : l’apparence se règle dans templates/theme.css, comme body { font-family: "Source Sans 3"; font-size: 11pt; }
      remove this key: looks are set in templates/theme.css, such as body { font-family: "Source Sans 3"; font-size: 11pt; }`,
    'header footer headers footers entete entetes pied pieddepage piedpage kopfzeile fusszeile encabezado intestazione': says`
      retirez cette clé : en-tête et pied se règlent dans templates/theme.css, comme @page { @bottom-center { content: "Lycée Curie"; } }
      remove this key: running heads and feet are set in templates/theme.css, such as @page { @bottom-center { content: "My school"; } }`,
    'logo logos': says`
      retirez cette clé, et mettez l’image sur la couverture : cover: { image: images/logo.png, alt: … }
      remove this key, and put the picture on the cover: cover: { image: images/logo.png, alt: … }`,
    'margin margins marge marges geometry': says`
      retirez cette clé : les marges se règlent dans templates/theme.css, comme @page { margin: 20mm; }
      remove this key: margins are set in templates/theme.css, such as @page { margin: 20mm; }`,
    'references reference bibliography bibliographie biblio bib sources': says`
      retirez cette clé : les sources se trouvent par leur fichier, content/references.yaml ou content/references.bib
      remove this key: sources are found by their file, content/references.yaml or content/references.bib`,
    'cohorts cohortes groups groupes classes people eleves': says`
      retirez cette clé : chaque fichier de content/cohorts/ est une cohorte
      remove this key: each file in content/cohorts/ is a cohort`,
  },
  'line-numbers': {
    'columns colonnes cols': says`
      mettez .deux { column-count: 2; column-gap: 6mm; } dans templates/theme.css, et class: deux sur ce bloc
      put .two { column-count: 2; column-gap: 6mm; } into templates/theme.css, and class: two on this block`,
  },
  choices: {
    'correct correcte correctanswer bonnereponse right juste vrai solutionindex': says`
      marquez la bonne réponse dans choices : - right: "…"
      mark the right answer in choices: - right: "…"`,
  },
  'reply-to': {
    'subject objet sujet': says`
      retirez cette clé : l’objet se règle dans templates/mail/subject.hbs (docs/mail.md)
      remove this key: the subject is set in templates/mail/subject.hbs (docs/mail.md)`,
    'server serveur smtp host hote port user username login utilisateur password passwd motdepasse': says`
      retirez cette clé : le compte se règle dans le fichier .env du projet, LIVRET_SMTP_HOST=…, LIVRET_SMTP_USER=… (docs/mail.md)
      remove this key: the account is set in the file .env of the project, LIVRET_SMTP_HOST=…, LIVRET_SMTP_USER=… (docs/mail.md)`,
    'attachment attachments attach piecejointe piecesjointes joindre file fichier': says`
      retirez cette clé : le livret est joint de lui-même, ou donné par link: (docs/mail.md)
      remove this key: the booklet is attached by itself, or given by link: (docs/mail.md)`,
  },
  audience: {
    'style styles css fontsize fontweight fontstyle textalign align alignment alignement center centre centered bold gras italic italique taille': says`
      retirez cette clé : donnez au bloc class: special, et réglez .special { … } dans templates/theme.css
      remove this key: give the block class: special, and set .special { … } in templates/theme.css`,
  },
};

/** The key of YAML 1.1 that takes over a group's keys; YAML 1.2, which is read here, has none such. */
const MERGE = '<<';
const MERGED: Bilingual = says`
  recopiez à sa place les clés du groupe qu’elle reprend
  write in its place the keys of the group that it takes over`;

/**
 * The advice for unknown keys of a group: how Livret does what they are meant to do; null where nothing is known of them.
 * @param names the keys that were typed.
 * @param keys those that the group may have.
 */
export function otherWay(names: readonly string[], keys: readonly string[]): Bilingual | null {
  if (names.includes(MERGE)) return MERGED;
  const typed = names.map(folded);
  const ways = Object.entries(WAYS).flatMap(([beside, ways]) =>
    keys.includes(beside) ? Object.entries(ways) : [],
  );
  return ways.find(([words]) => words.split(' ').some((word) => typed.includes(word)))?.[1] ?? null;
}

/** The advice for a value that belongs to another key than the one that it was given; null for none. */
export function otherKey(key: string, value: string): Bilingual | null {
  if (key !== 'space') return null;
  const [, number, unit] = /^(\d+(?:\.\d+)?)\s*(mm|cm|in|pt|\p{L}*)$/u.exec(value.trim()) ?? [];
  if (!number) return null;
  if (/^(?:mm|cm|in|pt)$/.test(unit!))
    return says`
      écrivez space: blank, et dessous height: ${number} ${unit!}
      write space: blank, and below it height: ${number} ${unit!}`;
  const lines = Math.round(Number(number));
  return says`
    écrivez space: ruled, et dessous lines: ${lines}
    write space: ruled, and below it lines: ${lines}`;
}

function folded(word: string): string {
  return word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
