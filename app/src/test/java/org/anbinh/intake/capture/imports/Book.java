package org.anbinh.intake.capture.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds workbooks part by part, so that any part can be wrong. */
final class Book {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  /** A workbook whose one sheet has these rows of cells, each written as XML. */
  static Book of(List<String> rows) {
    var book = new Book();
    book.put("[Content_Types].xml", types("sheet.main+xml", 1));
    book.put("_rels/.rels", relations(Map.of("rId1", "xl/workbook.xml")));
    book.put("xl/workbook.xml", workbook("", "<sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/>"));
    book.put(
        "xl/_rels/workbook.xml.rels",
        relations(Map.of("rId1", "worksheets/sheet1.xml", "rId9", "styles.xml")));
    book.put("xl/styles.xml", styles());
    book.put("xl/worksheets/sheet1.xml", sheet(rows));
    return book;
  }

  /** A workbook of text cells. */
  static Book ofTexts(List<List<String>> rows) {
    return of(rows.stream().map(Book::texts).toList());
  }

  static String texts(List<String> values) {
    var row = new StringBuilder();
    values.forEach(value -> row.append(text(value)));
    return row.toString();
  }

  static String text(String value) {
    return value.isEmpty()
        ? "<c/>"
        : "<c t=\"inlineStr\"><is><t>" + escaped(value) + "</t></is></c>";
  }

  private static String escaped(String value) {
    return value.replace("&", "&amp;").replace("<", "&lt;");
  }

  static String number(String value, int style) {
    return "<c s=\"" + style + "\"><v>" + value + "</v></c>";
  }

  static String sheet(List<String> rows) {
    var data = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      data.append("<row r=\"").append(i + 1).append("\">").append(rows.get(i)).append("</row>");
    }
    return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + data + "</sheetData></worksheet>";
  }

  static String workbook(String before, String sheets) {
    return before
        + "<workbook xmlns=\""
        + MAIN
        + "\" xmlns:r=\""
        + RELATIONS
        + "\"><sheets>"
        + sheets
        + "</sheets></workbook>";
  }

  static String types(String main, int sheets) {
    var types =
        new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/")
            .append("content-types\"><Default Extension=\"rels\" ContentType=\"application/")
            .append("vnd.openxmlformats-package.relationships+xml\"/>")
            .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    String office = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    String book = main.startsWith("application") ? main : office + main;
    types.append("<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + book + "\"/>");
    types.append(
        "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + office + "styles+xml\"/>");
    for (int i = 1; i <= sheets; i++) {
      types.append(
          "<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"%sworksheet+xml\"/>"
              .formatted(i, office));
    }
    return types + "</Types>";
  }

  static String relations(Map<String, String> targets) {
    var all =
        new StringBuilder(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    targets.forEach((id, target) -> {
      String type =
          target.contains("sheet")
              ? "worksheet"
              : target.contains("styles") ? "styles" : "officeDocument";
      all.append(
          "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
              .formatted(id, RELATIONS, type, target));
    });
    return all + "</Relationships>";
  }

  /** Styles 0 general, 1 percent, 2 day, 3 time, 4 month and year, 5 text, 6 day with time. */
  static String styles() {
    return "<styleSheet xmlns=\""
        + MAIN
        + "\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/>"
        + "<numFmt numFmtId=\"165\" formatCode=\"[$-42A]h:mm\"/></numFmts><cellXfs count=\"7\">"
        + "<xf numFmtId=\"0\"/><xf numFmtId=\"9\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
        + "<xf numFmtId=\"17\"/><xf numFmtId=\"49\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>";
  }

  Book put(String name, String text) {
    return put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Book put(String name, byte[] bytes) {
    parts.put(name, bytes);
    return this;
  }

  Book without(String name) {
    parts.remove(name);
    return this;
  }

  byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
