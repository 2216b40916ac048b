// What stands over the page until it is there, and what it says when it does not come.

const PARTS = ['loading', 'unsupported', 'failed'];

export const cover = {
  get element() {
    return document.getElementById('cover');
  },

  // Nothing to say once the page is there.
  show(part) {
    if (!this.element) return;
    for (const id of PARTS) document.getElementById(id).hidden = id !== part;
  },

  remove() {
    this.element?.remove();
  },
};
