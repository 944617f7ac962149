import { child, childrenOf, type Element, elementsIn, isElement, textOf } from '../tree.ts';
import { isOn, property } from './properties.ts';
import { ALIGNMENT, run } from './run.ts';
import { ACCENTS, ARROWS, bracketToTex, functionToTex, OPERATORS, signsToTex } from './signs.ts';
import { base, sub, sup, tidy } from './tex.ts';

/**
 * A formula of Word (`m:oMath`; ECMA-376 part 1, 22.1) as TeX; null where it holds an element that is not read. Not made
 * through MathML, which knows nothing of delimiters, functions and limits.
 */
export function formulaToTex(math: Element): string | null {
  try {
    const tex = tidy(linesOf(math));
    // A booklet takes two braces for a variable.
    return tex.replaceAll(ALIGNMENT, '').replace(/\{(?=\{)/g, '{ ');
  } catch (cause) {
    if (cause instanceof UnreadElement) return null;
    throw cause;
  }
}

class UnreadElement extends Error {}

/** The formula with its line breaks, if it has any. */
function linesOf(math: Element): string {
  const breaks = math.children.filter((child) => isElement(child) && elementsIn(child, 'w:br').length > 0);
  if (breaks.length === 0) return contentOf(math);
  const lines: Element['children'][] = [[]];
  for (const child of math.children) {
    if (breaks.includes(child)) lines.push([]);
    lines.at(-1)!.push(child);
  }
  return inRows(lines.map((children) => contentOf({ ...math, children }).trim()).filter((row) => row !== ''));
}

/** Rows below one another, aligned at their marks. */
function inRows(rows: readonly string[]): string {
  const all = rows.join(' \\\\ ').replaceAll(ALIGNMENT, '&');
  const environment = all.includes('&') ? 'aligned' : 'gathered';
  return `\\begin{${environment}} ${all} \\end{${environment}}`;
}

const contentOf = (element: Element | undefined): string =>
  element ? childrenOf(element).map(toTex).join('') : '';

/** One argument, such as `m:num`. */
const part = (element: Element, tag: string) => contentOf(child(element, tag)).trim();

const READERS: Readonly<Record<string, (element: Element) => string>> = {
  'm:r': run,
  'm:f': fraction,
  'm:sSup': (each) => base(part(each, 'm:e')) + sup(part(each, 'm:sup')),
  'm:sSub': (each) => base(part(each, 'm:e')) + sub(part(each, 'm:sub')),
  'm:sSubSup': (each) => base(part(each, 'm:e')) + sub(part(each, 'm:sub')) + sup(part(each, 'm:sup')),
  'm:sPre': (each) => `{}${sub(part(each, 'm:sub'))}${sup(part(each, 'm:sup'))}${base(part(each, 'm:e'))}`,
  'm:rad': (each) => {
    const degree = isOn(each, 'm:degHide') ? '' : part(each, 'm:deg');
    return `\\sqrt${degree && `[${degree.includes(']') ? `{${degree}}` : degree}]`}{${part(each, 'm:e')}}`;
  },
  'm:nary': operator,
  'm:d': delimited,
  'm:m': (each) => matrix(each, 'matrix'),
  'm:func': (each) => `${nameOf(child(each, 'm:fName'))} ${part(each, 'm:e')}`,
  'm:limLow': (each) => limit(each, 'under'),
  'm:limUpp': (each) => limit(each, 'over'),
  'm:acc': (each) => {
    const inner = part(each, 'm:e');
    const sign = property(each, 'm:chr') ?? '\u0302';
    const [one, several] = ACCENTS[sign] ?? [];
    if (!one) return `\\overset{${signsToTex(sign)}}{${inner}}`;
    return `\\${/^(?:\\[A-Za-z]+|.|\\math\w+\{.\})$/u.test(inner) ? one : several}{${inner}}`;
  },
  'm:bar': (each) => `\\${property(each, 'm:pos') === 'top' ? 'over' : 'under'}line{${part(each, 'm:e')}}`,
  'm:groupChr': grouped,
  'm:box': (each) => part(each, 'm:e'),
  'm:borderBox': (each) => {
    const strikes = ['m:strikeBLTR', 'm:strikeTLBR', 'm:strikeH', 'm:strikeV'].filter((name) =>
      isOn(each, name),
    );
    const inner = part(each, 'm:e');
    if (strikes.length === 0) return `\\boxed{${inner}}`;
    if (strikes.length > 1) return `\\xcancel{${inner}}`;
    return `\\${strikes[0] === 'm:strikeTLBR' ? 'bcancel' : 'cancel'}{${inner}}`;
  },
  'm:phant': (each) => {
    const inner = part(each, 'm:e');
    if (property(each, 'm:show') === null || isOn(each, 'm:show')) return inner;
    if (isOn(each, 'm:zeroWid')) return `\\vphantom{${inner}}`;
    return isOn(each, 'm:zeroAsc') ? `\\hphantom{${inner}}` : `\\phantom{${inner}}`;
  },
  'm:eqArr': (each) => inRows(rowsOf(each)),
};

/** Containers of changes and of content, and marks without a sign. */
const TRANSPARENT = /^(?:w:(?:ins|moveTo|sdt|sdtContent|smartTag|hyperlink)|m:oMath|m:e)$/;
const WITHOUT_SIGNS = /^(?:w:|m:(?:\w+Pr)$|mc:)/;

function toTex(element: Element): string {
  const reader = READERS[element.tag];
  if (reader) return reader(element);
  if (TRANSPARENT.test(element.tag)) return contentOf(element);
  if (WITHOUT_SIGNS.test(element.tag)) return '';
  throw new UnreadElement();
}

function fraction(element: Element): string {
  const above = part(element, 'm:num');
  const below = part(element, 'm:den');
  switch (property(element, 'm:type')) {
    case 'noBar':
      return `\\genfrac{}{}{0pt}{}{${above}}{${below}}`;
    case 'skw':
    case 'lin':
      return `${base(above)}/${base(below)}`;
    default:
      return `\\frac{${above}}{${below}}`;
  }
}

function operator(element: Element): string {
  const sign = property(element, 'm:chr') ?? '∫';
  const name = OPERATORS[sign] ?? (sign === '' ? '{}' : `\\mathop{${signsToTex(sign)}}`);
  const isIntegral = /int$/.test(name);
  const place = property(element, 'm:limLoc');
  const limits =
    place === 'undOvr' && isIntegral ? '\\limits' : place === 'subSup' && !isIntegral ? '\\nolimits' : '';
  const below = isOn(element, 'm:subHide') ? '' : part(element, 'm:sub');
  const above = isOn(element, 'm:supHide') ? '' : part(element, 'm:sup');
  return `${name}${below || above ? limits : ''}${sub(below)}${sup(above)} ${part(element, 'm:e')}`;
}

const MATRICES: Readonly<Record<string, string>> = {
  '()': 'pmatrix',
  '[]': 'bmatrix',
  '{}': 'Bmatrix',
  '||': 'vmatrix',
  '‖‖': 'Vmatrix',
};

function delimited(element: Element): string {
  const open = property(element, 'm:begChr') ?? '(';
  const close = property(element, 'm:endChr') ?? ')';
  const parts = childrenOf(element).filter(({ tag }) => tag === 'm:e');
  const [only, ...others] = parts.length === 1 ? childrenOf(parts[0]!) : [];
  if (only && others.every(({ tag }) => WITHOUT_SIGNS.test(tag))) {
    const name = MATRICES[open + close];
    if (only.tag === 'm:m' && name) return matrix(only, name);
    if (only.tag === 'm:m' && open === '{' && close === '') return matrix(only, 'cases');
    if (only.tag === 'm:eqArr' && open === '{' && close === '') {
      const rows = rowsOf(only).join(' \\\\ ').replaceAll(ALIGNMENT, '&');
      return `\\begin{cases} ${rows} \\end{cases}`;
    }
    if (only.tag === 'm:f' && open === '(' && close === ')' && property(only, 'm:type') === 'noBar') {
      return `\\binom{${part(only, 'm:num')}}{${part(only, 'm:den')}}`;
    }
  }
  const sign = property(element, 'm:sepChr') ?? '|';
  const separator = bracketToTex(sign);
  const inner = parts.map((each) => contentOf(each).trim());
  const isTall = /\\(?:frac|genfrac|binom|begin|sum|prod|coprod|i*o?int|big|under|over|lim)/.test(
    inner.join(),
  );
  const isPlain = /^[([|][)\]|]$/.test(open + close) && separator.length === 1;
  if (isPlain && !isTall && open !== close) return `${open}${inner.join(sign || ' ')}${close}`;
  const between = sign === '' ? ' ' : ` \\middle${separator} `;
  return `\\left${bracketToTex(open)} ${inner.join(between)} \\right${bracketToTex(close)}`;
}

function matrix(element: Element, environment: string): string {
  const rows = childrenOf(element)
    .filter(({ tag }) => tag === 'm:mr')
    .map((row) =>
      childrenOf(row)
        .filter(({ tag }) => tag === 'm:e')
        .map((cell) => contentOf(cell).trim())
        .join(' & '),
    );
  const inner = rows.join(' \\\\ ');
  const columns = elementsIn(element, 'm:mc').map((column) => {
    const count = Number(elementsIn(column, 'm:count')[0]?.attributes['m:val'] ?? 1);
    return (elementsIn(column, 'm:mcJc')[0]?.attributes['m:val']?.[0] ?? 'c').repeat(count);
  });
  const sides = columns.join('');
  if (environment === 'matrix' && /^(?:rl)+$/.test(sides)) return `\\begin{aligned} ${inner} \\end{aligned}`;
  if (environment === 'matrix' && /[lr]/.test(sides)) return `\\begin{array}{${sides}} ${inner} \\end{array}`;
  return `\\begin{${environment}} ${inner} \\end{${environment}}`;
}

const rowsOf = (array: Element): string[] =>
  childrenOf(array)
    .filter(({ tag }) => tag === 'm:e')
    .map((row) => contentOf(row).trim());

/** The name of a function: its words upright, its limits and scripts as they are. */
function nameOf(name: Element | undefined): string {
  if (!name) return '';
  const inner = childrenOf(name).filter(({ tag }) => !WITHOUT_SIGNS.test(tag));
  const isWord = inner.every(({ tag }) => tag === 'm:r');
  if (isWord) return functionToTex(inner.map(textOf).join(''));
  return inner
    .map((each) => {
      const below = child(each, 'm:lim') ?? child(each, 'm:sub');
      const above = child(each, 'm:sup');
      const isScripted = /^m:(?:limLow|sSub|sSup|sSubSup)$/.test(each.tag);
      if (!isScripted) return toTex(each);
      return nameOf(child(each, 'm:e')) + sub(contentOf(below).trim()) + sup(contentOf(above).trim());
    })
    .join('');
}

/** Signs under or over others: the label of a brace, the limit of an operator, or anything. */
function limit(element: Element, side: 'under' | 'over'): string {
  const runs = childrenOf(child(element, 'm:e') ?? element).filter(({ tag }) => !WITHOUT_SIGNS.test(tag));
  const inner = part(element, 'm:e');
  const label = part(element, 'm:lim');
  const isRun = runs.every(({ tag }) => tag === 'm:r');
  if (label === BRACES[side]) return `\\${side}brace{${inner}}`;
  if (inner.startsWith(`\\${side}brace{`) && runs.length === 1) {
    return inner + (side === 'under' ? sub(label) : sup(label));
  }
  const arrow = ARROWS[inner];
  if (arrow) return side === 'over' ? `${arrow}{${label}}` : `${arrow}[${label}]{}`;
  const name = isRun ? functionToTex(runs.map(textOf).join('')) : '';
  if (/^\\[a-z]+$/i.test(name) && side === 'under') return `${name}${sub(label)}`;
  return `\\${side}set{${label}}{${inner}}`;
}

const BRACES = { under: '⏟', over: '⏞' } as const;

function grouped(element: Element): string {
  const sign = property(element, 'm:chr') ?? BRACES.under;
  const side = property(element, 'm:pos') === 'top' ? 'over' : 'under';
  const inner = part(element, 'm:e');
  const brace = sign === BRACES.over ? 'over' : sign === BRACES.under ? 'under' : null;
  if (brace) return `\\${brace}brace{${inner}}`;
  const arrow = ARROWS[sign];
  if (arrow) return side === 'over' ? `${arrow}[${inner}]{}` : `${arrow}{${inner}}`;
  return `\\${side}set{${signsToTex(sign)}}{${inner}}`;
}
