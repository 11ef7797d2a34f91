/** Outcome of a core function that can fail: a value, or an error as a plain union by `kind`. A throw is a bug. */
export type Result<Value, Fault> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Fault }

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value })
export const err = <Fault>(error: Fault): { readonly ok: false; readonly error: Fault } => ({
  ok: false,
  error,
})
