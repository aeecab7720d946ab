export type KeyboardLanguage = 'en' | 'de' | 'fr' | 'es';

export const keyboardLanguages: readonly KeyboardLanguage[] = ['en', 'de', 'fr', 'es'];

/** Four rows of keys, one letter of the text per key. */
type Rows = readonly [string, string, string, string];

const letters: Readonly<Record<KeyboardLanguage, Rows>> = {
  en: ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  de: ['1234567890', 'qwertzuiopü', 'asdfghjklöä', 'yxcvbnmß'],
  fr: ['1234567890', 'azertyuiop', 'qsdfghjklm', 'wxcvbnéèàç'],
  es: ['1234567890', 'qwertyuiop', 'asdfghjklñ', 'zxcvbnmáéíóú'],
};

const symbolPages: readonly Rows[] = [
  ['1234567890', '@#$%&*()[]', '-_+=/\\|<>', '\'":;!?,~'],
  ['°€£¥§^`{}µ', 'áâàäåéêèëí', 'îïóôòöúûùü', 'ñçßœæ¿¡«»'],
];

/** What the keyboard shows: the letters of a language, large or small, or a page of symbols. */
export type KeyboardPage = 'small' | 'large' | 'symbols' | 'more-symbols';

/** The keys of a page, row by row. */
export function keysOf(language: KeyboardLanguage, page: KeyboardPage): readonly (readonly string[])[] {
  switch (page) {
    case 'small':
      return letters[language].map((row) => Array.from(row));
    case 'large':
      return letters[language].map((row) => Array.from(row).map(large));
    case 'symbols':
      return (symbolPages[0] ?? []).map((row) => Array.from(row));
    case 'more-symbols':
      return (symbolPages[1] ?? []).map((row) => Array.from(row));
  }
}

/** `ß` has a large form of one letter, which `toUpperCase` does not give. */
function large(letter: string): string {
  return letter === 'ß' ? 'ẞ' : letter.toUpperCase();
}
