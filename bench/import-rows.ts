export const ROWS = 100_000;
const ACTIONS = 445;

export const HEAD = ['soort', 'code', 'actie', 'thematafel', 'omschrijving', 'geldigVanaf', 'status', 'toelichting'];

/** A row for each action, and then reports on them in turn. */
export function table(): string[][] {
  const rows = [HEAD];
  for (let n = 0; n < ACTIONS; n += 1)
    rows.push(['actie', `I-${n}`, '', 'ABCDEFGHIJ'[n % 10] as string, 'Een actie uit het akkoord', '2023-01-01', '', '']);
  for (let n = ACTIONS; n < ROWS; n += 1) {
    const day = String((n % 28) + 1).padStart(2, '0');
    const month = String((Math.floor(n / ACTIONS) % 12) + 1).padStart(2, '0');
    const status = ['loopt-voor', 'loopt-op-schema', 'loopt-achter'][n % 3] as string;
    rows.push(['statusmelding', '', `I-${n % ACTIONS}`, '', '', `2024-${month}-${day}`, status, `Melding ${n} van de coördinator`]);
  }
  return rows;
}
