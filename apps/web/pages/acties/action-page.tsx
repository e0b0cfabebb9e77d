import { isUnreadable } from '@peildatum/audit';
import { amsterdamDate, type ResolvedClocks } from '@peildatum/kernel';
import { herkomstOf } from '@peildatum/platform';
import { dutchDate } from '@peildatum/reporting';
import { type ActionView, confidenceWord, isClosed, isOverdue, THEMATAFEL_LETTERS, wordOfThematafel } from '@peildatum/thematafels';
import type { ClocksTyped } from '../../clocks/asked-clocks.js';
import { ClocksFaults, ClocksForm, ClocksLine } from '../../clocks/clocks-form.js';
import { DataList, type DataListItem } from '../../components/data-list.js';
import { Heading, Kicker } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Timeline } from '../../components/timeline.js';
import { amsterdamTime } from '../../layout/amsterdam-time.js';
import { Page } from '../../layout/document.js';
import { upperFirst } from '../../layout/upper-first.js';
import { roleName } from '../../layout/visitor-name.js';
import { ActionStatusBadge } from './action-status.js';
import { saidWith, type Told } from './history-of.js';

export interface ActionProps {
  readonly clocks: ResolvedClocks;
  readonly action: ActionView;
  readonly history: readonly Told[];
  readonly typed: ClocksTyped;
  readonly alternate: string;
}

export function ActionPage({ clocks, action, history, typed, alternate }: ActionProps) {
  const { code, description, section, due, responsible, statusNote, statusMeasure, confirmedNote } = action;
  const late = isOverdue(action, clocks.validOn);
  return (
    <Page title={`Actie ${code}`} room="acties" crumbs={[{ text: 'Acties', href: '/acties' }]} alternate={alternate}>
      <ClocksFaults typed={typed} />
      <div class="pd-title">
        <Kicker>{`Actie ${code}`}</Kicker>
        <Heading level={1}>{description ?? 'Omschrijving onbekend'}</Heading>
        <p class="pd-badges">
          <ActionStatusBadge status={action.status} />
          {late ? <strong class="pd-late">te laat</strong> : null}
        </p>
      </div>
      <ClocksForm action={`/acties/${code}`} typed={typed} />
      <div id="stand" class="pd-part" data-announce={`Stand per ${dutchDate(clocks.validOn)}`}>
        <ClocksLine clocks={clocks} />
        <DataList
          items={[
            { key: 'Status', value: <ActionStatusBadge status={action.status} /> },
            { key: 'Sinds', value: sinceWords(action) },
            { key: 'Toelichting', value: statusNote ?? 'geen' },
            ...(confirmedNote === null ? [] : [{ key: 'Bij de bevestiging', value: confirmedNote }]),
            ...(action.status === 'behind' ? [{ key: 'Maatregel', value: statusMeasure ?? 'onbekend' }] : []),
            ...confidenceOf(action),
            { key: 'Thematafel', value: tafelOf(action) },
            { key: 'Onderdeel', value: section ?? 'onbekend' },
            { key: 'Gereed', value: due === null ? 'onbekend' : due.text },
            { key: 'Verantwoordelijk', value: responsibleWords(responsible) },
          ]}
        />
        <section aria-labelledby="tijdlijn" class="pd-part">
          <Heading level={2} id="tijdlijn">
            Wat er is vastgelegd
          </Heading>
          <Timeline moments={history.map(momentOf)} />
        </section>
      </div>
    </Page>
  );
}

function tafelOf({ thematafel }: ActionView) {
  const letter = THEMATAFEL_LETTERS.find((known) => known === thematafel);
  return letter === undefined ? wordOfThematafel(thematafel) : <Link href={`/thematafels/${letter}`}>{`Thematafel ${letter}`}</Link>;
}

/** Since when it stands so, and when somebody said last that it still does. */
function sinceWords({ statusSince, statusBasis, confirmedOn }: ActionView): string {
  const since = `${dutchDate(statusSince)} (${herkomstOf(statusBasis)})`;
  return confirmedOn === null ? since : `${since}, bevestigd op ${dutchDate(confirmedOn)}`;
}

/** Of an action that ended nobody asks any more how sure it is. */
function confidenceOf(action: ActionView): readonly DataListItem[] {
  const { confidence } = action;
  if (confidence === null || isClosed(action.status)) return [];
  const { level, since, reason } = confidence;
  return [
    { key: 'Vertrouwen', value: `${confidenceWord(level)}, sinds ${dutchDate(since)}` },
    ...(reason === null ? [] : [{ key: 'Onderbouwing', value: reason }]),
  ];
}

/** An empty list says that it is nobody; null that no source says who. */
const responsibleWords = (parties: ActionView['responsible']): string =>
  parties === null ? 'onbekend' : parties.length === 0 ? 'niemand' : parties.join(', ');

function momentOf({ event, correctedBy }: Told) {
  const told = saidWith(event);
  const day = isUnreadable(event) ? amsterdamDate(event.knownAt) : event.validFrom;
  return {
    id: event.id,
    day: `Geldig vanaf ${dutchDate(day)}`,
    dateTime: day,
    title: upperFirst(event.name),
    superseded: correctedBy !== null,
    children: (
      <>
        {told.map(({ key, text }) => (
          <p key={key}>{`${key}: ${text}`}</p>
        ))}
        {correctedBy === null ? null : (
          <p>
            <Link href={`#gebeurtenis-${correctedBy}`}>Gecorrigeerd</Link>
          </p>
        )}
        <p class="pd-note">{recorded(event)}</p>
      </>
    ),
  };
}

function recorded(event: Told['event']): string {
  const known = `bekend sinds ${amsterdamTime(event.knownAt)} · volgnummer ${event.volgnummer}`;
  if (isUnreadable(event)) return known;
  const { actor, basis, source } = event;
  const who = actor.role === 'migratie' ? 'uit de beginhistorie' : `door ${roleName(actor.role)} (${actor.organisation})`;
  return `Vastgelegd ${who}, ${known} · ${herkomstOf(basis)}${source === undefined ? '' : `: ${source}`}`;
}
