import type { CalendarDate } from '@peildatum/kernel';
import { dutchDate } from '@peildatum/reporting';
import { type ActionStatus, STATUS_SLUGS, statusName, statusOfSlug, THEMATAFEL_LETTERS } from '@peildatum/thematafels';
import { ACTIES } from '../../../api/acties/acties.list.js';
import { NOTHING } from '../../declared/cell-words.js';
import { listDefinition } from '../../lists/list-definition.js';
import { ActionStatusBadge } from './action-status.js';

const statusOf = (slug: string): ActionStatus => statusOfSlug(slug) ?? 'unknown';

const below = (what: string, on: string | null) =>
  on === null ? null : <span class="pd-note pd-table__below">{`${what} ${dutchDate(on as CalendarDate)}`}</span>;

/** The register of actions. */
export const ACTIONS_LIST = listDefinition({
  list: ACTIES,
  title: 'Acties',
  lead: 'Wat er in de akkoorden is afgesproken, en hoe ver dat is.',
  room: 'acties',
  crumbs: [],
  keyOf: ({ code }) => code,
  columns: [
    { name: 'code', title: 'Actie', href: ({ code }) => `/acties/${code}` },
    { name: 'omschrijving', cell: ({ omschrijving }) => omschrijving ?? 'Omschrijving onbekend' },
    { name: 'statusNaam', title: 'Status', cell: ({ status }) => <ActionStatusBadge status={statusOf(status)} /> },
    {
      name: 'statusVanaf',
      title: 'Sinds',
      cell: ({ statusVanaf, bevestigdOp, uitRapportageSinds }) => (
        <>
          {dutchDate(statusVanaf as CalendarDate)}
          {below('bevestigd op', bevestigdOp)}
          {below('uit de rapportage sinds', uitRapportageSinds)}
        </>
      ),
    },
    {
      name: 'gereed.datum',
      title: 'Gereed',
      cell: ({ gereed, teLaat }) => (
        <>
          {gereed?.tekst ?? NOTHING}
          {teLaat ? <strong class="pd-late"> te laat</strong> : null}
        </>
      ),
    },
  ],
  filters: [
    { name: 'zoek', label: 'Tekst of code' },
    { name: 'thematafel', label: 'Thematafel', options: THEMATAFEL_LETTERS.map((value) => ({ value, text: `Thematafel ${value}` })) },
    { name: 'status', label: 'Status', options: STATUS_SLUGS.map((value) => ({ value, text: statusName(statusOf(value)) })) },
    {
      name: 'teLaat',
      label: 'Te laat',
      options: [
        { value: 'true', text: 'Alleen wat te laat is' },
        { value: 'false', text: 'Alleen wat niet te laat is' },
      ],
    },
    {
      name: 'inRapportage',
      label: 'In de rapportage',
      options: [
        { value: 'true', text: 'Alleen wat in de rapportage staat' },
        { value: 'false', text: 'Alleen wat eruit is afgevoerd' },
      ],
    },
  ],
  empty: 'Wordt er een actie vastgelegd, dan staat zij hier.',
});
