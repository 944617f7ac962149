import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { loadContent } from '../../src/content/index.ts';
import { type Person, peopleOf, readRows } from '../../src/content/people/index.ts';
import { Report } from '../../src/faults/fault.ts';
import { readCohortPeople } from '../../src/project/people.ts';
import { brief, memory, SOUND } from './project.ts';

const FILE = 'content/cohorts/lyon.csv';

function read(content: string | Uint8Array) {
  const report = new Report();
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { people: peopleOf(readRows(bytes, FILE, report), report), report };
}

/** The people of a list without a fault, in short. */
function said(content: string | Uint8Array) {
  const { people, report } = read(content);
  expect(report.faults).toEqual([]);
  return people.map(({ source, ...person }: Person) => ({ line: source.line, ...person }));
}

function faults(content: string) {
  return read(content).report.faults.map(brief);
}

const AWA = {
  name: 'Awa Diallo',
  email: 'awa.diallo@example.org',
  fields: { 'first-name': 'Awa', 'last-name': 'Diallo' },
};
const ZOE = {
  name: 'Zoé Lefèvre',
  email: 'zoe.lefevre@example.org',
  fields: { 'first-name': 'Zoé', 'last-name': 'Lefèvre' },
};

/** One byte a character, as Windows writes in Western Europe; those from U+0080 to U+009F do not occur here. */
const windows1252 = (text: string) => Uint8Array.from(text.replaceAll('€', '\x80'), (c) => c.charCodeAt(0));

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

