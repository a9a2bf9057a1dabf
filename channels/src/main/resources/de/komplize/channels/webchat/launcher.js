// The chat on the city's pages: one script tag, a button, and the chat in a frame of its own origin. No cookie, no style attribute, nothing
// from anybody else. <script async src="https://…/chat.js" data-language="de"></script>
(() => {
  "use strict";
  const script = document.currentScript;
  if (!script || document.getElementById("komplize-chat")) {
    return;
  }
  const origin = new URL(script.src).origin;
  const all = "KOMPLIZE_WORDS";
  const wanted = script.dataset.language || document.documentElement.lang.split("-")[0];
  const language = wanted in all ? wanted : Object.keys(all)[0];
  const words = all[language];

  // A constructed sheet is allowed by every Content-Security-Policy; style elements and attributes are not.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial; }
    button { position: fixed; inset-block-end: 1rem; inset-inline-end: 1rem; z-index: 2147483647; min-block-size: 3rem;
      padding: .75rem 1.25rem; border: 2px solid #fff; border-radius: 1.5rem; background: #0b5563; color: #fff;
      font: 600 1.125rem/1.2 system-ui, sans-serif; cursor: pointer; box-shadow: 0 2px 8px #0006; }
    button:hover { background: #083f4a; }
    button:focus-visible { outline: 3px solid #0b5563; outline-offset: 3px; }
    button.news::before { content: "●"; margin-inline-end: .5rem; color: #ffd34d; }
    .panel { position: fixed; inset-block-end: 5rem; inset-inline-end: 1rem; z-index: 2147483647;
      inline-size: min(26rem, calc(100vw - 2rem)); block-size: min(42rem, calc(100dvh - 6rem)); border: 2px solid #0b5563;
      border-radius: .75rem; overflow: hidden; background: Canvas; box-shadow: 0 4px 24px #0006; }
    [hidden] { display: none !important; }
    button[hidden] + .panel { inset-block-end: 1rem; }
    iframe { inline-size: 100%; block-size: 100%; border: 0; display: block; }
    .news-text { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    @media (max-width: 30rem), (max-height: 30rem) {
      button + .panel, button[hidden] + .panel { inset: 0; inline-size: 100vw; block-size: 100dvh; border: 0; border-radius: 0; }
    }`);

  const element = (name, properties) => Object.assign(document.createElement(name), properties);
  const host = element("div", { id: "komplize-chat", lang: language.replace(/-easy$/, "") });
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  const button = element("button", { type: "button", textContent: words.open });
  const panel = element("div", { className: "panel", id: "panel", hidden: true });
  const news = element("span", { className: "news-text" });
  panel.setAttribute("role", "dialog");
  panel.setAttribute("aria-label", words.title);
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-controls", "panel");
  news.setAttribute("role", "status");
  root.append(button, panel, news);

  // Nothing is loaded, and no session begun, before the chat is opened.
  let frame = null;
  const tell = (what) => frame.contentWindow.postMessage({ komplize: what }, origin);

  const open = () => {
    show(true);
    if (frame) {
      frame.focus();
      tell("open");
      return;
    }
    frame = element("iframe", { title: words.title, src: `${origin}/?embedded&language=${language}`, referrerPolicy: "no-referrer" });
    frame.addEventListener("load", () => {
      if (!panel.hidden) {
        frame.focus();
      }
      tell("open");
    });
    panel.append(frame);
  };

  const close = () => {
    show(false);
    button.focus();
  };

  const show = (open) => {
    panel.hidden = !open;
    button.hidden = false;
    button.textContent = open ? words.close : words.open;
    button.setAttribute("aria-expanded", String(open));
    button.classList.remove("news");
    news.textContent = "";
  };

  button.addEventListener("click", () => (panel.hidden ? open() : close()));
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !panel.hidden) {
      close();
    }
  });
  addEventListener("message", (event) => {
    if (!frame || event.source !== frame.contentWindow || event.origin !== origin) {
      return;
    }
    // The chat has a button to close of its own; until it is there, or where it never comes, ours stays.
    if (event.data?.komplize === "ready") {
      button.hidden = !panel.hidden;
    }
    if (event.data?.komplize === "close" && !panel.hidden) {
      close();
    }
    if (event.data?.komplize === "message" && panel.hidden) {
      button.classList.add("news");
      news.textContent = words.new_message;
    }
  });

  const attach = () => document.body.append(host);
  if (document.body) {
    attach();
  } else {
    addEventListener("DOMContentLoaded", attach);
  }
})();
