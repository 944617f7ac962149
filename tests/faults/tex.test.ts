import { expect, test } from 'vitest';
import { inMarkdown, isNeedless } from '../../src/faults/catalogue/tex.ts';

test.each([
  ['\\begin{equation*}', '$$ … $$'],
  ['\\begin{math}', '$$ … $$'],
  ['\\begin{align}', '$$ \\begin{align} … \\end{align} $$'],
  ['\\begin{itemize}', '- …'],
  ['\\begin{tabular}', '- table: …'],
  ["``oui''", '"oui"'],
  ['\\newpage', '- break: page'],
  ['\\( x^2 \\)', '$x^2$'],
  ['\\[ x^2 \\]', '$$x^2$$'],
  ['\\includegraphics[width=3cm]{img/pont.png}', '- image: images/pont.png'],
  ['\\vspace{5mm}', '- { space: blank, height: 5mm }'],
  ['\\cite{perrin}', '[@perrin]'],
  ['\\parencite[p. 3]{perrin}', '[@perrin, p. 3]'],
  ['\\href{https://a.fr}{ici}', '[ici](https://a.fr)'],
  ['\\ref{fig:un pont}', '[#fig-un-pont]'],
  ['\\section{Un}', '- section: Un'],
  ['\\section*{Un}', '- section: Un'],
  ['\\subsection{Un}', '- subsection: Un'],
  ['\\SI{3}{kg}', '3 kg'],
  ['\\qty{3}{\\kilo\\gram}', '$\\qty{3}{\\kilo\\gram}$'],
  ['\\qty{2e3}{kg}', '$\\qty{2e3}{kg}$'],
  ['\\num{12}', '12'],
  ['\\num{2e3}', '$\\num{2e3}$'],
  ['\\textbf{un}', '**un**'],
  ['\\label{fig:a}', 'id: fig-a'],
  ['\\alpha', '$\\alpha$'],
])('%s is %s in Markdown', (typed, written) => {
  expect(inMarkdown(typed)).toBe(written);
});

test.each([
  ['\\noindent', true],
  ['\\newpage', false],
  ['\\noindents', false],
])('%s is needless: %s', (typed, expected) => {
  expect(isNeedless(typed)).toBe(expected);
});
