package org.anbinh.outlet.home.web.map;

import java.util.List;
import java.util.Locale;

/**
 * Five tones from low to high. Their lightness falls evenly, so that the classes stay apart in grey
 * print and for eyes that see few colours.
 */
enum Palette {
  SEA,
  EMBER,
  VIOLET,
  GREY;

  /** Lowest class first. */
  List<String> tones() {
    return switch (this) {
      case SEA -> List.of("#dcebc8", "#9fd0b4", "#55a9b3", "#2d6f9f", "#1f2f6b");
      case EMBER -> List.of("#fdeec5", "#f9c777", "#ee8f3c", "#c1501f", "#6e1f0f");
      case VIOLET -> List.of("#ece6f4", "#c6b8e0", "#9d84c8", "#7150a5", "#3d2069");
      case GREY -> List.of("#ececec", "#c4c4c4", "#959595", "#606060", "#262626");
    };
  }

  /** As written in addresses, and in the names of style sheets after {@code palette-}. */
  String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}
