/**
 * Numbers and times as the panel writes them. Every formatter is made once per kind and kept:
 * constructing one costs as much as drawing a whole tile.
 */

const MINUS = '\u2212';

const fixedFormats = new Map<number, Intl.NumberFormat>();

/** A number with exactly `digits` decimals and a real minus sign; minus zero is zero. */
export function fixed(value: number, digits: number): string {
  let format = fixedFormats.get(digits);
  if (!format) {
    format = new Intl.NumberFormat('en', {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      useGrouping: false,
    });
    fixedFormats.set(digits, format);
  }
  const text = format.format(value);
  const isZero = Number(text) === 0;
  return isZero ? text.replace('-', '') : text.replace('-', MINUS);
}

/** A signed offset in millimetres with three decimals, from whole micrometres: `−0.020`, `+0.005`, `0.000`. */
export function offset(micrometres: number): string {
  const text = fixed(micrometres / 1000, 3);
  return micrometres > 0 ? `+${text}` : text;
}

/** A length in millimetres with three decimals and no sign, from whole micrometres: `0.020`. */
export function length(micrometres: number): string {
  return fixed(Math.abs(micrometres) / 1000, 3);
}

/** A step in millimetres without needless zeros, from whole micrometres: `0.005`, `0.01`. */
export function stepSize(micrometres: number): string {
  return fixed(micrometres / 1000, micrometres % 10 === 0 ? 2 : 3);
}

/** Whole degrees, as `215°`. A dash where the printer named none. */
export function degrees(celsius: number | undefined): string {
  return celsius === undefined ? '–' : `${fixed(celsius, 0)}°`;
}

/** Short times as `0:48`, an hour and more as `1:12 h`. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 3600) return `${Math.floor(whole / 60)}:${twoDigits(whole % 60)}`;
  const minutes = Math.round(whole / 60);
  return `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)} h`;
}

const clockFormats = new Map<boolean, Intl.DateTimeFormat>();

/** Time of day, as `21:14` or `9:14 PM`. */
export function clock(date: Date, is24h: boolean): string {
  let format = clockFormats.get(is24h);
  if (!format) {
    format = new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit', hourCycle: is24h ? 'h23' : 'h12' });
    clockFormats.set(is24h, format);
  }
  const text = format.format(date);
  return is24h && text.length < 5 ? `0${text}` : text;
}

const dayFormat = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' });
const dayWithYearFormat = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' });

/** A date as people say it: the clock today, else the day, with the year when it is another one. */
export function day(date: Date, today: Date, is24h: boolean): string {
  if (date.toDateString() === today.toDateString()) return clock(date, is24h);
  return (date.getFullYear() === today.getFullYear() ? dayFormat : dayWithYearFormat).format(date);
}

/** Sizes of files: `836 KB`, `1.2 MB`. */
export function bytes(count: number): string {
  if (count < 1_000_000) return `${fixed(Math.max(1, count / 1000), 0)} KB`;
  return `${fixed(count / 1_000_000, 1)} MB`;
}

/** A file's name without folder and `.gcode`. */
export function fileTitle(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.replace(/\.(gcode|gco|g)$/i, '');
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
