import { countedEn, countedFr } from '../counted.ts';
import { entry, type Nothing } from './entry.ts';
import { orNear } from './near.ts';

/** Faults of messages, and of sending them. */
export const mailFaults = {
  'mail-no-subject': entry<Nothing>(() => ({
    fr: 'l’objet du message est vide',
    frInstead: 'écrivez par exemple {{title}}',
    en: "the message's subject is empty",
    enInstead: 'write for instance {{title}}',
  })),
  'mail-no-sender': entry<Nothing>(() => ({
    fr: 'le message n’a pas d’expéditeur',
    frInstead:
      'ajoutez mail: { from: "Claire Dupont <claire@example.org>" }, ou donnez LIVRET_SMTP_FROM (docs/mail.md)',
    en: 'the message has no sender',
    enInstead:
      'add mail: { from: "Claire Dupont <claire@example.org>" }, or give LIVRET_SMTP_FROM (docs/mail.md)',
  })),
  'mail-no-people': entry<{ cohort: string }>(({ cohort }) => ({
    fr: `la cohorte ${cohort} n’a pas de liste de personnes`,
    frInstead: `exportez-la en CSV dans content/cohorts/${cohort}.csv (docs/content.md)`,
    en: `the cohort ${cohort} has no list of people`,
    enInstead: `export it as CSV into content/cohorts/${cohort}.csv (docs/content.md)`,
  })),
  'mail-no-address': entry<{ name: string }>(({ name }) => ({
    fr: `${name} n’a pas d’adresse, et ne recevra rien`,
    frInstead: 'remplissez la colonne Courriel de cette ligne',
    en: `${name} has no address, and will get nothing`,
    enInstead: 'fill in the column Email of this row',
  })),
  'mail-unknown-language': entry<{ language: string; instead: string }>(({ language, instead }) => ({
    fr: `« ${language} » n’est pas une langue que les messages connaissent : celui-ci est en ${instead}`,
    frInstead: 'écrivez fr, en, de, es, it, pt ou nl, ou laissez la case vide',
    en: `"${language}" is no language that messages know: this one is in ${instead}`,
    enInstead: 'write fr, en, de, es, it, pt or nl, or leave the cell empty',
  })),
  'mail-no-addresses': entry<{ cohort: string }>(({ cohort }) => ({
    fr: `aucune personne de la cohorte ${cohort} n’a d’adresse : personne ne recevrait rien`,
    frInstead: 'nommez la colonne des adresses Courriel (docs/content.md)',
    en: `nobody in the cohort ${cohort} has an address: nobody would get anything`,
    enInstead: 'name the column of addresses Email (docs/content.md)',
  })),
  'mail-unknown-figure': entry<{ id: string; near: string | null }>(({ id, near }) => ({
    fr: `il n’y a pas de figure ${id} dans ce livret`,
    en: `there is no figure ${id} in this booklet`,
    ...orNear(near, {
      fr: 'donnez l’identifiant d’une figure (id: fig-…)',
      en: 'give the identifier of a figure (id: fig-…)',
    }),
  })),
  'ledger-unreadable': entry<Nothing>(() => ({
    fr: 'cette ligne du journal des envois est illisible : ce qu’elle disait serait oublié',
    frInstead: 'rétablissez-la depuis une sauvegarde, ou retirez-la si vous savez ce qu’elle disait',
    en: 'this line of the ledger cannot be read: what it said would be forgotten',
    enInstead: 'restore it from a backup, or remove it if you know what it said',
  })),
  'mail-pdf-changed': entry<{ edition: string; people: number; without: readonly string[] }>(
    ({ edition, people, without }) => ({
      fr: `le PDF a changé depuis ${people === 1 ? 'qu’une personne a' : `que ${people} personnes ont`} reçu l’édition ${edition}`,
      frInstead: `donnez un autre numéro à edition: et tous recevront le nouveau${
        without.length > 0 ? ` ; ou n’écrivez qu’à qui n’a rien reçu : --deliver ${onlyTo(without)}` : ''
      }`,
      en: `the PDF has changed since ${people === 1 ? 'one person was' : `${people} people were`} sent edition ${edition}`,
      enInstead: `give another number to edition: and all will get the new one${
        without.length > 0 ? `; or write only to who has nothing yet: --deliver ${onlyTo(without)}` : ''
      }`,
    }),
  ),
  'mail-answers': entry<{ cohort: string; people: number }>(({ cohort, people }) => ({
    fr: `le livret de la cohorte ${cohort} contient les réponses, et partirait à ${countedFr(people, 'lecteur')}`,
    frInstead: `si ce sont des enseignants, ajoutez --with-answers ; sinon retirez teacher de variants: dans content/cohorts/${cohort}.yaml`,
    en: `the booklet of the cohort ${cohort} has the answers, and would go to ${countedEn(people, 'reader')}`,
    enInstead: `if they are teachers, add --with-answers; else remove teacher from variants: in content/cohorts/${cohort}.yaml`,
  })),
  'mail-not-confirmed': entry<{ typed: string; people: number }>(({ typed, people }) => ({
    fr: `vous avez répondu « ${typed} », et il y a ${countedFr(people, 'lecteur')} : rien n’est parti`,
    frInstead: 'relisez ce qui précède, puis relancez et répondez par ce nombre',
    en: `you answered "${typed}", and there ${people === 1 ? 'is' : 'are'} ${countedEn(people, 'reader')}: nothing was sent`,
    enInstead: 'read what stands above, then run again and answer with that number',
  })),
  'mail-unknown-fate': entry<{ address: string; reply: string; at: string | null }>(
    ({ address, reply, at }) => ({
      fr: `on ne sait pas si le message à ${address} est parti (${[at, reply].filter(Boolean).join(', ')}) ; il n’est pas renvoyé`,
      frInstead: `demandez à cette personne ; s’il n’est pas arrivé : --deliver --resend --only ${address}`,
      en: `nobody knows whether the message to ${address} went (${[at, reply].filter(Boolean).join(', ')}); it is not sent again`,
      enInstead: `ask this person; if it has not come: --deliver --resend --only ${address}`,
    }),
  ),
  'mail-refused-address': entry<{ address: string; reply: string }>(({ address, reply }) => ({
    fr: `le serveur refuse l’adresse ${address} : ${reply}`,
    frInstead: 'corrigez-la dans la liste, puis relancez : seuls ceux qui n’ont rien reçu recevront',
    en: `the server refuses the address ${address}: ${reply}`,
    enInstead: 'correct it in the list, then run again: only those who got nothing will get it',
  })),
  'mail-refused-message': entry<{ address: string; reply: string }>(({ address, reply }) => ({
    fr: `le serveur refuse le message à ${address} : ${reply}`,
    frInstead:
      'si c’est trop lourd, donnez mail: { link: https://… } ; sinon demandez à qui tient le serveur',
    en: `the server refuses the message to ${address}: ${reply}`,
    enInstead: 'if it is too large, give mail: { link: https://… }; else ask who runs the server',
  })),
  'mail-deferred': entry<{ address: string; reply: string }>(({ address, reply }) => ({
    fr: `le serveur n’a pas pris le message à ${address}, à aucun essai : ${reply}`,
    frInstead: 'relancez plus tard : seuls ceux qui n’ont rien reçu recevront',
    en: `the server did not take the message to ${address}, at any try: ${reply}`,
    enInstead: 'run again later: only those who got nothing will get it',
  })),
  'mail-stopped': entry<{ cause: keyof typeof CAUSES; reply: string; left: number }>(
    ({ cause, reply, left }) => ({
      fr: `${CAUSES[cause].fr}${reply && ` : ${reply}`} (messages non partis : ${left})`,
      frInstead: `${INSTEAD[cause].fr} ; relancez ensuite : rien ne part deux fois`,
      en: `${CAUSES[cause].en}${reply && `: ${reply}`} (messages not sent: ${left})`,
      enInstead: `${INSTEAD[cause].en}; then run again: nothing goes twice`,
    }),
  ),
  'mail-locked': entry<{ path: string; pid: number; host: string }>(({ path, pid, host }) => ({
    fr: `un autre envoi à cette cohorte est en cours (processus ${pid} sur ${host})`,
    frInstead: `attendez qu’il finisse ; s’il n’y en a pas, supprimez ${path}`,
    en: `another process is sending to this cohort (process ${pid} on ${host})`,
    enInstead: `wait until it ends; if there is none, delete ${path}`,
  })),
  'smtp-setting-missing': entry<{ name: string; example: string }>(({ name, example }) => ({
    fr: `il manque le réglage ${name}`,
    frInstead: `écrivez ${name}=${example} dans le fichier .env du projet, ou donnez cette variable (docs/mail.md)`,
    en: `the setting ${name} is missing`,
    enInstead: `write ${name}=${example} in the project's file .env, or set this variable (docs/mail.md)`,
  })),
  'smtp-setting-wrong': entry<{ name: string; example: string }>(({ name, example }) => ({
    fr: `le réglage ${name} ne convient pas`,
    frInstead: `par exemple ${name}=${example}`,
    en: `the setting ${name} is wrong`,
    enInstead: `for example ${name}=${example}`,
  })),
  'usage-one-cohort': entry<{ known: readonly string[] }>(({ known }) => ({
    fr: 'mail écrit à une cohorte à la fois',
    frInstead:
      known.length > 0
        ? `donnez-en une : --cohort ${known[0]} (cohortes : ${known.slice(0, 20).join(', ')})`
        : 'créez content/cohorts/lyon-2026.yaml et la liste lyon-2026.csv, puis : --cohort lyon-2026',
    en: 'mail writes to one cohort at a time',
    enInstead:
      known.length > 0
        ? `give one: --cohort ${known[0]} (cohorts: ${known.slice(0, 20).join(', ')})`
        : 'create content/cohorts/lyon-2026.yaml and the list lyon-2026.csv, then: --cohort lyon-2026',
  })),
  'usage-choose-booklet': entry<{ known: readonly string[] }>(({ known }) => ({
    fr: 'mail envoie un livret à la fois',
    frInstead: `dites lequel : --booklet ${known[0]} (livrets : ${known.slice(0, 20).join(', ')})`,
    en: 'mail sends one booklet at a time',
    enInstead: `say which: --booklet ${known[0]} (booklets: ${known.slice(0, 20).join(', ')})`,
  })),
  'usage-unknown-person': entry<{ address: string; near: string | null }>(({ address, near }) => ({
    fr: `personne n’a l’adresse ${address} dans cette cohorte`,
    en: `nobody in this cohort has the address ${address}`,
    ...orNear(near),
  })),
};

