import { daysBetween } from '@peildatum/kernel';
import { dutchDate } from '@peildatum/reporting';
import { atClocks, atEdition } from '../../clocks/moment-address.js';
import { firstDay } from '../../clocks/slider.js';
import { StatusBadge } from '../../components/badge.js';
import { Heading } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Paragraph } from '../../components/paragraph.js';
import type { Moment } from '../../view/moment.js';

export interface TimeLineProps {
  readonly moment: Moment;
  readonly address: string;
}

/** The editions on a line, those that are frozen filled, and where the page is. Its words stand below it. */
export function TimeLine({ moment, address }: TimeLineProps) {
  const { editions, today, clocks } = moment;
  const [from, to] = [firstDay(moment), clocks.validOn > today ? clocks.validOn : today];
  const whole = Math.max(1, daysBetween(from, to));
  const x = (date: Moment['today']) => `${(Math.min(Math.max(daysBetween(from, date) / whole, 0), 1) * 96 + 2).toFixed(2)}%`;
  const linked = { ...moment, isLinked: true };
  return (
    <section aria-labelledby="lijn">
      <Heading level={2} id="lijn">
        Edities op de lijn
      </Heading>
      <svg class="pd-line" aria-hidden="true">
        <line class="pd-line__track" x1="2%" x2="98%" y1="50%" y2="50%" />
        {editions.map(({ peildatum, frozenAt }) => (
          <circle
            key={peildatum}
            class={`pd-line__edition${frozenAt === null ? '' : ' pd-line__edition--frozen'}`}
            cx={x(peildatum)}
            cy="50%"
            r="7"
          />
        ))}
        <line class="pd-line__here" x1={x(clocks.validOn)} x2={x(clocks.validOn)} y1="10%" y2="90%" />
      </svg>
      {editions.length === 0 ? <Paragraph>Er is nog geen editie. U kunt wel per gebeurtenis en per dag terugspelen.</Paragraph> : null}
      <ul class="pd-rows">
        {editions.map((mark) => (
          <li key={mark.peildatum} class="pd-rows__row">
            <Link href={atClocks(address, atEdition(linked, mark))} current={mark.peildatum === clocks.validOn}>
              {`Editie ${mark.name}, ${dutchDate(mark.peildatum)}`}
            </Link>
            {mark.frozenAt === null ? (
              <StatusBadge tone="neutral">niet bevroren</StatusBadge>
            ) : (
              <StatusBadge tone="safe">{`bevroren bij volgnummer ${mark.frozenAt}`}</StatusBadge>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
