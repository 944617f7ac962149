/**
 * The headers by which spreadsheets, Moodle and student registers name what Livret knows of a person, in the
 * languages of documents, as `hyphenated` writes them.
 */
const HEADERS = {
  name:
    'name full-name display-name nom nom-complet nom-et-prenom nom-prenom prenom-nom vollstandiger-name ' +
    'nombre nombre-completo nombre-y-apellidos nome nome-completo nome-e-cognome cognome-e-nome naam volledige-naam',
  'first-name':
    'first-name given-name forename prenom prenoms prenom-usuel vorname rufname ' +
    'nome-proprio nomes-proprios primeiro-nome prenome nombre-s voornaam roepnaam',
  infix: 'tussenvoegsel tussenvoegsels voorvoegsel voorvoegsels',
  'last-name':
    'last-name family-name surname nom-de-famille nom-usuel nom-d-usage nom-patronymique nachname familienname ' +
    'apellido apellidos apellido-s cognome apelido apelidos sobrenome achternaam familienaam',
  email:
    'email e-mail mail mel email-address e-mail-address courriel adresse-de-courriel adresse-courriel ' +
    'courrier-electronique adresse-electronique adresse-email adresse-e-mail adresse-mail adresse-de-messagerie ' +
    'e-mail-adresse mailadresse correo correo-electronico direccion-de-correo direccion-de-correo-electronico ' +
    'direccion-email posta-elettronica indirizzo-email indirizzo-e-mail correio-eletronico endereco-de-email ' +
    'endereco-de-e-mail endereco-de-correio-eletronico e-mailadres emailadres',
  number:
    'number no n nr n-o num id id-number student-number student-id numero numero-d-identification numero-etudiant ' +
    'numero-d-etudiant no-etudiant n-etudiant code-etudiant cod-etu matricule nummer id-nummer matrikelnummer ' +
    'numero-de-id numero-de-identificacion numero-de-identificacao codice-identificativo matricola matricula ' +
    'studentnummer',
  link: 'link url web-address lien adresse-web enlace collegamento ligacao',
  language: 'language lang langue sprache idioma lingua taal',
};

const KNOWN = new Map(
  Object.entries(HEADERS).flatMap(([name, headers]) => headers.split(' ').map((header) => [header, name])),
);

/**
 * The names of columns by their headers: one of the names above, or the normalised header. `Nom` beside
 * `Prénom` is a family name, `Nombre` beside `Apellidos` a first name. A column without a header is ''.
 */
export function columnNames(headers: readonly string[]): string[] {
  const names = headers.map((header) => {
    const normal = hyphenated(header);
    return KNOWN.get(normal) ?? normal;
  });
  const [first, last] = [names.includes('first-name'), names.includes('last-name')];
  if (first === last) return names;
  return names.map((name) => (name !== 'name' ? name : first ? 'last-name' : 'first-name'));
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
