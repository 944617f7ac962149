import { PROPERTY_NAMES, property } from '../../src/style/properties/index.ts';
import { livretProperties } from '../../src/style/properties/livret.ts';
import { shorthands } from '../../src/style/properties/shorthands.ts';

const code = (text: string) => `\`${text.replaceAll('|', '\\|')}\``;

/** The rows of docs/css.md's tables, as the tables of properties have them. */
export function documentedRows(): string[] {
  const rows = PROPERTY_NAMES.map((name) => row(name, property(name)));
  const short = Object.entries(shorthands).map(([name, { syntax }]) => `| \`${name}\` | ${code(syntax)} |`);
  const own = Object.entries(livretProperties).map(([name, described]) => row(name, described));
  return [...rows, ...short, ...own];
}

function row(
  name: string,
  { syntax, initial, inherited, help }: { syntax: string; initial: string; inherited: boolean; help: string },
): string {
  return `| \`${name}\` | ${code(syntax)} | ${code(initial)} | ${inherited ? 'yes' : 'no'} | ${help} |`;
}