describe('a list of people', () => {
  it('is what Moodle exports: UTF-8 with a byte order mark, commas, quotation marks where they are needed', () => {
    const list =
      '\uFEFFPrénom,"Nom de famille","Numéro d’identification",Institution,Département,"Adresse de courriel",Groupes\n' +
      'Awa,Diallo,22104567,"IUT de Valserre","Réseaux, télécoms",awa.diallo@example.org,"TD 1, TP 2"\n' +
      'Zoé,Lefèvre,,"IUT de Valserre",,zoe.lefevre@example.org,\n';
    expect(said(list)).toEqual([
      {
        ...AWA,
        line: 2,
        number: '22104567',
        fields: {
          ...AWA.fields,
          institution: 'IUT de Valserre',
          departement: 'Réseaux, télécoms',
          groupes: 'TD 1, TP 2',
        },
      },
      {
        ...ZOE,
        line: 3,
        number: '002',
        fields: { ...ZOE.fields, institution: 'IUT de Valserre', departement: '', groupes: '' },
      },
    ]);
  });

  it.each([
    ['Vorname,Nachname,E-Mail-Adresse,Matrikelnummer'],
    ['Nombre,Apellido(s),Dirección de correo,Número de ID'],
    ['Nome,Cognome,Indirizzo email,Matricola'],
    ['Nome,Apelido,Endereço de e-mail,Número de identificação'],
    ['Nome próprio,Apelido,E-mail,N.º'],
    ['Voornaam,Achternaam,E-mailadres,Studentnummer'],
    ['Name,Surname,Email address,ID number'],
  ])('may have its columns named %s', (header) => {
    expect(said(`${header}\nAwa,Diallo,awa.diallo@example.org,7\n`)).toEqual([
      { ...AWA, line: 2, number: '7', fields: AWA.fields },
    ]);
  });

  it('has Dutch names with what stands between their parts', () => {
    const list = "Voornaam;Tussenvoegsel;Achternaam\nNoor;van 't;Hoff\nAwa;;Diallo\n";
    expect(said(list).map(({ name }) => name)).toEqual(["Noor van 't Hoff", 'Awa Diallo']);
  });

  it('is what Excel saves as CSV in France: Windows-1252, semicolons, CRLF, columns that end in nothing', () => {
    const list =
      'NOM;Prénom;N°;E-mail;Prix (€);;\r\nDiallo;Awa;7;awa.diallo@example.org;12 €;;\r\n;;;;;;\r\nLefèvre;Zoé;8;zoe.lefevre@example.org;0;;\r\n';
    expect(said(windows1252(list))).toEqual([
      { ...AWA, line: 2, number: '7', fields: { ...AWA.fields, prix: '12 €' } },
      { ...ZOE, line: 4, number: '8', fields: { ...ZOE.fields, prix: '0' } },
    ]);
  });

  test.each([
    ['little', false],
    ['big', true],
  ])('is what Excel saves as Unicode text: UTF-16 %s-endian, tabs', (_, bigEndian) => {
    const list =
      'Nom complet\tCourriel\tLien\r\nZoé Lefèvre\tzoe.lefevre@example.org\thttps://example.org/z?a=1&b=2\r\n';
    const person = {
      line: 2,
      name: 'Zoé Lefèvre',
      email: 'zoe.lefevre@example.org',
      number: '001',
      fields: { link: 'https://example.org/z?a=1&b=2' },
    };
    expect(said(utf16(`\uFEFF${list}`, bigEndian))).toEqual([person]);
    expect(said(utf16(list, bigEndian))).toEqual([person]);
  });

  it('keeps line breaks, separators and quotation marks of quoted fields, and counts lines right', () => {
    const list =
      'sep=;\n\n"Name";"Remark";"Email address"\n"Ann; ""the"" Lee";"first line\r\nsecond";ann@example.org\nBo "B" Berg;x;\n';
    expect(said(list)).toEqual([
      {
        line: 4,
        name: 'Ann; "the" Lee',
        email: 'ann@example.org',
        number: '001',
        fields: { remark: 'first line\nsecond' },
      },
      { line: 6, name: 'Bo "B" Berg', email: null, number: '002', fields: { remark: 'x' } },
    ]);
  });

  it('may be one column of names', () => {
    expect(said('Nom\nAwa Diallo\nZoé Lefèvre').map(({ name, number }) => `${number} ${name}`)).toEqual([
      '001 Awa Diallo',
      '002 Zoé Lefèvre',
    ]);
  });

  it('tells of every row at fault, at its line and field', () => {
    const list = `Nom;Courriel;Lien;N°
Awa Diallo;awa.diallo;;1
Zoé;zoe@example.org;www.example.org;2
Un;un@example.org;;3;de trop
Deux;deux@example.org
;trois@example.org;;4
"Quatre
lignes";quatre@example.org;;5
Cinq;cinq@example.org;;6\u0007
Six;"Six <six@example.org>";;7
`;
    expect(faults(list)).toEqual([
      'people-fields content/cohorts/lyon.csv:4:1',
      'people-fields content/cohorts/lyon.csv:5:1',
      'person-email content/cohorts/lyon.csv:2:12',
      'person-link content/cohorts/lyon.csv:3:21',
      'person-no-name content/cohorts/lyon.csv:6:1',
      'person-control-character content/cohorts/lyon.csv:7:1',
      'person-control-character content/cohorts/lyon.csv:9:24',
      'person-email content/cohorts/lyon.csv:10:5',
    ]);
  });

  test.each([
    [
      'a list without a header',
      'Awa Diallo;awa.diallo@example.org\n',
      'people-header content/cohorts/lyon.csv:1:1',
    ],
    ['a header alone', 'Nom;Courriel\n', 'people-none content/cohorts/lyon.csv:1:1'],
    ['nothing', ' \n', 'content-empty-file content/cohorts/lyon.csv:1:1'],
    ['a workbook', 'PK\u0003\u0004\0\0', 'csv-not-text content/cohorts/lyon.csv:1:1'],
    [
      'two columns of one kind',
      'Nom;Courriel;E-mail\nA;;\n',
      'people-column-twice content/cohorts/lyon.csv:1:14',
    ],
    ['a field under no header', 'Nom;\nA;b\n', 'people-unnamed-column content/cohorts/lyon.csv:2:3'],
    [
      'a quotation mark that is not closed',
      'Nom;N°\nA;1\n\nB;"2\nC;3\n',
      'content-csv-quote content/cohorts/lyon.csv:4:1',
    ],
    ['a number given twice', 'Nom;N°\nA;1\nB;1\n', 'person-number-twice content/cohorts/lyon.csv:3:1'],
  ])('refuses %s', (_, list, fault) => {
    expect(faults(list)).toEqual([fault]);
  });

  it('makes one of two rows with one address and name, and says so', () => {
    const { people, report } = read(
      'Nom;Courriel;N°;Groupe\nZoé;Zoe@Example.org;;A\nAwa;;;\nZoé L.;zoe@example.org;9;B\nBo;;;\n',
    );
    expect(report.faults.map(brief)).toEqual(['person-twice content/cohorts/lyon.csv:4:1']);
    expect(report.failed).toBe(false);
    expect(people.map(({ name, number, fields }) => [name, number, fields.groupe])).toEqual([
      ['Zoé', '9', 'A'],
      ['Awa', '002', ''],
      ['Bo', '004', ''],
    ]);
  });

  it('keeps two people who share an address, and says so', () => {
    const { people, report } = read(
      'Nom;Courriel\nAwa Ba;x@example.org\nZoé Ba;X@example.org\nBA Awa;x@example.org\n',
    );
    expect(report.faults.map(brief)).toEqual([
      'person-shares-address content/cohorts/lyon.csv:3:1',
      'person-twice content/cohorts/lyon.csv:4:1',
    ]);
    expect(report.failed).toBe(false);
    expect(people.map(({ name, number }) => `${number} ${name}`)).toEqual(['001 Awa Ba', '002 Zoé Ba']);
  });

  it('counts the rows that were emptied below the header alone', () => {
    const { people } = read(';\nNom;Courriel\nAwa Ba;a@example.org\n;\nZoé Ba;z@example.org\n');
    expect(people.map(({ name, number }) => `${number} ${name}`)).toEqual(['001 Awa Ba', '003 Zoé Ba']);
  });

  it('survives any bytes', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.uint8Array(), fc.string({ unit: fc.constantFrom(...'nom;,"\n\r\t é@.') })),
        (content) => {
          const { people, report } = read(content);
          expect(people.length > 0 || report.failed).toBe(true);
        },
      ),
    );
  });

  it('reads what it is written, whatever the fields hold', () => {
    const field = fc.string({ unit: fc.constantFrom(...'aé ;,"\n\'') }).map((text) => text.trim());
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(
        fc.array(field, { minLength: 1 }),
        fc.constantFrom(';', ',', '\t'),
        fc.constantFrom('\n', '\r\n'),
        (remarks, separator, end) => {
          const rows = [['Nom', 'Remarque'], ...remarks.map((remark, i) => [`Nom ${i}`, remark])];
          const list = rows
            .map((row) => row.map(quoted).join(separator).replaceAll('\n', end) + end)
            .join('');
          expect(said(list).map(({ fields }) => fields.remarque ?? '')).toEqual(remarks);
        },
      ),
    );
  });
});

