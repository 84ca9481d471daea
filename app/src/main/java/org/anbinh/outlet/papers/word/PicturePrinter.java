package org.anbinh.outlet.papers.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.anbinh.outlet.papers.Block;
import org.anbinh.outlet.papers.layout.PrintedPaper;
import org.anbinh.outlet.pictures.Pictures;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;

/** Charts that can be edited, and maps as pictures. */
record PicturePrinter(XWPFDocument document, PrintedPaper printed, Pictures pictures) {
  private static final double WIDE = 16.0;
  private static final double HIGHEST = 21.5;
  private static final int PIXELS = 1400;

  void chart(Block.Chart chart) {
    double high =
        chart.form() == Block.Form.LINES
            ? 8.5
            : Math.clamp(2.5 + chart.categories().size() * 0.52, 6, HIGHEST);
    XWPFParagraph paragraph = paragraph();
    try {
      NativeChart.draw(
          chart,
          document.createChart(
              paragraph.createRun(), Units.toEMU(points(WIDE)), Units.toEMU(points(high))),
          printed.paper().language());
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    describe(paragraph, printed.words().say("chart-described", chart.caption()));
    caption(chart.number(), chart.caption(), chart.unitOfMeasure());
  }

  void map(Block.UnitMap map) {
    byte[] png = pictures.png(map.svg(), PIXELS);
    Pictures.Size size = pictures.size(map.svg());
    double wide = Math.min(WIDE, HIGHEST * size.width() / size.height());
    XWPFParagraph paragraph = paragraph();
    XWPFRun run = paragraph.createRun();
    try {
      run.addPicture(
          new ByteArrayInputStream(png),
          PictureType.PNG,
          "map-" + map.number() + ".png",
          Units.toEMU(points(wide)),
          Units.toEMU(points(wide * size.height() / size.width())));
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    describe(paragraph, printed.words().say("map-described", map.caption()));
    caption(map.number(), map.caption(), map.unitOfMeasure());
  }

  private static double points(double centimetres) {
    return centimetres / 2.54 * 72;
  }

  private XWPFParagraph paragraph() {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(Styles.CENTRED);
    paragraph.setSpacingBefore(120);
    paragraph.setKeepNext(true);
    return paragraph;
  }

  private static void describe(XWPFParagraph paragraph, String words) {
    for (XWPFRun run : paragraph.getRuns()) {
      List<CTInline> drawn =
          run.getCTR().getDrawingList().stream()
              .flatMap(each -> each.getInlineList().stream())
              .toList();
      drawn.forEach(each -> each.getDocPr().setDescr(words));
    }
  }

  private void caption(int number, String caption, String unitOfMeasure) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(Styles.CAPTION);
    paragraph.createRun().setText(printed.words().picture(number, caption, unitOfMeasure));
  }
}
