import { nearest } from '../../faults/nearest.ts';

/** Names of BibTeX, Zotero and RIS for what CSL calls otherwise, in lower case. */
const OTHER: Readonly<Record<string, string>> = {
  // Fields
  authors: 'author',
  address: 'publisher-place',
  booktitle: 'container-title',
  date: 'issued',
  firstname: 'given',
  journal: 'container-title',
  journaltitle: 'container-title',
  lastname: 'family',
  location: 'publisher-place',
  name: 'literal',
  pages: 'page',
  place: 'publisher-place',
  publicationtitle: 'container-title',
  series: 'collection-title',
  urldate: 'accessed',
  year: 'issued',
  // Types
  blogpost: 'post-weblog',
  booksection: 'chapter',
  case: 'legal_case',
  conferencepaper: 'paper-conference',
  film: 'motion_picture',
  picture: 'image',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  journalarticle: 'article-journal',
  law: 'legislation',
  magazinearticle: 'article-magazine',
  mastersthesis: 'thesis',
  newspaperarticle: 'article-newspaper',
  online: 'webpage',
  phdthesis: 'thesis',
  presentation: 'speech',
  statute: 'legislation',
  techreport: 'report',
  videorecording: 'video',
  website: 'webpage',
};

/** Words that are written for names of the format: those of the languages of booklets, of HTML and Markdown. */
const SYNONYMS: Readonly<Record<string, string>> = {
  title: 'titre titel nom name intitule caption legende titulo titolo',
  date: 'datum fecha',
  subtitle: 'sous-titre untertitel subtitulo sottotitolo ondertitel',
  variables: 'variablen variabili variaveis variabelen',
  choices: 'choix auswahl opciones opzioni opcoes scelte keuzes options',
  short: 'court titre-court',
  blocks:
    'contenu content blocs body corps elements items contenido contenuto conteudo inhoud inhalt bloques',
  text: 'texte paragraph paragraphe para p markdown md texto testo tekst absatz parrafo paragrafo alinea',
  section:
    'heading header h1 h2 titre title titre-de-section sous-titre seccion sezione secao paragraaf abschnitt uberschrift',
  subsection: 'h3 subheading sous-section',
  math: 'formula formule equation eq latex tex formel',
  list: 'liste ul ol bullets puces lista lijst',
  quote: 'citation blockquote cita citazione citat citaat zitat',
  figure: 'chart graph graphique diagramme graphe plot abbildung diagramm grafico grafiek diagrama',
  image: 'img photo picture illustration bild imagen immagine imagem afbeelding',
  pictures: 'images photos',
  table: 'tableau tabelle tabla tabella tabela tabel',
  head: 'headers header entete entetes en-tete en-tetes thead columns colonnes encabezado intestazione cabecalho kop kopf',
  ordered: 'numbered enumerate enumerated numerote numerotee ordonne ordonnee',
  timeline: 'chronologie frise',
  box: 'encadre cadre callout admonition tip astuce info important attention recuadro cuadro riquadro caixa kader kasten',
  note: 'remarque warning nota anmerkung opmerking',
  statement: 'enonce',
  exercise:
    'exercice exo question problem probleme task aufgabe ubung ejercicio esercizio exercicio oefening opgave opdracht',
  verse: 'vers poeme poem stanza strophe gedicht',
  definitions: 'dl definition-list definiciones definizioni definicoes definities definitionen',
  numbers: 'chiffres nombres kpi stats',
  references: 'bibliography bibliographie sources',
  'sign-in': 'emargement presence signatures',
  points: 'bareme notation',
  space: 'vide blank lignes-vides vspace spacer espace espacio spazio espaco ruimte leerraum',
  upright: 'vertical verticale debout',
  lying: 'horizontal horizontale couche',
  break:
    'pagebreak page-break saut saut-de-page newpage clearpage salto salto-de-pagina quebra interruzione umbruch seitenumbruch pagina-einde',
  glossary: 'glossaire glosario glossario glossar woordenlijst',
  answer:
    'solution reponse corrige correction correct correcte bonne-reponse antwort losung respuesta solucion risposta soluzione resposta solucao antwoord oplossing',
  right: 'correct correcte juste vrai bonne bon true',
  term: 'mot terme termino termine termo begriff begrip',
  definition: 'sens def definicion definizione definicao definitie bedeutung significado',
  family: 'nom',
  given: 'prenom',
  code: 'listing pre',
  chapters: 'chapitres chapter sections parties kapitel capitulos capitoli hoofdstukken',
  authors: 'auteurs auteur author autores autori autoren autor autore',
  author: 'auteur auteurs',
  language: 'langue lang locale idioma lingua taal sprache lengua',
  edition: 'version',
  licence: 'license',
  keywords: 'mots-cles motscles tags palabras-clave parole-chiave palavras-chave trefwoorden stichworter',
  description: 'resume summary abstract',
  page: 'format-de-page papersize paper papier pagina seite papel carta',
  pie: 'camembert secteurs',
  histogram: 'histogramme',
  bars: 'bar barres column columns barchart',
  lines: 'courbe courbes line lineas linee linhas lijnen',
  scatter: 'nuage points',
  doughnut: 'donut anneau',
  issued: 'annee',
  publisher: 'editeur maison',
  'container-title': 'revue',
  URL: 'url lien link',
  DOI: 'doi',
  book: 'livre ouvrage',
  'article-journal': 'article-de-revue revue',
  webpage: 'site web page-web',
  thesis: 'these memoire',
  credit: 'auteur author source',
  alt: 'description alternative',
  width: 'largeur ancho anchura larghezza largura breedte breite',
  height: 'hauteur alto altura altezza hoogte hohe',
  data: 'donnees datos dati dados daten gegevens',
  colspan: 'columns cols span colonnes',
  rowspan: 'rows lignes',
  rows: 'lignes body data donnees tbody filas righe linhas rijen zeilen',
  fields: 'champs colonnes columns campos campi velden felder',
  unit: 'unite unidad unita unidade eenheid einheit',
  label: 'libelle etiquette etiqueta etichetta beschriftung',
  value: 'valeur valor valore waarde wert',
  source: 'sources author auteur from by par de fuente fonte bron quelle',
  grey: 'gris gray noir-et-blanc nb n-b bw b-w black-and-white monochrome',
  color: 'couleur couleurs colour colours',
  sum: 'total somme',
  fr: 'francais french fr-fr fr-be fr-ca fr-ch',
  en: 'anglais english',
  de: 'allemand german deutsch de-de',
  es: 'espagnol spanish espanol castellano es-es',
  it: 'italien italian italiano it-it it-ch',
  pt: 'portugais portuguese portugues pt-pt',
  nl: 'neerlandais dutch nederlands nl-nl nl-be',
};

const NAMES = new Map<string, string[]>();
for (const [name, words] of Object.entries(SYNONYMS)) {
  for (const word of words.split(' ')) NAMES.set(word, [...(NAMES.get(word) ?? []), name]);
}

/** The name that was probably meant: what another program calls so, else the nearest, else another word for it. */
export function meantBy(word: string, names: readonly string[]): string | null {
  const other = OTHER[word.toLowerCase()];
  if (other !== undefined && names.includes(other)) return other;
  const plain = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return nearest(word, names) ?? NAMES.get(plain)?.find((name) => names.includes(name)) ?? null;
}
