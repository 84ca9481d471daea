package org.anbinh.outlet.home.web.help;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.home.web.Frame;
import org.anbinh.outlet.home.web.Keys;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** All words explained, and all keys. */
@Controller
class HelpPages {
  private final Pages pages;
  private final Glossary glossary;

  HelpPages(Pages pages, Glossary glossary) {
    this.pages = pages;
    this.glossary = glossary;
  }

  /** A word in the language of the page, and as the other language says it. */
  record Word(String id, String name, String other, String meaning) {}

  /** A key and what it does. */
  record Key(String keys, String does) {}

  /** The keys, and whether they are in use. */
  record KeyMap(List<Key> keys, boolean used) {}

  @Requires(Right.PUBLIC)
  @GetMapping("/help")
  ResponseEntity<byte[]> words(Visit visit) {
    Words words = pages.words(visit);
    Collator order = Collator.getInstance(words.language().locale());
    List<Word> all =
        glossary.list().stream()
            .map(term -> word(term, words))
            .sorted(Comparator.comparing(Word::name, order))
            .toList();
    return pages.show(
        pages.frame(visit, Section.HELP, words.say("help.title")), "help/words.jte", all);
  }

  private static Word word(Glossary.Term term, Words words) {
    String other =
        switch (words.language()) {
          case VI -> term.name().en();
          case EN -> term.name().vi();
        };
    return new Word(term.id(), words.of(term.name()), other, words.of(term.meaning()));
  }

  @Requires(Right.PUBLIC)
  @GetMapping("/help/keyboard")
  ResponseEntity<byte[]> keyboard(Visit visit) {
    Words words = pages.words(visit);
    Frame frame = pages.frame(visit, Section.HELP, words.say("help.keyboard.title"));
    var matter = new KeyMap(keys(frame), visit.habits().keys());
    return visit.partial()
        ? pages.part(words, "help/keys.jte", matter.keys())
        : pages.show(frame, "help/keyboard.jte", matter);
  }

  private static List<Key> keys(Frame frame) {
    Words words = frame.words();
    var keys = new java.util.ArrayList<Key>();
    for (String key : List.of("?", "/", "u", "ctrl-enter", "esc")) {
      keys.add(
          new Key(
              words.say("help.keyboard.key." + name(key)),
              words.say("help.keyboard.does." + name(key))));
    }
    Keys.places(frame)
        .forEach(place ->
            keys.add(
                new Key(Keys.of(place), words.say("help.keyboard.go", words.say(place.key())))));
    return keys;
  }

  private static String name(String key) {
    return switch (key) {
      case "?" -> "question";
      case "/" -> "slash";
      default -> key;
    };
  }
}
