/** A stored value as a person reads it: lists by their length where they hold more than numbers. */
export function settingText(value: unknown): string {
  if (Array.isArray(value)) {
    return value.every((one) => typeof one === 'number') ? value.join(' ') : String(value.length);
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}
