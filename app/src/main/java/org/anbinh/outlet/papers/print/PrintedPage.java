package org.anbinh.outlet.papers.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.anbinh.outlet.papers.Block;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.PaperFigure;
import org.anbinh.outlet.papers.Run;
import org.anbinh.outlet.papers.layout.Columns;
import org.anbinh.outlet.papers.layout.PaperWords;
import org.anbinh.outlet.papers.layout.PrintedPaper;
import org.anbinh.outlet.pictures.Pictures;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A paper as a page of HTML to be set in type. What goes into it goes in as text, never as HTML.
 */
final class PrintedPage {
  /** The type of the elements in whose places charts and maps are drawn. */
  static final String DRAWING = "image/svg+xml";

  private static final double WIDEST = 158;
  private static final double HIGHEST = 215;

  private final PrintedPaper printed;
  private final Document document;
  private final Pictures pictures;
  private final List<String> drawings = new ArrayList<>();
  private final Element bookmarks;
  private int anchors;

  PrintedPage(PrintedPaper printed, Pictures pictures) {
    this.printed = printed;
    this.pictures = pictures;
    try {
      this.document =
          DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
    this.bookmarks = document.createElement("bookmarks");
  }

  PaperWords words() {
    return printed.words();
  }

  /** The chart or map that stands in the place of an element. */
  String drawing(Element element) {
    return drawings.get(Integer.parseInt(element.getAttribute("data")));
  }

  Document lay() {
    Paper paper = printed.paper();
    Element html = document.createElement("html");
    html.setAttribute("lang", paper.language().code());
    document.appendChild(html);
    Element head = add(html, "head", "");
    text(head, "title", "", paper.heading().subject());
    meta(head, "subject", paper.edition().release() + " " + paper.code());
    meta(head, "author", paper.heading().body());
    head.appendChild(bookmarks);
    text(head, "style", "", PageStyle.of(printed));
    Element body = add(html, "body", "");
    new HeadingPart(this, body).write(paper);
    printed.body().forEach(each -> block(body, each));
    end(body, printed.body());
    new EndingPart(this, body).write(printed);
    printed.annexes().forEach(each -> annex(body, each));
    return document;
  }

  private void meta(Element head, String name, String content) {
    Element meta = add(head, "meta", "");
    meta.setAttribute("name", name);
    meta.setAttribute("content", content);
  }

  Element add(Element parent, String name, String style) {
    Element element = document.createElement(name);
    if (!style.isEmpty()) {
      element.setAttribute("class", style);
    }
    parent.appendChild(element);
    return element;
  }

  Element text(Element parent, String name, String style, String text) {
    Element element = add(parent, name, style);
    element.setTextContent(text);
    return element;
  }

  private void end(Element body, List<Block> blocks) {
    boolean sentences =
        !blocks.isEmpty()
            && (blocks.getLast() instanceof Block.Paragraph
                || blocks.getLast() instanceof Block.Items
                || blocks.getLast() instanceof Block.FreeText);
    Element last = sentences ? (Element) body.getLastChild() : add(body, "p", "body");
    String said = last.getTextContent();
    last.appendChild(document.createTextNode(said.endsWith(".") ? "/." : "./."));
    last.setAttribute("style", "page-break-after: avoid");
  }

  private void block(Element body, Block block) {
    switch (block) {
      case Block.Part part -> part(body, part);
      case Block.Paragraph(List<Run> runs) -> runs(counted(body), runs);
      case Block.Items(List<Block.Paragraph> items) ->
          items.forEach(each -> {
            Element item = counted(body);
            item.appendChild(document.createTextNode("- "));
            runs(item, each.runs());
          });
      case Block.FigureTable table -> table(body, table);
      case Block.Chart chart ->
          picture(
              body,
              chart.svg(),
              printed.words().say("chart-described", chart.caption()),
              printed.words().picture(chart.number(), chart.caption(), chart.unitOfMeasure()));
      case Block.UnitMap map ->
          picture(
              body,
              map.svg(),
              printed.words().say("map-described", map.caption()),
              printed.words().picture(map.number(), map.caption(), map.unitOfMeasure()));
      case Block.FreeText free -> free(body, free);
      case Block.Annex annex -> annex(body, annex);
    }
  }

  private void part(Element body, Block.Part part) {
    boolean first = part.level() == 1;
    String title = first ? printed.words().capitals(part.title()) : part.title();
    bookmark(text(body, first ? "h1" : "h2", "", part.number() + ". " + title));
  }

  private void bookmark(Element heading) {
    String anchor = "part-" + ++anchors;
    heading.setAttribute("id", anchor);
    Element bookmark = add(bookmarks, "bookmark", "");
    bookmark.setAttribute("name", heading.getTextContent());
    bookmark.setAttribute("href", "#" + anchor);
  }

  /** A paragraph with figures: the type setter would not let its first line stand in by itself. */
  private Element counted(Element body) {
    Element paragraph = add(body, "p", "body counted");
    add(paragraph, "span", "indent");
    return paragraph;
  }

  private void runs(Element into, List<Run> runs) {
    for (Run each : runs) {
      switch (each) {
        case Run.Words(String words) -> into.appendChild(document.createTextNode(words));
        case Run.Strong(String words) -> text(into, "strong", "", words);
        case Run.Number(PaperFigure figure) -> figure(add(into, "span", "figure"), figure);
      }
    }
  }

  /** A figure with its mark, which never stands alone on a line. */
  private void figure(Element into, PaperFigure figure) {
    boolean number = figure.outcome().number().isPresent();
    int last = number ? 0 : figure.text().lastIndexOf(' ') + 1;
    into.appendChild(document.createTextNode(figure.text().substring(0, last)));
    Element end = add(into, "span", "figure");
    end.appendChild(document.createTextNode(figure.text().substring(last)));
    String address = printed.address(figure);
    Element mark = add(end, "span", "mark");
    if (address.isEmpty()) {
      mark.setTextContent(PrintedPaper.mark(figure));
    } else {
      Element link = text(mark, "a", "", PrintedPaper.mark(figure));
      link.setAttribute("href", address);
      link.setAttribute("title", address);
    }
  }

  private void free(Element body, Block.FreeText text) {
    if (text.paragraphs().isEmpty()) {
      text(body, "p", "body unwritten", printed.words().say("unwritten", text.prompt()));
    }
    text.paragraphs().forEach(each -> text(body, "p", "body", each));
  }

  private void table(Element body, Block.FigureTable table) {
    boolean kept = table.rows().size() <= PrintedPaper.ROWS_KEPT;
    Element frame = kept ? add(body, "div", "whole") : body;
    text(frame, "p", "caption above", printed.words().table(table.number(), table.caption()));
    boolean dense = Columns.areMany(table);
    double[] widths = Columns.onPage(table);
    Element made = add(frame, "table", dense ? "figures dense" : "figures");
    Element head = add(add(made, "thead", ""), "tr", "");
    table
        .columns()
        .forEach(each -> {
          double share = 100 * widths[head.getChildNodes().getLength()] / Columns.PAGE;
          Element title = text(head, "th", "", each);
          title.setAttribute("scope", "col");
          title.setAttribute("style", String.format(Locale.ROOT, "width: %.2f%%", share));
        });
    Element rows = add(made, "tbody", "");
    table.rows().forEach(each -> row(rows, each));
  }

  private void row(Element rows, Block.Row row) {
    Element line = add(rows, "tr", row.strong() ? "strong" : "");
    text(line, "td", "name", row.name());
    for (Block.Cell cell : row.cells()) {
      switch (cell) {
        case Block.Cell.Number(PaperFigure figure) ->
            figure(
                add(line, "td", figure.outcome().number().isPresent() ? "number" : "words"),
                figure);
        case Block.Cell.Words(String words) -> text(line, "td", "words", words);
      }
    }
  }

  private void picture(Element body, String svg, String described, String caption) {
    Element frame = add(body, "div", "picture");
    Element picture = add(frame, "object", "");
    Pictures.Size size = pictures.size(svg);
    double width = Math.min(WIDEST, HIGHEST * size.width() / size.height());
    double height = width * size.height() / size.width();
    picture.setAttribute("type", DRAWING);
    picture.setAttribute("data", String.valueOf(drawings.size()));
    picture.setAttribute("alt", described);
    picture.setAttribute(
        "style", String.format(Locale.ROOT, "width: %.2fmm; height: %.2fmm", width, height));
    drawings.add(svg);
    text(frame, "p", "caption", caption);
  }

  private void annex(Element body, Block.Annex annex) {
    Element part = add(body, "div", "annex");
    bookmark(text(part, "h1", "annex", printed.words().say("annex", annex.number())));
    text(part, "p", "centred strong", printed.words().capitals(annex.title()));
    text(part, "p", "centred italic kept", printed.words().annexOf(printed.paper().heading()));
    annex.blocks().forEach(each -> block(part, each));
  }
}
