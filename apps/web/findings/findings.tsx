import { type FindingView, mayRecord } from '@peildatum/findings';
import { dutchDate } from '@peildatum/reporting';
import { Heading } from '../components/heading.js';
import { Link } from '../components/link.js';
import { useView } from '../view/view.js';
import { FindingLink } from './finding-link.js';
import { FindingStatusBadge } from './finding-status.js';

export interface FindingsProps {
  readonly findings: readonly FindingView[];
  /** What the page is about, in the words of the form. */
  readonly about: Readonly<Record<string, string>>;
}

/** What was found about what the page is about, as it stands now, and the way to write one; not there where there is neither. */
export function Findings({ findings, about }: FindingsProps) {
  const { visitor } = useView();
  if (findings.length === 0 && !mayRecord(visitor)) return null;
  return (
    <section aria-labelledby="bevindingen" class="pd-part">
      <Heading level={2} id="bevindingen">
        Bevindingen
      </Heading>
      {findings.length === 0 ? null : (
        <ul class="pd-rows">
          {findings.map(({ code, finding, status, recordedOn }) => (
            <li key={code} class="pd-rows__row">
              <div>
                <Link href={`/bevindingen/${code}`}>{code}</Link> <FindingStatusBadge status={status} />
                <p class="pd-note">{`${dutchDate(recordedOn)}: ${shortened(finding)}`}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <FindingLink about={about} />
    </section>
  );
}

const MOST = 200;

/** A finding may be long: its page has all of it. */
const shortened = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST).trimEnd()}…` : text);
