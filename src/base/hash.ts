/** The hash of a screen: `#/name/argument`, the argument percent-encoded, slashes of a path readable. */
export function hashTo(name: string, argument = ''): string {
  return argument === '' ? `#/${name}` : `#/${name}/${encodeURIComponent(argument).replaceAll('%2F', '/')}`;
}
