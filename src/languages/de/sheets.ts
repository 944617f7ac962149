import type { SheetWords } from '../print-words.ts';

export const sheets: SheetWords = {
  sheet: 'Bogen',
  front: 'Vorderseite',
  back: 'Rückseite',
  pages: 'S.',
  forPaper: 'Druckbogen',
  notForReading:
    'Bogen für den Druck: ohne Tags, die Seiten in der Reihenfolge des Drucks. Zum Lesen oder Vorlesen dient das andere PDF des Hefts.',
  test: {
    title: 'Testblatt',
    top: 'oben',
    lines: {
      1: [
        'Drucken Sie dieses Blatt beidseitig und ohne Skalierung (100 %),',
        'über die kurze Kante gewendet. Falten Sie es an der Strichlinie.',
        'Die Zahlen 1, 2, 3, 4 müssen aufeinanderfolgen und aufrecht sein.',
        'Stehen 2 und 3 auf dem Kopf, wählen Sie die andere Kante.',
        'Die Linie unten misst 100 mm, sonst skaliert der Drucker.',
      ],
      2: [
        'Ränder: In der Mitte jeder Kante steht eine Treppe mit Stufen von',
        'einem Millimeter. Die erste gedruckte Stufe zeigt, wo der Drucker',
        'beginnt; nichts Wichtiges darf näher am Rand stehen.',
        'Grau: Jedes Feld muss sich von seinen Nachbarn unterscheiden.',
      ],
      3: [
        'Passer: Halten Sie das Blatt gegen eine Lampe. Die vier Kreuze',
        'der Rückseite zeigen, um wie viele Millimeter die Zielmarke vorn',
        'versetzt ist. Bei mehr als 2 mm: Fach oder Papier neu einrichten.',
        'Oder die Rückseiten verschieben: --offset RECHTS,UNTEN in mm.',
        'Linien: 0,1 pt darf verschwinden, 0,25 pt muss durchgehen.',
      ],
      4: [
        'Dies ist die letzte Seite: die Rückseite des gefalteten Blatts.',
        'Einstellungen zum Merken: beidseitig, kurze Kante, 100 %,',
        'Papier im Querformat, weder angepasst noch zentriert.',
        'Keine andere Kante wählbar: mit --flip long neu drucken.',
        'Nur einseitig: --sides fronts drucken, das Blatt wie eine Buchseite',
        'wenden, wieder einlegen, dann --sides backs drucken.',
      ],
    },
  },
};
