import { wordList } from '../../word-list.ts';
import type { Language } from '../language.ts';

export const words: Language['words'] = {
  contents: 'Índice',
  part: 'Parte',
  chapter: 'Capítulo',
  figure: 'Figura',
  table: 'Tabla',
  notes: 'Notas',
  number: 'N.º',
  name: 'Nombre',
  continued: 'continuación',
  source: 'Fuente',
  sources: 'Fuentes',
  picture: 'Imagen',
  licence: 'Licencia',
  code: 'Código QR de la dirección que figura debajo',
  listing: 'Listado',
  equation: 'Ecuación',
  exercise: 'Ejercicio',
  question: 'Pregunta',
  line: 'Línea',
  verse: 'Verso',
  theorem: 'Teorema',
  proposition: 'Proposición',
  property: 'Propiedad',
  lemma: 'Lema',
  corollary: 'Corolario',
  conjecture: 'Conjetura',
  axiom: 'Axioma',
  definition: 'Definición',
  example: 'Ejemplo',
  remark: 'Observación',
  proof: 'Demostración',
  answer: 'Solución',
  answers: 'Soluciones',
  points: 'Puntos',
  total: 'Total',
  keys: 'Las respuestas de cada ejemplar',
  keysNote: 'Entre paréntesis, el número en el cuaderno sin nombre.',
  colophon: 'Compuesto con Livret.',
  onCover: 'En la cubierta',
  see: 'véase',
  seeAlso: 'véase también',
};

export const sameAs: Language['sameAs'] = { figure: 'como en la', table: 'como en la' };

export const shortLines: Language['shortLines'] = {
  line: ['l.', 'll.'],
  verse: ['v.', 'vv.'],
};

export const plurals: Language['plurals'] = {
  part: 'Partes',
  chapter: 'Capítulos',
  figure: 'Figuras',
  table: 'Tablas',
  listing: 'Listados',
  equation: 'Ecuaciones',
  exercise: 'Ejercicios',
  question: 'Preguntas',
  line: 'Líneas',
  verse: 'Versos',
  theorem: 'Teoremas',
  proposition: 'Proposiciones',
  property: 'Propiedades',
  lemma: 'Lemas',
  corollary: 'Corolarios',
  conjecture: 'Conjeturas',
  axiom: 'Axiomas',
  definition: 'Definiciones',
  example: 'Ejemplos',
  remark: 'Observaciones',
};

export const otherForms: Language['otherForms'] = {
  chapter: ['cap.', 'caps.'],
  figure: ['fig.', 'figs.'],
  table: ['tab.', 'cuadro', 'cuadros'],
  equation: ['ec.', 'ecs.'],
  theorem: ['teor.'],
  proposition: ['prop.'],
  definition: ['def.'],
};

export const mail: Language['mail'] = {
  greeting: 'Hola,',
  greetingEnd: ':',
  intro: 'Este es el cuaderno:',
  page: 'página',
  pages: 'páginas',
  attached: 'El cuaderno va adjunto a este mensaje:',
  linked: 'Puede descargar el cuaderno aquí:',
  checksum: 'Suma de comprobación SHA-256 del archivo:',
  pageAttached: 'El cuaderno va adjunto también como página web, para leerlo en el teléfono:',
  pageLinked: 'El cuaderno se puede leer también en el teléfono, como página web:',
  unsubscribe: 'Si no desea recibir más mensajes como este, escriba a',
  cover: 'Portada del cuaderno',
  kilobytes: 'kB',
};

export const errata: Language['errata'] = {
  title: 'Fe de erratas',
  printed: 'Edición impresa',
  corrected: 'Edición corregida',
  page: (page) => (page === '' ? 'Página sin número' : `Página ${page}`),
  start: 'Al principio',
  paragraph: 'párrafo',
  item: 'punto',
  row: 'fila',
  replace: (before, after) => `donde dice ${before} debe decir ${after}`,
  add: (text) => `añádase a continuación ${text}`,
  remove: (text) => `suprímase ${text}`,
  chart: 'el gráfico',
  picture: 'la imagen',
  changed: 'véase la edición corregida',
};

export const dates: Language['dates'] = {
  months: wordList(
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  ),
  shortMonths: wordList('ene. feb. mar. abr. may. jun. jul. ago. sept. oct. nov. dic.'),
  day: String,
  date: (day, month, year) => `${day} de ${month} de ${year}`,
  month: (month, year) => `${month} de ${year}`,
  first: 'day',
};
