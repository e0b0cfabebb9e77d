/** Of a cell that can be read in two ways, or lost what it meant: the message says what to write instead. */
export class UnclearCell extends Error {}