describe("a cohort's people", () => {
  const COHORT = `people:
  - { name: Awa Diallo, email: awa.diallo@example.org, number: 007, groupe: B }
  - { prénom: Zoé, nom: Lefèvre, lien: "https://example.org/z" }
`;
  const people = async (yaml: string, csv: string | null) => {
    const files = memory({
      ...SOUND,
      'content/cohorts/lyon.yaml': yaml,
      ...(csv !== null && { [FILE]: csv }),
    });
    const report = new Report();
    const cohort = loadContent(files, report).cohorts.get('lyon')!;
    report.add(cohort.faults);
    return { people: await readCohortPeople(cohort, files, report), report };
  };

  it('are those of its file and those of the list beside it', async () => {
    const { people: found, report } = await people(
      COHORT,
      'Nom;Courriel\nBo Berg;bo@example.org\nAwa;AWA.diallo@example.org\n',
    );
    expect(
      found.map(({ name, number, source }) => `${number} ${name} ${source.file}:${source.line}`),
    ).toEqual([
      '007 Awa Diallo content/cohorts/lyon.yaml:2',
      '002 Zoé Lefèvre content/cohorts/lyon.yaml:3',
      '003 Bo Berg content/cohorts/lyon.csv:2',
    ]);
    expect(found[1]!.fields).toEqual({
      'first-name': 'Zoé',
      'last-name': 'Lefèvre',
      link: 'https://example.org/z',
      groupe: '',
    });
    expect(found[0]!.fields).toMatchObject({ groupe: 'B', link: '' });
    expect(report.faults.map(brief)).toEqual(['person-twice content/cohorts/lyon.csv:3:1']);
  });

  it('are checked in the file as in the list', async () => {
    const { report } = await people(
      'people:\n  - { name: A, nom: B }\n  - { email: a@b }\n  - name:\n',
      null,
    );
    expect(report.faults.map(brief)).toEqual([
      'content-empty content/cohorts/lyon.yaml:4:5',
      'people-column-twice content/cohorts/lyon.yaml:2:16',
      'person-email content/cohorts/lyon.yaml:3:14',
      'person-no-name content/cohorts/lyon.yaml:3:5',
      'person-no-name content/cohorts/lyon.yaml:4:5',
    ]);
  });

  it('are none without a list', async () => {
    const { people: found, report } = await people('title: Lyon\n', null);
    expect([found, report.faults]).toEqual([[], []]);
  });
});

test('a list whose every line has more cells than its header has names lacks a name', () => {
  const told = (csv: string) => read(csv).report.faults.map(({ code, details }) => ({ code, ...details }));
  expect(told('nom,courriel\nA,a@b.fr,x\nC,c@b.fr,y\n')).toEqual([
    { code: 'people-columns', fields: 3, columns: 2 },
  ]);
  // One line alone, or one that ends with an empty cell, has cells too many.
  expect(told('nom,courriel\nA,a@b.fr,x\n').map(({ code }) => code)).toEqual(['people-fields']);
  expect(told('nom,courriel\nA,a@b.fr,x\nC,c@b.fr,\n').map(({ code }) => code)).not.toContain(
    'people-columns',
  );
  expect(told('nom,courriel\nA,a@b.fr,x\nC,c@b.fr\n').map(({ code }) => code)).not.toContain(
    'people-columns',
  );
});
