import { entry } from './entry.ts';

export const documentFaults = {
  'markup-unknown-element': entry<{ tag: string; near: string | null }>(
    ({ tag, near }) => ({
      wrong: `l’élément <${tag}> n’est pas de ceux que Livret compose`,
      ...(near && { instead: `vouliez-vous dire <${near}> ?` }),
    }),
    ({ tag, near }) => ({
      wrong: `<${tag}> is not among the elements that Livret sets`,
      ...(near && { instead: `did you mean <${near}>?` }),
    }),
  ),
};
