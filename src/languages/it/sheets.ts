import type { SheetWords } from '../print-words.ts';

export const sheets: SheetWords = {
  sheet: 'foglio',
  front: 'fronte',
  back: 'retro',
  pages: 'p.',
  forPaper: 'fogli da stampare',
  notForReading:
    'Fogli per la carta: senza tag, con le pagine nell’ordine di stampa. Per leggere o ascoltare, aprire l’altro PDF del libretto.',
  test: {
    title: 'Foglio di prova',
    top: 'alto',
    lines: {
      1: [
        'Stampare questo foglio fronte e retro a dimensione reale (100%),',
        'capovolto sul lato corto, poi piegarlo lungo i trattini.',
        'I numeri 1, 2, 3, 4 devono susseguirsi, tutti diritti.',
        'Se 2 e 3 sono capovolti, scegliere l’altro lato.',
        'La riga in basso misura 100 mm, se la stampante non riduce.',
      ],
      2: [
        'Margini: al centro di ogni lato c’è una scala con gradini di un',
        'millimetro. Il primo gradino stampato indica dove comincia la',
        'stampante; nulla di importante deve stare più vicino al bordo.',
        'Grigi: ogni riquadro deve distinguersi da quelli vicini.',
      ],
      3: [
        'Registro: tenere il foglio davanti a una lampada. Le quattro croci',
        'graduate del retro dicono di quanti millimetri è spostato il',
        'mirino del fronte. Oltre 2 mm: regolare il vassoio o la carta.',
        'o spostare i retri: --offset DESTRA,BASSO in mm.',
        'Filetti: 0,1 pt può sparire, 0,25 pt deve essere continuo.',
      ],
      4: [
        'Questa è l’ultima pagina: il dorso del foglio piegato.',
        'Impostazioni da ricordare: fronte e retro, lato corto, dimensione',
        'reale, carta orizzontale, senza adattare né centrare.',
        'Se non c’è altro lato da scegliere: ristampare con --flip long.',
        'Una facciata alla volta: stampare --sides fronts, voltare il foglio',
        'come la pagina di un libro, reinserirlo, stampare --sides backs.',
      ],
    },
  },
};
