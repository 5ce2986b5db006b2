/** Why a text cannot be read. */
export interface NoText {
  readonly reason: string;
}
