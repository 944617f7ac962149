import type { Language } from '../language.ts';

export const words: Language['words'] = {
  contents: 'Índice',
  part: 'Parte',
  chapter: 'Capítulo',
  figure: 'Figura',
  table: 'Quadro',
  notes: 'Notas',
  number: 'N.º',
  name: 'Nome',
  continued: 'continuação',
  source: 'Fonte',
  sources: 'Fontes',
  picture: 'Imagem',
  licence: 'Licença',
  code: 'Código QR do endereço abaixo',
  equation: 'Equação',
  exercise: 'Exercício',
  question: 'Questão',
  answer: 'Solução',
  answers: 'Soluções',
  points: 'Pontos',
  total: 'Total',
  keys: 'As respostas de cada exemplar',
  keysNote: 'Entre parênteses, o número no livrete sem nome.',
  colophon: 'Composto com Livret.',
  onCover: 'Na capa',
  see: 'ver',
  seeAlso: 'ver também',
};

export const sameAs: Language['sameAs'] = { figure: 'como na', table: 'como no' };

export const plurals: Language['plurals'] = {
  part: 'Partes',
  chapter: 'Capítulos',
  figure: 'Figuras',
  table: 'Quadros',
  equation: 'Equações',
  exercise: 'Exercícios',
  question: 'Questões',
};

export const mail: Language['mail'] = {
  greeting: 'Bom dia,',
  intro: 'Eis o caderno:',
  page: 'página',
  pages: 'páginas',
  attached: 'O caderno segue em anexo a esta mensagem:',
  linked: 'O caderno pode ser descarregado aqui:',
  checksum: 'Soma de verificação SHA-256 do ficheiro:',
  pageAttached: 'O caderno segue também em anexo como página Web, para ler no telemóvel:',
  pageLinked: 'O caderno também pode ser lido no telemóvel, como página Web:',
  unsubscribe: 'Se não quiser receber mais mensagens como esta, escreva para',
  cover: 'Capa do caderno',
  kilobytes: 'kB',
};
