/** What the test sheet says. */
export interface TestSheetWords {
  readonly title: string;
  readonly top: string;
  readonly front: string;
  readonly back: string;
  /** The decimal separator. */
  readonly point: string;
  /** Lines by the number of the page that they stand on. */
  readonly pages: Readonly<Record<1 | 2 | 3 | 4, readonly string[]>>;
}

export const TEST_SHEET: Readonly<Record<'fr' | 'en', TestSheetWords>> = {
  fr: {
    title: 'Feuille d’essai',
    top: 'haut',
    front: 'recto',
    back: 'verso',
    point: ',',
    pages: {
      1: [
        'Imprimez cette feuille en recto verso, taille réelle (100 %),',
        'retournement sur le bord court, puis pliez-la sur les tirets.',
        'Les numéros 1, 2, 3, 4 doivent se suivre, tous à l’endroit.',
        'Si 2 et 3 sont tête en bas, choisissez l’autre bord.',
        'La règle ci-dessous mesure 100 mm, sinon l’imprimante réduit.',
      ],
      2: [
        'Marges : au milieu de chaque bord, un escalier d’un millimètre',
        'par marche. La première marche imprimée dit où l’imprimante',
        'commence ; rien d’important ne doit se trouver plus près du bord.',
        'Gris : chaque case doit se distinguer de ses voisines.',
      ],
      3: [
        'Repérage : tenez la feuille devant une lampe. Les quatre croix',
        'graduées du verso disent de combien de millimètres la cible du',
        'recto est décalée. Plus de 2 mm : réglez le bac ou le papier.',
        'Filets : 0,1 pt peut disparaître, 0,25 pt doit être continu.',
      ],
      4: [
        'Ceci est la dernière page : le dos de la feuille pliée.',
        'Réglages à retenir : recto verso, bord court, taille réelle,',
        'papier en paysage, sans ajuster ni centrer.',
      ],
    },
  },
  en: {
    title: 'Test sheet',
    top: 'top',
    front: 'front',
    back: 'back',
    point: '.',
    pages: {
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
        'Rules: 0.1 pt may vanish, 0.25 pt must be continuous.',
      ],
      4: [
        'This is the last page: the back of the folded sheet.',
        'Settings to remember: both sides, short edge, actual size,',
        'landscape paper, neither fitted nor centred.',
      ],
    },
  },
};
