import type { Values } from '../settings/schema.js';

const DAY_BEGINS = 7;
const DAY_ENDS = 19;

/** The theme in force at a time of day. */
export function themeAt(theme: Values['theme'], now: Date): 'dark' | 'light' {
  if (theme !== 'by-day') return theme;
  const hour = now.getHours();
  return hour >= DAY_BEGINS && hour < DAY_ENDS ? 'light' : 'dark';
}
