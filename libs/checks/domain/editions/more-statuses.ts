import type { Check, Checked, Result } from '../check.js';
import { type Done, movedBack } from './moved-back.js';

const NO_EDITION = 'Er is geen eerdere editie.';

type Input = Checked['input'];

/** What else than actions and applications was done at the edition before, and is not any more. */
export const MORE_STATUSES: readonly Check[] = [
  {
    code: 'status.mijlpalen-terug',
    name: 'Mijlpalen: niet terug nadat zij waren behaald',
    rule: 'Een mijlpaal die bij de vorige editie was behaald, is dat nog.',
    since: 7,
    severity: 'waarschuwing',
    nothing: NO_EDITION,
    results: still({
      of: milestones,
      isDone: (status) => status === 'behaald',
      were: 'bij de vorige editie behaald',
      why: 'Zij is weer gepland, of staat er niet meer: corrigeer de melding dat zij was behaald, of zeg erbij waarom.',
    }),
  },
  {
    code: 'status.indicatoren-terug',
    name: 'Indicatoren: niet terug nadat zij waren gemeten of beëindigd',
    rule: 'Een indicator die bij de vorige editie was gemeten, heeft nog een meting; een die was beëindigd, is dat nog.',
    since: 7,
    severity: 'waarschuwing',
    nothing: NO_EDITION,
    results: still({
      of: indicators,
      isDone: (status) => status !== 'nog niet gemeten',
      isBack: (status, before) => status === undefined || (before === 'beëindigd' ? status !== before : status === 'nog niet gemeten'),
      were: 'bij de vorige editie gemeten of beëindigd',
      why: 'Zij heeft geen meting meer, of loopt weer; niets zegt waarom.',
    }),
  },
  {
    code: 'status.normen-terug',
    name: 'Volumenormen: niet terug nadat zij waren vastgesteld',
    rule: 'Een volumenorm die bij de vorige editie was vastgesteld, is dat nog, of is ingetrokken.',
    since: 7,
    severity: 'waarschuwing',
    nothing: NO_EDITION,
    results: still({
      of: norms,
      isDone: (status) => status === 'set',
      isBack: (status) => status !== 'set' && status !== 'withdrawn',
      were: 'bij de vorige editie vastgesteld',
      why: 'Zij was vastgesteld, en is niet ingetrokken.',
    }),
  },
];

interface Still {
  /** Everything of one kind, done or not. */
  readonly of: (input: Input) => readonly Done[];
  readonly isDone: (status: string) => boolean;
  /** Default: it is not done any more. */
  readonly isBack?: (status: string | undefined, before: string) => boolean;
  readonly were: string;
  readonly why: string;
}

/** What of a kind was done at the edition before, and whether it still is. */
function still({ of, isDone, isBack, were, why }: Still): Check['results'] {
  return ({ input, before }): Result[] => {
    if (before === null) return [];
    const done = of(before.input).filter(({ status }) => isDone(status));
    const then = new Map(done.map(({ code, status }) => [code, status]));
    return movedBack({
      done,
      now: new Map(of(input).map(({ code, status }) => [code, status])),
      isBack: (status, code) => (isBack === undefined ? status === undefined || !isDone(status) : isBack(status, then.get(code) as string)),
      were,
      why,
    });
  };
}

function milestones({ thematafels, clocks }: Input): Done[] {
  return thematafels.flatMap(({ letter, milestones: those }) =>
    those.map(({ id, title, achievedOn }) => ({
      code: `${letter} ${id}`,
      name: `onderdeel ${letter}: ${title}`,
      status: achievedOn !== null && achievedOn <= clocks.geldigOp ? 'behaald' : 'gepland',
    })),
  );
}

function indicators({ monitors }: Input): Done[] {
  return monitors.flatMap(({ indicators: those }) =>
    those.map(({ code, ended, measurements }) => ({
      code,
      name: code,
      status: ended !== null ? 'beëindigd' : measurements.length > 0 ? 'gemeten' : 'nog niet gemeten',
    })),
  );
}

function norms({ interventions }: Input): Done[] {
  return interventions.map(({ code, status }) => ({ code, name: code, status }));
}
