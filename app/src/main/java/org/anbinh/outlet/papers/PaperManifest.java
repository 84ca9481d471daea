package org.anbinh.outlet.papers;

import java.util.List;

/**
 * What a file says of itself to programs: which paper it is, and every figure it prints. It is
 * signed as it stands, letter by letter.
 *
 * @param format name and version of this form of manifest
 * @param vintage number of the batch from which the figures are seen
 * @param head hash of that batch; empty for an empty ledger
 * @param pictures the charts whose values the file holds as numbers
 */
public record PaperManifest(
    String format,
    String paper,
    String template,
    String language,
    String unit,
    Release release,
    long vintage,
    String head,
    List<Line> figures,
    List<Picture> pictures) {
  /** The form written today. */
  public static final String FORMAT = "an-binh-paper/1";

  public PaperManifest {
    figures = List.copyOf(figures);
    pictures = List.copyOf(pictures);
  }

  /** Of which release; days as {@code 2025-12-31}. */
  public record Release(
      String code, String name, String status, String cutOff, String publication) {}

  /**
   * A figure.
   *
   * @param figure id of an answer; empty for what is computed from others
   * @param operation how it is computed; empty for an answer
   * @param of marks of the figures from which it is computed
   * @param text as it is printed
   * @param value the number with a point; empty where there is none
   * @param times how often it is printed with its mark; 0 for what others were only computed from
   */
  public record Line(
      String mark,
      String figure,
      String operation,
      List<String> of,
      String text,
      String value,
      String unit,
      int times) {
    public Line {
      of = List.copyOf(of);
    }
  }

  /**
   * A chart.
   *
   * @param series marks of the values of each series
   */
  public record Picture(int number, List<List<String>> series) {
    public Picture {
      series = series.stream().map(List::copyOf).toList();
    }
  }
}
