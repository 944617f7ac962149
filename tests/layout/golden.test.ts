import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dumpPages, layOut } from './laid-out.ts';

const theme = readFileSync(new URL('../../templates/theme.css', import.meta.url), 'utf8');
const SMALL_PAGES = '@page { size: 92mm 110mm; }';

const paragraph = (words: string) =>
  `<p>${words} sur une ligne, puis sur une autre, et encore un peu plus loin, afin que la page se remplisse.</p>`;
const rows = Array.from({ length: 7 }, (_, i) => `<tr><td>Rang ${i + 1}</td><td>${i * i} %</td></tr>`);

const BOOKLET = `
<section class="chapter"><h1 title="Un"><span class="number">1</span> Un chapitre</h1>
  <div class="lead">Ce que dit le chapitre.</div>
  <p>Le texte appelle une note<span class="footnote">Elle est au pied de sa page.</span> et la figure 1. Il
  se coupe, se justifie et finit où il finit, comme il convient à un paragraphe de plusieurs lignes.</p>
  <figure class="figure" id="fig"><img src="120x60" alt="">
    <figcaption><p class="title"><span class="label">Figure 1</span> Un titre</p></figcaption></figure>
  ${paragraph('La suite du texte court')}
  <section class="section"><h2>Une liste</h2>
    <ul><li>premier point</li><li>deuxième point</li></ul>
    <ol><li>un</li><li>deux</li></ol></section>
  <aside class="note">Une remarque en retrait.</aside>
</section>
<section class="chapter"><h1 title="Deux"><span class="number">2</span> Un autre</h1>
  ${paragraph('Le tableau 1 suit, et le texte va')}
  <figure class="table" id="tab"><figcaption><p class="title"><span class="label">Tableau 1</span> Des rangs</p>
    </figcaption><table data-continued="Tableau 1 (suite)"><thead><tr><th>Rang</th><th>Part</th></tr></thead>
    <tbody>${rows.join('')}</tbody></table></figure>
  ${paragraph('Le texte reprend')}
</section>`;

test('a small booklet comes out as in golden/small.txt', async () => {
  const layout = layOut(BOOKLET, `${theme}\n${SMALL_PAGES}`);
  expect(layout.warnings).toEqual([]);
  await expect(`${dumpPages(layout)}\n`).toMatchFileSnapshot('golden/small.txt');
});
