// Shows the conversation. All texts go in as text nodes; what is added to "later" is announced by screen readers, what stands in "earlier" is not.

import { linked, node, onAPhone } from "./elements.js";

const HERE = "Europe/Berlin";
const NEAR = 80;

/** "Einfache Sprache" is German for the browser. */
const browserLanguage = (language) => language.replace(/-easy$/, "");

/** An Arabic text that begins with a Latin name is still read from the right. */
const direction = (language) => (language === "ar" ? "rtl" : "auto");

export class Conversation {
  #words;
  #language;
  #on;
  #scroll = document.getElementById("scroll");
  #earlier = document.getElementById("earlier");
  #later = document.getElementById("later");
  #unseen = document.getElementById("unseen");
  #shown = new Set();
  #pending = new Map();
  #anchor = null;
  #news = null;

  /** @param on { choose(choice, event), copy(), picture(link), retry() } */
  constructor(words, language, on) {
    this.#words = words;
    this.#language = language;
    this.#on = on;
    this.#earlier.replaceChildren();
    for (const scrolled of [this.#scroll, document]) {
      scrolled.addEventListener("scroll", () => {
        this.#unseen.hidden ||= this.#nearEnd() || this.#begins(this.#news);
      });
    }
    this.#unseen.addEventListener("click", () => {
      this.#scroller.scrollTop = this.#scroller.scrollHeight;
      this.#scroll.focus({ preventScroll: true });
    });
  }

  /** What was said before this page was opened. */
  history(messages) {
    messages.forEach((message) => this.#earlier.append(this.#show(message)));
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }

  /** New messages; each seq is shown once. Returns whether one came from the other side. */
  add(messages) {
    const follows = this.#nearEnd();
    let heard = null;
    for (const message of messages) {
      if (!this.#shown.has(message.seq)) {
        const waiting = [...this.#pending.values()];
        const own = message.from === "contact" && waiting.find((entry) => entry.inFlight && entry.stands(message.text));
        const element = own ? own.element : this.#show(message);
        if (own) {
          this.#keep(own, message.seq);
        } else {
          this.#place(element, message.seq);
        }
        this.#anchor ??= element;
        heard ??= message.from === "contact" ? null : element;
      }
    }
    if (follows) {
      this.#follow();
    }
    this.#news = heard;
    this.#unseen.hidden = heard === null || this.#nearEnd() || this.#begins(heard);
    return heard !== null;
  }

  /** The page speaks another language from now on: the names above what stands here follow. */
  relabel() {
    for (const from of ["contact", "bot", "staff"]) {
      for (const who of this.#scroll.querySelectorAll(`.${from} .who`)) {
        who.firstChild.data = `${this.#name(from)} `;
      }
    }
  }

  #show(message) {
    this.#shown.add(message.seq);
    const text = message.from === "contact" ? [message.text || this.#paperclip()] : linked(message.text);
    const element = this.#element(message.from, message.at, message.language, text);
    if (message.from === "bot") {
      for (const link of element.querySelectorAll('a[href*="start=link-"]')) {
        element.append(onAPhone(() => this.#on.picture(link.href), this.#words));
      }
    }
    if (message.from === "contact") {
      this.#withdrawChoices();
      this.#anchor = element;
    } else if (message.choices.length > 0) {
      element.append(this.#choices(message));
    }
    return element;
  }

  /** What is stored stands by its number, what is not yet stands below. What stands right already is not moved: it would be read out again. */
  #place(element, seq) {
    element.dataset.seq = seq;
    const others = [...this.#later.children].filter((other) => other !== element);
    const previous = others.findLast((other) => Number(other.dataset.seq) <= seq) ?? null;
    if (!element.isConnected || element.previousElementSibling !== previous) {
      this.#later.insertBefore(element, previous ? previous.nextSibling : this.#later.firstChild);
    }
  }

  #element(from, at, language, text) {
    const moment = new Date(at);
    const today = moment.toDateString() === new Date().toDateString();
    const form = { timeStyle: "short", timeZone: HERE, ...(today ? {} : { dateStyle: "medium" }) };
    const time = node("time", { dateTime: at }, moment.toLocaleString(browserLanguage(this.#language), form));
    return node(
      "li",
      { className: `message ${from}` },
      node("p", { className: "who" }, `${this.#name(from)} `, time),
      node("div", { className: "text", lang: browserLanguage(language), dir: direction(language) }, ...text),
    );
  }

  #name(from) {
    return { contact: this.#words.you, bot: this.#words.bot, staff: this.#words.staff }[from];
  }

  /** Stands for a message of files alone. */
  #paperclip() {
    const icon = document.querySelector("#attach svg").cloneNode(true);
    icon.removeAttribute("aria-hidden");
    icon.setAttribute("role", "img");
    icon.setAttribute("aria-label", this.#words.attach);
    return icon;
  }

  #choices(message) {
    const group = node("div", { className: "choices" });
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", this.#words.choices);
    for (const choice of message.choices) {
      const button = node("button", { type: "button", lang: browserLanguage(message.language), dir: direction(message.language) }, choice.label);
      // The one choice that is not said, but done: the copy of the own data (Choice.COPY).
      const act = choice.id === "data.file" ? () => this.#on.copy() : (event) => this.#on.choose(choice, event);
      button.addEventListener("click", act);
      group.append(button);
    }
    return group;
  }

  /** An answered question offers nothing any more. Focus must not fall into nothing with its button. */
  #withdrawChoices() {
    for (const group of this.#scroll.querySelectorAll(".choices")) {
      this.#leave(group);
      group.remove();
    }
  }

  #leave(element) {
    if (element.contains(document.activeElement)) {
      this.#scroll.focus({ preventScroll: true });
    }
  }

  /** Shows what is to be sent, below everything that is stored. */
  pend(item) {
    const shown = item.text || item.label || item.files?.join(", ") || "";
    const element = this.#element("contact", item.at, this.#language, [shown || this.#paperclip()]);
    const reason = node("span");
    const retry = node("button", { type: "button", hidden: true }, this.#words.retry);
    const state = node("p", { className: "state" }, reason, " ", retry);
    element.append(state);
    const stands = (text) => text.trim() === shown.normalize().trim() || !item.text;
    const entry = { item, element, state, reason, retry, stands, inFlight: false, told: false, timer: 0 };
    retry.addEventListener("click", () => {
      entry.told = false;
      this.#on.retry();
    });
    this.#withdrawChoices();
    this.#later.append(element);
    this.#pending.set(item.id, entry);
    this.#wonder(entry);
    this.#anchor = element;
    this.#follow();
  }

  // From here on an item may be shown already: its answer was lost, and the stream brought the message.

  sending(item) {
    const entry = this.#pending.get(item.id);
    if (entry) {
      entry.inFlight = true;
      this.#wonder(entry);
    }
  }

  /** Said only where it takes long enough to wonder. What waits already says so: trying again by itself is no news. */
  #wonder(entry) {
    clearTimeout(entry.timer);
    if (!entry.told) {
      entry.timer = setTimeout(() => this.#tell(entry, "sending"), 500);
    }
  }

  /** @param first whether it is the one that all others wait for */
  waiting(item, reason, first) {
    const entry = this.#pending.get(item.id);
    if (!entry) {
      return;
    }
    clearTimeout(entry.timer);
    entry.told = true;
    entry.element.classList.toggle("unsent", reason !== "sending");
    this.#offer(entry.retry, first && reason === "waiting");
    this.#tell(entry, reason);
  }

  #offer(retry, offered) {
    if (!offered) {
      this.#leave(retry);
    }
    retry.hidden = !offered;
  }

  /** Each attempt leaves the same nodes: the focus stays on its button, and nothing is read out again. */
  #tell(entry, reason) {
    if (entry.reason.textContent !== this.#words[reason]) {
      entry.reason.textContent = this.#words[reason];
      this.#follow();
    }
  }

  taken(item, seq) {
    const entry = this.#pending.get(item.id);
    if (entry && !this.#shown.has(seq)) {
      this.#keep(entry, seq);
    } else if (entry) {
      this.#release(entry);
      entry.element.remove();
    }
  }

  /** Will never be taken: stays where it is, and says so. */
  refused(item, reason) {
    const entry = this.#pending.get(item.id);
    if (entry) {
      this.#release(entry);
      entry.element.dataset.seq = Math.max(0, ...this.#shown);
      entry.element.classList.add("unsent");
      entry.element.append(node("p", { className: "state" }, this.#words[reason]));
    }
  }

  /** What waited is stored now. */
  #keep(entry, seq) {
    this.#shown.add(seq);
    this.#withdrawChoices();
    this.#release(entry);
    entry.element.classList.remove("unsent");
    this.#place(entry.element, seq);
  }

  #release(entry) {
    clearTimeout(entry.timer);
    this.#leave(entry.state);
    entry.state.remove();
    this.#pending.delete(entry.item.id);
  }

  /** Where there is little room the whole page scrolls. */
  get #scroller() {
    return this.#scroll.scrollHeight > this.#scroll.clientHeight ? this.#scroll : document.scrollingElement;
  }

  #nearEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    return scrollHeight - scrollTop - clientHeight < NEAR;
  }

  /** Whether its first lines are in sight. */
  #begins(element) {
    const { top, bottom } = this.#scroll.getBoundingClientRect();
    const begin = element?.getBoundingClientRect().top ?? -1;
    return begin >= Math.max(0, top) && begin + NEAR < Math.min(innerHeight, bottom);
  }

  /** To the end, but not past the question, nor past the first message: what is long is read from its beginning. */
  #follow() {
    const scroller = this.#scroller;
    const top = scroller === this.#scroll ? scroller.getBoundingClientRect().top : 0;
    const down = this.#anchor?.isConnected ? this.#anchor.getBoundingClientRect().top - top - 8 : Infinity;
    scroller.scrollTop += Math.min(scroller.scrollHeight, down);
  }
}
