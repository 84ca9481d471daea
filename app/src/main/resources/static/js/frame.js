// Comfort only: the unit switcher and the search send without this file, and every key has a link.
"use strict";
(() => {
  const root = document.documentElement;

  // the unit one works for: a combobox with a list of suggestions
  const here = document.querySelector("[data-here]");
  const list = document.getElementById("here-list");
  if (here && list) {
    const chosen = here.value;
    let at = -1;
    let pending;
    let asked = 0;
    here.setAttribute("role", "combobox");
    here.setAttribute("aria-autocomplete", "list");
    here.setAttribute("aria-controls", "here-list");
    here.setAttribute("aria-expanded", "false");
    const options = () => [...list.querySelectorAll("[role=option]:not([aria-disabled])")];
    const close = () => {
      list.hidden = true;
      at = -1;
      here.setAttribute("aria-expanded", "false");
      here.removeAttribute("aria-activedescendant");
    };
    const mark = (next) => {
      const all = options();
      if (!all.length) return;
      at = (next + all.length) % all.length;
      all.forEach((each, place) => each.setAttribute("aria-selected", String(place === at)));
      here.setAttribute("aria-activedescendant", all[at].id);
      all[at].scrollIntoView({ block: "nearest" });
    };
    const show = async () => {
      const mine = ++asked;
      const text = here.value === chosen ? "" : here.value;
      let answer;
      try {
        answer = await fetch("/switch/units?text=" + encodeURIComponent(text), { headers: { "HX-Request": "true" } });
      } catch {
        return;
      }
      if (!answer.ok || mine !== asked || document.activeElement !== here) return;
      list.innerHTML = await answer.text();
      options().forEach((each, place) => (each.id = "here-" + place));
      at = -1;
      here.removeAttribute("aria-activedescendant");
      list.hidden = false;
      here.setAttribute("aria-expanded", "true");
    };
    const take = (option) => {
      here.value = option.dataset.unit;
      here.form.submit();
    };
    here.addEventListener("focus", () => here.select());
    here.addEventListener("input", () => {
      clearTimeout(pending);
      pending = setTimeout(show, 140);
    });
    here.addEventListener("keydown", async (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) await show();
        mark(event.key === "ArrowDown" ? at + 1 : at < 0 ? -1 : at - 1);
      } else if (event.key === "Escape" && (!list.hidden || here.value !== chosen)) {
        event.preventDefault();
        here.value = chosen;
        close();
      } else if (event.key === "Enter" && !list.hidden && at >= 0) {
        event.preventDefault();
        take(options()[at]);
      }
    });
    here.addEventListener("blur", () => setTimeout(close, 150));
    list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const option = event.target.closest("[data-unit]");
      if (option) take(option);
    });
  }

  // keys: / u ? and g followed by the letter of a place
  const keys = document.getElementById("keys");
  const openKeys = async () => {
    if (!keys) return;
    try {
      const answer = await fetch("/help/keyboard", { headers: { "HX-Request": "true" } });
      if (!answer.ok) throw new Error(String(answer.status));
      document.getElementById("keys-matter").innerHTML = await answer.text();
      keys.showModal();
    } catch {
      location.href = "/help/keyboard";
    }
  };
  const typing = (target) =>
    target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=submit])");
  let first = "";
  let forget;
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
      const form = event.target.closest?.("form[method=post]");
      const button = form?.querySelector("button.main, button:not([type=button])");
      if (button) {
        event.preventDefault();
        button.click();
      }
      return;
    }
    if (root.dataset.keys !== "on" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (typing(event.target) || document.querySelector("dialog[open]")) return;
    const go = first === "g" && document.querySelector('[data-key="g ' + CSS.escape(event.key) + '"]');
    first = "";
    clearTimeout(forget);
    if (go) {
      event.preventDefault();
      go.click();
    } else if (event.key === "g") {
      first = "g";
      forget = setTimeout(() => (first = ""), 1500);
    } else if (event.key === "/") {
      event.preventDefault();
      document.getElementById("seek")?.focus();
    } else if (event.key === "u") {
      event.preventDefault();
      here?.focus();
    } else if (event.key === "?") {
      event.preventDefault();
      openKeys();
    }
  });
  keys?.addEventListener("click", (event) => {
    if (event.target === keys) keys.close();
  });
})();
