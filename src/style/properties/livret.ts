/** What CSS has no word for: custom properties of Livret's own, which are checked as others are. */
export interface LivretProperty {
  readonly syntax: string;
  readonly initial: string;
  readonly inherited: boolean;
  readonly help: string;
  readonly accepts: RegExp;
}

const ONE_COLOR = /^#[0-9a-f]{6}$/i;
const chartColor = (initial: string, help: string): LivretProperty => ({
  syntax: '#rrggbb',
  initial,
  inherited: true,
  help,
  accepts: ONE_COLOR,
});

/** docs/css.md lists the same (a test holds them together). */
export const livretProperties: Readonly<Record<string, LivretProperty>> = {
  '--livret-typeset': {
    syntax: 'auto | none',
    initial: 'auto',
    inherited: true,
    help: '`none` leaves spaces and quotes as typed: code and addresses.',
    accepts: /^(?:auto|none)$/,
  },
  '--livret-letter-spacing-tolerance': {
    syntax: '<percentage>',
    initial: '0%',
    inherited: true,
    help: 'How much of an em the letters of a justified line may be set closer or wider, where spaces alone would be too wide or too tight.',
    accepts: /^(?:[0-2](?:\.\d+)?|3(?:\.0+)?)%$/,
  },
  '--livret-glyph-scaling-tolerance': {
    syntax: '<percentage>',
    initial: '0%',
    inherited: true,
    help: 'How much narrower or wider the glyphs of such a line may be made.',
    accepts: /^(?:[0-4](?:\.\d+)?|5(?:\.0+)?)%$/,
  },
  '--livret-protrusion': {
    syntax: '<percentage>',
    initial: '0%',
    inherited: true,
    help: 'How far punctuation and hyphens hang in the margins; 100% is what suits most eyes.',
    accepts: /^(?:\d{1,2}(?:\.\d+)?|1\d\d(?:\.\d+)?|200)%$/,
  },
  '--livret-footnotes': {
    syntax: 'page | table | chapter | book',
    initial: 'page',
    inherited: true,
    help: 'Where notes are set: at the foot of the page of their call, under their table, or at the end of the chapter or of the booklet.',
    accepts: /^(?:page|table|chapter|book)$/,
  },
  '--livret-target-page': {
    syntax: 'always | elsewhere',
    initial: 'always',
    inherited: false,
    help: 'On `::before` and `::after` that tell a link’s page: `elsewhere` leaves them out where the target is on the same page.',
    accepts: /^(?:always|elsewhere)$/,
  },
  '--livret-float': {
    syntax: 'none | page | margin',
    initial: 'none',
    inherited: false,
    help: '`page` lets a figure or a table move to the head or the foot of a page; `margin` sets an inline in the outer margin, beside the line where it stands.',
    accepts: /^(?:none|page|margin)$/,
  },
  '--livret-link-address': {
    syntax: 'none | note | margin | end',
    initial: 'none',
    inherited: true,
    help: 'Where the addresses of links are written out for paper: in a footnote, in the margin, in a numbered list at the end.',
    accepts: /^(?:none|note|margin|end)$/,
  },
  '--livret-link-code': {
    syntax: 'none | margin | end',
    initial: 'none',
    inherited: true,
    help: 'Where they stand as QR codes.',
    accepts: /^(?:none|margin|end)$/,
  },
  '--livret-float-barrier': {
    syntax: 'none | before',
    initial: 'none',
    inherited: false,
    help: '`before` keeps figures and tables that move on their side of the element’s beginning.',
    accepts: /^(?:none|before)$/,
  },
  '--livret-break-inside': {
    syntax: 'auto | reluctant',
    initial: 'auto',
    inherited: false,
    help: '`reluctant` parts the element between pages only rather than leave a hole of three lines.',
    accepts: /^(?:auto|reluctant)$/,
  },
  '--livret-stretch': {
    syntax: '<percentage>{1,2}',
    initial: '0%',
    inherited: true,
    help: 'How much margins above and below may gain, and lose, so that a page ends on its last line.',
    accepts: /^\d{1,3}%(?: \d{1,2}%)?$/,
  },
  '--livret-chart-stretch': {
    syntax: '<percentage>',
    initial: '0%',
    inherited: true,
    help: 'How much higher the chart of a figure that moves may be drawn, so that its page ends on its last line.',
    accepts: /^(?:[0-2]?\d(?:\.\d+)?|30(?:\.0+)?)%$/,
  },
  '--livret-fill-pages': {
    syntax: '<integer>',
    initial: '0',
    inherited: false,
    help: 'Blank pages are put before the element until the booklet’s pages are a multiple of this.',
    accepts: /^\d{1,3}$/,
  },
  '--livret-fit-leading': {
    syntax: '<percentage>',
    initial: '0%',
    inherited: false,
    help: 'On the root: how much less or more all line heights may be made, so that no blank page is needed.',
    accepts: /^(?:[0-4](?:\.\d+)?|5(?:\.0+)?)%$/,
  },
  '--livret-fit-spacing': {
    syntax: '<percentage>',
    initial: '0%',
    inherited: false,
    help: 'Likewise, how much less or more all margins above and below.',
    accepts: /^(?:[0-4]?\d(?:\.\d+)?|50(?:\.0+)?)%$/,
  },
  '--livret-fit-figures': {
    syntax: '<percentage>',
    initial: '0%',
    inherited: false,
    help: 'Likewise, how much lower or higher all figures.',
    accepts: /^(?:[0-2]?\d(?:\.\d+)?|30(?:\.0+)?)%$/,
  },
  '--livret-ruling': {
    syntax: 'none | [ruled | dotted | squared] <length> #rrggbb?',
    initial: 'none',
    inherited: false,
    help: 'What fills the height that an element’s content leaves: lines to write on, dots or squares, so far apart; in the text’s colour if none is given.',
    accepts:
      /^(?:none|(?:ruled|dotted|squared)\s+(?:[1-9]\d{0,3}(?:\.\d+)?|0?\.[1-9]\d*)(?:mm|cm|in|pt)(?:\s+#[0-9a-f]{6})?)$/i,
  },
  '--livret-cut': {
    syntax: 'none | above',
    initial: 'none',
    inherited: false,
    help: '`above` draws a dashed line with scissors at the element’s upper edge: what is below is to be cut off.',
    accepts: /^(?:none|above)$/,
  },
  '--livret-pdf-limit': {
    syntax: 'none | <number>kB | <number>MB',
    initial: 'none',
    inherited: false,
    help: 'On the root: the size of a PDF, in thousands or millions of bytes, above which a build says what weighs.',
    accepts: /^(?:none|\d{1,6}(?:\.\d{1,3})?[kM]B)$/,
  },
  '--livret-chart-palette': {
    syntax: '#rrggbb …',
    initial: 'Livret’s own',
    inherited: true,
    help: 'Colours of a chart’s categories, in their order.',
    accepts: /^#[0-9a-f]{6}(?:[\s,]+#[0-9a-f]{6})*$/i,
  },
  '--livret-chart-muted': chartColor('#5c5c5c', 'Colour of a chart’s axes and notes.'),
  '--livret-chart-grid': chartColor('#d4d4d4', 'Colour of a chart’s grid.'),
  '--livret-chart-paper': chartColor('#ffffff', 'Colour between the parts of a chart.'),
};
