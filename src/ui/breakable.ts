import { html, type TemplateResult } from 'lit';

/** A name of the configuration that may go on in the next line after each of its underscores, rather than within a word. */
export function breakable(name: string): readonly TemplateResult[] {
  return (name.match(/[^_]*_+|[^_]+$/g) ?? []).map((part) => html`${part}<wbr />`);
}
