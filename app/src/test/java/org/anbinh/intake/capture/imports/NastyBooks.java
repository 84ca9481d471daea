package org.anbinh.intake.capture.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks, and what pretends to be one. */
final class NastyBooks {
  private final NastyFiles files;

  NastyBooks(NastyFiles files) {
    this.files = files;
  }

  void add() {
    addContainers();
    addContents();
    addCells();
    addSheets();
  }

  private static List<List<String>> good() {
    return List.of(NastyFiles.names(), List.copyOf(NastyFiles.CASE.values()));
  }

  private static Book book() {
    return Book.ofTexts(good());
  }

  /** A good workbook in which one cell of the row is this XML. */
  private static byte[] cell(String column, String xml) {
    var row = new StringBuilder();
    NastyFiles.CASE.forEach(
        (name, value) -> row.append(name.equals(column) ? xml : Book.text(value)));
    return Book.of(List.of(Book.texts(NastyFiles.names()), row.toString())).bytes();
  }

  private void addContainers() {
    byte[] good = book().bytes();
    files.put("book-cut-in-half", Arrays.copyOf(good, good.length / 2));
    files.put("book-cut-at-the-end", Arrays.copyOf(good, good.length - 10));
    files.put("book-only-its-first-bytes", Arrays.copyOf(good, 30));
    byte[] flipped = good.clone();
    for (int i = 200; i < 260; i++) {
      flipped[i] ^= 0x55;
    }
    files.put("book-with-flipped-bytes", flipped);
    files.put("zip-of-nothing", zip(Map.of()));
    files.put("zip-of-a-csv", zip(Map.of("data.csv", "a,b\n1,2\n")));
    files.put(
        "open-document", zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet")));
    files.put(
        "word-document",
        book()
            .put(
                "[Content_Types].xml",
                Book.types(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                    1))
            .bytes());
    files.put(
        "presentation",
        book()
            .put(
                "[Content_Types].xml",
                Book.types(
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
                    1))
            .bytes());
    files.put(
        "macro-workbook",
        book()
            .put(
                "[Content_Types].xml",
                Book.types("application/vnd.ms-excel.sheet.macroEnabled.main+xml", 1))
            .bytes());
    files.put(
        "binary-workbook",
        book()
            .put(
                "[Content_Types].xml",
                Book.types("application/vnd.ms-excel.sheet.binary.macroEnabled.main", 1)
                    .replace("sheet.macroEnabled", "x"))
            .bytes());
    files.put("macros-hidden-in-a-plain-workbook", book().put("xl/vbaProject.bin", "x").bytes());
    files.put("zip-with-many-parts", manyParts());
    files.put("zip-bomb", book().put("xl/media/a.bin", new byte[40 << 20]).bytes());
    files.put("zip-bomb-in-the-sheet", book().put("xl/worksheets/sheet1.xml", bomb()).bytes());
    files.put("zip-with-climbing-names", zip(Map.of("../../etc/passwd", "x")));
  }

  private static byte[] bomb() {
    byte[] spaces = new byte[40 << 20];
    Arrays.fill(spaces, (byte) ' ');
    return spaces;
  }

  private static byte[] manyParts() {
    Book book = book();
    for (int i = 0; i < 2_500; i++) {
      book.put("xl/custom/" + i + ".xml", "<x/>");
    }
    return book.bytes();
  }

  private static byte[] zip(Map<String, String> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void addContents() {
    String sheet = Book.sheet(List.of(Book.texts(NastyFiles.names()), Book.texts(good().get(1))));
    files.put(
        "external-entity",
        book()
            .put(
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                    + sheet.replace("N-1", "&e;"))
            .bytes());
    files.put(
        "billion-laughs",
        book()
            .put(
                "xl/workbook.xml",
                Book.workbook(
                    "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>",
                    "<sheet name=\"&b;\" sheetId=\"1\" r:id=\"rId1\"/>"))
            .bytes());
    files.put(
        "sheet-in-utf-16",
        book().put("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_16)).bytes());
    files.put(
        "sheet-cut-short",
        book().put("xl/worksheets/sheet1.xml", sheet.substring(0, sheet.length() / 2)).bytes());
    files.put("sheet-that-is-no-xml", book().put("xl/worksheets/sheet1.xml", "hello").bytes());
    files.put("sheet-missing", book().without("xl/worksheets/sheet1.xml").bytes());
    files.put("workbook-missing", book().without("xl/workbook.xml").bytes());
    files.put("relations-missing", book().without("xl/_rels/workbook.xml.rels").bytes());
    files.put("sheet-empty", Book.of(List.of()).bytes());
    files.put("sheet-of-empty-cells", Book.of(List.of("<c/><c/>", "<c/>")).bytes());
    files.put("sheet-with-a-heading-only", Book.ofTexts(good().subList(0, 1)).bytes());
    files.put("cell-beyond-all-columns", cell("gate", "<c r=\"ABCDE2\"><v>1</v></c>"));
    files.put("cell-address-broken", cell("gate", "<c r=\"2\"><v>1</v></c>"));
    files.put("shared-text-missing", cell("gate", "<c t=\"s\"><v>7</v></c>"));
    files.put(
        "value-outside-the-heading", Book.ofTexts(List.of(NastyFiles.names(), wider())).bytes());
    files.put("book-with-six-hundred-columns", Book.ofTexts(List.of(sixHundred())).bytes());
  }

  private static List<String> wider() {
    var row = new ArrayList<>(good().get(1));
    row.add("stray");
    return row;
  }

  private static List<String> sixHundred() {
    var row = new ArrayList<String>();
    for (int i = 0; i < 600; i++) {
      row.add("c" + i);
    }
    return row;
  }

  private void addCells() {
    files.put("cell-error-na", cell("officersHurt", "<c t=\"e\"><v>#N/A</v></c>"));
    files.put("cell-error-reference", cell("officersHurt", "<c t=\"e\"><f>Z9</f><v>#REF!</v></c>"));
    files.put("formula-without-result", cell("officersHurt", "<c><f>1+1</f></c>"));
    files.put(
        "formula-with-text-result", cell("officersHurt", "<c t=\"str\"><f>A1</f><v>two</v></c>"));
    files.put("percent-cell", cell("seizures.1.purity", Book.number("0.85", 1)));
    files.put("time-cell", cell("occurredOn", Book.number("0.5", 3)));
    files.put("day-with-time-cell", cell("occurredOn", Book.number("45873.5", 6)));
    files.put("day-before-the-calendar", cell("occurredOn", Book.number("-5", 2)));
    files.put("day-in-the-leap-bug", cell("occurredOn", Book.number("60", 2)));
    files.put("day-serial-unformatted", cell("occurredOn", Book.number("45873", 0)));
    files.put("day-shown-as-month", cell("occurredOn", Book.number("45870", 4)));
    files.put("number-beyond-precision", cell("number", Book.number("12345678901234567", 0)));
    files.put("number-that-is-none", cell("officersHurt", "<c><v>abc</v></c>"));
    files.put("unit-code-as-number", cell("place", Book.number("4", 0)));
    files.put(
        "flag-cell-in-a-number",
        cell("officersHurt", "<c t=\"b\"><v>1</v></c>").length > 0
            ? cell("officersKilled", Book.number("1.5", 0))
            : new byte[0]);
    files.put("garbled-cell", cell("number", Book.text("Quáº£ng Trá»‹")));
    files.put("old-font-cell", cell("number", Book.text("Qu¶ng TrÞ §µ N½ng")));
    files.put("replaced-characters-cell", cell("number", Book.text("Qu\ufffdng")));
    files.put("a-huge-cell", cell("number", Book.text("x".repeat(40_000))));
    files.put("formula-text-cell", cell("number", Book.text("=1+1")));
    files.put("negative-number-cell", cell("officersHurt", Book.number("-3", 0)));
    files.put(
        "quantity-too-precise-cell", cell("seizures.1.quantity", Book.number("0.12345678", 0)));
  }

  private void addSheets() {
    String hidden = "<sheet name=\"Data\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/>";
    files.put(
        "all-sheets-hidden", book().put("xl/workbook.xml", Book.workbook("", hidden)).bytes());
    files.put("no-sheets", book().put("xl/workbook.xml", Book.workbook("", "")).bytes());
    String other =
        "<sheet name=\"Ghi chú\" sheetId=\"1\" r:id=\"rId1\"/>"
            + "<sheet name=\"Khác\" sheetId=\"2\" r:id=\"rId2\"/>";
    files.put(
        "rows-on-the-second-sheet",
        Book.ofTexts(List.of(List.of("ghi chú", "x")))
            .put("[Content_Types].xml", Book.types("sheet.main+xml", 2))
            .put("xl/workbook.xml", Book.workbook("", other))
            .put(
                "xl/_rels/workbook.xml.rels",
                Book.relations(
                    Map.of("rId1", "worksheets/sheet1.xml", "rId2", "worksheets/sheet2.xml")))
            .put(
                "xl/worksheets/sheet2.xml",
                Book.sheet(List.of(Book.texts(good().get(0)), Book.texts(good().get(1)))))
            .bytes());
  }
}
