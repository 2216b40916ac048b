// Which native element stands for which role, and how a node's facts become its attributes.

// Containers never catch the pointer; what is inside them does.
const CONTAINERS = {
  root: { tag: 'div' },
  group: { tag: 'div', namedRole: 'group' },
  region: { tag: 'section', namedRole: 'region' },
  banner: { tag: 'header' },
  navigation: { tag: 'nav' },
  main: { tag: 'main' },
  complementary: { tag: 'aside' },
  form: { tag: 'form' },
  dialog: { tag: 'div', role: 'dialog' },
  list: { tag: 'div', role: 'list' },
  listitem: { tag: 'div', role: 'listitem', ownText: true },
  table: { tag: 'div', role: 'table' },
  rowgroup: { tag: 'div', role: 'rowgroup' },
  row: { tag: 'div', role: 'row' },
  columnheader: { tag: 'div', role: 'columnheader', ownText: true },
  rowheader: { tag: 'div', role: 'rowheader', ownText: true },
  cell: { tag: 'div', role: 'cell', ownText: true },
  tablist: { tag: 'div', role: 'tablist' },
  tabpanel: { tag: 'div', role: 'tabpanel' },
  radiogroup: { tag: 'div', role: 'radiogroup' },
  menu: { tag: 'div', role: 'menu' },
  scroll: { tag: 'div', namedRole: 'region', scrolls: true },
};

const TEXTS = {
  heading: { tag: 'h2' },
  text: { tag: 'span' },
  paragraph: { tag: 'p' },
  label: { tag: 'label' },
  status: { tag: 'div', role: 'status' },
  alert: { tag: 'div', role: 'alert' },
  timer: { tag: 'div', role: 'timer' },
  button: { tag: 'button' },
  link: { tag: 'a' },
  menuitem: { tag: 'button', role: 'menuitem' },
  tab: { tag: 'button', role: 'tab' },
  switch: { tag: 'button', role: 'switch' },
};

// Elements whose name is an attribute: they show no text.
const NAMED = {
  image: { tag: 'div', role: 'img' },
  separator: { tag: 'div', role: 'separator' },
  progress: { tag: 'div', role: 'progressbar' },
  checkbox: { tag: 'input', type: 'checkbox' },
  radio: { tag: 'input', type: 'radio' },
  slider: { tag: 'input', type: 'range' },
};

// Fields hold a value that the person edits; fields.js knows them.
const FIELDS = {
  textbox: { tag: 'input', type: 'text' },
  textarea: { tag: 'textarea' },
  select: { tag: 'select' },
  date: { tag: 'input', type: 'date' },
  time: { tag: 'input', type: 'time' },
  number: { tag: 'input', type: 'number' },
};

const KINDS = {};
for (const [family, kinds] of Object.entries({ container: CONTAINERS, text: TEXTS, named: NAMED,
  field: FIELDS })) {
  for (const [role, kind] of Object.entries(kinds)) KINDS[role] = Object.assign({ family }, kind);
}

function isDisabledElement(element) {
  return element.getAttribute('aria-disabled') === 'true';
}

// One node's element, with what was last written to it.
export class Twin {
  constructor(node, flag) {
    this.id = node.id;
    this.role = node.role;
    this.kind = KINDS[node.role];
    this.key = Twin.keyOf(node, flag);
    this.attributes = {};
    this.styles = {};
    this.flags = 0;
    this.ref = 0;
    this.element = document.createElement(this.tagFor(node));
    this.element.id = 's' + node.id;
    this.element.dataset.sid = node.id;
    if (this.kind.family === 'container') this.element.className = 'box';
    if (this.kind.family === 'field') this.element.className = 'field';
    if (this.kind.role) this.element.setAttribute('role', this.kind.role);
    this.setType(node, flag);
    this.addKeptChild();
  }

  // Nodes with the same id and another key need another element.
  static keyOf(node, flag) {
    const level = node.role === 'heading' ? node.level : 0;
    return `${node.role} ${level} ${node.flags & (flag.password | flag.submits)}`;
  }

  tagFor(node) {
    return node.role === 'heading' ? 'h' + Math.min(6, Math.max(1, node.level)) : this.kind.tag;
  }

  setType(node, flag) {
    const element = this.element;
    if (this.kind.type) element.type = node.flags & flag.password ? 'password' : this.kind.type;
    if (this.kind.tag === 'button') element.type = node.flags & flag.submits ? 'submit' : 'button';
    if (node.role === 'form') element.noValidate = true; // the app says what is wrong, in words
  }

  // Scrollers hold a strut as tall as their content, cells a text of their own; both stay first.
  addKeptChild() {
    if (!this.kind.scrolls && !this.kind.ownText) return;
    this.kept = document.createElement('span');
    if (this.kind.scrolls) {
      this.kept.className = 'strut';
      this.kept.setAttribute('aria-hidden', 'true');
      this.element.classList.add('scroll');
    }
    this.element.append(this.kept);
  }

  // null, false and '' take the attribute away; true sets it empty.
  set(name, value) {
    if (this.attributes[name] === value) return;
    this.attributes[name] = value;
    if (value === null || value === false || value === '') this.element.removeAttribute(name);
    else this.element.setAttribute(name, value === true ? '' : value);
  }

  style(name, value) {
    if (this.styles[name] === value) return;
    this.styles[name] = value;
    this.element.style[name] = value;
  }

  setOwnText(target, text) {
    if (this.ownText === text) return;
    this.ownText = text;
    target.textContent = text;
  }
}

// Writes a changed node into its element.
export class ElementWriter {
  constructor(flag, fields) {
    this.flag = flag;
    this.fields = fields;
  }

