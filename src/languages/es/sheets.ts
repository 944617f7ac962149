import type { SheetWords } from '../print-words.ts';

export const sheets: SheetWords = {
  sheet: 'pliego',
  front: 'anverso',
  back: 'reverso',
  pages: 'p.',
  forPaper: 'hojas para imprimir',
  notForReading:
    'Hojas para el papel: sin etiquetas, con las páginas en el orden de impresión. Para leer o escuchar, abra el otro PDF del cuaderno.',
  test: {
    title: 'Hoja de prueba',
    top: 'arriba',
    lines: {
      1: [
        'Imprima esta hoja por ambas caras a tamaño real (100 %), girada',
        'por el borde corto, y dóblela por la línea de trazos.',
        'Los números 1, 2, 3, 4 deben sucederse, todos al derecho.',
        'Si el 2 y el 3 salen cabeza abajo, elija el otro borde.',
        'La regla de abajo mide 100 mm, salvo que la impresora reduzca.',
      ],
      2: [
        'Márgenes: en el centro de cada borde hay una escalera de un',
        'milímetro por peldaño. El primero que sale impreso indica dónde',
        'empieza la impresora; nada importante debe quedar más afuera.',
        'Grises: cada casilla debe distinguirse de sus vecinas.',
      ],
      3: [
        'Registro: mire la hoja a contraluz. Las cuatro cruces graduadas',
        'del reverso indican cuántos milímetros está desplazada la diana',
        'del anverso. Más de 2 mm: ajuste la bandeja o el papel.',
        'o desplace los reversos: --offset DERECHA,ABAJO en mm.',
        'Líneas: la de 0,1 pt puede perderse; la de 0,25 pt, no.',
      ],
      4: [
        'Esta es la última página: el dorso de la hoja doblada.',
        'Ajustes que conviene recordar: dos caras, borde corto, tamaño',
        'real, papel apaisado, sin ajustar ni centrar.',
        'Si no hay otro borde que elegir: imprímala con --flip long.',
        'Una cara cada vez: imprima --sides fronts, dé la vuelta a la hoja',
        'como a la de un libro, métala de nuevo e imprima --sides backs.',
      ],
    },
  },
};
