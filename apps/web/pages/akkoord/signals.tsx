import { Heading } from '../../components/heading.js';
import { datesWritten } from '../../declared/dates-written.js';

/** What does not fit together in one thing; where all does, nothing is there. */
export const Signals = ({ signals }: { readonly signals: readonly string[] }) =>
  signals.length === 0 ? null : (
    <section aria-labelledby="signalen">
      <Heading level={2} id="signalen">
        Wat niet bij elkaar past
      </Heading>
      <ul class="utrecht-unordered-list">
        {signals.map((signal) => (
          <li key={signal} class="utrecht-unordered-list__item">
            {datesWritten(signal)}
          </li>
        ))}
      </ul>
    </section>
  );
