/**
 * The headers by which spreadsheets, Moodle and student registers name what Livret knows of a person, in
 * French and English, as `hyphenated` writes them.
 */
const HEADERS = {
  name: 'name full-name display-name nom nom-complet nom-et-prenom nom-prenom prenom-nom',
  'first-name': 'first-name given-name forename prenom prenoms prenom-usuel',
  'last-name': 'last-name family-name surname nom-de-famille nom-usuel nom-d-usage nom-patronymique',
  email:
    'email e-mail mail mel email-address e-mail-address courriel adresse-de-courriel adresse-courriel ' +
    'courrier-electronique adresse-electronique adresse-email adresse-e-mail adresse-mail adresse-de-messagerie',
  number:
    'number no n nr id id-number student-number student-id numero numero-d-identification numero-etudiant ' +
    'numero-d-etudiant no-etudiant n-etudiant code-etudiant cod-etu matricule',
  link: 'link url web-address lien adresse-web',
  language: 'language lang langue',
};

const KNOWN = new Map(
  Object.entries(HEADERS).flatMap(([name, headers]) => headers.split(' ').map((header) => [header, name])),
);

/**
 * The names of columns by their headers: one of the names above, or the normalised header. `Nom` beside
 * `Prénom` is a family name. A column without a header is ''.
 */
export function columnNames(headers: readonly string[]): string[] {
  const names = headers.map((header) => {
    const normal = hyphenated(header);
    return KNOWN.get(normal) ?? normal;
  });
  if (!names.includes('first-name') || names.includes('last-name')) return names;
  return names.map((name) => (name === 'name' ? 'last-name' : name));
}

/** Letters that Unicode does not take apart, in ASCII. */
const IN_ASCII: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'ng',
  ŧ: 't',
};

/** `Łucja Groß` as `lucja-gross`, for names of files, which every system and mail program keeps. Other scripts are left out. */
export function inAscii(words: string): string {
  const letters = hyphenated(words).replace(/[^\0-\x7f]/g, (letter) => IN_ASCII[letter] ?? '');
  return letters.replace(/-+/g, '-').replace(/^-|-$/g, '');
}

/** `Groupe de TD` as `groupe-de-td`: what texts may call it, and what files are named by. */
export function hyphenated(words: string): string {
  const letters = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}
