import type { SheetWords } from '../print-words.ts';

export const sheets: SheetWords = {
  sheet: 'vel',
  front: 'voorzijde',
  back: 'achterzijde',
  pages: 'p.',
  forPaper: 'drukvellen',
  notForReading:
    'Vellen voor op papier: zonder tags, met de pagina’s in drukvolgorde. Open om te lezen of te luisteren de andere pdf van het boekje.',
  test: {
    title: 'Testvel',
    top: 'boven',
    lines: {
      1: [
        'Druk dit vel dubbelzijdig en op ware grootte (100%) af, omgeslagen',
        'langs de korte kant, en vouw het langs de streepjes.',
        'De nummers 1, 2, 3, 4 moeten op elkaar volgen, alle rechtop.',
        'Staan 2 en 3 op hun kop, kies dan de andere kant.',
        'De lijn hieronder meet 100 mm, tenzij de printer verkleint.',
      ],
      2: [
        'Marges: midden op elke rand staat een trap met treden van een',
        'millimeter. De eerste afgedrukte trede toont waar de printer',
        'begint; niets belangrijks mag dichter bij de rand staan.',
        'Grijs: elk vlak moet te onderscheiden zijn van zijn buren.',
      ],
      3: [
        'Passing: houd het vel tegen een lamp. De vier kruisen met schaal',
        'op de achterzijde tonen hoeveel millimeter het doel op de',
        'voorzijde verschoven is. Meer dan 2 mm: stel lade of papier bij.',
        'of verschuif de achterzijden: --offset RECHTS,OMLAAG in mm.',
        'Lijnen: 0,1 pt mag wegvallen, 0,25 pt moet doorlopen.',
      ],
      4: [
        'Dit is de laatste pagina: de achterkant van het gevouwen vel.',
        'Te onthouden instellingen: dubbelzijdig, korte kant, ware',
        'grootte, liggend papier, niet passend gemaakt of gecentreerd.',
        'Geen andere kant te kiezen: druk het opnieuw af met --flip long.',
        'Eén zijde tegelijk: druk --sides fronts af, keer het vel om als een',
        'bladzijde, leg het terug en druk --sides backs af.',
      ],
    },
  },
};
