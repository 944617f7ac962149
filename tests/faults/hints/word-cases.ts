import {
  BOOKLET,
  blocks,
  type Case,
  type Cases,
  chapter,
  D,
  DATA,
  data,
  part,
  replacing,
  SOUND,
  text,
  UN,
} from './projects.ts';

const paragraph = (...lines: string[]) =>
  blocks(`  - text: |\n${lines.map((line) => (line ? `      ${line}` : '')).join('\n')}`);

/** Puts the block that an advice gives after the text, in place of what is typed in it. */
const asBlock = (typed: string) =>
  replacing(UN, typed, (advice) => `Un mot.\n  ${part(/« (- .*?) »/)(advice).replace('…', 'Un mot.')}`);

/** Adds to booklet.yaml the line that an advice gives at its end. */
const addingToBooklet: NonNullable<Case['edit']> = (files, advice) => ({
  ...files,
  [BOOKLET]: `${files[BOOKLET]}${part(/ : (\w+: \{.*\})$/)(advice)}\n`,
});

/** Projects with faults of texts, tables and lists of people. */
export const WORD_CASES: Cases = {
  'markdown-table': [
    {
      files: paragraph('| a | b |', '|---|---|', '| 1 | 2 |'),
      edit: asBlock('| a | b |\n      |---|---|\n      | 1 | 2 |'),
    },
  ],
  'markdown-alert': [
    { files: paragraph('> [!NOTE]', '> Un mot.'), edit: asBlock('> [!NOTE]\n      > Un mot.') },
  ],
  'markdown-contents': [
    {
      files: paragraph('[TOC]', '', 'Un mot.'),
      edit: replacing(UN, '[TOC]', (advice) => (/retirez cette ligne/.test(advice) ? '' : 'x')),
    },
  ],
  'markdown-highlight': [
    {
      files: text('Un ==mot== dit.'),
      edit: replacing(UN, '==mot==', (advice) => part(/écrivez (\*\*…\*\*)/)(advice).replace('…', 'mot')),
    },
    {
      files: text('Un ==mot== dit.'),
      edit: replacing(UN, '==mot', (advice) => `${part(/écrivez (\\==)/)(advice)}mot`),
    },
  ],
  'markdown-strong': [
    {
      files: text('Un ** mot ** dit.'),
      edit: replacing(UN, '** mot **', part(/écrivez (\*\*mot\*\*),/)),
    },
    {
      files: text('Un **mot dit.'),
      edit: replacing(UN, '**mot', (advice) => `**mot${part(/mettez (\*\*) aussi/)(advice)}`),
    },
  ],
  'markdown-newline': [
    {
      files: paragraph('Un mot.\\nEt un autre.'),
      edit: replacing(UN, '\\n', (advice) =>
        /finissez la précédente par \\$/.test(advice) ? '\\\n      ' : 'x',
      ),
    },
  ],
  'markdown-columns': [
    {
      files: paragraph('Nom   Prix', 'Thé   3'),
      edit: replacing(UN, / {3}(?=Prix|3)/g, (advice) => (/une seule espace/.test(advice) ? ' ' : '   ')),
    },
  ],
  'markdown-insertion': [
    {
      files: text('Un ++mot++ dit.'),
      edit: replacing(UN, '++mot++', (advice) => part(/écrivez (\*…\*) ou/)(advice).replace('…', 'mot')),
    },
  ],
  'markdown-tex-space': [
    { files: text('"Une longueur de 3~m."'), edit: replacing(UN, '~', part(/tapez une (espace)/)) },
    {
      files: text("'Un taux de 5\\,% ici.'"),
      edit: replacing(UN, '\\,', (advice) => (part(/tapez une (espace)/)(advice) ? ' ' : '')),
    },
  ],
  'markdown-wiki': [
    {
      files: text('"Voir [[Lieu]]."'),
      edit: replacing(UN, '[[', part(/écrivez (\\\[\[)/)),
    },
  ],
  'markdown-emoji': [
    {
      files: text('"Bravo :smile: à tous."'),
      edit: replacing(UN, ':smile:', (advice) => `${part(/écrivez (\\:)/)(advice)}smile:`),
    },
  ],
  'markdown-note': [
    {
      files: text('"Un mot[^une note ici]."'),
      edit: replacing(UN, '[^une note ici]', (advice) =>
        part(/crochet : (\^\[…\])/)(advice).replace('…', 'une note ici'),
      ),
    },
  ],
  'formula-unclosed': [
    {
      files: text('"Soit $E=mc^2 ici."'),
      edit: replacing(UN, '$E=mc^2', (advice) => `$E=mc^2${part(/ajoutez (\$) à/)(advice)}`),
    },
    {
      files: text("'Soit $E=mc^2 ici.'"),
      edit: replacing(UN, '$E', (advice) => `${part(/écrivez (\\\$)/)(advice)}E`),
    },
  ],
  'formula-spaced': [
    {
      files: text('"Soit $ E=mc^2 $ ici."'),
      edit: replacing(UN, '$ E=mc^2 $', (advice) => part(/écrivez (\$E=mc\^2\$) ;/)(advice)),
    },
  ],
  'formula-unreadable': [
    ...[
      ['x \\text{ si \\alpha}', '\\alpha', /écrivez \\text\{… (\$\\alpha\$)\}/],
      ['\\fracc{1}{2}', '\\fracc', /écrivez (\\frac)$/],
      ['\\begin{matrx}1\\end{matrx}', 'matrx', /écrivez (matrix)$/],
      ['\\R', '\\R', /écrivez (.*)/],
      ['\\Var X', '\\Var', /écrivez (.*)/],
      ['x \\permil', '\\permil', /écrivez (.*)/],
    ].map(([tex, typed, advice]) => ({
      files: text(`'Soit $${tex}$ ici.'`),
      edit: replacing(
        UN,
        new RegExp((typed as string).replaceAll('\\', '\\\\'), 'g'),
        part(advice as RegExp),
      ),
    })),
    ...['\\color{red}', '\\tag{1}', '\\vspace{1em}'].map((typed) => ({
      files: text(`'Soit $${typed} x$ ici.'`),
      edit: replacing(UN, typed, (advice) => (/^retirez cette commande/.test(advice) ? '' : typed)),
    })),
  ],
  'markdown-emphasis': [
    { files: text('"Un **mot* ici."'), edit: replacing(UN, '**mot*', part(/écrivez (\*\*mot\*\*)/)) },
    { files: text('"Un *mot** ici."'), edit: replacing(UN, '*mot**', part(/écrivez (\*\*mot\*\*)/)) },
    {
      files: text('"Un **mot* ici."'),
      edit: replacing(UN, '**mot*', (advice) => `${part(/écrivez (\\\*)/)(advice)}*mot*`),
    },
  ],
  'markdown-power': [
    { files: text('Soit 2^(n) ici.'), edit: replacing(UN, '2^(n)', part(/écrivez (\S+),/)) },
    {
      files: text('Soit 2^(n) ici.'),
      edit: replacing(UN, '^(', (advice) => `${part(/écrivez (\\\^)/)(advice)}(`),
    },
  ],
  'markdown-task': [
    {
      files: paragraph('[ ] un', '', '[ ] deux'),
      edit: replacing(UN, /\[ \] /g, (advice) => `${part(/écrivez (- \[ \]) …/)(advice)} `),
    },
  ],
  'markdown-list': [
    {
      files: paragraph('• un', '• deux', '• trois'),
      edit: replacing(UN, /• /g, (advice) => `${part(/par « (-) »/)(advice)} `),
    },
  ],
  'markdown-bullet': [
    {
      files: blocks('  - list:\n      - – un\n      - deux'),
      edit: replacing(UN, '– un', (advice) => '– un'.replace(`${part(/retirez (\S+) :/)(advice)} `, '')),
    },
  ],
  'note-unused': [
    {
      files: paragraph('Un mot.', '', '[^n]: La note.'),
      edit: replacing(UN, 'Un mot.', (advice) => `Un mot${part(/mettez (\[\^n\]) dans le texte/)(advice)}.`),
    },
  ],
  'note-in-note': [
    {
      files: text('"Un mot^[Une note^[dedans] ici]."'),
      edit: replacing(UN, '^[dedans]', (advice) => (/entre parenthèses/.test(advice) ? ' (dedans)' : '')),
    },
  ],
  'note-defined-twice': [
    {
      files: paragraph('Un mot[^n].', '', '[^n]: La note.', '', '[^n]: Une autre.'),
      edit: replacing(UN, /Un mot\[\^n\]\.[\s\S]*\[\^n\]: Une/, (advice) =>
        /à chacune son nom/.test(advice)
          ? 'Un mot[^n] et[^m].\n\n      [^n]: La note.\n\n      [^m]: Une'
          : '',
      ),
    },
  ],
  'note-blocks': [
    {
      files: paragraph('Un mot[^n].', '', '[^n]: La note.', '', '    - Un point'),
      edit: replacing(UN, '- Un point', (advice) => (/en paragraphes/.test(advice) ? 'Un point' : '')),
    },
  ],
  'attributes-width': [
    {
      files: text('"Un [____]{width=3} ici."'),
      edit: replacing(UN, '[____]{width=3}', part(/écrivez (\[____\]\{.*?\})/)),
    },
  ],
  'attributes-language': [
    {
      files: text('"Un [word]{lang=English} ici."'),
      edit: replacing(UN, 'lang=English', part(/exemple (lang=\w+)/)),
    },
  ],
  'attributes-unknown': [
    { files: text('"Un [word]{lnag=en} ici."'), edit: replacing(UN, 'lnag=', part(/dire (lang=)/)) },
  ],
  'exercise-unnumbered': [
    { files: text('Voir [#ex].\n  - exercise: Calculer.\n    id: ex'), edit: addingToBooklet },
  ],
  'title-numbered': [
    {
      files: chapter('title: "1. Des mots"\nblocks:\n  - text: Quelques mots.\n'),
      edit: replacing(UN, /^.*/, part(/^écrivez ([^;]*) ;/)),
    },
    {
      files: chapter('title: 1.2 Des mots\nblocks:\n  - text: Quelques mots.\n'),
      edit: replacing(UN, /^/, (advice) => `${part(/ajoutez (.*)$/)(advice)}\n`),
    },
    {
      files: blocks(
        '  - table:\n      head: [ a ]\n      rows: [ [ b ] ]\n    title: "Tableau 2 – Des mots : deux"',
      ),
      edit: replacing(UN, /title: "T.*/, part(/^écrivez (.*)$/)),
    },
    {
      files: blocks(
        '  - table:\n      head: [ a ]\n      rows: [ [ b ] ]\n    title: "Tableau 2^[Une note.]"',
      ),
      edit: replacing(UN, /\n {4}(title:) "T.*/, (advice) => advice.replace(/.*enlevez title:$/, '')),
    },
  ],
  'answers-elsewhere': [{ files: blocks('  - answers: all'), edit: addingToBooklet }],
  'points-none': [
    { files: blocks('  - points: table\n  - exercise: Un\n    points: 3'), edit: addingToBooklet },
  ],
  'points-total': [
    {
      files: {
        ...blocks('  - points: table\n    total: 20\n  - exercise: Un\n    points: 3'),
        [BOOKLET]: `${SOUND[BOOKLET]}exercises: { numbers: chapter }\n`,
      },
      edit: replacing(UN, 'total: 20', part(/(total: \d+)/)),
    },
  ],
  'line-missing': [
    {
      files: text(
        'Voir [#poeme, 9].\n  - verse: |\n      Un\n      Deux\n    id: poeme\n    line-numbers: true',
      ),
      edit: replacing(UN, '[#poeme, 9]', part(/écrivez (\[.*?\]) ou/)),
    },
  ],
  'line-unnumbered': [
    {
      files: text('Voir [#poeme, 2].\n  - verse: |\n      Un\n      Deux\n    id: poeme'),
      edit: replacing(UN, 'id: poeme', (advice) => `id: poeme\n    ${part(/« (.*) »/)(advice)}`),
    },
  ],
  'line-of-text': [
    {
      files: text('Voir [#lettre, 2].\n  - text: Un mot.\n    id: lettre\n    line-numbers: true'),
      edit: replacing(UN, /Voir(.|\n)*?Un mot/, (advice) => {
        const [mark, reference] = [part(/(\[ces mots\]\{.*?\})/)(advice), part(/par (\[.*?\])/)(advice)];
        return `Voir ${reference}.\n  - text: Un ${mark}`;
      }),
    },
  ],
  'mark-misplaced': [
    {
      files: text('Un [mot]{#l-mot}.'),
      edit: replacing(
        UN,
        'Un [mot]{#l-mot}.',
        (advice) => `Un [mot]{#l-mot}.\n    ${part(/« (line-numbers: true) »/)(advice)}`,
      ),
    },
  ],
  'mark-taken': [
    {
      files: text('Un [mot]{#l-mot}, [deux]{#l-mot}.\n    line-numbers: true'),
      edit: replacing(UN, '[deux]{#l-mot}', (advice) => `[deux]${part(/(\{.*\})/)(advice)}`),
    },
  ],
  'reference-untitled': [
    {
      files: text('Voir [#muet].\n  - text: Là.\n    id: muet'),
      edit: replacing(UN, '[#muet]', part(/mots : (\[.*\))$/)),
    },
  ],
  'variable-form': [
    {
      files: text('"Un {{#if x}} ici."'),
      edit: replacing(UN, '{{#', (advice) => `${part(/écrivez (\\\{\\\{)/)(advice)}#`),
    },
  ],
  'variable-within': [
    {
      files: {
        ...text('"Salle {{salle}}."'),
        [BOOKLET]: `${SOUND[BOOKLET]}variables: { salle: "B {{lieu}}" }\n`,
      },
      edit: replacing(BOOKLET, ' {{lieu}}', (advice) => (part(/(la valeur elle-même)/)(advice) ? '' : 'x')),
    },
  ],
  'variable-single-braces': [
    {
      files: {
        ...text(`"Salle ${'$'}{salle}, {{salle}}."`),
        [BOOKLET]: `${SOUND[BOOKLET]}variables: { salle: B }\n`,
      },
      edit: replacing(UN, `${'$'}{salle}`, part(/écrivez (\{\{salle\}\})/)),
    },
    {
      files: {
        ...text('"Salle {salle}, {{salle}}."'),
        [BOOKLET]: `${SOUND[BOOKLET]}variables: { salle: B }\n`,
      },
      edit: replacing(UN, '{salle}', part(/écrivez (\{\{salle\}\})/)),
    },
  ],
  'reference-bare': [
    ...['[fig-un]', '#fig-un', '[fig-un, p.]'].map((typed) => ({
      files: text(`"Voir ${typed}."\n  - section: Le lieu\n    id: fig-un`),
      edit: replacing(UN, typed, part(/écrivez (\[.*\])/)),
    })),
    {
      files: text('"Voir @lieu."\n  - section: Le lieu\n    id: lieu'),
      edit: replacing(UN, '@lieu', part(/écrivez (\[#lieu\])/)),
    },
  ],
  'markdown-command': [
    { files: text('Un \\textbf{mot} ici.'), edit: replacing(UN, '\\textbf{mot}', part(/écrivez (.*)/)) },
    {
      files: text('Un mot\\footnote{Une note.} ici.'),
      edit: replacing(UN, '\\footnote{Une note.}', part(/écrivez (.*)/)),
    },
    { files: text('Un \\emph{mot} ici.'), edit: replacing(UN, '\\emph{mot}', part(/écrivez (.*)/)) },
  ],
  'citation-form': [
    {
      files: {
        ...text('"Un mot [@a p. 12]."\n  - references: cited'),
        'content/references.yaml': '- { id: a, type: book, title: T, issued: 2020 }\n',
      },
      edit: replacing(UN, '[@a p. 12]', part(/écrivez (.*)/)),
    },
    {
      files: {
        ...text('"Un mot [@a, b]."\n  - references: cited'),
        'content/references.yaml':
          '- { id: a, type: book, title: T, issued: 2020 }\n- { id: b, type: book, title: U, issued: 2020 }\n',
      },
      edit: replacing(UN, '[@a, b]', part(/écrivez (.*)/)),
    },
  ],
  'variable-unclosed': [
    { files: text("'Un {{ ici.'"), edit: replacing(UN, '{{', part(/écrivez (\\\{\\\{)/)) },
  ],
  'link-in-link': [
    {
      files: text('"Un [mot [lié](https://a.org)](https://b.org) ici."'),
      edit: replacing(UN, '[mot [lié](https://a.org)](https://b.org)', (advice) =>
        /l’autre/.test(advice) ? '[mot](https://b.org) [lié](https://a.org)' : '',
      ),
    },
  ],
  'content-head-mixed': [
    {
      files: blocks('  - table:\n      head: [ A, [ B, C ] ]\n      rows: [ [ a, b ] ]'),
      edit: replacing(UN, 'head: [ A, [ B, C ] ]', part(/écrivez (head: \[ A, B \]) pour/)),
    },
  ],
  'content-column-count': [
    {
      files: blocks('  - table:\n      head: [ A, B ]\n      rows: [ [ a, b ] ]\n    widths: [ 30% ]'),
      edit: replacing(UN, '[ 30% ]', (advice) =>
        /une valeur par colonne/.test(advice) ? '[ 30%, 70% ]' : '',
      ),
    },
  ],
  'content-rowspan': [
    {
      files: blocks('  - table:\n      head: [ A, B ]\n      rows: [ [ { text: a, rowspan: 2 }, b ] ]'),
      edit: replacing(UN, 'rowspan: 2', part(/écrivez (rowspan: \d)/)),
    },
  ],
  'content-check-sum': [
    {
      files: data(
        `${DATA}rows:\n  - { a: x, b: 1 }\n  - { a: y, b: 2 }\ntotal: { b: 4 }\nchecks: [ { sum: b } ]\n`,
      ),
      edit: replacing(D, 'y, b: 2', (advice) => `y, b: ${part(/y 2 → (\d)/)(advice)}`),
    },
  ],
  'content-csv-cells': [
    {
      files: { ...data(`${DATA}rows: d.csv\n`), 'content/data/d.csv': 'a,b\nx, y,1\n' },
      edit: replacing('content/data/d.csv', 'x, y', (advice) =>
        /entre guillemets droits/.test(advice) ? '"x, y"' : '',
      ),
    },
    {
      files: { ...data(`${DATA}rows: d.csv\n`), 'content/data/d.csv': 'a,b\nx,4\ny,6,8\n' },
      edit: replacing('content/data/d.csv', '6,8', part(/guillemets droits .* : ("6,8")/)),
    },
  ],
  'content-csv-none': [
    {
      files: {
        ...data(`${DATA}rows: { file: d.csv, where: { a: x }, except: { a: x } }\n`),
        'content/data/d.csv': 'a,b\nx,1\ny,2\n',
      },
      edit: replacing(D, ', except: { a: x }', (advice) =>
        /ôtez une des conditions/.test(advice) ? '' : 'x',
      ),
    },
  ],
  'content-column-without-file': [
    {
      files: data(`${DATA.replace('label: B', 'label: B, column: "B (m)"')}rows:\n  - { a: x, b: 1 }\n`),
      edit: replacing(D, ', column: "B (m)"', (advice) => (/ôtez column:/.test(advice) ? '' : 'x')),
    },
  ],
};
