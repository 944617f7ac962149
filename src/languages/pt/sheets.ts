import type { SheetWords } from '../print-words.ts';

export const sheets: SheetWords = {
  sheet: 'folha',
  front: 'frente',
  back: 'verso',
  pages: 'p.',
  forPaper: 'folhas para imprimir',
  notForReading:
    'Folhas para o papel: sem etiquetas, com as páginas na ordem de impressão. Para ler ou ouvir, abra o outro PDF da brochura.',
  test: {
    title: 'Folha de teste',
    top: 'cima',
    lines: {
      1: [
        'Imprima esta folha em frente e verso, em tamanho real (100 %),',
        'virada pelo lado curto, e dobre-a pelo tracejado.',
        'Os números 1, 2, 3, 4 devem seguir-se, todos na posição certa.',
        'Se 2 e 3 saírem ao contrário, escolha o outro lado.',
        'A régua em baixo mede 100 mm, a não ser que a impressora reduza.',
      ],
      2: [
        'Margens: a meio de cada lado há uma escada com degraus de um',
        'milímetro. O primeiro degrau impresso mostra onde a impressora',
        'começa; nada de importante deve ficar mais perto da borda.',
        'Cinzentos: cada quadrado deve distinguir-se dos vizinhos.',
      ],
      3: [
        'Registo: segure a folha em frente de uma lâmpada. As quatro cruzes',
        'graduadas do verso dizem quantos milímetros o alvo da frente está',
        'desviado. Mais de 2 mm: ajuste o tabuleiro ou o papel.',
        'ou desloque os versos: --offset DIREITA,BAIXO em mm.',
        'Filetes: 0,1 pt pode desaparecer, 0,25 pt deve ser contínuo.',
      ],
      4: [
        'Esta é a última página: as costas da folha dobrada.',
        'Definições a reter: frente e verso, lado curto, tamanho real,',
        'papel na horizontal, sem ajustar nem centrar.',
        'Sem outro lado para escolher: imprima-a com --flip long.',
        'Uma face de cada vez: imprima --sides fronts, vire a folha como a',
        'de um livro, volte a pô-la e imprima --sides backs.',
      ],
    },
  },
};
