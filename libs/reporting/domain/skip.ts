/** What an operator made a projection pass over. */
export interface Skip {
  readonly leesmodel: string;
  readonly gebeurtenis: string;
  readonly volgnummer: number;
  readonly reden: string;
}
