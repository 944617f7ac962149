import type { TypesetBooklet } from '../build/booklet.ts';
import { buildVersion } from '../build/build-version.ts';
import { requireCanvas } from '../build/canvas.ts';
import { checkVersion } from '../build/check-version.ts';
import type { BuildRequest, PdfFile } from '../build/request.ts';
import type { SharedInputs } from '../build/shared-inputs.ts';
import type { Stopwatch } from '../build/stopwatch.ts';
import { cohortOf, type Person } from '../content/index.ts';
import type { Mailbox } from '../content/mailbox.ts';
import { distinct, type Fault, Report } from '../faults/fault.ts';
import { languageNamed } from '../languages/named.ts';
import { type Addressee, composeMailing, type Mailing, type MailPictures } from '../mail/mailing.ts';
import { readCohortPeople } from '../project/people.ts';
import { bookletMailView } from '../template/index.ts';
import { typesetWords } from '../text/index.ts';
import { personalPdfs, sharedPdfs } from './pdfs.ts';
import { chartPicture, chosenFigure, coverPicture } from './pictures.ts';

/** A request to write to a cohort. */
interface MailRequest extends BuildRequest {
  readonly cohort: string;
  /** The sender, in place of the one that the booklet names; null for that one. */
  readonly from: Mailbox | null;
}

/**
 * Builds a cohort's PDFs, where they are out of date, and renders all its messages, so that every fault is
 * known before anything is sent.
 * @throws EnvironmentError
 */
export async function prepareMailing(
  asked: MailRequest,
  shared: SharedInputs,
  newWatch: () => Stopwatch,
): Promise<{ readonly mailing: Mailing | null; readonly faults: readonly Fault[] }> {
  const { cohort } = asked;
  const mail = cohortOf(shared.content, cohort).booklet?.mail;
  const request: MailRequest =
    mail && (mail.html || mail.htmlLink !== null) ? { ...asked, html: 'page' } : asked;
  const report = new Report();
  const work: Work = { request, shared, newWatch, report };
  const issue = await issueOf(cohort, work);
  const people = await readCohortPeople(cohortOf(shared.content, cohort), shared.files, report);
  if (people.length === 0 && !report.failed) report.error('mail-no-people', null, { cohort });
  const mailing = issue && (await mailingOf(issue, people, work));
  return { mailing: report.failed ? null : mailing, faults: distinct(report.faults) };
}

/** The request, and what every step works with. */
interface Work {
  readonly request: MailRequest;
  readonly shared: SharedInputs;
  readonly newWatch: () => Stopwatch;
  readonly report: Report;
}

/** The booklet as a cohort has it: theirs, or that of a cohort which extends it in another language. */
interface Issue {
  readonly cohort: string;
  readonly typeset: TypesetBooklet;
  readonly pdf: PdfFile;
}

/** Builds a cohort's booklet, where it is out of date; null, with faults, when it has errors. */
async function issueOf(cohort: string, { request, shared, newWatch, report }: Work): Promise<Issue | null> {
  const version = { cohort, variants: [] };
  const { folder, inputs } = request;
  const { pdf, faults } = await buildVersion(version, request, shared, newWatch());
  const checked = await checkVersion(version, pdf !== null, folder, inputs, shared, newWatch());
  report.add([...faults, ...checked.report.faults]);
  return checked.typeset && pdf ? { cohort, typeset: checked.typeset, pdf } : null;
}

