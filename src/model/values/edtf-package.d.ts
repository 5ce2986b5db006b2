// The package has no types; this is the part that we use.
declare module "edtf" {
  interface Extended {
    readonly min: number;
    readonly max: number;
  }
  export default function edtf(text: string): Extended;
}
