import type { PlanStatus } from '@peildatum/plans';
import type { Check, Checked, Result } from '../check.js';
import { judged, side, untested } from '../results.js';

const NO_EDITION = 'Er is geen eerdere editie.';
const CLOSED: readonly string[] = ['completed', 'discontinued', 'unnecessary'];
const DECIDED: readonly PlanStatus[] = ['approved', 'rejected', 'withdrawn'];
const IN_PROCEDURE: readonly PlanStatus[] = ['submitted', 'under-assessment', 'information-requested', 'decision-intended'];

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
    rule: 'Een snelle toets of transformatieplan waarover bij de vorige editie was besloten, is niet weer in procedure.',
    since: 7,
    severity: 'waarschuwing',
    nothing: NO_EDITION,
    results: applications,
  },
];

function actions({ input, before, reopened }: Checked): Result[] {
  if (before === null) return [];
  const now = new Map(input.actions.map(({ code, status }): [string, string] => [code, status]));
  const closed = before.input.actions.filter(({ status }) => CLOSED.includes(status));
  const back = closed.filter(({ code }) => !CLOSED.includes(now.get(code) ?? '') && !reopened.has(code));
  if (back.length === 0) return [judged(true, {}, side('bij de vorige editie afgesloten', closed.length))];
  return back.map(({ code, status }) =>
    judged(
      false,
      { onderwerp: code, toelichting: 'Zij is weer open, en van een heropening is niets vastgelegd.' },
      side('nu', now.get(code) ?? 'niet meer in het register'),
      side('vorige editie', status),
    ),
  );
}

function applications({ input, before }: Checked): Result[] {
  if (before === null) return [];
  const of = ({ toetsen, plans }: Checked['input']) => [...toetsen, ...plans];
  const now = new Map(of(input).map(({ code, status }): [string, PlanStatus] => [code, status]));
  const decided = of(before.input).filter(({ status }) => DECIDED.includes(status));
  const back = decided.filter(({ code }) => IN_PROCEDURE.includes(now.get(code) ?? 'unknown'));
  const unknown = decided.filter(({ code }) => now.get(code) === 'unknown').length;
  const left =
    unknown === 0
      ? []
      : [untested({ onderwerp: 'status nu onbekend' }, `Van ${unknown} aanvragen waarover was besloten, is de status nu onbekend.`)];
  if (back.length === 0) return [...left, judged(true, {}, side('bij de vorige editie besloten', decided.length))];
  const wrong = back.map(({ code, status }) =>
    judged(
      false,
      { onderwerp: code, toelichting: 'Er was over besloten, en dat besluit staat er niet meer.' },
      side('nu', now.get(code) ?? 'niet meer in het register'),
      side('vorige editie', status),
    ),
  );
  return [...left, ...wrong];
}
