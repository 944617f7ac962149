import type { Language } from '../faults/print.ts';
import { typesetBooklet } from '../project/build.ts';
import type { Arguments } from './arguments.ts';
import type { ExitCode } from './main.ts';
import { showFaults, withSession } from './session.ts';
import type { World } from './world.ts';

/** `livret check`: everything but the PDF; nothing is written. */
export function checkCommand(parsed: Arguments, language: Language, world: World): Promise<ExitCode> {
  return withSession(parsed, language, world, async (session) => {
    const { files, inputs, report, watch } = session;
    const typeset = await typesetBooklet(files, inputs, report, watch);
    showFaults(session, parsed, language, world);
    if (!typeset) return 1;
    if (!parsed.values.json) world.stdout.write(`${NO_ERRORS[language](typeset.layout.pages.length)}\n`);
    return 0;
  });
}

const NO_ERRORS = {
  fr: (pages: number) => `aucune erreur : ${pages} pages`,
  en: (pages: number) => `no errors: ${pages} pages`,
} as const;
