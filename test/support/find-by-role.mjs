/** Runs in the page: role and accessible name, through open shadow roots. */
export function findByRole(role, name) {
  const implicit = { button: 'button', a: 'link', h1: 'heading', h2: 'heading', section: 'region', input: 'textbox' };
  const nameOf = (node) =>
    node.getAttribute('aria-label') ?? (node.labels?.[0] ?? node).textContent.trim().replace(/\s+/g, ' ');
  const roleOf = (node) => node.getAttribute('role') ?? implicit[node.localName];
  const walk = (scope) => {
    for (const node of scope.querySelectorAll('*')) {
      // What lies under a dialog is not there for a finger.
      if (node.closest('[inert]')) continue;
      if (roleOf(node) === role && nameOf(node).startsWith(name)) {
        const box = node.getBoundingClientRect();
        if (box.width > 0 && box.height > 0 && getComputedStyle(node).visibility !== 'hidden') return node;
      }
      if (node.shadowRoot) {
        const found = walk(node.shadowRoot);
        if (found) return found;
      }
    }
    return null;
  };
  return walk(document);
}

/** Where a finger touches an element that is scrolled into sight. */
export async function middleOf(element) {
  await element.evaluate((node) => node.scrollIntoView({ block: 'nearest' }));
  const box = await element.boundingBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
