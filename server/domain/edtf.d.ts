/** The part of the `edtf` package that `time.ts` uses; the package ships no types. Bounds are milliseconds. */
declare module 'edtf' {
  interface Extended {
    readonly type: string
    readonly min: number | null
    readonly max: number | null
    readonly precision?: number
  }
  export default function edtf(text: string): Extended
}