const onlyTo = (addresses: readonly string[]) => addresses.map((address) => `--only ${address}`).join(' ');

/** The reasons why no message can be sent. */
const CAUSES = {
  unreachable: { fr: 'le serveur de courrier ne répond pas', en: 'the mail server does not answer' },
  encryption: {
    fr: 'la connexion au serveur de courrier ne peut être chiffrée',
    en: 'the connection to the mail server cannot be encrypted',
  },
  login: { fr: 'le serveur de courrier refuse le compte', en: 'the mail server refuses the account' },
  sender: { fr: 'le serveur de courrier refuse l’expéditeur', en: 'the mail server refuses the sender' },
  interrupted: { fr: 'vous avez arrêté l’envoi', en: 'you have stopped the sending' },
  busy: {
    fr: 'le serveur de courrier ne prend rien pour l’instant',
    en: 'the mail server takes nothing for now',
  },
} as const;

const INSTEAD = {
  unreachable: {
    fr: 'vérifiez LIVRET_SMTP_HOST et LIVRET_SMTP_PORT, et la connexion',
    en: 'check LIVRET_SMTP_HOST and LIVRET_SMTP_PORT, and the connection',
  },
  encryption: {
    fr: 'vérifiez LIVRET_SMTP_HOST et LIVRET_SMTP_PORT (465, ou 587)',
    en: 'check LIVRET_SMTP_HOST and LIVRET_SMTP_PORT (465, or 587)',
  },
  login: {
    fr: 'vérifiez LIVRET_SMTP_USER et LIVRET_SMTP_PASSWORD',
    en: 'check LIVRET_SMTP_USER and LIVRET_SMTP_PASSWORD',
  },
  sender: {
    fr: 'donnez dans from: l’adresse de ce compte',
    en: 'give the address of this account in from:',
  },
  interrupted: { fr: 'reprenez quand vous voudrez', en: 'go on when you like' },
  busy: { fr: 'attendez', en: 'wait' },
} as const;
