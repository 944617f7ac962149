import type { TypesetBooklet } from '../build/booklet.ts';
import { buildVersion } from '../build/build-version.ts';
import { checkVersion } from '../build/check-version.ts';
import type { BuildRequest, PdfFile } from '../build/request.ts';
import type { SharedInputs } from '../build/shared-inputs.ts';
import type { Stopwatch } from '../build/stopwatch.ts';
import { cohortOf, type Person } from '../content/index.ts';
import type { Mailbox } from '../content/mailbox.ts';
import { distinct, type Fault, Report } from '../faults/fault.ts';
import { type Addressee, composeMailing, type Mailing } from '../mail/mailing.ts';
import { readCohortPeople } from '../project/people.ts';
import { bookletMailView } from '../template/index.ts';
import { typesetWords } from '../text/index.ts';
import { personalPdfs, sharedPdf } from './pdfs.ts';
import { chartPicture, chosenFigure, coverPicture } from './pictures.ts';

/** The messages to a cohort, prepared. */
export interface Prepared {
  /** null when there are errors. */
  readonly mailing: Mailing | null;
  readonly faults: readonly Fault[];
}

/** A request to write to a cohort. */
export interface MailRequest extends BuildRequest {
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
  request: MailRequest,
  shared: SharedInputs,
  newWatch: () => Stopwatch,
): Promise<Prepared> {
  const { cohort, folder, inputs } = request;
  const version = { cohort, variants: [] };
  const { pdf, faults } = await buildVersion(version, request, shared, newWatch());
  const checked = await checkVersion(version, pdf !== null, folder, inputs, shared, newWatch());
  const { typeset } = checked;
  const report = new Report();
  report.add(distinct([...faults, ...checked.report.faults]));
  const people = await readCohortPeople(cohortOf(shared.content, cohort), shared.files, report);
  if (people.length === 0 && !report.failed) report.error('mail-no-people', null, { cohort });
  const mailing =
    typeset && pdf ? await mailingOf(request, people, typeset, pdf, shared, newWatch, report) : null;
  return { mailing: report.failed ? null : mailing, faults: report.faults };
}

async function mailingOf(
  request: MailRequest,
  people: readonly Person[],
  typeset: TypesetBooklet,
  pdf: PdfFile,
  shared: SharedInputs,
  newWatch: () => Stopwatch,
  report: Report,
): Promise<Mailing | null> {
  const { cohort, booklet: id, out } = request;
  const { booklet } = typeset;
  const { slug, edition, language, mail: settings, date } = booklet;
  const sender = request.from ?? settings.from;
  if (!sender) report.error('mail-no-sender', null, {});
  const figure = chosenFigure(typeset, report);
  const addressees = withAddress(people, cohort, report);
  if (!sender || report.failed) return null;

  // With a link, everyone gets the same file.
  const copies = settings.copies && settings.link === null;
  const pdfs = copies
    ? await personalPdfs(cohort, slug, request, shared, newWatch)
    : sharedPdf(cohort, slug, pdf, out);
  report.add(pdfs.faults);
  if (!pdfs.pdfOf) return null;
  const parts = {
    ...{ cohort, booklet: id, slug, edition, language, settings, sender, pdfOf: pdfs.pdfOf },
    variants: cohortOf(shared.content, cohort).variants,
    people: addressees,
    date: new Date(`${date}T12:00:00Z`),
    cover: copies ? null : await coverPicture(typeset, shared),
    chart: figure === null ? null : await chartPicture(figure, typeset),
    templates: shared.templates,
    viewOf: (person: Addressee, report: Report) =>
      bookletMailView({ ...booklet, person }, (text) => typesetWords(text, language), report),
  };
  return composeMailing(parts, report);
}

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
