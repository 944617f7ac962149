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
  equation: 'Ecuación',
  exercise: 'Ejercicio',
  question: 'Pregunta',
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

export const plurals: Language['plurals'] = {
  part: 'Partes',
  chapter: 'Capítulos',
  figure: 'Figuras',
  table: 'Tablas',
  equation: 'Ecuaciones',
  exercise: 'Ejercicios',
  question: 'Preguntas',
};

export const mail: Language['mail'] = {
  greeting: 'Hola,',
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
