import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../cli/world.ts';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW } from '../tools.ts';
import { readAloud } from './aloud.ts';

const FILES = {
  'content/booklet.yaml': essay('exercises: { numbers: throughout, answers: end }\n'),
  'content/references.yaml': `- id: moi
  type: book
  title: Un livre
  author: [ { family: Moi, given: Jean } ]
  issued: 2020
`,
  'content/data/energie.yaml': `title: Énergie
source: [ moi ]
fields:
  poste: { label: Poste }
  part: { label: Part, unit: "%" }
rows:
  - { poste: Terminaux, part: 20 }
  - { poste: Réseaux, part: 80 }
`,
  'content/chapters/un.yaml': `title: Un chapitre
blocks:
  - lists: figures
  - section: Du texte
  - verse: "un\\ndeux\\ntrois\\nquatre\\ncinq"
    line-numbers: true
  - math: "a^2 = b^2"
    id: eq-un
  - text: "Voir [#eq-un], [#fig-un] et [@moi]. Une note^[Dite ici.]."
  - list: [ oui, non ]
    kind: choices
  - list: [ un, deux ]
    ordered: true
  - definitions:
      - { term: Mot, definition: Sa définition. }
  - box: Une boîte
    blocks:
      - text: Dans la boîte.
  - table:
      head: [ Poste, Part ]
      rows: [ [ { text: Bois, rowspan: 2 }, "3 %" ], [ "12 %" ] ]
    title: Le bois
  - figure: bars
    id: fig-un
    title: Les parts
    data: energie
    label: poste
    value: part
    table: true
  - exercise: Diluer une solution.
    parts: [ { text: Donner le facteur., answer: Dix. } ]
  - references: cited
`,
};

test('a booklet is heard in the order of its text, each thing with its words', SLOW, async () => {
  const folder = temporaryFolder(FILES);
  const { code, stderr } = await run('build', folder);
  expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
  const pages = await readAloud(readFileSync(join(folder, 'output/essai.pdf')));
  const heard = pages
    .flat()
    .join('\n')
    .replace(/\[code \w+\]/, '[code]');
  await expect(`${heard}\n`).toMatchFileSnapshot('golden/aloud.txt');
});
