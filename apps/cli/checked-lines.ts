import { type CheckedReport, type EditionCode, edition } from '@peildatum/editions';
import type { Audience } from '@peildatum/publications';
import { GetSubjectQuery } from '@peildatum/subjects';
import { howMany } from './how-many.js';
import type { Tool } from './with-tool.js';

/** What the checks last found in an edition for an audience; null: nobody looked. @throws `EDITION.NOT_FOUND` */
export async function checkedFor({ queries }: Pick<Tool, 'queries'>, code: EditionCode, audience: Audience): Promise<CheckedReport | null> {
  const { value } = await queries.execute(new GetSubjectQuery(edition, code, {}));
  return value.view.checked.find((each) => each.audience === audience) ?? null;
}

/** In Dutch: how much agrees and how much does not, and which checks those are. */
export function checkedLines(checked: CheckedReport | null): readonly string[] {
  if (checked === null) return [];
  const { on, clocks, audience, found, wrong, outcomes } = checked;
  const { agrees, untestable, errors, errorsAcknowledged, warnings, warningsAcknowledged } = found;
  return [
    `Getoetst op ${on}, voor doelgroep ${audience}, op peildatum ${clocks.validOn} tot en met gebeurtenis ${clocks.volgnummer}.`,
    `${howMany(errors, 'fout', 'fouten')} (${errorsAcknowledged} erkend), ${howMany(warnings, 'waarschuwing', 'waarschuwingen')} (${warningsAcknowledged} erkend), ${agrees} klopt, ${untestable} niet te toetsen.`,
    ...(wrong.length > 0 ? [`Niet kloppen: ${wrong.join(', ')}.`] : []),
    `Uitkomsten: sha256 ${outcomes}.`,
  ];
}
