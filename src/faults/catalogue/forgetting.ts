import { says } from './entry.ts';
import { orNear } from './near.ts';

/** Faults of `livret forget`, and of people who were forgotten. */
export const forgettingFaults = {
  'mail-forgotten': ({ name, address, day }: { name: string; address: string; day: string }) => says`
    ${name} a été oublié le ${day}, et ne reçoit rien
    → retirez cette ligne, ou oubliez de nouveau : livret forget ${address} ; si cette personne veut le livret : --deliver --resend --only ${address}
    ${name} was forgotten on ${day}, and gets nothing
    → remove this row, or forget again: livret forget ${address}; if this person wants the booklet: --deliver --resend --only ${address}`,
  'forget-not-confirmed': ({ typed }: { typed: string }) => says`
    vous avez répondu « ${typed} » : rien n’a été retiré
    → relancez et répondez oui, ou ajoutez --yes
    you answered "${typed}": nothing was removed
    → run again and answer yes, or add --yes`,
  'forget-row-left': ({ name }: { name: string }) => says`
    cette liste n’a pas une ligne par personne : ${name} y est encore ; tout le reste a été retiré
    → supprimez vous-même ce qui est entre ses accolades
    this list has no line for each person: ${name} still stands in it; all else was removed
    → delete what stands between the braces yourself`,
  'usage-no-person': () => says`
    il manque la personne à oublier
    → par exemple livret forget awa@example.org
    the person to forget is missing
    → for example livret forget awa@example.org`,
  'usage-forget-unknown': ({ person, near }: { person: string; near: string | null }) => orNear(near)`
    ni les listes, ni les journaux, ni output/ n’ont ${person}
    → donnez l’adresse, ou le nom tel que la liste l’écrit
    neither the lists nor the ledgers nor output/ have ${person}
    → give the address, or the name as the list writes it`,
  'usage-forget-several': ({ person, places }: { person: string; places: readonly string[] }) => says`
    plusieurs personnes s’appellent ${person} : ${places.join(' ; ')}
    → donnez l’adresse, ou la cohorte : --cohort COHORTE ; si elles ne se distinguent en rien, donnez une adresse à l’une dans la liste
    several people have the name ${person}: ${places.join('; ')}
    → give the address, or the cohort: --cohort COHORT; if nothing tells them apart, give one of them an address in the list`,
  'usage-forget-shared': ({ address, names }: { address: string; names: readonly string[] }) => says`
    plusieurs personnes ont l’adresse ${address} : ${names.join(', ')}
    → donnez le nom : livret forget "${names[0]!}"
    several people have the address ${address}: ${names.join(', ')}
    → give the name: livret forget "${names[0]!}"`,
  'usage-forget-yes': () => says`
    rien n’a été retiré : personne ne peut répondre ici
    → relisez ce qui précède, puis ajoutez --yes
    nothing was removed: nobody can answer here
    → read what stands above, then add --yes`,
};
