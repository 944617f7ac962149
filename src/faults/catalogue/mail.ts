import { countedEn, countedFr } from '../counted.ts';
import { entry, says } from './entry.ts';
import { orNear } from './near.ts';

/** Faults of messages, and of sending them. */
export const mailFaults = {
  'mail-no-subject': () => says`
    l’objet du message est vide
    → écrivez par exemple {{title}}
    the message's subject is empty
    → write for instance {{title}}`,
  'mail-no-sender': () => says`
    le message n’a pas d’expéditeur
    → ajoutez à content/booklet.yaml mail: { from: "Claire Dupont <claire@example.org>" }, ou donnez LIVRET_SMTP_FROM (docs/mail.md)
    the message has no sender
    → add to content/booklet.yaml mail: { from: "Claire Dupont <claire@example.org>" }, or give LIVRET_SMTP_FROM (docs/mail.md)`,
  'mail-no-people': ({ cohort }: { cohort: string }) => says`
    la cohorte ${cohort} n’a pas de liste de personnes
    → exportez-la en CSV dans content/cohorts/${cohort}.csv (docs/content.md)
    the cohort ${cohort} has no list of people
    → export it as CSV into content/cohorts/${cohort}.csv (docs/content.md)`,
  'mail-no-address': ({ name }: { name: string }) => says`
    ${name} n’a pas d’adresse, et ne recevra rien
    → remplissez la colonne Courriel de cette ligne
    ${name} has no address, and will get nothing
    → fill in the column Email of this row`,
  'mail-unknown-language': ({ language, instead }: { language: string; instead: string }) => says`
    « ${language} » n’est pas une langue que les messages connaissent : celui-ci est en ${instead}
    → écrivez fr, en, de, es, it, pt ou nl, ou laissez la case vide
    "${language}" is no language that messages know: this one is in ${instead}
    → write fr, en, de, es, it, pt or nl, or leave the cell empty`,
  'mail-no-addresses': ({ cohort }: { cohort: string }) => says`
    aucune personne de la cohorte ${cohort} n’a d’adresse : personne ne recevrait rien
    → nommez la colonne des adresses Courriel (docs/content.md)
    nobody in the cohort ${cohort} has an address: nobody would get anything
    → name the column of addresses Email (docs/content.md)`,
  'mail-unknown-figure': ({ id, near }: { id: string; near: string | null }) => orNear(near)`
    il n’y a pas de figure ${id} dans ce livret
    → donnez l’identifiant d’une figure (id: fig-…)
    there is no figure ${id} in this booklet
    → give the identifier of a figure (id: fig-…)`,
  'ledger-unreadable': () => says`
    cette ligne du journal des envois est illisible : ce qu’elle disait serait oublié
    → rétablissez-la depuis une sauvegarde, ou retirez-la si vous savez ce qu’elle disait
    this line of the ledger cannot be read: what it said would be forgotten
    → restore it from a backup, or remove it if you know what it said`,
  'mail-pdf-changed': entry<{ edition: string; people: number; without: readonly string[] }>(
    ({ edition, people, without }) => says`
      le PDF a changé depuis ${people === 1 ? 'qu’une personne a' : `que ${people} personnes ont`} reçu l’édition ${edition}
      → donnez un autre numéro à edition: et tous recevront le nouveau${without.length > 0 ? ` ; ou n’écrivez qu’à qui n’a rien reçu : --deliver ${onlyTo(without)}` : ''}
      the PDF has changed since ${people === 1 ? 'one person was' : `${people} people were`} sent edition ${edition}
      → give another number to edition: and all will get the new one${without.length > 0 ? `; or write only to who has nothing yet: --deliver ${onlyTo(without)}` : ''}`,
  ),
  'mail-answers': ({ cohort, people }: { cohort: string; people: number }) => says`
    le livret de la cohorte ${cohort} contient les réponses, et partirait à ${countedFr(people, 'lecteur')}
    → si ce sont des enseignants, ajoutez --with-answers ; sinon retirez teacher de variants: dans content/cohorts/${cohort}.yaml
    the booklet of the cohort ${cohort} has the answers, and would go to ${countedEn(people, 'reader')}
    → if they are teachers, add --with-answers; else remove teacher from variants: in content/cohorts/${cohort}.yaml`,
  'mail-not-confirmed': ({ typed, people }: { typed: string; people: number }) => says`
    vous avez répondu « ${typed} », et il y a ${countedFr(people, 'lecteur')} : rien n’est parti
    → relisez ce qui précède, puis relancez et répondez par ce nombre
    you answered "${typed}", and there ${people === 1 ? 'is' : 'are'} ${countedEn(people, 'reader')}: nothing was sent
    → read what stands above, then run again and answer with that number`,
  'mail-unknown-fate': entry<{ address: string; reply: string; at: string | null }>(
    ({ address, reply, at }) => says`
      on ne sait pas si le message à ${address} est parti (${[at, reply].filter(Boolean).join(', ')}) ; il n’est pas renvoyé
      → demandez à cette personne ; s’il n’est pas arrivé : --deliver --resend --only ${address}
      nobody knows whether the message to ${address} went (${[at, reply].filter(Boolean).join(', ')}); it is not sent again
      → ask this person; if it has not come: --deliver --resend --only ${address}`,
  ),
  'mail-refused-address': ({ address, reply }: { address: string; reply: string }) => says`
    le serveur refuse l’adresse ${address} : ${reply}
    → corrigez-la dans la liste, puis relancez : seuls ceux qui n’ont rien reçu recevront
    the server refuses the address ${address}: ${reply}
    → correct it in the list, then run again: only those who got nothing will get it`,
  'mail-refused-message': ({ address, reply }: { address: string; reply: string }) => says`
    le serveur refuse le message à ${address} : ${reply}
    → si c’est trop lourd, donnez mail: { link: https://… } ; sinon demandez à qui tient le serveur
    the server refuses the message to ${address}: ${reply}
    → if it is too large, give mail: { link: https://… }; else ask who runs the server`,
  'mail-deferred': ({ address, reply }: { address: string; reply: string }) => says`
    le serveur n’a pas pris le message à ${address}, à aucun essai : ${reply}
    → relancez plus tard : seuls ceux qui n’ont rien reçu recevront
    the server did not take the message to ${address}, at any try: ${reply}
    → run again later: only those who got nothing will get it`,
  'mail-stopped': entry<{ cause: keyof typeof CAUSES; reply: string; left: number }>(
    ({ cause, reply, left }) => says`
      ${CAUSES[cause].fr}${reply && ` : ${reply}`} (messages non partis : ${left})
      → ${INSTEAD[cause].fr} ; relancez ensuite : rien ne part deux fois
      ${CAUSES[cause].en}${reply && `: ${reply}`} (messages not sent: ${left})
      → ${INSTEAD[cause].en}; then run again: nothing goes twice`,
  ),
  'mail-locked': ({ path, pid, host }: { path: string; pid: number; host: string }) => says`
    un autre envoi à cette cohorte est en cours (processus ${pid} sur ${host})
    → attendez qu’il finisse ; s’il n’y en a pas, supprimez ${path}
    another process is sending to this cohort (process ${pid} on ${host})
    → wait until it ends; if there is none, delete ${path}`,
  'smtp-setting-missing': ({ name, example }: { name: string; example: string }) => says`
    il manque le réglage ${name}
    → écrivez ${name}=${example} dans le fichier .env du projet, ou donnez cette variable (docs/mail.md)
    the setting ${name} is missing
    → write ${name}=${example} in the project's file .env, or set this variable (docs/mail.md)`,
  'smtp-setting-wrong': ({ name, example }: { name: string; example: string }) => says`
    le réglage ${name} ne convient pas
    → par exemple ${name}=${example}
    the setting ${name} is wrong
    → for example ${name}=${example}`,
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
  'usage-choose-booklet': ({ known }: { known: readonly string[] }) => says`
    mail envoie un livret à la fois
    → dites lequel : --booklet ${known[0]!} (livrets : ${known.slice(0, 20).join(', ')})
    mail sends one booklet at a time
    → say which: --booklet ${known[0]!} (booklets: ${known.slice(0, 20).join(', ')})`,
  'usage-unknown-person': ({ address, near }: { address: string; near: string | null }) => orNear(near)`
    personne n’a l’adresse ${address} dans cette cohorte
    nobody in this cohort has the address ${address}`,
};

