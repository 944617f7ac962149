import type { Files } from '../../content/project.ts';
import { essay } from '../../project/essay.ts';
import { SOUND } from '../hints/projects.ts';
import { added, type Examples, mended } from './example.ts';

const MAIL = 'mail --cohort lyon';
const FROM = 'from: Claire <claire@example.org>';
const LIST = 'content/cohorts/lyon.csv';

/** A booklet that is sent to a cohort. */
const SENT: Files = {
  ...SOUND,
  'content/booklet.yaml': essay(`mail: { ${FROM} }\n`),
  'content/cohorts/lyon.yaml': 'title: Lyon\n',
  [LIST]: 'Nom;Courriel\nAwa Ba;awa@example.org\n',
};
const mail = (typed: string): Files => ({ ...SENT, 'content/booklet.yaml': essay(`mail: { ${typed} }\n`) });
const list = (typed: string): Files => ({ ...SENT, [LIST]: `${typed}\n` });
const listed = (before: string, after: string) => mended(list, before, after, MAIL);

/** Examples of messages. */
export const MAILS: Examples = {
  'mail-no-subject': mended(
    (typed): Files => ({ ...SENT, 'templates/mail/subject.hbs': `${typed}\n` }),
    '{{subtitle}}',
    '{{title}}',
    MAIL,
  ),
  'mail-no-sender': mended(mail, 'message: "Bonjour."', `${FROM}, message: "Bonjour."`, MAIL),
  'mail-no-people': mended(added(SENT, LIST), '', 'Nom;Courriel\nAwa Ba;awa@example.org\n', MAIL),
  'mail-no-address': listed(
    'Nom;Courriel\nAwa Ba;awa@example.org\nZoé Roy;',
    'Nom;Courriel\nAwa Ba;awa@example.org\nZoé Roy;zoe@example.org',
  ),
  'mail-unknown-language': listed(
    'Nom;Courriel;Langue\nAwa Ba;awa@example.org;fançais',
    'Nom;Courriel;Langue\nAwa Ba;awa@example.org;français',
  ),
  'mail-no-addresses': listed('Nom;Contact\nAwa Ba;awa@example.org', 'Nom;Courriel\nAwa Ba;awa@example.org'),
  'mail-unknown-figure': mended(mail, `${FROM}, figure: fig-prix`, FROM, MAIL),
  'ledger-unreadable': mended(
    (line): Files => ({ ...SENT, 'content/cohorts/lyon.sent.jsonl': line }),
    '{ "to": "awa@exam\n',
    '',
    MAIL,
  ),
};
