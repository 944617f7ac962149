/** A page that explains faults, `docs/faults.LANGUAGE.md`: Markdown with a title, groups (##) and codes (###). */
export interface ExplainedGroup {
  readonly title: string;
  readonly faults: readonly ExplainedFault[];
}

interface ExplainedFault {
  readonly code: string;
  /** The Markdown under the code. */
  readonly text: string;
}

export function readExplanations(page: string): ExplainedGroup[] {
  return partsAt('## ', page).map(({ title, text }) => ({
    title,
    faults: partsAt('### ', `\n${text}`).map((part) => ({
      code: part.title.replaceAll('`', ''),
      text: part.text.trim(),
    })),
  }));
}

function partsAt(mark: string, text: string): { readonly title: string; readonly text: string }[] {
  return text
    .split(`\n${mark}`)
    .slice(1)
    .map((part) => {
      const end = `${part}\n`.indexOf('\n');
      return { title: part.slice(0, end).trim(), text: part.slice(end) };
    });
}