const onlyTo = (addresses: readonly string[]) => addresses.map((address) => `--only ${address}`).join(' ');

/** The reasons why no message can be sent. */
const CAUSES = {
  unreachable: { fr: 'le serveur de courrier ne répond pas', en: 'the mail server does not answer' },
  encryption: says`
    la connexion au serveur de courrier ne peut être chiffrée
    the connection to the mail server cannot be encrypted`,
  login: { fr: 'le serveur de courrier refuse le compte', en: 'the mail server refuses the account' },
  sender: { fr: 'le serveur de courrier refuse l’expéditeur', en: 'the mail server refuses the sender' },
  interrupted: { fr: 'vous avez arrêté l’envoi', en: 'you have stopped the sending' },
  busy: says`
    le serveur de courrier ne prend rien pour l’instant
    the mail server takes nothing for now`,
} as const;

const INSTEAD = {
  unreachable: says`
    vérifiez LIVRET_SMTP_HOST et LIVRET_SMTP_PORT, et la connexion
    check LIVRET_SMTP_HOST and LIVRET_SMTP_PORT, and the connection`,
  encryption: says`
    vérifiez LIVRET_SMTP_HOST et LIVRET_SMTP_PORT (465, ou 587)
    check LIVRET_SMTP_HOST and LIVRET_SMTP_PORT (465, or 587)`,
  login: says`
    vérifiez LIVRET_SMTP_USER et LIVRET_SMTP_PASSWORD
    check LIVRET_SMTP_USER and LIVRET_SMTP_PASSWORD`,
  sender: says`
    donnez dans from: l’adresse de ce compte
    give the address of this account in from:`,
  interrupted: { fr: 'reprenez quand vous voudrez', en: 'go on when you like' },
  busy: { fr: 'attendez', en: 'wait' },
} as const;
