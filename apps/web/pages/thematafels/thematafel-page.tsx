import type { ResolvedClocks } from '@peildatum/kernel';
import { dutchDate } from '@peildatum/reporting';
import {
  type ActionStatus,
  type ActionView,
  isInReport,
  isOverdue,
  STATUS_SLUGS,
  statusName,
  statusOfSlug,
  statusSlug,
  type ThematafelView,
  thematafelStream,
} from '@peildatum/thematafels';
import type { ClocksTyped } from '../../clocks/asked-clocks.js';
import { ClocksFaults, ClocksForm, ClocksLine } from '../../clocks/clocks-form.js';
import { SelectField } from '../../components/choice-fields.js';
import { Heading, Kicker } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Paragraph } from '../../components/paragraph.js';
import { Findings, type FindingsProps } from '../../findings/findings.js';
import { Page } from '../../layout/document.js';
import { ActionTable } from '../acties/action-table.js';
import { countsOf, StatusBar, statusWords } from './status-bar.js';
import { TafelDeeds, type TafelDeedsProps, tafelForm, useIsOwn } from './tafel-deeds.js';

export interface ThematafelProps extends Pick<TafelDeedsProps, 'making'>, Pick<FindingsProps, 'findings'> {
  readonly clocks: ResolvedClocks;
  readonly tafel: ThematafelView;
  readonly actions: readonly ActionView[];
  /** The one status that is asked for. */
  readonly status: ActionStatus | undefined;
  readonly typed: ClocksTyped;
  readonly alternate: string;
}

const EVERY = { value: '', text: 'Alle statussen' };
const STATUSES = STATUS_SLUGS.map((slug) => ({ value: slug, text: statusName(statusOfSlug(slug) as ActionStatus) }));

export function ThematafelPage({ clocks, tafel, actions: all, status, findings, making, typed, alternate }: ThematafelProps) {
  const actions = all.filter(isInReport);
  const counts = countsOf(actions);
  const shown = status === undefined ? actions : actions.filter((action) => action.status === status);
  const late = actions.filter((action) => isOverdue(action, clocks.validOn)).length;
  return (
    <Page title={tafel.name} room="thematafels" crumbs={[{ text: 'Thematafels', href: '/thematafels' }]} alternate={alternate}>
      <ClocksFaults typed={typed} />
      <div>
        <Kicker>{`Thematafel ${tafel.letter}`}</Kicker>
        <Heading level={1}>{tafel.name}</Heading>
      </div>
      <ClocksForm action={`/thematafels/${tafel.letter}`} typed={typed}>
        <SelectField name="status" label="Status" options={[EVERY, ...STATUSES]} value={status === undefined ? '' : statusSlug(status)} />
      </ClocksForm>
      <div id="stand" class="pd-part" data-announce={`${shown.length} acties`}>
        <ClocksLine clocks={clocks} />
        <div class="pd-summary">
          <StatusBar counts={counts} />
          <Paragraph>
            {`${actions.length} acties: ${statusWords(counts) || 'nog geen'}. `}
            {late === 0 ? 'Geen ervan is te laat.' : `Te laat: ${late}.`}
          </Paragraph>
          <Retired letter={tafel.letter} many={all.length - actions.length} />
        </div>
        <ActionTable
          caption={status === undefined ? 'Acties' : `Acties: ${statusName(status)}`}
          actions={shown}
          peildatum={clocks.validOn}
        />
        <Milestones tafel={tafel} />
        <AttentionPoints tafel={tafel} />
        <TafelDeeds tafel={tafel} making={making} />
        <Findings findings={findings} about={{ onderwerp: thematafelStream(tafel.letter) }} />
      </div>
    </Page>
  );
}

/** What left the report is not counted, and is found where it stands. */
function Retired({ letter, many }: { readonly letter: string; readonly many: number }) {
  if (many === 0) return null;
  return (
    <Paragraph>
      <Link href={`/acties?thematafel=${letter}&inRapportage=false`}>{many === 1 ? 'Eén actie' : `${many} acties`}</Link>
      {many === 1 ? ' is uit de rapportage afgevoerd en telt hier niet mee.' : ' zijn uit de rapportage afgevoerd en tellen hier niet mee.'}
    </Paragraph>
  );
}

function Milestones({ tafel: { milestones } }: Pick<ThematafelProps, 'tafel'>) {
  if (milestones.length === 0) return null;
  return (
    <section aria-labelledby="mijlpalen">
      <Heading level={2} id="mijlpalen">
        Mijlpalen
      </Heading>
      <ul class="pd-rows">
        {milestones.map(({ id, title, due, achievedOn }) => (
          <li key={id} class="pd-rows__row">
            <span>{title}</span>
            <span class="pd-note">
              {achievedOn === null ? `gepland: ${due?.text ?? 'niet gezegd wanneer'}` : `behaald op ${dutchDate(achievedOn)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function AttentionPoints({ tafel: { letter, attentionPoints } }: Pick<ThematafelProps, 'tafel'>) {
  const isOwn = useIsOwn(letter);
  if (attentionPoints.length === 0) return null;
  return (
    <section aria-labelledby="aandacht">
      <Heading level={2} id="aandacht">
        Vraagt aandacht
      </Heading>
      <ul class="pd-rows">
        {attentionPoints.map(({ id, text, notedOn }) => (
          <li key={id} class="pd-rows__row">
            <span>{text}</span>
            <span class="pd-note">{`sinds ${dutchDate(notedOn)}`}</span>
            {isOwn ? (
              <Link href={tafelForm('afsluiting', letter, { aandachtspunt: id })}>
                Sluit af<span class="pd-hidden">{`: ${text}`}</span>
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
