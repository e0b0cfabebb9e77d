import type { Actor, ResolvedClocks } from '@peildatum/kernel';
import { herkomstOf } from '@peildatum/platform';
import { dutchDate } from '@peildatum/reporting';
import { type ActionView, confidenceWord, isClosed, isOverdue, THEMATAFEL_LETTERS, wordOfThematafel } from '@peildatum/thematafels';
import type { ClocksTyped } from '../../clocks/asked-clocks.js';
import { ClocksFaults, ClocksForm, ClocksLine } from '../../clocks/clocks-form.js';
import { DataList, type DataListItem } from '../../components/data-list.js';
import { Heading, Kicker } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Findings, type FindingsProps } from '../../findings/findings.js';
import { History } from '../../history/history.js';
import type { Told } from '../../history/history-of.js';
import { Page } from '../../layout/document.js';
import { useView } from '../../view/view.js';
import { ActionStatusBadge } from './action-status.js';
import { confirmationAddress, confirmationIn, mayCorrectAction } from './told-confirmation.js';

export interface ActionProps extends Pick<FindingsProps, 'findings'> {
  readonly clocks: ResolvedClocks;
  readonly action: ActionView;
  readonly history: readonly Told[];
  readonly typed: ClocksTyped;
  readonly alternate: string;
}

export function ActionPage({ clocks, action, history, findings, typed, alternate }: ActionProps) {
  const { code, description, section, due, responsible, statusNote, statusMeasure, confirmedNote } = action;
  const { visitor } = useView();
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
          {action.retiredOn === null ? null : <span class="pd-note">{`uit de rapportage sinds ${dutchDate(action.retiredOn)}`}</span>}
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
            ...retirementOf(action),
            { key: 'Thematafel', value: tafelOf(action) },
            { key: 'Onderdeel', value: section ?? 'onbekend' },
            { key: 'Gereed', value: due === null ? 'onbekend' : due.text },
            { key: 'Verantwoordelijk', value: responsibleWords(responsible) },
          ]}
        />
        <History history={history} offers={(told) => correctionOf(told, action, visitor)} />
        <Findings findings={findings} about={{ onderwerp: `actie-${code}` }} />
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

/** Of an action that left the report: since when, by which decision and why. */
function retirementOf({ retiredOn, retiredDecision, retiredNote }: ActionView): readonly DataListItem[] {
  if (retiredOn === null) return [];
  return [
    { key: 'Uit de rapportage sinds', value: dutchDate(retiredOn) },
    ...(retiredDecision === null
      ? []
      : [{ key: 'Bij besluit', value: <Link href={`/besluiten/${retiredDecision}`}>{retiredDecision}</Link> }]),
    ...(retiredNote === null ? [] : [{ key: 'Toelichting op de afvoering', value: retiredNote }]),
  ];
}

/** An empty list says that it is nobody; null that no source says who. */
const responsibleWords = (parties: ActionView['responsible']): string =>
  parties === null ? 'onbekend' : parties.length === 0 ? 'niemand' : parties.join(', ');

/** A confirmation that stands leads who may correct it to where that is done. */
function correctionOf(told: Told, action: ActionView, visitor: Actor | null) {
  const confirmation = mayCorrectAction(visitor, action) ? confirmationIn(told) : null;
  return confirmation === null ? null : (
    <p>
      <Link href={confirmationAddress(action.code, confirmation.event)}>Corrigeer deze bevestiging, of trek haar in</Link>
    </p>
  );
}