async function mailingOf(issue: Issue, people: readonly Person[], work: Work): Promise<Mailing | null> {
  const { request, shared: inputs, report } = work;
  const { cohort, booklet: id, out } = request;
  const { slug, edition, mail: settings, date } = issue.typeset.booklet;
  const sender = request.from ?? settings.from;
  if (!sender) report.error('mail-no-sender', null, {});
  const addressees = withAddress(people, cohort, report);
  if (!sender || report.failed) return null;

  const languages = new Map(
    addressees.map((person) => [person, languageOf(person, issue.typeset.booklet.language, report)]),
  );
  const issues = await issuesIn(new Set(languages.values()), issue, work);
  const issueFor = (person: Addressee) => issues.get(languages.get(person)!) ?? issue;
  // With a link, everyone gets the same file.
  const copies = settings.copies && settings.link === null;
  const shown = [...new Set([issue, ...issues.values()])].map(
    (each) => [each, chosenFigure(each.typeset, report)] as const,
  );
  if (report.failed) return null;
  // Whoever lacks the package that draws hears first of all that is amiss in the project.
  await requireCanvas();
  const pictures = new Map<Issue, MailPictures>();
  for (const [each, figure] of shown) {
    pictures.set(each, {
      cover: copies ? null : await coverPicture(each.typeset, inputs),
      chart: figure === null ? null : await chartPicture(figure, each.typeset),
    });
  }
  const cohortFor = (person: Addressee) => issueFor(person).cohort;
  const shared = sharedPdfs([issue, ...issues.values()], cohortFor, slug, out);
  // So does a page with an address.
  const isPageShared = settings.htmlLink !== null;
  const own = isPageShared ? { ...work, request: { ...request, html: null } } : work;
  const pdfs = copies ? await personalPdfs(addressees, cohortFor, slug, own) : { pdfOf: shared, faults: [] };
  report.add(pdfs.faults);
  const { pdfOf } = pdfs;
  if (!pdfOf) return null;
  const parts = {
    ...{ cohort, booklet: id, slug, edition, settings, sender },
    pdfOf: (person: Addressee) =>
      isPageShared ? { ...pdfOf(person), page: shared(person).page } : pdfOf(person),
    variants: cohortOf(inputs.content, cohort).variants,
    people: addressees,
    date: new Date(`${date}T12:00:00Z`),
    templates: inputs.templates,
    picturesOf: (person: Addressee) => pictures.get(issueFor(person))!,
    viewOf: (person: Addressee, report: Report) => {
      const language = languages.get(person)!;
      const booklet = { ...issueFor(person).typeset.booklet, language, person };
      return bookletMailView(booklet, (text) => typesetWords(text, language), report);
    },
  };
  return composeMailing(parts, report);
}

/** The language of a person's message: that of their row, else the booklet's. */
function languageOf({ fields, source }: Addressee, booklet: string, report: Report): string {
  const { language: words = '' } = fields;
  if (words === '') return booklet;
  const language = languageNamed(words);
  if (language === null)
    report.warning('mail-unknown-language', source, { language: words, instead: booklet });
  return language === null || isSame(language, booklet) ? booklet : language;
}

/** The issues in other languages, by language: those of cohorts that extend the cohort in that language. */
async function issuesIn(
  languages: ReadonlySet<string>,
  { cohort, typeset }: Issue,
  work: Work,
): Promise<ReadonlyMap<string, Issue>> {
  const heirs = [...work.shared.content.cohorts.values()].filter((each) => each.extends === cohort);
  const issues = new Map<string, Issue>();
  for (const language of languages) {
    if (language === typeset.booklet.language) continue;
    const heir = heirs.find(({ booklet }) => booklet !== null && isSame(booklet.language, language));
    const issue = heir && (await issueOf(heir.id, work));
    if (issue) issues.set(language, issue);
  }
  return issues;
}

const isSame = (a: string, b: string) => a.split('-')[0]!.toLowerCase() === b.split('-')[0]!.toLowerCase();

function withAddress(people: readonly Person[], cohort: string, report: Report): Addressee[] {
  if (people.length > 0 && people.every(({ email }) => email === null)) {
    report.error('mail-no-addresses', people[0]!.source, { cohort });
    return [];
  }
  return people.flatMap((person): Addressee[] => {
    const { email, name, source } = person;
    if (email !== null) return [{ ...person, email }];
    report.warning('mail-no-address', source, { name });
    return [];
  });
}
