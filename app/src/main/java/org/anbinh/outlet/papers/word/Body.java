package org.anbinh.outlet.papers.word;

import java.util.List;
import org.anbinh.outlet.papers.Block;
import org.anbinh.outlet.papers.Run;
import org.anbinh.outlet.papers.layout.PrintedPaper;
import org.anbinh.outlet.papers.word.Writing.Look;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** The body: parts, sentences, tables and pictures. */
record Body(XWPFDocument document, PrintedPaper printed, Tables tables, PicturePrinter pictures) {
  private static final String END = "./.";

  /** Writes blocks, and the sign of the end behind the last of them. */
  void write(List<Block> blocks) {
    blocks.forEach(this::write);
    end(blocks);
  }

  private void end(List<Block> blocks) {
    boolean text =
        !blocks.isEmpty()
            && (blocks.getLast() instanceof Block.Paragraph
                || blocks.getLast() instanceof Block.Items
                || blocks.getLast() instanceof Block.FreeText);
    XWPFParagraph last = text ? document.getLastParagraph() : paragraph(Styles.BODY);
    Writing.words(last, last.getText().endsWith(".") ? "/." : END, Look.PLAIN);
    last.setKeepNext(true); // nobody signs a page on which nothing is said
  }

  private void write(Block block) {
    switch (block) {
      case Block.Part part -> part(part);
      case Block.Paragraph(List<Run> runs) -> runs(runs, "");
      case Block.Items(List<Block.Paragraph> items) ->
          items.forEach(each -> runs(each.runs(), "- "));
      case Block.FigureTable table -> tables.write(table);
      case Block.Chart chart -> pictures.chart(chart);
      case Block.UnitMap map -> pictures.map(map);
      case Block.FreeText text -> text(text);
      case Block.Annex annex -> annex(annex);
    }
  }

  private void part(Block.Part part) {
    boolean first = part.level() == 1;
    String title = first ? printed.words().capitals(part.title()) : part.title();
    paragraph(first ? Styles.PART : Styles.SECTION)
        .createRun()
        .setText(part.number() + ". " + title);
  }

  private void runs(List<Run> runs, String dash) {
    XWPFParagraph paragraph = paragraph(Styles.BODY);
    if (!dash.isEmpty()) {
      Writing.words(paragraph, dash, Look.PLAIN);
    }
    new Writing(printed).runs(paragraph, runs);
  }

  private void text(Block.FreeText text) {
    if (text.paragraphs().isEmpty()) {
      Writing.words(
          paragraph(Styles.BODY), printed.words().say("unwritten", text.prompt()), Look.ITALIC);
    }
    text.paragraphs().forEach(each -> Writing.words(paragraph(Styles.BODY), each, Look.PLAIN));
  }

  void annex(Block.Annex annex) {
    paragraph(Styles.ANNEX).createRun().setText(printed.words().say("annex", annex.number()));
    Writing.words(paragraph(Styles.CENTRED), printed.words().capitals(annex.title()), Look.BOLD);
    XWPFParagraph of = paragraph(Styles.CENTRED);
    of.setSpacingAfter(120);
    Writing.words(of, printed.words().annexOf(printed.paper().heading()), Look.ITALIC);
    annex.blocks().forEach(this::write);
  }

  private XWPFParagraph paragraph(String style) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    return paragraph;
  }
}
