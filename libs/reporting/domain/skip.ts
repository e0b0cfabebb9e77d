/** An event that a read model leaves out, on an operator's command. */
export interface Skip {
  readonly leesmodel: string;
  readonly gebeurtenis: string;
  readonly volgnummer: number;
  readonly reden: string;
}
