/**
 * The kinds of boxes that properties tell apart. A box may be of several: a list item is a block too. Captions are
 * blocks; `generated` is the text of a pseudo-element other than `::marker`.
 */
export const BOX_KINDS = [
  ...(['root', 'block', 'list-item', 'inline', 'picture', 'rule', 'note'] as const),
  ...(['table', 'row-group', 'row', 'cell', 'column'] as const),
  ...(['marker', 'generated', 'margin-box', 'note-area'] as const),
] as const;

export type BoxKind = (typeof BOX_KINDS)[number];

/** The kinds as messages and docs/css.md name them. */
export const BOXES_EN: Readonly<Record<BoxKind, string>> = {
  root: 'the root',
  block: 'blocks',
  'list-item': 'list items',
  inline: 'inlines',
  picture: 'pictures',
  rule: '`hr`',
  note: 'notes',
  table: 'tables',
  'row-group': 'row groups',
  row: 'rows',
  cell: 'cells',
  column: 'columns of tables',
  marker: 'markers',
  generated: 'pseudo-elements',
  'margin-box': 'margin boxes',
  'note-area': '`@footnote`',
};

export const BOXES_FR: Readonly<Record<BoxKind, string>> = {
  root: 'sur la racine (html)',
  block: 'sur les blocs',
  'list-item': 'sur les éléments de liste',
  inline: 'sur les éléments en ligne',
  picture: 'sur les images',
  rule: 'sur hr',
  note: 'sur les notes',
  table: 'sur les tableaux',
  'row-group': 'sur les groupes de rangées',
  row: 'sur les rangées',
  cell: 'sur les cellules',
  column: 'sur les colonnes de tableaux',
  marker: 'sur les marqueurs',
  generated: 'sur les pseudo-éléments',
  'margin-box': 'sur les boîtes de marge',
  'note-area': 'sur @footnote',
};
