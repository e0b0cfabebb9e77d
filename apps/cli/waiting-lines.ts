/** What somebody submitted and nobody approved yet stands in no figure: how many rows, of each thematafel. */
export function waitingLines(waiting: ReadonlyMap<string, number>): string[] {
  const tafels = [...waiting].filter(([, rows]) => rows > 0).sort();
  return tafels.length === 0
    ? []
    : [
        `Wacht op goedkeuring, en staat in geen cijfer (rijen): ${tafels.map(([letter, rows]) => `thematafel ${letter}: ${rows}`).join(', ')}.`,
      ];
}
