import { ListMilestonesQuery, MIJLPAALSTAND_WORDS, type Standing } from '@peildatum/agreements';
import { type ClockOptions, clocksOf } from '../clock-options.js';
import { table } from '../table.js';
import { say } from '../terminal.js';
import { withTool } from '../with-tool.js';

export interface MijlpalenOptions extends ClockOptions {
  readonly kwartaal?: string;
  readonly stand?: string;
  readonly trekker?: string;
  readonly akkoord?: string;
}

/** More than there are of all agreements: a list for a screen is read whole. */
const ALL = 10_000;

export async function mijlpalen({ kwartaal, stand, trekker, akkoord, ...clocks }: MijlpalenOptions): Promise<void> {
  const asked = clocksOf(clocks);
  const standing = (Object.keys(MIJLPAALSTAND_WORDS) as Standing[]).find((key) => MIJLPAALSTAND_WORDS[key] === stand);
  const filter = { quarter: kwartaal, standing, lead: trekker, agreement: akkoord };
  await withTool(async ({ queries }) => {
    const { clocks: at, value } = await queries.execute(new ListMilestonesQuery(asked, { limit: ALL }, filter));
    table(COLUMNS)(
      value.items.map(({ commitment, key, period, due, deadline, standing: stands, lead, title }) => [
        `${commitment}${key === '0' ? '' : `/${key}`}${period === null ? '' : ` ${period}`}`,
        due ?? '–',
        MIJLPAALSTAND_WORDS[stands],
        deadline,
        lead.text ?? (lead.parties.join(', ') || '–'),
        title,
      ]),
    );
    say(`${value.total} ${value.total === 1 ? 'mijlpaal' : 'mijlpalen'} op ${at.validOn}.`);
  });
}

const COLUMNS = [
  ['mijlpaal', 18],
  ['datum', 10],
  ['stand', 12],
  ['termijn', 26],
  ['trekker', 34],
  ['wat', 70],
] as const;
