// Comfort only: the map reads and answers without this file.
"use strict";
(() => {
  // map and table point at each other
  const twins = (code) => document.querySelectorAll(`[data-area="${CSS.escape(code)}"]`);
  const mark = (event, on) => {
    const area = event.target.closest?.("[data-area]");
    if (area) for (const twin of twins(area.dataset.area)) twin.classList.toggle("over", on);
  };
  for (const kind of ["mouseover", "focusin"]) document.addEventListener(kind, (event) => mark(event, true));
  for (const kind of ["mouseout", "focusout"]) document.addEventListener(kind, (event) => mark(event, false));

  // the years as a slider, which follows the same links
  const slide = () => {
    const years = document.querySelector("[data-years]");
    if (!years || years.querySelector("input")) return;
    const links = [...years.querySelectorAll("a")];
    const at = links.findIndex((link) => link.hasAttribute("aria-current"));
    const label = document.createElement("label");
    const slider = document.createElement("input");
    slider.type = "range";
    slider.min = "0";
    slider.max = String(links.length - 1);
    slider.value = String(at < 0 ? links.length - 1 : at);
    const word = () => links[Number(slider.value)].firstChild.textContent;
    const said = document.createElement("span");
    const tell = () => {
      said.textContent = `${years.dataset.years}: ${word()}`;
      slider.setAttribute("aria-valuetext", word());
    };
    tell();
    slider.addEventListener("input", tell);
    slider.addEventListener("change", () => {
      sessionStorage.setItem("map-slider", "1");
      go(links[Number(slider.value)].href);
    });
    label.append(said, slider);
    years.prepend(label);
    if (sessionStorage.getItem("map-slider")) {
      sessionStorage.removeItem("map-slider");
      slider.focus({ preventScroll: true });
    }
  };
  const go = async (href) => {
    if (!window.htmx) {
      location.href = href;
      return;
    }
    await window.htmx.ajax("GET", href, { target: ".answer", select: ".answer", swap: "outerHTML" });
    history.pushState({}, "", href);
    const asked = new URL(href).searchParams;
    for (const name of ["from", "until"]) {
      const field = document.getElementById(name);
      if (field) field.value = (asked.get(name) ?? "").split("-").reverse().join("/");
    }
  };
  // very many shapes come after the page, and are kept for the next question about the same ground
  const draw = async () => {
    for (const place of document.querySelectorAll("[data-drawing]")) {
      const { drawing, failed } = place.dataset;
      place.removeAttribute("data-drawing");
      try {
        const answer = await fetch(drawing);
        if (!answer.ok) throw new Error(answer.statusText);
        place.innerHTML = await answer.text();
        const ground = place.querySelector("[data-shapes]");
        const shapes = await (await fetch(ground.dataset.shapes)).json();
        for (const area of ground.querySelectorAll(".areas [data-area]")) {
          const shape = shapes[area.dataset.area];
          if (shape) area.querySelector("path").setAttribute("d", shape);
        }
        ground.dataset.drawn = "";
      } catch {
        place.textContent = failed;
      }
    }
  };
  document.addEventListener("htmx:afterSettle", draw);
  draw();

  window.addEventListener("popstate", () => location.reload());
  document.addEventListener("htmx:afterSettle", slide);
  slide();
})();
