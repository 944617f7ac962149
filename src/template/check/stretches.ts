import type { Lines } from './lines.ts';

/** A stretch of a template that is markup, and the branch (`{{#if}}`, `{{else}}` …) that it stands in. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly branch: hbs.AST.Program;
}

/** The markup of a template in its order, and the statements that print something. */
export function markupOf(program: hbs.AST.Program, lines: Lines) {
  const stretches: Stretch[] = [];
  const outputs: hbs.AST.Statement[] = [];
  const collect = (branch: hbs.AST.Program): void => {
    for (const node of branch.body) {
      const start = lines.offset(node.loc.start);
      if (node.type === 'ContentStatement') {
        stretches.push({ start, end: lines.offset(node.loc.end), branch });
      } else if (node.type === 'BlockStatement') {
        const { program, inverse } = node as hbs.AST.BlockStatement;
        if (program) collect(program);
        if (inverse) collect(inverse);
      } else if (node.type !== 'CommentStatement') outputs.push(node);
    }
  };
  collect(program);
  return { stretches, outputs };
}
