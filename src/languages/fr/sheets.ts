import type { SheetWords } from '../print-words.ts';

export const sheets: SheetWords = {
  sheet: 'feuille',
  front: 'recto',
  back: 'verso',
  pages: 'p.',
  forPaper: 'feuilles à imprimer',
  notForReading:
    'Feuilles pour le papier : sans balises, les pages dans l’ordre de l’impression. Pour lire ou écouter, ouvrez l’autre PDF du livret.',
  test: {
    title: 'Feuille d’essai',
    top: 'haut',
    lines: {
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
        'ou décalez les versos d’autant : --offset DROITE,BAS en mm.',
        'Filets : 0,1 pt peut disparaître, 0,25 pt doit être continu.',
      ],
      4: [
        'Ceci est la dernière page : le dos de la feuille pliée.',
        'Réglages à retenir : recto verso, bord court, taille réelle,',
        'papier en paysage, sans ajuster ni centrer.',
        'Pas d’autre bord à choisir : imprimez-la avec --flip long.',
        'Une face à la fois : imprimez --sides fronts, retournez la feuille',
        'comme une page de livre, remettez-la, imprimez --sides backs.',
      ],
    },
  },
};
