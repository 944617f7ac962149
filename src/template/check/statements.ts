import type { Report } from '../../faults/fault.ts';
import { nearest } from '../../faults/nearest.ts';
import type { Lines } from './lines.ts';

const BLOCK_HELPERS = ['if', 'unless', 'each', 'with'];
const HELPERS = ['lookup'];

/**
 * Reports what a template may not say: helpers and partials that do not exist, values printed without
 * escaping, and Handlebars' decorators and partial blocks.
 */
export function checkStatements(
  program: hbs.AST.Program,
  names: ReadonlySet<string>,
  lines: Lines,
  report: Report,
): void {
  const refuse = (node: hbs.AST.Node, construct: string) =>
    report.error('template-construct', lines.of(node), { construct });

  const checkHelper = (path: hbs.AST.Expression, known: readonly string[]) => {
    const name = (path as hbs.AST.PathExpression).original;
    if (known.includes(name)) return;
    report.error('template-unknown-helper', lines.of(path), {
      name: String(name),
      near: nearest(String(name), known),
    });
  };

  const checkParameters = ({ params, hash }: { params: hbs.AST.Expression[]; hash?: hbs.AST.Hash }) => {
    for (const value of [...params, ...(hash?.pairs ?? []).map((pair) => pair.value)]) {
      if (value.type !== 'SubExpression') continue;
      checkHelper((value as hbs.AST.SubExpression).path, HELPERS);
      checkParameters(value as hbs.AST.SubExpression);
    }
  };

  const checkPartial = (partial: hbs.AST.PartialStatement) => {
    checkParameters(partial);
    if (partial.name.type === 'SubExpression') return checkParameters({ params: [partial.name] });
    const name = String((partial.name as hbs.AST.PathExpression).original);
    if (names.has(name)) return;
    report.error('template-unknown-partial', lines.of(partial), { name, near: nearest(name, names) });
  };

  const check = (node: hbs.AST.Statement): void => {
    switch (node.type) {
      case 'MustacheStatement': {
        const mustache = node as hbs.AST.MustacheStatement;
        const helper = mustache.params.length > 0 || (mustache.hash?.pairs.length ?? 0) > 0;
        if (!mustache.escaped) report.error('template-unescaped', lines.of(node), {});
        if (helper) checkHelper(mustache.path, HELPERS);
        checkParameters(mustache);
        break;
      }
      case 'BlockStatement': {
        const block = node as hbs.AST.BlockStatement;
        checkHelper(block.path, BLOCK_HELPERS);
        checkParameters(block);
        block.program?.body.forEach(check);
        block.inverse?.body.forEach(check);
        break;
      }
      case 'PartialStatement':
        checkPartial(node as hbs.AST.PartialStatement);
        break;
      case 'PartialBlockStatement':
        refuse(node, '{{#> …}}');
        break;
      case 'Decorator':
      case 'DecoratorBlock':
        refuse(node, '{{* …}}');
        break;
    }
  };
  program.body.forEach(check);
}
