/**
 * The line that calls a macro with the parameters a person gave. Values with a space are quoted, as Klipper's command
 * parser (shlex) wants it; line breaks and quotes in them cannot be said and are left out.
 */
export function callOf(name: string, values: Readonly<Record<string, string>>): string {
  const words = Object.entries(values).flatMap(([parameter, value]) => {
    const plain = value.replaceAll(/["\\\n\r]/gu, '').trim();
    if (plain === '') return [];
    return [`${parameter}=${/[\s;#']/u.test(plain) ? `"${plain}"` : plain}`];
  });
  return [name, ...words].join(' ');
}
