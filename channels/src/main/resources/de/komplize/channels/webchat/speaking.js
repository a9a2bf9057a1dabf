// The language of the page, which follows the bot's: the bot speaks another one when it was asked to, by a button here or in words.

/** Where a word of the page may stand, besides the text of an element. */
const ATTRIBUTES = ["aria-label", "placeholder"];

export class Speaking {
  #words;
  #on;
  #buttons = [...document.querySelectorAll("[data-speak]")];
  #spoken = document.body.dataset.languages.split(" ");
  #language;
  #wanted;

  /**
   * @param words of the page: replaced in place
   * @param on { ask(text), changed() }
   */
  constructor(words, language, on) {
    this.#words = words;
    this.#language = language;
    this.#wanted = language;
    this.#on = on;
    for (const button of this.#buttons) {
      button.addEventListener("click", () => this.#ask(button));
    }
  }

  /** Asked once: who presses again while the answer is on its way would hear that it is so already. */
  #ask(button) {
    const { speak, say } = button.dataset;
    this.#close(button.closest("details"));
    if (speak !== this.#wanted) {
      this.#wanted = speak;
      this.#on.ask(say);
    }
  }

  /** The answer is read out where it comes; who used the keyboard finds the menu where it was. */
  #close(menu) {
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  }

  /** The last message of the bot says what it speaks; help in danger may come in a language that the page does not speak. */
  follow(messages) {
    const language = messages.findLast((message) => message.from === "bot")?.language;
    if (this.#spoken.includes(language)) {
      this.#wanted = language;
      if (language !== this.#language) {
        this.#change(language);
      }
    }
  }

  #change(language) {
    this.#language = language;
    this.#buttons.forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.speak === language)));
    const address = new URL(location.href);
    address.searchParams.set("language", language);
    history.replaceState(null, "", address);
    this.#translate(address, language);
  }

  /** Takes the words from the same page in the other language; a reload would lose the focus and what was just said would not be read out. */
  async #translate(address, language) {
    try {
      const response = await fetch(address, { cache: "no-store" });
      const other = new DOMParser().parseFromString(await response.text(), "text/html");
      if (response.ok && language === this.#language) {
        document.documentElement.lang = other.documentElement.lang;
        document.documentElement.dir = other.documentElement.dir;
        Object.assign(this.#words, JSON.parse(other.body.dataset.words));
        const said = other.querySelectorAll("[data-said]");
        document.querySelectorAll("[data-said]").forEach((element, index) => copy(said[index], element));
        this.#on.changed();
      }
    } catch {
      // The connection is gone: the words stay as they are until the page is loaded again.
    }
  }
}

function copy(from, to) {
  const attributes = ATTRIBUTES.filter((name) => from.hasAttribute(name));
  attributes.forEach((name) => to.setAttribute(name, from.getAttribute(name)));
  if (from.id === "statement") {
    to.href = from.href;
  }
  if (attributes.length === 0) {
    to.textContent = from.textContent;
  }
}
