import { expect, test } from 'vitest';
import { typeset } from '../../src/text/index.ts';

/** Texts as they are typed and as they are set. ~ is U+00A0 and _ is U+202F, so that tables can be read. */
const TABLES: Readonly<Record<string, readonly (readonly [typed: string, set: string])[]>> = {
  de: [
    ['Er sagte "ja".', 'Er sagte „ja“.'],
    ['"Das "gute" Wort"', '„Das ‚gute‘ Wort“'],
    ['„so“ und »so« und “so”', '„so“ und »so« und „so“'],
    ["Das 'Wort', so'n Ding, '68, 's ist", 'Das ‚Wort‘, so’n Ding, ’68, ’s ist'],
    ['„Er rief: “Komm!””', '„Er rief: ‚Komm!‘“'],
    ['("x") -- "y"', '(„x“)~– „y“'],
    ['z.B. z. B. d.h. i.d.R. Z.B.', 'z._B. z._B. d._h. i._d._R.~Z._B.'],
    ['50% 50 % 20°C 5€ 330 m', '50~% 50~% 20~°C 5~€ 330~m'],
    ['10 000 und 1.234,5', '10_000 und 1.234,5'],
    [
      'Nr. 5, S. 12, S. 12 f., § 172, §5, Abb. 3, Bd. II',
      'Nr.~5, S.~12, S.~12~f., §~172, §~5, Abb.~3, Bd.~II',
    ],
    ['1. März 2026, am 12. Mai, 1. 3. 2026', '1.~März 2026, am 12.~Mai, 1.~3.~2026'],
    ['das 19. Jahrhundert, 2. Auflage', 'das 19.~Jahrhundert, 2.~Auflage'],
    [
      'Dr. Weiß, Prof. Dr. Müller, J. W. Goethe, Ludwig XIV.',
      'Dr.~Weiß, Prof.~Dr.~Müller, J.~W.~Goethe, Ludwig~XIV.',
    ],
    ['52 v. Chr., 52 v.Chr.', '52~v._Chr., 52~v._Chr.'],
    ['Er kam – endlich – an. a – b', 'Er kam~– endlich~– an. a~– b'],
    ['CO2, 12 km2', 'CO₂, 12~km²'],
    ['Wie geht’s? Ja: gut!', 'Wie geht’s? Ja: gut!'],
    ['„‚Ja‘, sagte er“', '„‚Ja‘, sagte er“'],
    [`'Er sagte "ja"'`, '‚Er sagte „ja“‘'],
    ['u. a. m., Straße Nr. 5', 'u._a._m., Straße Nr.~5'],
  ],
  'de-CH': [
    ['Er sagte "ja "so" nein".', 'Er sagte «ja ‹so› nein».'],
    ["1'234'567.8", '1’234’567.8'],
    ['50% 50 %', '50% 50~%'],
    ["'Wort' „so“ «so»", '‹Wort› «so» «so»'],
    ['(«so»)', '(«so»)'],
  ],
  es: [
    ['Dijo "sí".', 'Dijo «sí».'],
    ['"un "dos" tres"', '«un “dos” tres»'],
    ['«uno “dos” tres»', '«uno “dos” tres»'],
    ['“uno”', '«uno»'],
    ['¿"Qué"? "¿Qué?"', '¿«Qué»? «¿Qué?»'],
    ["'uno', l'hospitalet", '‘uno’, l’hospitalet'],
    ['p.ej. p. ej. EE.UU. a.C.', 'p.~ej. p.~ej. EE.~UU. a.~C.'],
    ['50% 50 % 20°C', '50~% 50~% 20~°C'],
    ['28 450,5 y 2845', '28_450,5 y 2845'],
    ['art. 5, p. 12, n.º 5, núm. 3, cap. II, N.º5', 'art.~5, p.~12, n.º~5, núm.~3, cap.~II, N.º~5'],
    ['el 1 de marzo de 2026', 'el 1~de marzo de 2026'],
    ['siglo XIX, siglos XIX y XX, s. f.', 'siglo~XIX, siglos~XIX y~XX, s.~f.'],
    ['Sr. García, D. Juan, Dr. López, Felipe II', 'Sr.~García, D.~Juan, Dr.~López, Felipe~II'],
    ['palabra — así — otra', 'palabra —así— otra'],
    ['palabra —así— otra', 'palabra —así— otra'],
    ['— Sí — dijo.', '—Sí —dijo.'],
    ['52 a. C.', '52~a.~C.'],
    ['1.er, 3.er piso', '1.ᵉʳ, 3.ᵉʳ piso'],
    ['1.º piso, 20 millones de euros', '1.º~piso, 20~millones de euros'],
  ],
  'es-MX': [
    [`Dijo "sí 'no' "ya" ".`, 'Dijo “sí ‘no’ ‘ya’ ”.'],
    ['28,450.5', '28,450.5'],
    ['5 %', '5~%'],
  ],
  it: [
    [`Disse "sì", l'albero, un po' di`, 'Disse «sì», l’albero, un po’ di'],
    ['"uno "due" tre"', '«uno “due” tre»'],
    ['“uno” «due»', '“uno” «due»'],
    ["'uno', l'uno'", '‘uno’, l’uno’'],
    ["gli anni '90, il '900, il '68, 'ndrangheta", 'gli anni ’90, il ’900, il ’68, ’ndrangheta'],
    ['p.es. p. es.', 'p.~es. p.~es.'],
    ['50% 50 % 20°C', '50% 50~% 20~°C'],
    ['12.345,6', '12.345,6'],
    ['p. 12, pp. 12, art. 5, n. 5, cap. II, fig. 3', 'p.~12, pp.~12, art.~5, n.~5, cap.~II, fig.~3'],
    ['1º marzo 2026, 12 maggio', '1º~marzo 2026, 12~maggio'],
    ['XIX secolo, sec. XIX', 'XIX~secolo, sec.~XIX'],
    [
      'Sig. Rossi, dott. Bianchi, prof. Verdi, Luigi XIV',
      'Sig.~Rossi, dott.~Bianchi, prof.~Verdi, Luigi~XIV',
    ],
    ['parola – così – altra', 'parola –~così~– altra'],
    ['52 a.C.', '52~a.C.'],
    ["E' vero, perche'", 'E’ vero, perche’'],
    [`dell'"arte"`, 'dell’«arte»'],
  ],
  pt: [
    ['Disse "sim".', 'Disse «sim».'],
    ['"um "dois" três"', '«um “dois” três»'],
    ['“um”', '«um»'],
    ['p.ex. p. ex.', 'p.~ex. p.~ex.'],
    ['50% 50 %', '50~% 50~%'],
    ['28 450,5', '28_450,5'],
    ['art. 5, p. 12, n.º 5, cap. II, pág. 3', 'art.~5, p.~12, n.º~5, cap.~II, pág.~3'],
    ['1 de março de 2026', '1~de março de 2026'],
    ['século XIX', 'século~XIX'],
    ['Sr. Silva, Dr.ª Costa, D. João II', 'Sr.~Silva, Dr.ª~Costa, D.~João~II'],
    ['palavra — assim — outra', 'palavra —~assim~— outra'],
    ['— Sim.', '—~Sim.'],
    ["d'água, copo-d'água", 'd’água, copo-d’água'],
  ],
  'pt-BR': [
    ['Disse "sim".', 'Disse “sim”.'],
    ['R$ 5, 50% e 50 %', 'R$~5, 50% e 50~%'],
    ['1.234,5', '1.234,5'],
  ],
  nl: [
    ["'s morgens, 't kind, 'n boek, foto's, zo'n", '’s morgens, ’t kind, ’n boek, foto’s, zo’n'],
    [`Hij zei "ja" en 'nee'.`, 'Hij zei “ja” en ‘nee’.'],
    ['"een "twee" drie"', '“een ‘twee’ drie”'],
    ['„oud” «oud» ‘enkel’', '„oud” «oud» ‘enkel’'],
    ['blz. 12, nr. 5, art. 3, o.a. d.w.z.', 'blz.~12, nr.~5, art.~3, o.a. d.w.z.'],
    ['50% 50 %, 20°C', '50% 50~%, 20~°C'],
    ['12.345,6', '12.345,6'],
    ['de 19e eeuw, de 2e druk, 1 maart 2026', 'de 19e~eeuw, de 2e~druk, 1~maart 2026'],
    ['dhr. Jansen, prof. dr. Bos, Lodewijk XIV', 'dhr.~Jansen, prof.~dr.~Bos, Lodewijk~XIV'],
    ['woord – zo – ander', 'woord~– zo~– ander'],
    ['52 v.Chr., 52 v. Chr.', '52~v.Chr., 52 v. Chr.'],
    ["'s-Gravenhage, 'Het is 's morgens', zei hij", '’s-Gravenhage, ‘Het is ’s morgens’, zei hij'],
    ["de jaren '90, '68", 'de jaren ’90, ’68'],
    ["auto's 'van' Jan's", 'auto’s ‘van’ Jan’s'],
  ],
};

const visible = (text: string): string => text.replaceAll('\u00A0', '~').replaceAll('\u202F', '_');

test.each(
  Object.entries(TABLES).flatMap(([tag, rows]) => rows.map(([typed, set]) => [tag, typed, set] as const)),
)('%s: %s', (tag, typed, set) => {
  const once = typeset(typed, tag);
  expect(visible(once)).toBe(set);
  expect(typeset(once, tag)).toBe(once);
});
