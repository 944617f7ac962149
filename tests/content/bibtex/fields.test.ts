import { describe, expect, test } from 'vitest';
import { library } from './library.ts';

/** The line that a list of sources prints for one entry, which has no fault. */
async function entry(typed: string, tag = 'en'): Promise<string> {
  const { printed, faults } = await library(typed, tag);
  expect(faults).toEqual([]);
  return printed.k!;
}
const book = (fields: string, tag = 'en') => entry(`@book{k, title = {T}, ${fields}}`, tag);
const titled = (title: string) => entry(`@book{k, title = {${title}}, year = 2000}`);

describe('TeX', () => {
  test.each([
    [
      String.raw`{\'E}t{\'e} {\`a} No{\"e}l, \^{o}\~n \c{c}a \v{s}\H{o}\k{a}\=u\.z\r{a}\u{g}`,
      'Été à Noël, ôñ ça šőąūżåğ',
    ],
    [String.raw`na{\"\i}ve, Mart{\'\i}n, \'{\i} et \v{\j}`, 'naïve, Martín, í et ǰ'],
    [String.raw`\AE\oe\ss\aa\AA\O\l{} {\L}\'od\'z`, 'Æœßåł Łódź'.replace('Æœßå', 'ÆœßåÅØ')],
    ['{NASA} and the {DNA}', 'NASA and the DNA'],
    [
      String.raw`\emph{E. coli} and \textbf{b}, {\em c}, \textsc{d}`,
      '<em>E. coli</em> and <strong>b</strong>, <em>c</em>, <span class="small-caps">d</span>',
    ],
    [String.raw`H$_2$O, $^{14}$C, $x^{n+k}$, $\alpha \to \beta$`, 'H₂O, ¹⁴C, x<sup>n+k</sup>, α → β'],
    [String.raw`A --- B -- C, 50\,\% \& \$5 \#1 \_`, 'A — B – C, 50\u202f% &amp; $5 #1 _'],
    [String.raw`\enquote{Quoted}, ${'``'}old''`, '“Quoted”, “old”'],
    [String.raw`A~B \LaTeX{} \dots`, 'A B LaTeX …'],
  ])('%s', async (typed, printed) => {
    expect(await titled(typed)).toBe(`<cite>${printed}</cite> (2000).`.replace('….', '….'));
  });
});

describe('names', () => {
  test.each([
    ['Ludwig van Beethoven', 'Ludwig van Beethoven'],
    ['van Beethoven, Ludwig', 'Ludwig van Beethoven'],
    ['King, Jr., Martin Luther', 'Martin Luther King Jr.'],
    ['{World Bank}', 'World Bank'],
    ['{{Barnes and Noble}}', 'Barnes and Noble'],
    ['{Cour des comptes} and Dupont, Jean', 'Cour des comptes and Jean Dupont'],
    ['Dupont, Jean and others', 'Jean Dupont et al.'],
    [String.raw`G{\"o}del, Kurt AND \'Etienne Br\^{u}l\'e`, 'Kurt Gödel and Étienne Brûlé'],
    ['Jean-Paul Sartre', 'Jean-Paul Sartre'],
    ['family=Beauvoir, given=Simone, prefix=de, useprefix=false', 'Simone de Beauvoir'],
    ['A, B and C, D\n and E, F', 'B A, D C and F E'],
  ])('%s', async (typed, printed) => {
    expect(await book(`author = {${typed}}, year = 2000`)).toBe(`${printed} (2000). <cite>T</cite>.`);
  });

  test('editors by their types, translators, and others who helped', async () => {
    expect(
      await book(
        'editor = {A, B}, editortype = {compiler}, translator = {C, D}, introduction = {E, F}, date = 2000',
      ),
    ).toMatchInlineSnapshot(`"B A (comp.) (2000). <cite>T</cite>. Trans. D C, with contributions by F E."`);
  });
});

describe('dates', () => {
  test.each([
    ['year = 2015', '2015'],
    ['year = {2015}, month = apr', 'April 2015'],
    ['year = "2015", month = {April}', 'April 2015'],
    ['year = 2015, month = 4', 'April 2015'],
    ['year = 2015, month = "10~" # jan', '10 January 2015'],
    ['year = 2015, month = jan # "~10"', '10 January 2015'],
    ['year = 2015, month = {May 3}', '3 May 2015'],
    ['year = 2015, month = 5, day = 3', '3 May 2015'],
    ['year = 2015, month = {July--August}', 'July–August 2015'],
    ['year = 2015, month = {Spring}', 'spring 2015'],
    ['year = 2015, month = {Michaelmas}', 'Michaelmas 2015'],
    ['year = {1999/2000}', '1999–2000'],
    ['year = {1999--00}', '1999–2000'],
    ['year = {in press}', 'in press'],
    ['year = {Sept./1988}', 'September 1988'],
    ['year = {May 2020}', 'May 2020'],
    ['year = {Forthcoming 2021}', 'Forthcoming 2021'],
    ['date = {2015-04-10}', '10 April 2015'],
    ['date = {2015-04-10T12:00:00Z}', '10 April 2015'],
    ['date = {1957/1990}', '1957–1990'],
    ['date = {1880~}', 'c. 1880'],
    ['date = {2020-21}', 'spring 2020'],
    ['date = {2010/}', '2010–'],
    ['date = {19XX}', '19XX'],
    ['date = {2015}, year = {2014}, month = jan', '2015'],
    ['', 'n.d.'],
  ])('%s', async (typed, printed) => {
    expect(await book(`author = {A}, ${typed}`)).toBe(`A (${printed}). <cite>T</cite>.`);
  });
});

