import { entry, type Nothing } from './entry.ts';
import { orNear } from './near.ts';

/** Faults of `livret forget`, and of people who were forgotten. */
export const forgettingFaults = {
  'mail-forgotten': entry<{ name: string; address: string; day: string }>(({ name, address, day }) => ({
    fr: `${name} a été oublié le ${day}, et ne reçoit rien`,
    frInstead: `retirez cette ligne, ou oubliez de nouveau : livret forget ${address} ; si cette personne veut le livret : --deliver --resend --only ${address}`,
    en: `${name} was forgotten on ${day}, and gets nothing`,
    enInstead: `remove this row, or forget again: livret forget ${address}; if this person wants the booklet: --deliver --resend --only ${address}`,
  })),
  'forget-not-confirmed': entry<{ typed: string }>(({ typed }) => ({
    fr: `vous avez répondu « ${typed} » : rien n’a été retiré`,
    frInstead: 'relancez et répondez oui, ou ajoutez --yes',
    en: `you answered "${typed}": nothing was removed`,
    enInstead: 'run again and answer yes, or add --yes',
  })),
  'forget-row-left': entry<{ name: string }>(({ name }) => ({
    fr: `cette liste n’a pas une ligne par personne : ${name} y est encore ; tout le reste a été retiré`,
    frInstead: 'supprimez vous-même ce qui est entre ses accolades',
    en: `this list has no line for each person: ${name} still stands in it; all else was removed`,
    enInstead: 'delete what stands between the braces yourself',
  })),
  'usage-no-person': entry<Nothing>(() => ({
    fr: 'il manque la personne à oublier',
    frInstead: 'par exemple livret forget awa@example.org',
    en: 'the person to forget is missing',
    enInstead: 'for example livret forget awa@example.org',
  })),
  'usage-forget-unknown': entry<{ person: string; near: string | null }>(({ person, near }) => ({
    fr: `ni les listes, ni les journaux, ni output/ n’ont ${person}`,
    en: `neither the lists nor the ledgers nor output/ have ${person}`,
    ...orNear(near, {
      fr: 'donnez l’adresse, ou le nom tel que la liste l’écrit',
      en: 'give the address, or the name as the list writes it',
    }),
  })),
  'usage-forget-several': entry<{ person: string; places: readonly string[] }>(({ person, places }) => ({
    fr: `plusieurs personnes s’appellent ${person} : ${places.join(' ; ')}`,
    frInstead:
      'donnez l’adresse, ou la cohorte : --cohort COHORTE ; si elles ne se distinguent en rien, donnez une adresse à l’une dans la liste',
    en: `several people have the name ${person}: ${places.join('; ')}`,
    enInstead:
      'give the address, or the cohort: --cohort COHORT; if nothing tells them apart, give one of them an address in the list',
  })),
  'usage-forget-shared': entry<{ address: string; names: readonly string[] }>(({ address, names }) => ({
    fr: `plusieurs personnes ont l’adresse ${address} : ${names.join(', ')}`,
    frInstead: `donnez le nom : livret forget "${names[0]}"`,
    en: `several people have the address ${address}: ${names.join(', ')}`,
    enInstead: `give the name: livret forget "${names[0]}"`,
  })),
  'usage-forget-yes': entry<Nothing>(() => ({
    fr: 'rien n’a été retiré : personne ne peut répondre ici',
    frInstead: 'relisez ce qui précède, puis ajoutez --yes',
    en: 'nothing was removed: nobody can answer here',
    enInstead: 'read what stands above, then add --yes',
  })),
};
