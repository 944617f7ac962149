import { wordList } from '../../word-list.ts';
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
  listing: 'Listagem',
  equation: 'Equação',
  exercise: 'Exercício',
  question: 'Questão',
  line: 'Linha',
  verse: 'Verso',
  theorem: 'Teorema',
  proposition: 'Proposição',
  property: 'Propriedade',
  lemma: 'Lema',
  corollary: 'Corolário',
  conjecture: 'Conjetura',
  axiom: 'Axioma',
  definition: 'Definição',
  example: 'Exemplo',
  remark: 'Observação',
  proof: 'Demonstração',
  answer: 'Solução',
  answers: 'Soluções',
  points: 'Pontos',
  total: 'Total',
  keys: 'As respostas de cada exemplar',
  keysNote: 'Entre parênteses, o número no caderno sem nome.',
  colophon: 'Composto com Livret.',
  onCover: 'Na capa',
  see: 'ver',
  seeAlso: 'ver também',
};

export const sameAs: Language['sameAs'] = { figure: 'como na', table: 'como no' };

export const shortLines: Language['shortLines'] = {
  line: ['l.', 'll.'],
  verse: ['v.', 'vv.'],
};

export const plurals: Language['plurals'] = {
  part: 'Partes',
  chapter: 'Capítulos',
  figure: 'Figuras',
  table: 'Quadros',
  listing: 'Listagens',
  equation: 'Equações',
  exercise: 'Exercícios',
  question: 'Questões',
  line: 'Linhas',
  verse: 'Versos',
  theorem: 'Teoremas',
  proposition: 'Proposições',
  property: 'Propriedades',
  lemma: 'Lemas',
  corollary: 'Corolários',
  conjecture: 'Conjeturas',
  axiom: 'Axiomas',
  definition: 'Definições',
  example: 'Exemplos',
  remark: 'Observações',
};

export const otherForms: Language['otherForms'] = {
  chapter: ['cap.', 'caps.'],
  figure: ['fig.', 'figs.'],
  table: ['tabela', 'tabelas', 'quadro', 'quadros', 'tab.'],
  equation: ['eq.', 'eqs.'],
  theorem: ['teor.'],
  proposition: ['prop.'],
  conjecture: ['conjectura', 'conjecturas'],
  definition: ['def.'],
};

export const mail: Language['mail'] = {
  greeting: 'Bom dia,',
  greetingEnd: ',',
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

export const errata: Language['errata'] = {
  title: 'Errata',
  printed: 'Edição impressa',
  corrected: 'Edição corrigida',
  page: (page) => (page === '' ? 'Página sem número' : `Página ${page}`),
  start: 'No início',
  paragraph: 'parágrafo',
  item: 'ponto',
  row: 'linha',
  replace: (before, after) => `onde se lê ${before} leia-se ${after}`,
  add: (text) => `acrescentar a seguir ${text}`,
  remove: (text) => `suprimir ${text}`,
  chart: 'o gráfico',
  picture: 'a imagem',
  changed: 'ver a edição corrigida',
};

export const dates: Language['dates'] = {
  months: wordList(
    'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  ),
  shortMonths: wordList('jan. fev. mar. abr. maio jun. jul. ago. set. out. nov. dez.'),
  day: String,
  date: (day, month, year) => `${day} de ${month} de ${year}`,
  month: (month, year) => `${month} de ${year}`,
  first: 'day',
};
