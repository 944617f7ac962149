import { meantBy } from '../../content/read/other-names.ts';
import type { Report } from '../../faults/fault.ts';
import { nearest } from '../../faults/nearest.ts';
import type { Lines } from './lines.ts';

const BLOCK_HELPERS = ['if', 'unless', 'each', 'with'];
const HELPERS = ['lookup'];
/** How a helper is written, and with how many arguments. */
const FORMS: Readonly<Record<string, { readonly form: string; readonly count: number }>> = {
  if: { form: '{{#if name}} … {{/if}}', count: 1 },
  unless: { form: '{{#unless name}} … {{/unless}}', count: 1 },
  each: { form: '{{#each names}} … {{/each}}', count: 1 },
  with: { form: '{{#with name}} … {{/with}}', count: 1 },
  lookup: { form: '{{lookup names key}}', count: 2 },
};

/** Names that Handlebars takes for helpers even where nothing follows them: `{{lookup}}`. */
const RUN_ALONE: ReadonlySet<string> = new Set([
  ...Object.keys(FORMS),
  'log',
  'helperMissing',
  'blockHelperMissing',
]);

/** `{title}`, which would be printed as it is typed. */
const SINGLE_BRACES = /(?<![{\\])\{\s*([\w.]+)\s*\}(?!\})/g;

interface Call {
  readonly path: hbs.AST.Expression;
  readonly params: readonly hbs.AST.Expression[];
}

/**
 * Reports what a template may not say: helpers and partials that do not exist, values printed without
 * escaping, names between single braces, and Handlebars' decorators and partial blocks.
 * @param names the templates that it may call.
 * @param printed the names that templates print.
 */
export function checkStatements(
  program: hbs.AST.Program,
  names: ReadonlySet<string>,
  printed: ReadonlySet<string>,
  lines: Lines,
  report: Report,
): void {
  const refuse = (node: hbs.AST.Node, construct: string) =>
    report.error('template-construct', lines.of(node), { construct });

  const checkHelper = ({ path, params }: Call, known: readonly string[]) => {
    const name = String((path as hbs.AST.PathExpression).original);
    if (!known.includes(name)) {
      report.error('template-unknown-helper', lines.of(path), { name, near: meantBy(name, known) });
    } else if (params.length !== FORMS[name]!.count) {
      report.error('template-arguments', lines.of(path), { name, form: FORMS[name]!.form });
    }
  };

  const checkParameters = ({ params, hash }: { params: hbs.AST.Expression[]; hash?: hbs.AST.Hash }) => {
    for (const value of [...params, ...(hash?.pairs ?? []).map((pair) => pair.value)]) {
      if (value.type !== 'SubExpression') continue;
      checkHelper(value as hbs.AST.SubExpression, HELPERS);
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
      case 'ContentStatement': {
        const start = lines.offset(node.loc.start);
        const text = String((node as hbs.AST.ContentStatement).original);
        for (const { index, 0: found } of text.matchAll(/\{%.*?%\}/g))
          report.error('template-syntax', lines.at(start + index), { excerpt: found, instead: null });
        for (const { index, 1: name } of text.matchAll(SINGLE_BRACES))
          if (printed.has(name!.split('.')[0]!))
            report.error('template-single-braces', lines.at(start + index), { name: name! });
        break;
      }
      case 'MustacheStatement': {
        const mustache = node as hbs.AST.MustacheStatement;
        const { original } = mustache.path as hbs.AST.PathExpression;
        const isHelper = mustache.params.length > 0 || (mustache.hash?.pairs.length ?? 0) > 0;
        if (!mustache.escaped) report.error('template-unescaped', lines.of(node), { name: original });
        if (isHelper || RUN_ALONE.has(original)) checkHelper(mustache, HELPERS);
        checkParameters(mustache);
        break;
      }
      case 'BlockStatement': {
        const block = node as hbs.AST.BlockStatement;
        checkHelper(block, BLOCK_HELPERS);
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
