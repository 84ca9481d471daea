package org.anbinh.outlet.papers.writing;

import java.util.Map;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.papers.PaperTemplate.Days;

/** The windows of a template, for the period of a release. */
record Calendar(Map<String, Days> named, Window main) {
  /** The window of a name. */
  Window of(String name) {
    return of(name, main);
  }

  /** The window of a name, if another one than the period of the release were the main one. */
  Window of(String name, Window instead) {
    if (name.equals("main")) {
      return instead;
    }
    Days days = named.get(name);
    if (days == null) {
      throw new IllegalStateException("The template has no window " + name);
    }
    return switch (days) {
      case Days.Previous(String of) -> of(of, instead).previous();
      case Days.YearBefore(String of) -> of(of, instead).yearBefore();
      case Days.LastDay(String of) -> Window.day(of(of, instead).lastDay());
      case Days.Fixed(Window window) -> window;
    };
  }
}
