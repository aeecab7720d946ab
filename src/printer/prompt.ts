import { signal, type ReadonlySignal } from '@preact/signals-core';

export interface PromptButton {
  readonly label: string;
  /** The script it runs; the label where none was given. */
  readonly script: string;
  readonly style: 'primary' | 'secondary' | 'info' | 'warning' | 'error' | undefined;
}

/** What stands in a prompt, from top to bottom. */
export type PromptPart =
  | { readonly kind: 'text'; readonly text: string }
  /** Buttons that belong together, in one row. */
  | { readonly kind: 'buttons'; readonly buttons: readonly PromptButton[] };

/** A question that a macro asks (https://docs.mainsail.xyz/overview/features/macro-prompts). */
export interface Prompt {
  readonly title: string;
  readonly parts: readonly PromptPart[];
  readonly footer: readonly PromptButton[];
}

/** The script that tells every panel to put the prompt away. */
export const endPrompt = 'RESPOND TYPE=command MSG="action:prompt_end"';

/** What Klipper's console says when it goes; no macro outlives that. */
const klipperGone = /^\/\/ Klipper state: (?:Disconnect|Shutdown)$/mu;

const styles = ['primary', 'secondary', 'info', 'warning', 'error'] as const;

/** Puts a macro's prompt together from the console's lines. */
export class Prompts {
  readonly #shown = signal<Prompt | undefined>(undefined);
  #draft: Prompt | undefined;
  /** Whether the buttons that come now belong to one row. */
  #isGroupOpen = false;

  /** The prompt that waits for an answer. */
  get shown(): ReadonlySignal<Prompt | undefined> {
    return this.#shown;
  }

  /** Takes what the console said. */
  hear(text: string): void {
    if (klipperGone.test(text)) this.clear();
    for (const [, action, rest] of text.matchAll(/^\/\/ action:prompt_(\w+) ?(.*)$/gmu)) {
      this.#take(action ?? '', (rest ?? '').trim());
    }
  }

  /** Klipper, whose macro asked, is gone. */
  clear(): void {
    this.#draft = undefined;
    this.#shown.value = undefined;
  }

  #take(action: string, rest: string): void {
    if (action === 'begin') {
      this.#isGroupOpen = false;
      this.#draft = { title: rest, parts: [], footer: [] };
      return;
    }
    if (action === 'end') return this.clear();
    const draft = this.#draft;
    if (draft === undefined) return;
    switch (action) {
      case 'text':
        return this.#add({ kind: 'text', text: rest });
      case 'button_group_start':
        this.#isGroupOpen = true;
        return this.#add({ kind: 'buttons', buttons: [] });
      case 'button_group_end':
        this.#isGroupOpen = false;
        return;
      case 'button':
        return this.#addButton(draft, readButton(rest));
      case 'footer_button':
        this.#draft = { ...draft, footer: [...draft.footer, readButton(rest)] };
        return;
      case 'show':
        this.#shown.value = draft;
    }
  }

  #addButton(draft: Prompt, button: PromptButton): void {
    const last = draft.parts.at(-1);
    if (!this.#isGroupOpen || last?.kind !== 'buttons') return this.#add({ kind: 'buttons', buttons: [button] });
    const group = { ...last, buttons: [...last.buttons, button] };
    this.#draft = { ...draft, parts: [...draft.parts.slice(0, -1), group] };
  }

  #add(part: PromptPart): void {
    if (this.#draft !== undefined) this.#draft = { ...this.#draft, parts: [...this.#draft.parts, part] };
  }
}

function readButton(text: string): PromptButton {
  const [label = '', script = '', style = ''] = text.split('|').map((part) => part.trim());
  return { label, script: script === '' ? label : script, style: styles.find((one) => one === style) };
}