describe('fields', () => {
  test.each([
    ['@article{k, title={T}, journal={J}, volume=1, number=2, issue={Special}, eid={e7}, year=2000}'],
    [
      '@article{k, title={T}, journaltitle={J}, journalsubtitle={S}, pages={1--2, 5--6}, eid={e7}, date=2000}',
    ],
    ['@article{k, title={T}, journal={Le Monde}, entrysubtype={newspaper}, date={2000-01-02}}'],
    [
      '@inbook{k, title={T}, booktitle={B}, maintitle={M}, volume=2, bookauthor={A, B}, chapter=3, date=2000}',
    ],
    [
      '@book{k, title={T}, subtitle={S}, titleaddon={An addition}, series={Sr}, number=5, volumes=3, pagetotal=312, date=2000}',
    ],
    [
      '@inproceedings{k, title={T}, booktitle={Proc.}, eventtitle={Congress}, eventdate={2000-05-01/2000-05-03}, venue={Lyon}, organization={ACM}, publisher={P and Q}, address={New York}, year=2000}',
    ],
    ['@mastersthesis{k, title={T}, author={A}, school={University of X}, year=2000}'],
    ['@thesis{k, title={T}, author={A}, type={phdthesis}, institution={X}, date=2000}'],
    ['@techreport{k, title={T}, institution={CERN}, number={12}, type={Note}, year=2000}'],
    ['@misc{k, title={T}, howpublished={\\url{https://example.org/a_b}}, note={Accessed 2020}, year=2000}'],
    ['@misc{k, title={T}, howpublished={Poster}, year=2000}'],
    [
      '@misc{k, title={T}, eprint={arXiv:2101.00001}, archivePrefix={arXiv}, primaryClass={math.NT}, year=2021}',
    ],
    ['@misc{k, title={T}, eprint={2953583}, eprinttype={jstor}, date=2000}'],
    [
      '@online{k, title={T}, url={www.example.org/a%20b\\_c\\%20\\&d=1\\~{}x}, urldate={2020-05-04}, date=2020}',
    ],
    [
      '@book{k, title={T}, origtitle={O}, origdate=1859, origlocation={London}, origpublisher={Murray}, date=2000}',
    ],
    ['@article{k, title={T}, journal={J}, pubstate={inpress}, date=2000}'],
    ['@book{k, title={T}, langid={ngerman}, edition={Third}, isbn={978}, doi={doi:10.1/x\\_y}, date=2000}'],
    ["@video{k, title={T}, author={A}, version={Director's cut}, date=2000}"],
    ['@periodical{k, title={J}, issuetitle={On Light}, volume=3, number=4, date=2000}'],
    ['@patent{k, title={T}, author={A}, number={US 123}, location={countryus}, date=2000}'],
  ])('%s', async (typed) => {
    expect(await entry(typed)).toMatchSnapshot();
  });

  test('a state and a kind of thesis are said in the language of the booklet', async () => {
    expect(
      await entry('@mastersthesis{k, title={T}, author={A}, pubstate={submitted}, year=2000}', 'fr'),
    ).toBe('A (2000). <cite>T</cite>, mémoire de master, soumis.');
  });

  test('an entry takes from the one that crossref names, and from its xdata', async () => {
    const bib = `@inproceedings{k, title={T}, crossref={p}, xdata={x}, pages={1--2}}
@proceedings{p, title={Proc.}, subtitle={Sub}, editor={E, F}, year=2001, publisher={P}}
@xdata{x, location={Lyon}}`;
    expect(await entry(bib)).toMatchInlineSnapshot(
      `"F E (ed.) (2001). “T”. In <cite>Proc. Sub</cite>, pp. 1–2. Lyon, P."`,
    );
  });

  test('abbreviations are spelt out', async () => {
    expect(
      await entry(
        '@string{me = "Me" # { and You}} @string(j = {J})\n@article(k, title={T}, author=me, journal=j # { B}, year=2000)',
      ),
    ).toBe('Me and You (2000). “T”. <cite>J B</cite>.');
  });
});

test('an entry without an end is told once, whether another follows or nothing does', async () => {
  for (const after of ['', '@book{l, title = {U}, year = 2000}\n']) {
    const { faults } = await library(`@book{k, title = {T},\n${after}`);
    expect(faults.map((fault) => fault.split('\n')[0])).toEqual([
      'content/references.bib:1:1 error[bibtex-syntax]: the entry k is not closed',
    ]);
  }
});
