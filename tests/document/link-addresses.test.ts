import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type LinkWish, writeAddresses } from '../../src/document/link-addresses.ts';
import { parseDocument } from '../../src/document/parse.ts';
import type { DocumentNode, DocumentTree } from '../../src/document/tree.ts';
import { Report } from '../../src/faults/fault.ts';

function parse(body: string): DocumentTree {
  const report = new Report();
  const tree = parseDocument(`<html lang="fr"><body><main>${body}</main></body></html>`, report);
  expect(report.faults).toEqual([]);
  return tree;
}

/** As it would be typed, without ids. */
function markup(node: DocumentNode): string {
  if (node.kind === 'text') return node.text;
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${node.tag}${attributes.join('')}>${node.children.map(markup).join('')}</${node.tag}>`;
}

function written(body: string, wish: Partial<LinkWish> | ((href: string) => Partial<LinkWish>)): string {
  const none = { address: 'none', code: 'none' } as const;
  const tree = writeAddresses(parse(body), ({ attributes }) => ({
    ...none,
    ...(typeof wish === 'function' ? wish(attributes.href!) : wish),
  }));
  return markup(tree.elements.find(({ tag }) => tag === 'main')!).replace(/^<main>|<\/main>$/g, '');
}

const LINK = '<a href="https://a.fr/">un lien</a>';
const ADDRESS = '<a class="address" href="https://a.fr/">https://a.fr/</a>';
const CODE = '<div class="link-code"><img src="qr:https://a.fr/" alt=""></img></div>';

describe('the address of a link', () => {
  it.each<[string, Partial<LinkWish>, string]>([
    ['in a footnote', { address: 'note' }, `${LINK}<span class="footnote">${ADDRESS}</span>`],
    ['in the margin', { address: 'margin' }, `${LINK}<span class="link-margin">${ADDRESS}</span>`],
    [
      'in the margin with its code',
      { address: 'margin', code: 'margin' },
      `${LINK}<span class="link-margin">${CODE}${ADDRESS}</span>`,
    ],
    ['a code alone', { code: 'margin' }, `${LINK}<span class="link-margin">${CODE}</span>`],
  ])('%s', (_, wish, expected) => {
    expect(written(`<p>Voir ${LINK}.</p>`, wish)).toBe(`<p>Voir ${expected}.</p>`);
  });

  it('stands once in the list at the end, and each link gives its number', () => {
    const other = '<a href="https://b.fr/x">autre</a>';
    const call = (number: number) => `<sup class="link-call" aria-hidden="true">${number}</sup>`;
    const item = (code: string, href: string) =>
      `<li>${code}<a class="address" href="${href}">${href}</a></li>`;
    expect(
      written(`<p>${LINK} ${other} ${LINK}</p>`, (href) => ({
        address: 'end',
        code: href.includes('a.fr') ? 'end' : 'none',
      })),
    ).toBe(
      `<p>${LINK}${call(1)} ${other}${call(2)} ${LINK}${call(1)}</p>` +
        `<section class="link-addresses"><ol>${item(CODE, 'https://a.fr/')}${item('', 'https://b.fr/x')}</ol></section>`,
    );
  });

  it('makes a list of one', () => {
    expect(written(`<p>${LINK}</p>`, { address: 'end' })).toContain(`<ol><li>${ADDRESS}</li></ol>`);
  });

  it('stands in the list for its code alone too, with no number where a link wants neither', () => {
    const call = '<sup class="link-call" aria-hidden="true">1</sup>';
    expect(written(`<p>${LINK}</p>`, { code: 'end' })).toBe(
      `<p>${LINK}${call}</p><section class="link-addresses"><ol><li>${CODE}${ADDRESS}</li></ol></section>`,
    );
    const wishes: Partial<LinkWish>[] = [{ address: 'end' }, { address: 'note' }];
    expect(written(`<p>${LINK} ${LINK}</p>`, () => wishes.shift()!)).toContain(
      `${LINK}${call} ${LINK}<span class="footnote">`,
    );
  });

  it('stands in a list at the end of the body where there is no main', () => {
    const tree = parseDocument(`<html lang="fr"><body><p>${LINK}</p></body></html>`, new Report());
    const { elements } = writeAddresses(tree, () => ({ address: 'end', code: 'none' }));
    expect(elements.find(({ attributes }) => attributes.class === 'link-addresses')!.parent!.tag).toBe(
      'body',
    );
  });

  it('is not written out where it is the text of the link, or leads into the document', () => {
    const body = '<p id="p"><a href="#p">ici</a> <a href="https://a.fr/">a.fr</a></p>';
    expect(written(body, { address: 'note' })).toBe(body);
    // But it can still be a code.
    expect(written(body, { address: 'note', code: 'margin' })).toContain(
      `<span class="link-margin">${CODE}</span>`,
    );
  });
});

test('a document without links to write out is returned as it is', () => {
  const tree = parse(`<p>${LINK}</p>`);
  expect(writeAddresses(tree, () => ({ address: 'none', code: 'none' }))).toBe(tree);
});

test('every element of the new tree has its index, parent and source, and is found by its id', () => {
  const piece = fc.constantFrom(
    `<p data-source="a.yaml:1:2">${LINK}</p>`,
    `<ul><li>x ${LINK}</li></ul>`,
    '<p>rien</p>',
    `<div data-source="b.yaml:3:4"><p><em>${LINK}</em> et ${LINK}</p></div>`,
  );
  const wish = fc.record<LinkWish>({
    address: fc.constantFrom('none', 'note', 'margin', 'end'),
    code: fc.constantFrom('none', 'margin', 'end'),
  });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), fc.array(wish, { minLength: 1 }), (pieces, wishes) => {
      const body = pieces.map((html, i) => html.replace(/^<(\w+)/, `<$1 id="e${i}"`)).join('');
      const tree = parse(body);
      let asked = 0;
      const made = writeAddresses(tree, () => wishes[asked++ % wishes.length]!);
      made.elements.forEach((element, index) => {
        expect(element.index).toBe(index);
        for (const child of element.children) expect(child.parent).toBe(element);
        if (element.parent?.source) expect(element.source).not.toBeNull();
      });
      const walk = (node: DocumentNode): number =>
        node.kind === 'text' ? 0 : 1 + node.children.reduce((sum, child) => sum + walk(child), 0);
      expect(walk(made.root)).toBe(made.elements.length);
      for (const [id, element] of made.byId) {
        expect(made.elements[element.index]).toBe(element);
        expect(element.tag).toBe(tree.byId.get(id)!.tag);
      }
      expect(made.byId.size).toBe(tree.byId.size);
    }),
  );
});

test('what stands in the list at the end has the place of its first link', () => {
  const report = new Report();
  const body = `<main><p data-source="a.yaml:3:1">${LINK}</p><p data-source="a.yaml:7:1">${LINK}</p></main>`;
  const tree = writeAddresses(parseDocument(`<html lang="fr"><body>${body}</body></html>`, report), () => ({
    address: 'end',
    code: 'end',
  }));
  expect(report.faults).toEqual([]);
  const code = tree.elements.find(({ tag }) => tag === 'img')!;
  expect(code.source).toMatchObject({ file: 'a.yaml', line: 3 });
});
