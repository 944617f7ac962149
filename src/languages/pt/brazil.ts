import type { DateStyle, Language } from '../language.ts';
import { charts } from './charts.ts';
import { references } from './references.ts';
import { sheets } from './sheets.ts';
import { brazilianTypesetting } from './typesetting.ts';
import { dates, mail, plurals, sameAs, words } from './words.ts';

const brazilianDates: DateStyle = { ...dates, day: (day) => (day === 1 ? '1º' : String(day)) };

/** The spellings and conventions of Brazil that differ from Portugal's. */
export const brazil = {
  tag: 'pt-BR',
  typesetting: brazilianTypesetting,
  numbers: {
    decimal: ',',
    group: '.',
    groupedFrom: 1000,
    percent: '%',
    million: 'mi',
    billion: 'bi',
    powers: { mil: 3, milhão: 6, milhões: 6, mi: 6, bilhão: 9, bilhões: 9, bi: 9 },
    unknown: 'n.\u00A0d.',
  },
  dates: brazilianDates,
  quotes: { outer: ['“', '”'], inner: ['‘', '’'] },
  words: {
    ...words,
    contents: 'Sumário',
    table: 'Tabela',
    keysNote: 'Entre parênteses, o número na apostila sem nome.',
  },
  plurals: { ...plurals, table: 'Tabelas' },
  sameAs: { ...sameAs, table: 'como na' },
  edition: (edition: string) => (/^\d+$/.test(edition) ? `${edition}ª edição` : edition),
  references: {
    ...references,
    issue: 'n.',
    section: 'seção',
    review: 'resenha',
    roles: { ...references.roles, director: 'direção', 'script-writer': 'roteiro de' },
  },
  charts: {
    ...charts,
    kinds: { ...charts.kinds, pie: 'Gráfico de pizza', slope: 'Gráfico de inclinações' },
  },
  sheets: {
    ...sheets,
    test: {
      ...sheets.test,
      lines: {
        1: [
          'Imprima esta folha em frente e verso, em tamanho real (100%),',
          'virada pela borda curta, e dobre-a pelo tracejado.',
          'Os números 1, 2, 3, 4 devem vir em sequência, todos em pé.',
          'Se 2 e 3 saírem de cabeça para baixo, escolha a outra borda.',
          'A régua abaixo mede 100 mm, a não ser que a impressora reduza.',
        ],
        2: [
          'Margens: no meio de cada borda há uma escada com degraus de um',
          'milímetro. O primeiro degrau impresso mostra onde a impressora',
          'começa; nada importante deve ficar mais perto da borda.',
          'Cinzas: cada quadrado deve se distinguir dos vizinhos.',
        ],
        3: [
          'Registro: segure a folha contra uma lâmpada. As quatro cruzes',
          'graduadas do verso dizem quantos milímetros o alvo da frente',
          'está deslocado. Mais de 2 mm: ajuste a bandeja ou o papel.',
          'Fios: 0,1 pt pode desaparecer, 0,25 pt deve ser contínuo.',
        ],
        4: [
          'Esta é a última página: o verso da folha dobrada.',
          'Configurações a guardar: frente e verso, borda curta, tamanho',
          'real, papel em paisagem, sem ajustar nem centralizar.',
        ],
      },
    },
  },
  mail: {
    ...mail,
    greeting: 'Olá,',
    intro: 'Aqui está a apostila:',
    attached: 'A apostila está anexada a esta mensagem:',
    linked: 'Baixe a apostila aqui:',
    checksum: 'Soma de verificação SHA-256 do arquivo:',
    pageAttached: 'A apostila também está anexada como página da web, para ler no celular:',
    pageLinked: 'A apostila também pode ser lida no celular, como página da web:',
    cover: 'Capa da apostila',
  },
} satisfies Partial<Language>;
