// Follows the conversation: by stream, and by long poll where something on the way holds streams back. Resumes after the last seq.

import { Gone } from "./api.js";

/** The stream says something at once, and every 15 s. */
const FIRST_SIGN = 6_000;
const SILENCE = 40_000;

const WITHOUT_STREAM = 120_000;
const LONGEST_PAUSE = 15_000;

/** A tab that nobody looks at gives its connection back: browsers have six for a site. */
const HIDDEN_FOR = 30_000;

export class Following {
  #api;
  #on;
  #next;
  #pollUntil = 0;
  #pause = 0;
  #nudge = () => {};
  #abort = () => {};

  /** @param on { messages(list), connected(), lost(), gone() } */
  constructor(api, next, on) {
    this.#api = api;
    this.#next = next;
    this.#on = on;
    addEventListener("online", () => this.hurry());
    let hiding;
    document.addEventListener("visibilitychange", () => {
      clearTimeout(hiding);
      if (document.hidden) {
        hiding = setTimeout(() => this.#abort(), HIDDEN_FOR);
      } else {
        this.hurry();
      }
    });
  }

  /** Ends a pause: something speaks for the connection being back. */
  hurry() {
    this.#nudge();
  }

  async run() {
    for (;;) {
      try {
        await this.#visible();
        await this.#once();
        this.#pause = 0;
      } catch (error) {
        if (error instanceof Gone) {
          this.#on.gone();
        }
        this.#on.lost();
        this.#pause = Math.min(LONGEST_PAUSE, this.#pause * 2 || 1_000);
        await this.#wait(this.#pause);
      }
    }
  }

  async #once() {
    if (Date.now() < this.#pollUntil) {
      await this.#poll(25);
      return;
    }
    const began = Date.now();
    if (!(await this.#stream())) {
      // Either the connection is gone, which this tells, or only streams do not come through.
      await this.#poll(0);
      this.#pollUntil = Date.now() + WITHOUT_STREAM;
    } else if (Date.now() - began < 2_000) {
      await this.#wait(1_000);
    }
  }

  /** Whether anything came. */
  async #stream() {
    const controller = new AbortController();
    this.#abort = () => controller.abort();
    let alarm = setTimeout(this.#abort, FIRST_SIGN);
    let came = false;
    try {
      const response = await this.#api.call(`/api/chat/events?after=${this.#next}`, { signal: controller.signal });
      if (!response.ok) {
        return false;
      }
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = "";
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        clearTimeout(alarm);
        alarm = setTimeout(this.#abort, SILENCE);
        came = true;
        this.#on.connected();
        const events = (rest + part.value).split("\n\n");
        rest = events.pop();
        events.forEach((event) => this.#event(event));
      }
    } catch (error) {
      if (error instanceof Gone) {
        throw error;
      }
    } finally {
      clearTimeout(alarm);
      this.#abort = () => {};
    }
    return came;
  }

  #event(event) {
    const data = event
      .split("\n")
      .filter((line) => line.startsWith("data:"))
      .map((line) => line.slice(5));
    if (data.length > 0) {
      this.#take(JSON.parse(data.join("\n")));
    }
  }

  async #poll(seconds) {
    const response = await this.#api.call(`/api/chat/messages?after=${this.#next}&wait=${seconds}`, {
      signal: AbortSignal.timeout((seconds + 15) * 1_000),
    });
    if (response.status === 429 && seconds > 0) {
      // Other tabs hold all places: look now and then.
      await this.#wait(5_000);
      await this.#poll(0);
      return;
    }
    if (!response.ok) {
      throw new Error(`Not readable: ${response.status}`);
    }
    this.#on.connected();
    this.#take(await response.json());
  }

  #take({ messages, next }) {
    this.#next = Math.max(this.#next, next);
    if (messages.length > 0) {
      this.#on.messages(messages);
    }
  }

  async #visible() {
    while (document.hidden) {
      await this.#wait(60 * 60_000);
    }
  }

  #wait(milliseconds) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#nudge = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
