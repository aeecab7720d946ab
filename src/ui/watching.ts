import type { ReactiveElement } from 'lit';
import { effect, untracked } from '@preact/signals-core';

// oxlint-disable-next-line typescript/no-explicit-any -- the only shape the compiler takes for a mixin
type Constructor<T> = abstract new (...args: any[]) => T;

/**
 * Makes an element redraw when a signal changes that its last render read, and only then.
 * Signals are followed while the element is in the page; out of it, it follows none and nothing holds it.
 * Read signals in `render` or `willUpdate`, not after an `await` and not in a `connectedCallback`: that of a
 * child runs inside its parent's render. Never write one while rendering.
 */
export function Watching<T extends Constructor<ReactiveElement>>(Base: T): T {
  abstract class WatchingElement extends Base {
    #stop: (() => void) | undefined;

    protected override performUpdate(): void {
      if (!this.isUpdatePending) return;
      this.#unfollow();
      if (!this.isConnected) {
        untracked(() => super.performUpdate());
        return;
      }
      let rendering = true;
      this.#stop = effect(() => {
        if (rendering) super.performUpdate();
        else this.requestUpdate();
      });
      rendering = false;
    }

    override connectedCallback(): void {
      super.connectedCallback();
      if (this.hasUpdated) this.requestUpdate();
    }

    override disconnectedCallback(): void {
      super.disconnectedCallback();
      this.#unfollow();
    }

    #unfollow(): void {
      this.#stop?.();
      this.#stop = undefined;
    }
  }
  return WatchingElement;
}
