import type { SheetWords } from '../print-words.ts';

export const sheets: SheetWords = {
  sheet: 'sheet',
  front: 'front',
  back: 'back',
  pages: 'p.',
  forPaper: 'sheets to print',
  notForReading:
    'Sheets for paper: no tags, pages in the order of printing. To read or to listen, open the other PDF of the booklet.',
  test: {
    title: 'Test sheet',
    top: 'top',
    lines: {
      1: [
        'Print this sheet on both sides at actual size (100 %), flipped',
        'on the short edge, then fold it along the dashes.',
        'The numbers 1, 2, 3, 4 must follow one another, all upright.',
        'If 2 and 3 stand on their heads, choose the other edge.',
        'The rule below measures 100 mm, unless the printer scales.',
      ],
      2: [
        'Margins: in the middle of each edge are steps of a millimetre.',
        'The first step that is printed says where the printer begins;',
        'nothing that matters may stand nearer to the edge.',
        'Greys: each patch must differ from its neighbours.',
      ],
      3: [
        'Register: hold the sheet against a lamp. The four graduated',
        'crosses of the back say by how many millimetres the target in',
        'front is off. More than 2 mm: adjust the tray or the paper.',
        'or move the backs by it: --offset RIGHT,DOWN in millimetres.',
        'Rules: 0.1 pt may vanish, 0.25 pt must be continuous.',
      ],
      4: [
        'This is the last page: the back of the folded sheet.',
        'Settings to remember: both sides, short edge, actual size,',
        'landscape paper, neither fitted nor centred.',
        'No other edge to choose: print it again with --flip long.',
        'One side at a time: print --sides fronts, turn the sheet over like',
        'the leaf of a book, put it back, and print --sides backs.',
      ],
    },
  },
};
