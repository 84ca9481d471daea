package org.anbinh.outlet.papers.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.outlet.papers.Edition;
import org.anbinh.outlet.papers.Heading;
import org.anbinh.outlet.papers.Paper;

/** Words that files add to a paper: captions, and where its figures come from. */
public record PaperWords(Labels labels, Language language) {
  private static final int SHORT_HASH = 16;

  public String say(String key, Object... arguments) {
    return labels.text(language, "paper-file." + key, arguments);
  }

  public String number(long number) {
    return language.number(number);
  }

  /** What is counted, in words. */
  public String unit(String unitOfMeasure) {
    return labels
        .find("unit." + unitOfMeasure)
        .map(each -> each.in(language))
        .orElse(unitOfMeasure);
  }

  public String capitals(String text) {
    return text.toUpperCase(Locale.forLanguageTag("vi-VN"));
  }

  /** The caption of a table; those that belong to a picture have no number of their own. */
  public String table(int number, String caption) {
    return number == 0 ? caption : say("table", number(number), caption);
  }

  public String picture(int number, String caption, String unitOfMeasure) {
    return say("picture", number(number), caption, unitOfMeasure);
  }

  /** A legal basis with the sign at its end. */
  public static List<String> ended(List<String> lines, String prefix) {
    var ended = new ArrayList<String>();
    for (int n = 0; n < lines.size(); n++) {
      ended.add(prefix + lines.get(n) + (n == lines.size() - 1 ? "." : ";"));
    }
    return ended;
  }

  /** The line under the title of an annex. */
  public String annexOf(Heading heading) {
    return say("annex-of", sentence(heading.kind()), heading.issuer());
  }

  private static String sentence(String capitals) {
    return capitals.isEmpty()
        ? capitals
        : capitals.charAt(0) + capitals.substring(1).toLowerCase(Locale.forLanguageTag("vi-VN"));
  }

  /** Where the figures come from and how that is checked, line by line. */
  public List<String> origin(Paper paper, String site) {
    Edition edition = paper.edition();
    var lines = new ArrayList<String>();
    lines.add(
        say(
            "release",
            edition.name().in(language) + (edition.mark().isEmpty() ? "" : " " + edition.mark()),
            edition.release(),
            say("status." + edition.status()),
            language.day(edition.cutOff()),
            language.day(edition.publication())));
    lines.add(
        say(
            "chain",
            number(edition.vintage().batch()),
            edition.head().orElse("\u2013"),
            paper.code()));
    lines.add(
        site.isEmpty()
            ? say("marks-nowhere")
            : say("marks", site + "/p/" + paper.code() + "/\u2026", site + "/verify"));
    lines.addAll(paper.notes());
    return lines;
  }

  /** One line at the foot of every page. */
  public String foot(Paper paper) {
    Edition edition = paper.edition();
    return say(
        "foot",
        edition.release(),
        paper.code(),
        edition.head().map(each -> each.substring(0, SHORT_HASH)).orElse("\u2013"));
  }
}
