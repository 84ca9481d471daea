package org.anbinh.intake.capture.imports;

import static org.anbinh.intake.capture.imports.NastyFiles.bytes;
import static org.anbinh.intake.capture.imports.NastyFiles.heading;
import static org.anbinh.intake.capture.imports.NastyFiles.join;
import static org.anbinh.intake.capture.imports.NastyFiles.row;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Text files that are wrong as files. */
final class NastyTexts {
  private final NastyFiles files;

  NastyTexts(NastyFiles files) {
    this.files = files;
  }

  void add() {
    addEncodings();
    addOtherKinds();
    addShapes();
    addHeadings();
    addRows();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private void addEncodings() {
    String good = heading() + row("N-1");
    byte[] head = heading().getBytes(StandardCharsets.UTF_8);
    files.put("encoding-utf-16-without-mark", good.getBytes(StandardCharsets.UTF_16LE));
    files.put("encoding-utf-16-big-without-mark", good.getBytes(StandardCharsets.UTF_16BE));
    files.put(
        "encoding-utf-32",
        join(bytes(0xff, 0xfe, 0, 0), good.getBytes(Charset.forName("UTF-32LE"))));
    files.put(
        "encoding-utf-32-big",
        join(bytes(0, 0, 0xfe, 0xff), good.getBytes(Charset.forName("UTF-32BE"))));
    files.put("encoding-tcvn3", join(head, latin(row("Qu¶ng TrÞ ®­îc tµng tr÷ ®Þa"))));
    files.put(
        "encoding-windows-1258",
        join(head, latin(row("Qu\u00ecang Tr\u00f2i \u00f0\u00fd\u00f5c"))));
    files.put("encoding-latin-1", join(head, latin(row("caf\u00e9 \u00e0 la cr\u00e8me"))));
    files.put(
        "encoding-utf-16-mark-cut",
        join(bytes(0xff, 0xfe), good.getBytes(StandardCharsets.UTF_16LE), bytes(0x41)));
    files.put("encoding-cut-in-a-letter", join(head, latin("\"a"), bytes(0xe1, 0xba)));
    files.put("encoding-overlong", join(head, bytes(0xc0, 0xaf)));
    files.put("encoding-surrogates", join(head, bytes(0xed, 0xa0, 0x80)));
    files.put("encoding-stray-continuation", join(head, bytes(0x80)));
    files.put("encoding-beyond-unicode", join(head, bytes(0xf5, 0x80, 0x80, 0x80)));
    files.put("nul-in-a-row", heading() + row("N\0-1"));
    files.put("nul-in-the-heading", "num\0ber" + heading() + row("N-1"));
    files.put(
        "nul-in-utf-16",
        join(bytes(0xff, 0xfe), (heading() + row("N\0")).getBytes(StandardCharsets.UTF_16LE)));
    files.put("all-zeros", new byte[1000]);
    files.put("random-bytes", randomBytes());
  }

  private static byte[] randomBytes() {
    byte[] bytes = new byte[5_000];
    new java.util.Random(7).nextBytes(bytes);
    bytes[0] = 'x';
    return bytes;
  }

  private void addOtherKinds() {
    files.put("empty-file", new byte[0]);
    files.put("only-a-byte-order-mark", bytes(0xef, 0xbb, 0xbf));
    files.put("only-line-ends", "\n\n\r\n\r\n");
    files.put("only-separators", ",,,,\n,,,,\n");
    files.put("pdf", "%PDF-1.7\n1 0 obj\n");
    files.put("png", join(bytes(0x89), latin("PNG\r\n\u001a\n"), new byte[50]));
    files.put("jpeg", join(bytes(0xff, 0xd8, 0xff, 0xe0), new byte[50]));
    files.put("gif", latin("GIF89a..."));
    files.put("tiff", join(latin("II*\0"), new byte[40]));
    files.put("rich-text", "{\\rtf1\\ansi hello}");
    files.put("gzip", bytes(0x1f, 0x8b, 8, 0, 0, 0));
    files.put("seven-zip", join(latin("7z\u00bc\u00af"), new byte[40]));
    files.put("rar", latin("Rar!\u001a\u0007\0"));
    files.put("sqlite", latin("SQLite format 3\0"));
    files.put("parquet", latin("PAR1abcd"));
    files.put("windows-program", join(latin("MZ\u0090\0"), new byte[60]));
    files.put("linux-program", join(bytes(0x7f), latin("ELF"), new byte[60]));
    files.put("web-page-named-xls", "<html><table><tr><td>1</td></tr></table></html>");
    files.put("web-table", "  <TABLE border=1><tr></tr></TABLE>");
    files.put("doctype-page", "<!DOCTYPE html><html></html>");
    files.put("xml-spreadsheet-2003", "<?xml version=\"1.0\"?><Workbook/>");
    files.put("json-object", "{\"number\":\"N-1\"}");
    files.put("json-list", "[{\"number\":\"N-1\"}]");
    byte[] compound = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    files.put("old-excel", join(compound, new byte[600], wide("Workbook")));
    files.put("old-word", join(compound, new byte[600], wide("WordDocument")));
    files.put("password-protected", join(compound, new byte[600], wide("EncryptedPackage")));
  }

  private static byte[] wide(String text) {
    return text.getBytes(StandardCharsets.UTF_16LE);
  }

  private void addShapes() {
    String plain = String.join(",", NastyFiles.names()) + "\n";
    String values = String.join(",", NastyFiles.CASE.values()) + "\n";
    files.put("separator-bar", (plain + values).replace(',', '|'));
    files.put("separator-colon", (plain + values).replace(',', ':'));
    files.put("separator-space", (plain + values).replace(',', ' '));
    files.put("separator-changes", plain + values.replace(',', ';'));
    files.put("quote-never-closed", heading() + "\"N-1,police-commune\n" + values);
    files.put("quote-never-closed-at-the-end", heading() + row("N-1") + "\"N-2,x\n");
    files.put("quote-followed-by-text", heading() + "\"N\"1" + values.substring(3));
    files.put("one-value-too-many", plain + values.replace("\n", ",x\n"));
    files.put("a-decimal-comma-unquoted", plain + values.replace(",5,g", ",5,5,g"));
    files.put("one-value-too-few", plain + values.substring(0, values.length() - 2) + "\n");
    files.put("half-a-row", plain + "N-1,police-commune,00004\n");
    files.put("row-cut-at-the-end", plain + values + "N-2,police-com");
    files.put("a-huge-value", heading() + row("x".repeat(40_000)));
    files.put("a-huge-line", heading() + "x".repeat(9 << 20) + "\n");
    files.put("ten-thousand-columns", numbered(10_000) + "\n" + "1,".repeat(9_999) + "1\n");
    files.put("twenty-thousand-columns", numbered(20_000) + "\n");
    files.put("a-row-of-ten-thousand-values", plain + "1,".repeat(10_000) + "1\n");
    files.put("a-row-of-twenty-thousand-values", plain + "1,".repeat(20_000) + "1\n");
    files.put("heading-only", plain);
    files.put("heading-and-empty-rows", plain + "\n\n,,,,,,,,,,,,,,,,,,,,,,\n");
    files.put("heading-in-one-cell", "\"" + plain.strip() + "\"\n\"" + values.strip() + "\"\n");
    files.put("a-megabyte-heading", "x".repeat((1 << 20) + 1) + ",y\n");
  }

  private static String numbered(int columns) {
    return IntStream.range(0, columns).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
  }

  private void addHeadings() {
    String plain = String.join(",", NastyFiles.names()) + "\n";
    String values = String.join(",", NastyFiles.CASE.values()) + "\n";
    files.put("heading-unknown-column", plain.replace("route", "rout3x") + values);
    files.put("heading-doubled-column", plain.replace("borderCountry", "gate") + values);
    files.put("heading-doubled-by-label", plain.replace("borderCountry", "Cửa khẩu") + values);
    files.put(
        "heading-without-a-required-column", plain.replace("number,", "") + values.substring(4));
    files.put("heading-group-zero", plain.replace("persons.1", "persons.0") + values);
    files.put("heading-group-too-high", plain.replace("persons.1.sex", "persons.999.sex") + values);
    files.put(
        "heading-group-without-number", plain.replace("persons.1.sex", "persons.sex") + values);
    files.put("heading-of-another-register", "court,period,offence\n01,2025-08,251\n");
    files.put("heading-missing", values + values);
    files.put(
        "heading-with-a-blank-name", plain.replace("gate", "") + values.replace(",,,no", ",,x,no"));
    files.put("heading-after-a-title", "BÁO CÁO THÁNG 8, Hà Nội\n" + plain + values);
    files.put("heading-garbled", plain.replace("number", "Sá»‘ há»“ sÆ¡") + values);
    files.put("heading-formula", plain.replace("gate", "=gate()") + values);
  }

  private void addRows() {
    files.put("same-subject-twice", heading() + row("N-1") + row("N-1"));
    files.put(
        "same-subject-twice-far-apart",
        heading() + row("N-1") + row("N-2") + row("N-3") + row("N-1"));
    files.put("same-subject-with-spaces", heading() + row("N-1") + row(" N-1 "));
    String versions = heading().replace("\n", ",version\n");
    files.put("version-of-nothing", versions + row("N-1").replace("\n", ",3\n"));
    files.put("version-in-words", versions + row("N-1").replace("\n", ",first\n"));
    files.put(
        "one-bad-row-among-many", heading() + manyRows(600) + row("N-x").replace("inland", "moon"));
    files.put("many-bad-rows", heading() + manyRows(6_000).replace("inland", "moon"));
    files.put("every-value-wrong", heading() + "?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?\n");
    files.put("group-half-filled", heading() + row("N-1").replace("\"heroin\"", "\"\""));
    files.put(
        "seizure-not-yet-an-offence",
        heading()
            + row("N-1")
                .replace("249", "256a")
                .replace("2025-08-04", "2025-06-30")
                .replace("00004", "00001"));
  }

  private static String manyRows(int count) {
    return IntStream.range(0, count).mapToObj(i -> row("M-" + i)).collect(Collectors.joining());
  }
}
