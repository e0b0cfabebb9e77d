import type { Actor } from '@peildatum/kernel';
import { dutchDate } from '@peildatum/reporting';
import type { WorksheetsOfKind } from '@peildatum/worksheets';
import { Heading } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Paragraph } from '../../components/paragraph.js';
import { Page } from '../../layout/document.js';
import type { Meeting } from './next-meeting.js';

/** A werkblad, by its kind and of whom or what it is. */
export interface OneWorksheet {
  readonly word: string;
  readonly code: string;
}

export interface MyWorkProps {
  readonly kinds: readonly WorksheetsOfKind[];
  readonly own: readonly OneWorksheet[];
  readonly meeting: Meeting | null;
}

/** The werkbladen that are somebody's own: of a coordinator the thematafel, of the others those that carry the name of their organisation. */
export function ownWorksheets(
  kinds: readonly WorksheetsOfKind[],
  { role, thematafel, organisation }: Pick<Actor, 'role' | 'thematafel' | 'organisation'>,
): OneWorksheet[] {
  const all = kinds.flatMap(({ word, codes }) => codes.map((code) => ({ word, code })));
  if (role === 'coordinator') return all.filter(({ word, code }) => word === 'thematafel' && code === thematafel);
  return all.filter(({ word, code }) => word !== 'thematafel' && word !== 'editie' && code === organisation);
}

const KIND_NAMES: Readonly<Record<string, string>> = {
  thematafel: 'Thematafels',
  verzekeraar: 'Verzekeraars',
  eigenaar: 'Eigenaren van metingen',
  instelling: 'Instellingen',
  editie: 'Edities',
};

export function MyWorkPage({ kinds, own, meeting }: MyWorkProps) {
  return (
    <Page title="Mijn werk" room="mijn-werk" crumbs={[]}>
      <Heading level={1}>Mijn werk</Heading>
      {meeting === null ? null : (
        <Paragraph
          lead
        >{`Het Bestuurlijk Overleg ziet editie ${meeting.edition} op ${dutchDate(meeting.on)}: ${daysLeft(meeting.days)}.`}</Paragraph>
      )}
      {own.length === 0 ? (
        <Paragraph>
          Geen werkblad draagt de naam van uw organisatie. Hieronder staan alle werkbladen; wat u niet mag wijzigen, wordt niet vastgelegd.
        </Paragraph>
      ) : (
        <WorksheetLinks title="Van u" worksheets={own} />
      )}
      {kinds
        .filter(({ codes }) => codes.length > 0)
        .map(({ word, codes }) => (
          <details key={word} class="pd-shown">
            <summary class="pd-clocks__summary">{`${KIND_NAMES[word] ?? word} (${codes.length})`}</summary>
            <ul class="pd-rows">
              {codes.map((code) => (
                <li key={code} class="pd-rows__row">
                  <WorksheetLink word={word} code={code} />
                </li>
              ))}
            </ul>
          </details>
        ))}
    </Page>
  );
}

const daysLeft = (days: number): string => (days === 0 ? 'vandaag' : days === 1 ? 'nog 1 dag' : `nog ${days} dagen`);

function WorksheetLinks({ title, worksheets }: { readonly title: string; readonly worksheets: readonly OneWorksheet[] }) {
  return (
    <section aria-label={title}>
      <ul class="pd-tiles">
        {worksheets.map(({ word, code }) => (
          <li key={`${word} ${code}`} class="pd-tile">
            <WorksheetLink word={word} code={code} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const WorksheetLink = ({ word, code }: OneWorksheet) => (
  <Link href={`/mijn-werk/${word}/${encodeURIComponent(code)}`}>{`${word === 'thematafel' ? 'Thematafel ' : ''}${code}`}</Link>
);
