package org.anbinh.outlet.papers.print;

import org.anbinh.outlet.papers.Heading;
import org.anbinh.outlet.papers.layout.PrintedPaper;

/** How the page looks: Annex I of Decree 30/2020/NĐ-CP as a style sheet. */
final class PageStyle {
  private static final String SHEET =
      """
      @page { size: A4; margin: 20mm 20mm 20mm 30mm; font-family: Tinos;
        @top-center { content: counter(page); font: 13pt Tinos; padding-top: 8mm; vertical-align: top; }
        @bottom-center { content: "FOOT"; font: 9pt Tinos; vertical-align: top; padding-top: 4mm; } }
      @page :first { @top-center { content: none; } }
      html, body { font-family: Tinos; font-size: 14pt; margin: 0; }
      p { margin: 0; }
      h1 { font-size: 14pt; margin: 12pt 0 0 0; text-indent: 12.7mm; page-break-after: avoid; }
      h2 { font-size: 14pt; margin: 6pt 0 0 0; text-indent: 12.7mm; page-break-after: avoid; }
      a { color: #000000; text-decoration: none; }
      .body, .basis { text-align: justify; text-indent: 12.7mm; margin-top: 6pt; line-height: 1.25; }
      .basis, .italic, .unwritten { font-style: italic; }
      .strong { font-weight: bold; }
      .figure { display: inline-block; white-space: nowrap; text-indent: 0; }
      .counted { text-indent: 0; }
      .indent { display: inline-block; width: 12.7mm; }
      .mark { font-size: 7pt; vertical-align: 4pt; font-weight: normal; line-height: 1; }
      .plain { width: 100%; border-collapse: collapse; }
      .plain td { vertical-align: top; text-align: center; padding: 0; }
      td.issuer { width: 65mm; }
      .twelve { font-size: 12pt; }
      .motto { font-size: 13pt; font-weight: bold; }
      .party { font-size: 15pt; font-weight: bold; }
      .party-paper .twelve, .party-paper .number { font-size: 14pt; }
      .party-kind { font-size: 16pt; }
      .number { font-size: 13pt; margin-top: 8pt; white-space: pre-wrap; }
      .rule { border-top: 0.75pt solid #000000; height: 1pt; margin: 4pt auto 0 auto; }
      .kind { font-weight: bold; text-align: center; margin-top: 20pt; }
      .subject { font-weight: bold; text-align: center; margin: 0 10mm; }
      .to { text-align: center; margin: 10pt 0 4pt 0; }
      .centred { text-align: center; }
      .caption { font-size: 13pt; font-weight: bold; text-align: center; margin: 4pt 0 6pt 0; }
      .above { margin: 9pt 0 4pt 0; page-break-after: avoid; }
      .picture { page-break-inside: avoid; margin-top: 9pt; text-align: center; }
      .picture object { display: inline-block; }
      .kept { white-space: pre-wrap; }
      table.figures { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: 12pt;
        -fs-table-paginate: paginate; margin-bottom: 6pt; }
      table.dense { font-size: 11pt; }
      .whole { page-break-inside: avoid; }
      .figures tr { page-break-inside: avoid; }
      .figures th, .figures td { border: 0.5pt solid #000000; padding: 1.5pt 3pt; vertical-align: middle; }
      .figures th { font-weight: bold; text-align: center; white-space: pre-line; }
      td.name { text-align: left; }
      td.number { text-align: right; margin: 0; font-size: inherit; white-space: nowrap; }
      td.words { text-align: center; }
      .ending { margin-top: 12pt; page-break-inside: avoid; }
      .plain td.recipients { width: 50%; text-align: left; font-size: 11pt; }
      .recipients .title { font-size: 12pt; font-weight: bold; font-style: italic; }
      .plain td.signature { font-weight: bold; }
      .signature .name { margin-top: 60pt; }
      .party-paper td.recipients { font-size: 12pt; }
      .party-paper .title { font-size: 14pt; font-weight: normal; font-style: normal;
        text-decoration: underline; }
      .party-paper .position { font-weight: normal; }
      .origin { page-break-inside: avoid; margin-top: 14pt; font-size: 10pt; }
      .origin p { margin-top: 2pt; }
      div.annex { page-break-before: always; -fs-page-sequence: start; }
      h1.annex { text-align: center; text-indent: 0; margin: 0; }
      """;

  /** A sheet without the heading of the State is to stand on one page. */
  private static final String ONE_PAGE =
      """
      @page { margin: 15mm 20mm 15mm 30mm; }
      td.issuer { width: 85mm; }
      .kind { margin-top: 10pt; }
      .signature .name { margin-top: 36pt; }
      .origin { font-size: 9pt; margin-top: 6pt; }
      """;

  private PageStyle() {}

  static String of(PrintedPaper printed) {
    String foot = printed.words().foot(printed.paper());
    boolean plain = printed.paper().heading().style() == Heading.Style.PLAIN;
    return (plain ? SHEET + ONE_PAGE : SHEET)
        .replace("FOOT", foot.replaceAll("[\\\\\"\\r\\n<>]", " "));
  }
}
