import type { PlanStatus } from '@peildatum/plans';
import type { Check, Checked, Result } from '../check.js';
import { untested } from '../results.js';
import { MORE_STATUSES } from './more-statuses.js';
import { type Done, movedBack } from './moved-back.js';

const NO_EDITION = 'Er is geen eerdere editie.';
const CLOSED: readonly string[] = ['completed', 'discontinued', 'unnecessary'];
const DECIDED: readonly PlanStatus[] = ['approved', 'rejected', 'withdrawn'];
const IN_PROCEDURE: readonly string[] = ['submitted', 'under-assessment', 'information-requested', 'decision-intended'];

/** What was done at the edition before and is not any more. */
export const STATUSES: readonly Check[] = [
  {
    code: 'status.acties-terug',
    name: 'Acties: niet terug zonder heropening',
    rule: 'Een actie die bij de vorige editie was afgesloten, is dat nog, of is met een reden heropend.',
    since: 7,
    severity: 'waarschuwing',
    nothing: NO_EDITION,
    results: actions,
  },
  {
    code: 'status.aanvragen-terug',
    name: 'Aanvragen: niet terug na een besluit',
    rule: 'Een snelle toets of transformatieplan waarover bij de vorige editie was besloten, staat er nog en is niet weer in procedure.',
    since: 7,
    severity: 'waarschuwing',
    nothing: NO_EDITION,
    results: applications,
  },
  ...MORE_STATUSES,
];

const statusOf = <S extends string>({ code, status }: { readonly code: string; readonly status: S }): Done & { readonly status: S } => ({
  code,
  name: code,
  status,
});

function actions({ input, before, reopened }: Checked): Result[] {
  if (before === null) return [];
  return movedBack({
    done: before.input.actions.filter(({ status }) => CLOSED.includes(status)).map(statusOf),
    now: new Map(input.actions.map(({ code, status }) => [code, status])),
    isBack: (status, code) => !CLOSED.includes(status ?? '') && !reopened.has(code),
    were: 'bij de vorige editie afgesloten',
    why: 'Zij is weer open, en van een heropening is niets vastgelegd.',
  });
}

function applications({ input, before }: Checked): Result[] {
  if (before === null) return [];
  const of = ({ toetsen, plans }: Checked['input']) => [...toetsen, ...plans];
  const now = new Map(of(input).map(({ code, status }): [string, string] => [code, status]));
  const done = of(before.input)
    .map(statusOf)
    .filter(({ status }) => DECIDED.includes(status));
  const unknown = done.filter(({ code }) => now.get(code) === 'unknown').length;
  const left =
    unknown === 0
      ? []
      : [untested({ onderwerp: 'status nu onbekend' }, `Van ${unknown} aanvragen waarover was besloten, is de status nu onbekend.`)];
  const back = movedBack({
    done,
    now,
    isBack: (status) => status === undefined || IN_PROCEDURE.includes(status),
    were: 'bij de vorige editie besloten',
    why: 'Er was over besloten, en dat besluit staat er niet meer.',
  });
  return [...left, ...back];
}
