package org.anbinh.outlet.papers.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anbinh.outlet.papers.PaperFigure;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How cells look. Numbers show themselves as the paper prints them. */
final class Looks {
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*");
  private static final Pattern FRACTION = Pattern.compile("[.,](\\d{1,2})$");

  private final XSSFWorkbook book;
  private final Map<String, CellStyle> known = new HashMap<>();

  Looks(XSSFWorkbook book) {
    this.book = book;
  }

  CellStyle title() {
    return known.computeIfAbsent("title", _ -> style(true, 14, HorizontalAlignment.LEFT, false));
  }

  CellStyle heading() {
    return known.computeIfAbsent("heading", _ -> style(true, 12, HorizontalAlignment.LEFT, false));
  }

  CellStyle text() {
    return known.computeIfAbsent("text", _ -> style(false, 12, HorizontalAlignment.LEFT, false));
  }

  CellStyle head() {
    return known.computeIfAbsent("head", _ -> style(true, 11, HorizontalAlignment.CENTER, true));
  }

  CellStyle cell(boolean strong) {
    return known.computeIfAbsent(
        "cell " + strong, _ -> style(strong, 11, HorizontalAlignment.LEFT, true));
  }

  /** Words among numbers. */
  CellStyle word(boolean strong) {
    return known.computeIfAbsent(
        "word " + strong, _ -> style(strong, 11, HorizontalAlignment.CENTER, true));
  }

  CellStyle number(PaperFigure figure, boolean strong) {
    return known.computeIfAbsent(
        format(figure) + strong,
        _ -> {
          XSSFCellStyle style = style(strong, 11, HorizontalAlignment.RIGHT, true);
          style.setDataFormat(book.createDataFormat().getFormat(format(figure)));
          return style;
        });
  }

  /**
   * The words around a number as letters of its pattern; signs stay where they follow the number.
   */
  static String format(PaperFigure figure) {
    String text = figure.text();
    Matcher found = NUMBER.matcher(text);
    if (!found.find()) {
      return "General";
    }
    boolean signed = text.startsWith("+") || text.startsWith("\u2212");
    String pattern = pattern(found.group(), figure);
    String before = signed ? "" : quoted(text.substring(0, found.start()));
    String after = quoted(text.substring(found.end()));
    String plain = before + pattern + after;
    return signed ? "+" + plain + ";\\\u2212" + plain + ";" + plain : plain;
  }

  private static String pattern(String number, PaperFigure figure) {
    Matcher fraction = FRACTION.matcher(number);
    boolean whole =
        figure.outcome().number().map(each -> each.stripTrailingZeros().scale() <= 0).orElse(true);
    return !whole && fraction.find() ? "#,##0." + "0".repeat(fraction.group(1).length()) : "#,##0";
  }

  private static String quoted(String words) {
    return words.isEmpty() ? "" : "\"" + words.replace("\"", "") + "\"";
  }

  private XSSFCellStyle style(
      boolean bold, int points, HorizontalAlignment alignment, boolean ruled) {
    XSSFCellStyle style = book.createCellStyle();
    XSSFFont font = book.createFont();
    font.setFontName("Times New Roman");
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    style.setFont(font);
    style.setAlignment(alignment);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    if (ruled) {
      style.setIndention((short) (alignment == HorizontalAlignment.CENTER ? 0 : 1));
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
    }
    return style;
  }
}
