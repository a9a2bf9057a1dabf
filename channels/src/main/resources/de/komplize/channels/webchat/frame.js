// The page within a page of the city. It talks to the launcher there, and only where the origin is one that may embed us.

export class Frame {
  #parent = null;

  /** Null until the launcher has shown itself by its first message. */
  constructor(origins, onOpen) {
    addEventListener("message", (event) => {
      if (event.source === parent && origins.includes(event.origin)) {
        this.#parent = event.origin;
        if (event.data?.komplize === "open") {
          this.#tell("ready");
          onOpen();
        }
      }
    });
    document.getElementById("close")?.addEventListener("click", () => this.#tell("close"));
    addEventListener("keydown", (event) => {
      // What is asked on top of the chat closes first.
      if (event.key === "Escape" && !event.isComposing && !document.querySelector("dialog[open]")) {
        this.#tell("close");
      }
    });
  }

  /** Something new was said, which the launcher shows while the chat is closed. */
  heard() {
    this.#tell("message");
  }

  #tell(what) {
    if (this.#parent) {
      parent.postMessage({ komplize: what }, this.#parent);
    }
  }
}