  write(twin, node) {
    twin.flags = node.flags;
    twin.ref = node.ref;
    this.place(twin, node);
    this.writeStates(twin, node);
    this.writeRelations(twin, node);
    if (twin.role === 'root') this.writePage(node);
    else if (twin.kind.family === 'container') this.writeContainer(twin, node);
    else if (twin.kind.family === 'text') twin.setOwnText(twin.element, node.name);
    else if (twin.kind.family === 'named') this.writeNamed(twin, node);
    else this.fields.write(twin, node);
  }

  place(twin, node) {
    const has = (name) => (node.flags & this.flag[name]) !== 0;
    twin.style('transform', `translate(${node.x}px,${node.y}px)`);
    twin.style('width', `${node.w}px`);
    twin.style('height', `${node.h}px`);
    twin.style('fontSize', node.fontPx ? `${node.fontPx}px` : '');
    twin.style('lineHeight', node.linePx ? `${node.linePx}px` : '');
    twin.style('fontWeight', has('strong') ? '600' : '');
    twin.style('textAlign', has('alignCenter') ? 'center' : has('alignEnd') ? 'end' : '');
    twin.style('whiteSpace', has('wraps') && twin.kind.family === 'text' ? 'pre-wrap' : '');
  }

  writeStates(twin, node) {
    const when = (name, value) => (node.flags & this.flag[name] ? value : null);
    twin.set('aria-disabled', when('disabled', 'true'));
    twin.set('aria-busy', when('busy', 'true'));
    twin.set('aria-hidden', when('hidden', 'true'));
    twin.set('aria-current', when('currentStep', 'step') || when('current', 'page'));
    twin.set('aria-description', node.description);
    twin.set('lang', twin.role === 'root' ? null : node.language);
    if (node.flags & this.flag.expandable) {
      twin.set('aria-expanded', when('expanded', 'true') || 'false');
    }
    if (node.flags & this.flag.toggle) twin.set('aria-pressed', when('pressed', 'true') || 'false');
    if (twin.role === 'switch') twin.set('aria-checked', when('checked', 'true') || 'false');
    if (node.role === 'timer') twin.set('aria-live', 'off');
  }

  writeRelations(twin, node) {
    const target = node.ref ? 's' + node.ref : null;
    const selected = (node.flags & this.flag.selected) !== 0;
    if (twin.role === 'label') twin.set('for', target);
    if (twin.role === 'link') twin.set('href', node.attr);
    if (twin.role === 'button') twin.set('aria-keyshortcuts', node.attr);
    if (twin.role === 'link' && !node.attr.startsWith('#')) {
      twin.set('target', '_blank');
      twin.set('rel', 'noopener');
    }
    if (twin.role === 'tab') {
      twin.set('aria-selected', selected ? 'true' : 'false');
      twin.set('tabindex', selected ? '0' : '-1');
      twin.set('aria-controls', selected ? target : null); // the other panels are not there
    }
    if (node.flags & this.flag.hasPopup) {
      twin.set('aria-haspopup', 'true');
      twin.set('aria-controls', node.flags & this.flag.expanded ? target : null);
    }
  }

  writeContainer(twin, node) {
    if (twin.kind.ownText) twin.setOwnText(twin.kept, node.name);
    else twin.set('aria-label', node.name);
    if (twin.kind.namedRole) twin.set('role', node.name ? twin.kind.namedRole : null);
    if (node.flags & this.flag.modal) twin.set('aria-modal', 'true');
    if (node.flags & (this.flag.modal | this.flag.overlay)) twin.set('tabindex', '-1');
    if (twin.role === 'table') twin.set('aria-rowcount', node.count || null);
    if (twin.role === 'row') twin.set('aria-rowindex', node.position || null);
    if (twin.role === 'listitem') {
      twin.set('aria-setsize', node.count || null);
      twin.set('aria-posinset', node.position || null);
    }
    if (twin.kind.scrolls) this.writeScroller(twin, node);
  }

  writeScroller(twin, node) {
    twin.kept.style.width = `${node.contentW || 1}px`;
    twin.kept.style.height = `${node.contentH}px`;
    twin.scroll = { x: node.scrollX, y: node.scrollY };
  }

  writeNamed(twin, node) {
    twin.set('aria-label', node.name);
    if (twin.role === 'progress') {
      twin.set('aria-valuemin', node.min);
      twin.set('aria-valuemax', node.max);
      twin.set('aria-valuenow', node.now);
      twin.set('aria-valuetext', node.value);
    } else if (twin.role === 'slider') {
      for (const name of ['min', 'max']) twin.set(name, String(node[name]));
      twin.set('step', node.step ? String(node.step) : 'any');
      twin.set('aria-valuetext', node.value);
      twin.now = node.now;
      this.settle(twin);
    } else if (twin.role === 'checkbox' || twin.role === 'radio') {
      this.settle(twin);
    }
  }

  writePage(node) {
    if (document.title !== node.name) document.title = node.name;
    if (node.language) document.documentElement.lang = node.language;
  }

  // The model wins: what the browser changed by itself is set again.
  settle(twin) {
    const element = twin.element;
    if (twin.role === 'checkbox' || twin.role === 'radio') {
      const checked = (twin.flags & this.flag.checked) !== 0;
      if (element.checked !== checked) element.checked = checked;
    } else if (twin.role === 'slider') {
      if (Number(element.value) !== twin.now) element.value = twin.now;
    } else if (twin.kind.family === 'field') {
      this.fields.settle(twin);
    }
  }
}
