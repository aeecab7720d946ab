import { LitElement, html, css, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';

/** Rows kept ready above and below the ones in sight, so that a flick shows no hole. */
const SPARE_ROWS = 2;

/** What a screen with a `ui-rows` in it puts into its styles. */
export const rowsStyles = css`
  ui-rows {
    --rows: 4;
    --columns: 1;
    display: block;
    min-height: 0;
    min-width: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    touch-action: pan-y;
    scrollbar-width: none;
    contain: strict;
    border-radius: var(--r-card);
  }
  ui-rows > .all {
    position: relative;
  }
  ui-rows > .all > .sight {
    position: absolute;
    inset: 0 0 auto;
    display: grid;
    grid-template-columns: repeat(var(--columns), minmax(0, 1fr));
    gap: var(--gap);
  }
  ui-rows [role='listitem'] {
    display: grid;
    min-height: 0;
    min-width: 0;
  }
`;

/**
 * A list of any length that draws only the rows in sight. All rows are alike: the style says with `--rows` how many
 * fill the height and with `--columns` how many items stand in each, so that a display class changes both.
 */
@customElement('ui-rows')
export class UiRows<Item = unknown> extends LitElement {
  /** Its items live in the screen's own tree, so that the screen's styles reach them. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  @property() label = '';
  @property({ attribute: false }) items: readonly Item[] = [];
  /** How one item is drawn. */
  @property({ attribute: false }) draw: (item: Item, index: number) => unknown = () => '';
  /** What an item is known by while the list around it changes. */
  @property({ attribute: false }) keyOf: (item: Item) => unknown = (item) => item;

  @state() private first = 0;
  @state() private shape: Shape = { rows: 1, columns: 1, pitch: 1, gap: 0 };

  readonly #sizes = new ResizeObserver(() => this.#measure());

  override connectedCallback(): void {
    super.connectedCallback();
    this.dataset['scroll'] = '';
    this.addEventListener('scroll', this.#onScroll, { passive: true });
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('scroll', this.#onScroll);
    this.#sizes.disconnect();
  }

  override render(): TemplateResult {
    const { rows, columns, pitch, gap } = this.shape;
    const total = Math.ceil(this.items.length / columns);
    const from = Math.max(0, Math.min(this.first, total - rows) - SPARE_ROWS);
    const to = Math.min(total, from + rows + 1 + 2 * SPARE_ROWS);
    const shown = this.items.slice(from * columns, to * columns);
    return html`<div class="all" style=${styleMap({ height: `${Math.max(0, total * pitch - gap)}px` })}>
      <div
        class="sight"
        role="list"
        aria-label=${this.label}
        style=${styleMap({ transform: `translateY(${from * pitch}px)`, 'grid-auto-rows': `${pitch - gap}px` })}
      >
        ${repeat(
          shown,
          (item) => this.keyOf(item),
          (item, index) =>
            html`<div role="listitem" aria-setsize=${this.items.length} aria-posinset=${from * columns + index + 1}>
              ${this.draw(item, from * columns + index)}
            </div>`,
        )}
      </div>
    </div>`;
  }

  #measure(): void {
    const style = getComputedStyle(this);
    const rows = Math.max(1, Number(style.getPropertyValue('--rows')));
    const columns = Math.max(1, Number(style.getPropertyValue('--columns')));
    const gap = Number.parseFloat(style.getPropertyValue('--gap')) || 0;
    const pitch = Math.max(1, (this.clientHeight + gap) / rows);
    this.shape = { rows, columns, pitch, gap };
    this.#onScroll();
  }

  #onScroll = (): void => {
    this.first = Math.floor(this.scrollTop / this.shape.pitch);
  };

  /** Back to the first row, for a list that was sorted or searched anew. */
  toStart(): void {
    this.scrollTop = 0;
  }
}

interface Shape {
  readonly rows: number;
  readonly columns: number;
  /** From the top of one row to the top of the next, px. */
  readonly pitch: number;
  readonly gap: number;
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-rows': UiRows;
  }
}
