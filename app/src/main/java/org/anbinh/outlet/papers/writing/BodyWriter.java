package org.anbinh.outlet.papers.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anbinh.outlet.papers.Block;
import org.anbinh.outlet.papers.PaperTemplate.Element;
import org.anbinh.outlet.papers.PaperTexts;

/** Fills the body of a paper, numbering its parts, tables and pictures. */
final class BodyWriter {
  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

  private final Reckoning reckoning;
  private final SentenceWriter sentences;
  private final TableWriter tables;
  private final PictureWriter pictures;
  private final Map<String, PaperTexts.Text> texts;
  private int parts;
  private int sections;
  private int tablesWritten;
  private int picturesDrawn;
  private int annexes;

  BodyWriter(
      Reckoning reckoning,
      SentenceWriter sentences,
      TableWriter tables,
      PictureWriter pictures,
      Map<String, PaperTexts.Text> texts) {
    this.reckoning = reckoning;
    this.sentences = sentences;
    this.tables = tables;
    this.pictures = pictures;
    this.texts = texts;
  }

  List<Block> blocks(List<Element> elements) {
    var blocks = new ArrayList<Block>();
    elements.forEach(each -> block(each).ifPresent(blocks::add));
    return blocks;
  }

  private Optional<Block> block(Element element) {
    return switch (element) {
      case Element.Part part -> Optional.of(part(part));
      case Element.Sentences(boolean listed, var said) ->
          listed ? listed(sentences.items(said)) : sentences.paragraph(said).map(each -> each);
      case Element.FigureRows rows -> Optional.of(tables.figures(rows, ++tablesWritten));
      case Element.UnitRows rows -> unitRows(rows);
      case Element.Lines lines -> picture(pictures.lines(lines, picturesDrawn + 1));
      case Element.Bars bars -> picture(pictures.bars(bars, picturesDrawn + 1));
      case Element.Mapped map -> picture(pictures.map(map, picturesDrawn + 1));
      case Element.Text(String key, var prompt) ->
          Optional.of(
              new Block.FreeText(
                  key,
                  reckoning.matter().printed().of(prompt),
                  Optional.ofNullable(texts.get(key))
                      .map(PaperTexts.Text::paragraphs)
                      .orElse(List.of())));
      case Element.Annex(var title, var body) ->
          Optional.of(
              new Block.Annex(
                  ROMAN.get(annexes++), reckoning.matter().printed().of(title), blocks(body)));
    };
  }

  private static Optional<Block> listed(List<Block.Paragraph> items) {
    return items.isEmpty() ? Optional.empty() : Optional.of(new Block.Items(items));
  }

  private Block part(Element.Part part) {
    boolean section = part.level() > 1;
    if (section) {
      sections++;
    } else {
      parts++;
      sections = 0;
    }
    return new Block.Part(
        part.level(),
        section ? String.valueOf(sections) : ROMAN.get(parts - 1),
        reckoning.matter().printed().of(part.title()));
  }

  private Optional<Block> unitRows(Element.UnitRows rows) {
    Block.FigureTable table = tables.units(rows, tablesWritten + 1);
    if (table.rows().size() < 2) {
      return Optional.empty();
    }
    tablesWritten++;
    return Optional.of(table);
  }

  private Optional<Block> picture(Optional<Block> drawn) {
    drawn.ifPresent(_ -> picturesDrawn++);
    return drawn;
  }
}
