/** A number as G-code takes it: at most three decimals, no exponent, no trailing zeros. */
export function plainNumber(value: number): string {
  return String(Number(value.toFixed(3)));
}

/** Whole micrometres as signed millimetres with three decimals, as `-0.010` and `+0.000`: the form of every Z on the wire. */
export function signedMillimetres(micrometres: number): string {
  const whole = Math.round(micrometres);
  return `${whole < 0 ? '-' : '+'}${(Math.abs(whole) / 1000).toFixed(3)}`;
}
