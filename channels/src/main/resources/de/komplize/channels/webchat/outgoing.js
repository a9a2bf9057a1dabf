// What is to be sent, in order, kept across reloads, and sent again with the same id until it is taken: the server takes each id once.

import { Gone, store } from "./api.js";

const KEPT = "komplize.outgoing";
const LONGEST_PAUSE = 30_000;

export class Outgoing {
  #api;
  #on;
  #items = [];
  #busy = false;
  #held = "";
  #pause = 0;
  #timer;

  /** @param on { sending(item), waiting(item, reason, first), taken(item, seq), refused(item, status), gone() } */
  constructor(api, on) {
    this.#api = api;
    this.#on = on;
    try {
      this.#items = JSON.parse(store.read(KEPT) ?? "[]");
    } catch {
      this.#items = [];
    }
  }

  /** What an earlier page load has left. */
  get items() {
    return [...this.#items];
  }

  add(item) {
    this.#items.push(item);
    this.#keep();
    this.#explain();
    return this.flush();
  }

  /** Nothing goes out for now, and each item says so: why is "waiting" or "too_fast". */
  hold(why) {
    this.#held = why;
    this.#explain();
  }

  /** What hindered is over. */
  release() {
    this.#held = "";
    return this.flush();
  }

  /** A new conversation begins: what was for the old one is not said in it. */
  forget() {
    this.#items = [];
    store.remove(KEPT);
  }

  #explain() {
    if (this.#held) {
      // Only the first was too fast; those behind it just have not gone yet.
      this.#items.forEach((item, index) => {
        const why = index > 0 && this.#held === "too_fast" ? "sending" : this.#held;
        this.#on.waiting(item, why, index === 0);
      });
    }
  }

  async flush() {
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    clearTimeout(this.#timer);
    try {
      let going = true;
      while (going && this.#items.length > 0) {
        going = await this.#send(this.#items[0]);
      }
    } finally {
      this.#busy = false;
    }
  }

  /** Whether to go on with the next. */
  async #send(item) {
    this.#on.sending(item);
    let response;
    try {
      const { id, text, choice, attachments } = item;
      response = await this.#api.say({ id, text, choice, attachments });
      if (response.ok) {
        const { seq } = await response.json();
        this.#done(item);
        this.#on.taken(item, seq);
        return true;
      }
    } catch (error) {
      if (error instanceof Gone) {
        this.#on.gone();
      }
      return this.#later("waiting");
    }
    if (response.status === 429) {
      return this.#later("too_fast", Number(response.headers.get("Retry-After")) * 1_000);
    }
    if (response.status >= 500) {
      return this.#later("waiting");
    }
    this.#done(item);
    this.#on.refused(item, response.status);
    return true;
  }

  #later(why, after = 0) {
    this.#pause = Math.min(LONGEST_PAUSE, this.#pause * 2 || 2_000);
    this.#timer = setTimeout(() => this.flush(), after || this.#pause);
    this.hold(why);
    return false;
  }

  #done(item) {
    this.#pause = 0;
    this.#held = "";
    this.#items = this.#items.filter((other) => other.id !== item.id);
    this.#keep();
  }

  #keep() {
    store.write(KEPT, JSON.stringify(this.#items));
  }
}

/** An id of our own for a message; random also where the page came without https and has no randomUUID. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
