import { entry, says } from './entry.ts';

/** Faults of the project as a whole, and of the program’s environment. */
export const projectFaults = {
  'faults-left-out': ({ more, severity }: { more: number; severity: 'error' | 'warning' }) => says`
    et ${more} ${severity === 'error' ? 'erreur' : 'avertissement'}${more > 1 ? 's' : ''} de plus
    → corrigez ce qui précède : une faute en cause souvent d’autres
    and ${more} more ${severity}${more > 1 ? 's' : ''}
    → mend what stands above: a fault often causes others`,
  'library-failed': ({ library, message }: { library: string; message: string }) => says`
    ${library} ne vient pas à bout de ceci (${message})
    → écrivez-le autrement, ou retirez-le
    ${library} cannot work with this (${message})
    → write it another way, or remove it`,
  'date-missing': () => says`
    le livret n’a pas de date
    → ajoutez une ligne \`date: 2026-11-24\`, ou construisez avec \`--date 2026-11-24\`
    the booklet has no date
    → add a line \`date: 2026-11-24\`, or build with \`--date 2026-11-24\``,
  'no-pages': () => says`
    le livret n’a aucune page : rien de ce qu’écrivent les modèles ne s’imprime
    → vérifiez body dans layout.hbs, et display: none dans la feuille de style
    the booklet has no page: nothing that the templates write is printed
    → check body in layout.hbs, and display: none in the style sheet`,
  'worker-died': ({ name }: { name: string | null }) => says`
    ${name ? `le fil qui composait le livret « ${name} » est mort deux fois` : 'un fil de composition est mort deux fois avant son premier livret'}
    → donnez-lui plus de mémoire : NODE_OPTIONS=--max-old-space-size=8192 livret build --jobs 1 ; ce qui est fait n’est pas refait
    ${name ? `the thread that built the booklet '${name}' died twice` : 'a thread of the build died twice before its first booklet'}
    → give it more memory: NODE_OPTIONS=--max-old-space-size=8192 livret build --jobs 1; what is built is not built again`,
  'canvas-missing': entry<object>(
    () => says`
      il manque ce qui dessine les images PNG (graphiques en image, images des messages) : le paquet @napi-rs/canvas
      → npm install @napi-rs/canvas@1 (avec --global, si Livret est installé ainsi)
      what draws PNG files (charts as pictures, pictures in messages) is missing: the package @napi-rs/canvas
      → npm install @napi-rs/canvas@1 (with --global, if Livret is installed so)`,
  ),
  'epoch-invalid': ({ value }: { value: string }) => says`
    la variable SOURCE_DATE_EPOCH vaut « ${value} », qui n’est pas une date
    → donnez-lui un nombre de secondes depuis le 1er janvier 1970, ou retirez-la
    the variable SOURCE_DATE_EPOCH is '${value}', which is not a date
    → give it a number of seconds since 1 January 1970, or unset it`,
};
