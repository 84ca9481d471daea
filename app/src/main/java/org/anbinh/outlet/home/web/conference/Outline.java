package org.anbinh.outlet.home.web.conference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anbinh.ground.language.Label;
import org.anbinh.outlet.papers.Block;
import org.anbinh.outlet.papers.PaperTemplate;
import org.anbinh.outlet.papers.PaperTemplate.Element;

/** The sections of a paper, by keys that a programme names: {@code II.1}, {@code annex.I}. */
record Outline(List<Section> sections) {
  private static final String ANNEX = "annex.";

  Outline {
    sections = List.copyOf(sections);
  }

  /**
   * A section.
   *
   * @param level 1 for parts and annexes, 2 for sections of parts
   */
  record Section(String key, int level, Label title) {
    boolean isAnnex() {
      return key.startsWith(ANNEX);
    }

    /** Its number as the paper writes it. */
    String number() {
      return isAnnex() ? key.substring(ANNEX.length()) : key;
    }
  }

  static Outline of(PaperTemplate template) {
    var sections = new ArrayList<Section>();
    var count = new Count();
    for (Element each : template.body()) {
      if (each instanceof Element.Part(int level, Label title)) {
        sections.add(new Section(count.part(level), level, title));
      } else if (each instanceof Element.Annex(Label title, var _)) {
        sections.add(new Section(count.annex(), 1, title));
      }
    }
    return new Outline(sections);
  }

  Optional<Section> find(String key) {
    return sections.stream().filter(each -> each.key().equals(key)).findFirst();
  }

  /** Those that are not divided further. */
  List<Section> leaves() {
    var leaves = new ArrayList<Section>();
    for (int n = 0; n < sections.size(); n++) {
      boolean divided = n + 1 < sections.size() && sections.get(n + 1).level() > level(n);
      if (!divided) {
        leaves.add(sections.get(n));
      }
    }
    return leaves;
  }

  private int level(int place) {
    return sections.get(place).level();
  }

  /** The blocks of a section, without its own heading; none where there is no such section. */
  static List<Block> cut(List<Block> blocks, String key) {
    var cut = new ArrayList<Block>();
    var count = new Count();
    int within = 0;
    for (Block each : blocks) {
      if (each instanceof Block.Annex annex) {
        if (count.annex().equals(key)) {
          return annex.blocks();
        }
        within = 0;
      } else if (each instanceof Block.Part part) {
        boolean found = count.part(part.level()).equals(key);
        boolean deeper = within > 0 && part.level() > within;
        if (deeper) {
          cut.add(each);
        }
        within = found ? part.level() : deeper ? within : 0;
      } else if (within > 0) {
        cut.add(each);
      }
    }
    return cut;
  }

  /** Counts parts, sections and annexes as papers number them. */
  private static final class Count {
    private static final List<String> ROMAN =
        List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    private int parts;
    private int sections;
    private int annexes;

    String part(int level) {
      if (level > 1) {
        sections++;
        return (parts == 0 ? "0" : roman(parts)) + "." + sections;
      }
      sections = 0;
      return roman(++parts);
    }

    String annex() {
      return ANNEX + roman(++annexes);
    }

    private static String roman(int number) {
      return number <= ROMAN.size() ? ROMAN.get(number - 1) : String.valueOf(number);
    }
  }
}
