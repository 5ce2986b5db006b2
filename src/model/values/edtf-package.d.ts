// The package has no types; this is the part that we use.
declare module "edtf" {
  interface Extended {
    readonly min: number | null | undefined;
    readonly max: number | null | undefined;
  }
  export default function edtf(text: string): Extended;
}
