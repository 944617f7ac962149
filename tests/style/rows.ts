import { BOXES_EN } from '../../src/faults/catalogue/box-kinds.ts';
import { boxesOf } from '../../src/style/properties/applies-to.ts';
import { PROPERTY_NAMES, property } from '../../src/style/properties/index.ts';
import { shorthands } from '../../src/style/properties/shorthands.ts';

const code = (text: string) => `\`${text.replaceAll('|', '\\|')}\``;

/** The rows of docs/css.md's tables, as the source declares the properties: CSS's, shorthands, Livret's own. */
export function documentedRows(): string[] {
  const isOwn = (name: string) => name.startsWith('--');
  const short = Object.entries(shorthands).map(([name, { syntax }]) => `| \`${name}\` | ${code(syntax)} |`);
  return [
    ...PROPERTY_NAMES.filter((name) => !isOwn(name)).map(row),
    ...short,
    ...PROPERTY_NAMES.filter(isOwn).map(row),
  ];
}

function row(name: (typeof PROPERTY_NAMES)[number]): string {
  const { syntax, initial, inherited, help } = property(name);
  const boxes =
    boxesOf(name)
      ?.map((kind) => BOXES_EN[kind])
      .join(', ') ?? 'all';
  return `| \`${name}\` | ${code(syntax)} | ${code(initial)} | ${inherited ? 'yes' : 'no'} | ${boxes} | ${help} |`;
}
