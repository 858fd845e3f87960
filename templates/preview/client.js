// What `policygen watch` adds to the pages it shows, and never to the pages it writes:
// loads the page anew when it was built anew, and lists what was found.
(() => {
  const { build, scope } = document.currentScript.dataset;
  const STORE = `policygen ${location.pathname}`;
  const PLACE = `${STORE} place`;
  const CLOSED = `${STORE} closed`;
  const OPENED = `${STORE} opened`;

  /** A browser may forbid it. Then the place is not kept, and nothing else is lost. */
  const store = {
    get(key) {
      try {
        return sessionStorage.getItem(key);
      } catch {
        return null;
      }
    },
    set(key, value) {
      try {
        if (value === null) sessionStorage.removeItem(key);
        else sessionStorage.setItem(key, value);
      } catch {
        // See above.
      }
    },
  };

  // The place is kept by what is read, not by the distance from the top: a paragraph
  // that was added above must not move the one before one's eyes.
  function keepPlace() {
    let nearest = { id: '', top: 0 };
    let least = Number.POSITIVE_INFINITY;
    if (scrollY > 0) {
      for (const element of document.body.querySelectorAll('[id]')) {
        const { top, height } = element.getBoundingClientRect();
        if (height === 0 || Math.abs(top) >= least) continue;
        least = Math.abs(top);
        nearest = { id: element.id, top };
      }
    }
    store.set(PLACE, JSON.stringify({ x: scrollX, y: scrollY, ...nearest }));
    history.scrollRestoration = 'manual';
  }

  function findPlace() {
    const kept = store.get(PLACE);
    if (kept === null) return;
    store.set(PLACE, null);
    const { x, y, id, top } = JSON.parse(kept);
    const go = () => {
      const element = id === '' ? null : document.getElementById(id);
      const there = element === null ? y : scrollY + element.getBoundingClientRect().top - top;
      scrollTo({ left: x, top: there, behavior: 'instant' });
    };
    go();
    // The browser may go to the #fragment once all is loaded.
    addEventListener('load', () => {
      requestAnimationFrame(() => {
        go();
        history.scrollRestoration = 'auto';
      });
    });
  }

  const STYLE = `
    :host { all: initial; }
    * { box-sizing: border-box; }
    .corner, .panel { position: fixed; z-index: 2147483647; font: 15px/1.45 system-ui, sans-serif;
      color: #1b1b1b; background: #fff; border: 1px solid #767676; }
    .corner { right: 12px; bottom: 12px; padding: 8px 14px; border-radius: 999px; cursor: pointer;
      box-shadow: 0 2px 10px rgb(0 0 0 / .25); }
    .panel { left: 0; right: 0; bottom: 0; max-height: min(60vh, 36rem); overflow: auto;
      padding: 12px 16px; border-width: 3px 0 0; border-color: #8a6d00;
      box-shadow: 0 -4px 20px rgb(0 0 0 / .25); }
    .panel.error { border-color: #b3261e; }
    .corner.error { border: 2px solid #b3261e; }
    .head { display: flex; gap: 16px; align-items: start; justify-content: space-between; }
    h2 { font-size: 17px; margin: 4px 0; }
    ol { list-style: none; margin: 8px 0 0; padding: 0; }
    li { margin: 0 0 12px; padding-left: 12px; border-left: 4px solid #767676; overflow-wrap: anywhere; }
    li.error { border-color: #b3261e; }
    li.warning { border-color: #8a6d00; }
    p { margin: 0; white-space: pre-wrap; }
    .where { font-family: ui-monospace, monospace; font-size: 13px; }
    .help { color: #454545; }
    button { font: inherit; color: inherit; }
    .close { padding: 4px 12px; border: 1px solid #767676; border-radius: 6px; background: none;
      cursor: pointer; flex: none; }
    :focus-visible { outline: 3px solid #1a5fd0; outline-offset: 2px; }
    [hidden] { display: none !important; }
    @media (prefers-color-scheme: dark) {
      .corner, .panel { color: #f2f2f2; background: #1d1d1f; }
      .help { color: #c9c9c9; }
      .panel.error, .corner.error, li.error { border-color: #f2877f; }
      .panel, li.warning { border-color: #e0b93a; }
      :focus-visible { outline-color: #8ab4ff; }
    }
    @media print { .corner, .panel { display: none; } }
  `;

  /** Text is only ever set as text: a policy may come from a stranger. */
  function make(tag, className, text) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }

  function overlay() {
    const host = make('div');
    host.id = 'policygen-preview';
    host.lang = 'en';
    host.dir = 'ltr';
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];

    const corner = make('button', 'corner');
    corner.type = 'button';
    corner.setAttribute('aria-expanded', 'false');
    const panel = make('section', 'panel');
    panel.setAttribute('role', 'dialog');
    panel.setAttribute('aria-labelledby', 'title');
    // The list may be longer than the panel, and the keyboard scrolls what has the focus.
    panel.tabIndex = -1;
    const header = make('div', 'head');
    const alert = make('div');
    alert.setAttribute('role', 'alert');
    const title = make('h2');
    title.id = 'title';
    alert.append(title);
    const close = make('button', 'close', 'Close');
    close.type = 'button';
    const list = make('ol');
    header.append(alert, close);
    panel.append(header, list);
    panel.hidden = true;
    corner.hidden = true;
    root.append(corner, panel);
    document.body.append(host);

    let shown = '';
    const open = (isOpen) => {
      const hadFocus = panel.contains(root.activeElement);
      panel.hidden = !isOpen;
      corner.hidden = isOpen || shown === '';
      corner.setAttribute('aria-expanded', String(isOpen));
      if (hadFocus && !isOpen) corner.focus();
    };
    const shut = () => {
      open(false);
      store.set(CLOSED, shown);
      store.set(OPENED, null);
    };
    corner.addEventListener('click', () => {
      open(true);
      store.set(OPENED, 'yes');
      close.focus();
    });
    close.addEventListener('click', shut);
    addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !panel.hidden) shut();
    });

    return ({ findings, counted, isBuilt }) => {
      const key = findings.length === 0 ? '' : JSON.stringify([isBuilt, findings]);
      if (key === shown) return;
      shown = key;
      if (isBuilt) store.set(CLOSED, null);
      const hasErrors = findings.some(({ severity }) => severity === 'error');
      const stale = isBuilt ? '' : '. The page is the last good one.';
      for (const element of [corner, panel]) element.classList.toggle('error', hasErrors);
      corner.textContent = counted;
      title.textContent = counted + stale;
      list.replaceChildren(...findings.map(finding));
      // By itself it opens where the page is not what the file says, once for each mistake.
      const isNews = !isBuilt && store.get(CLOSED) !== key;
      open(key !== '' && (isNews || store.get(OPENED) !== null));
    };
  }

  function finding({ severity, place, message, help, rule }) {
    const item = make('li', severity);
    item.append(make('p', 'where', `${place}  ${severity}${rule === null ? '' : `  ${rule}`}`));
    item.append(make('p', 'message', message));
    if (help !== null) item.append(make('p', 'help', help));
    return item;
  }

  const show = overlay();
  let stream;
  let again;

  function connect() {
    clearTimeout(again);
    if (stream || document.visibilityState === 'hidden') return;
    stream = new EventSource(`/.policygen/events?scope=${encodeURIComponent(scope)}`);
    stream.addEventListener('state', ({ data }) => {
      const state = JSON.parse(data);
      show(state);
      if (state.build === build) return;
      keepPlace();
      disconnect();
      location.reload();
    });
    stream.addEventListener('error', () => {
      // It tries again by itself, unless something else answered in the meantime.
      if (stream?.readyState !== EventSource.CLOSED) return;
      disconnect();
      again = setTimeout(connect, 1000);
    });
  }

  function disconnect() {
    stream?.close();
    stream = undefined;
  }

  // A browser keeps six connections to a server and no more, so a page nobody sees
  // gives its own back; it learns what it missed when it is looked at.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') disconnect();
    else connect();
  });
  findPlace();
  connect();
})();
